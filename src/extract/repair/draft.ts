import type { RepairName, Span } from '../../model/index.ts';

/** One replacement in a text: offsets before it, `text` after it. */
export interface Edit extends Span {
  readonly text: string;
  /** As in a report's `repairs`: `mojibake:macintosh`, `ligature` … */
  readonly what: RepairName;
  /** Parts of `text` that are guesses, as offsets into it. */
  readonly uncertain?: readonly Span[];
}

/** A text under repair, with what was changed so far. Spans are ordered, disjoint offsets into `text`. */
export interface Draft {
  readonly text: string;
  readonly repaired: readonly Span[];
  readonly uncertain: readonly Span[];
  /** Stretches changed, by kind of damage. */
  readonly counts: ReadonlyMap<RepairName, number>;
}

/**
 * Applies edits and carries all spans over to the new text. A span that an edit cuts grows to hold the whole edit.
 *
 * @param edits ordered, disjoint
 */
export function applyEdits(draft: Draft, edits: readonly Edit[]): Draft {
  if (edits.length === 0) return draft;
  const pieces: string[] = [];
  const repaired: Span[] = [];
  const uncertain: Span[] = [];
  const counts = new Map(draft.counts);
  let at = 0;
  let length = 0;
  let previousEnd = -1;
  let previousWhat = '';
  for (const edit of edits) {
    pieces.push(draft.text.slice(at, edit.start), edit.text);
    length += edit.start - at;
    repaired.push({ start: length, end: length + edit.text.length });
    for (const span of edit.uncertain ?? [])
      uncertain.push({ start: length + span.start, end: length + span.end });
    length += edit.text.length;
    at = edit.end;
    // Neighbouring edits of one kind are one stretch.
    if (edit.start !== previousEnd || edit.what !== previousWhat)
      counts.set(edit.what, (counts.get(edit.what) ?? 0) + 1);
    previousEnd = edit.end;
    previousWhat = edit.what;
  }
  pieces.push(draft.text.slice(at));
  return {
    text: pieces.join(''),
    repaired: mergeSpans([...moveSpans(draft.repaired, edits), ...repaired]),
    uncertain: mergeSpans([...moveSpans(draft.uncertain, edits, 'dropReplaced'), ...uncertain]),
    counts,
  };
}

/** Spans over to the text after the edits; with `dropReplaced`, those that lay inside one edit are left out. */
function moveSpans(spans: readonly Span[], edits: readonly Edit[], replaced?: 'dropReplaced'): Span[] {
  const moved: Span[] = [];
  let k = 0;
  let shift = 0;
  for (const span of spans) {
    while (k < edits.length && edits[k]!.end <= span.start) {
      shift += edits[k]!.text.length - (edits[k]!.end - edits[k]!.start);
      k++;
    }
    let start = span.start + shift;
    let inner = shift;
    let end = span.end + shift;
    let swallowed = false;
    for (let i = k; i < edits.length && edits[i]!.start < span.end; i++) {
      const edit = edits[i]!;
      if (edit.start < span.start) start = edit.start + inner;
      if (edit.start <= span.start && edit.end >= span.end) swallowed = true;
      const change = edit.text.length - (edit.end - edit.start);
      end = edit.end > span.end ? edit.start + inner + edit.text.length : end + change;
      inner += change;
    }
    if (!(swallowed && replaced)) moved.push({ start, end });
  }
  return moved;
}

/** Ordered, disjoint spans that cover the same; empty ones are left out, touching ones become one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (end <= start) continue;
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
