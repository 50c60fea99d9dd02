import type { Span } from '../../model/index.ts';
import type { DocumentMention } from './documentIndex.ts';

/** A stretch of a text that is shown in one way throughout. */
export interface TextPiece extends Span {
  readonly mention: DocumentMention | null;
  /** Changed by repair, or guessed by it. */
  readonly repair: 'repaired' | 'uncertain' | null;
  /** Part of the marked passage. */
  readonly isMarked: boolean;
}

/** Characters of a part of a long text; parts that are out of sight are plain. */
const PART_LENGTH = 3000;

/**
 * Cuts a text into parts at line ends (a line that is longer than a part, anywhere), never within `whole`. Parts
 * cover the text without gaps; an empty text has none.
 */
export function cutParts(text: string, whole: Span | null, length: number = PART_LENGTH): Span[] {
  const parts: Span[] = [];
  let start = 0;
  while (start < text.length) {
    let end = Math.min(text.length, start + length);
    if (end < text.length) {
      const line = text.lastIndexOf('\n', end - 1) + 1;
      if (line > start) end = line;
      // Never between the two halves of one character.
      if (/[\udc00-\udfff]/.test(text[end] ?? '')) end += 1;
      if (whole && whole.start < end && end < whole.end) {
        const next = text.indexOf('\n', whole.end - 1) + 1;
        end = next > 0 ? next : text.length;
      }
    }
    parts.push({ start, end });
    start = end;
  }
  return parts;
}

/** The line of a text that holds an offset, without its line end. */
export function lineAt(text: string, offset: number): Span {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, end: end < 0 ? text.length : end };
}

/** The spans of a sorted, disjoint list that touch a stretch. */
export function spansIn<T extends Span>(spans: readonly T[], { start, end }: Span): T[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let at = low; at < spans.length && spans[at]!.start < end; at++) found.push(spans[at]!);
  return found;
}

/**
 * Cuts a part of a text into pieces, each shown in one way. Pieces cover the part without gaps.
 *
 * @param spans sorted and disjoint, each list by itself; they may reach beyond the part
 */
export function cutPieces(
  part: Span,
  spans: {
    readonly mentions: readonly DocumentMention[];
    readonly repaired: readonly Span[];
    readonly uncertain: readonly Span[];
    readonly marked: Span | null;
  },
): TextPiece[] {
  const mentions = spansIn(spans.mentions, part);
  const repaired = spansIn(spans.repaired, part);
  const uncertain = spansIn(spans.uncertain, part);
  const marked = spans.marked ? spansIn([spans.marked], part) : [];
  const cuts = new Set([part.start, part.end]);
  for (const { start, end } of [...mentions, ...repaired, ...uncertain, ...marked]) {
    if (start > part.start) cuts.add(start);
    if (end < part.end) cuts.add(end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  const holds = (list: readonly Span[], at: number): boolean =>
    list.some(({ start, end }) => start <= at && at < end);
  return places.slice(0, -1).map((start, index) => ({
    start,
    end: places[index + 1]!,
    mention: mentions.find((mention) => mention.start <= start && start < mention.end) ?? null,
    repair: holds(uncertain, start) ? 'uncertain' : holds(repaired, start) ? 'repaired' : null,
    isMarked: holds(marked, start),
  }));
}
