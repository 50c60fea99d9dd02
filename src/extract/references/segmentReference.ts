import { type Features, MAX_CHUNKS } from './featureReader.ts';
import type { Weights } from './weights.ts';

/** What a part of a reference is. `other`: notes, addresses, what nobody asks for. */
export const LABELS = ['author', 'title', 'venue', 'date', 'number', 'editor', 'publisher', 'other'] as const;
/** One of {@link LABELS}. */
export type Label = (typeof LABELS)[number];

/** Chunks i … j - 1 with their label, an index into {@link LABELS}. */
export interface Segment {
  readonly i: number;
  readonly j: number;
  readonly label: number;
}

/** Says how well features fit each label, and one label another. */
export interface Scorer {
  /** One figure for each label; `undefined` for a feature that says nothing. */
  row(feature: string): ArrayLike<number> | undefined;
  /** Table of labels before (rows, first the start) and after (columns, first the end). */
  readonly transitions: ArrayLike<number>;
}

const L = LABELS.length;
const [AUTHOR, TITLE, VENUE, DATE, NUMBER, EDITOR, PUBLISHER, OTHER] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
/** Authors, title and venue come once; the bits of `used` say which have been. */
const ONCE = 3;
const SETS = 1 << ONCE;

/** A scorer from learned figures. */
export function createScorer(weights: Weights): Scorer {
  const rows = new Map(
    Object.entries(weights.segments).map(([name, values]) => [name, Float64Array.from(values)]),
  );
  return {
    row: (feature) => rows.get(feature),
    transitions: Float64Array.from(weights.transitions),
  };
}

/**
 * Divides a reference into labelled segments: of all divisions the one with the highest sum of segment and
 * transition scores. Viterbi search over chunk boundaries; linear in their number.
 *
 * Source: Sarawagi & Cohen, Semi-Markov Conditional Random Fields for Information Extraction, NIPS 2004
 */
export function segmentReference(features: Features, scorer: Scorer): Segment[] {
  const { count } = features.chunked;
  const { transitions } = scorer;
  if (count === 0) return [];
  const states = L * SETS;
  const best = new Float64Array((count + 1) * states).fill(Number.NEGATIVE_INFINITY);
  const from = new Int32Array((count + 1) * states).fill(-1);
  const fromChunk = new Int32Array((count + 1) * states).fill(-1);
  const rowsOf = (names: readonly string[], into = new Float64Array(L)): Float64Array => {
    for (const name of names) {
      const row = scorer.row(name);
      if (row) for (let label = 0; label < L; label++) into[label]! += row[label]!;
    }
    return into;
  };
  const ends: Float64Array[] = [];
  const endRows = (j: number) => (ends[j] ??= rowsOf(features.endFeatures(j)));
  // for the chunk at hand: best score on the way to it, for each set of used labels and each label that may follow
  const reach = new Float64Array(SETS * L);
  const reachFrom = new Int32Array(SETS * L);
  for (let i = 0; i < count; i++) {
    reach.fill(Number.NEGATIVE_INFINITY);
    const usable: number[] = [];
    for (let used = 0; used < SETS; used++)
      for (let previous = i === 0 ? -1 : 0; previous < (i === 0 ? 0 : L); previous++) {
        const state = i === 0 ? -1 : used * L + previous;
        const score = i === 0 ? (used === 0 ? 0 : Number.NEGATIVE_INFINITY) : best[i * states + state]!;
        if (score === Number.NEGATIVE_INFINITY) continue;
        if (usable.at(-1) !== used) usable.push(used);
        for (let next = 0; next < L; next++) {
          const total = score + transitions[(previous + 1) * (L + 1) + next + 1]!;
          if (total > reach[used * L + next]!) {
            reach[used * L + next] = total;
            reachFrom[used * L + next] = state;
          }
        }
      }
    if (usable.length === 0) continue;
    const put = (j: number, label: number, own: number) => {
      const bit = label < ONCE ? 1 << label : 0;
      for (const used of usable) {
        if ((used & bit) !== 0) continue;
        const total = reach[used * L + label]! + own;
        const to = j * states + (used | bit) * L + label;
        if (total > best[to]!) {
          best[to] = total;
          from[to] = reachFrom[used * L + label]!;
          fromChunk[to] = i;
        }
      }
    };
    const startRows = rowsOf(features.startFeatures(i));
    const scores = new Float64Array(L);
    const scoresTo = (j: number, inner: readonly string[]) => {
      const end = endRows(j);
      for (let label = 0; label < L; label++) scores[label] = startRows[label]! + end[label]!;
      rowsOf(inner, scores);
    };
    for (let j = i + 1; j <= Math.min(count, i + MAX_CHUNKS); j++) {
      const inner = features.innerFeatures(i, j);
      scoresTo(j, inner);
      const isDate = inner.includes('isDate');
      for (const label of isDate ? [OTHER, DATE] : [TITLE, VENUE, EDITOR, PUBLISHER, OTHER])
        put(j, label, scores[label]!);
      if (inner.includes('isNumber')) put(j, NUMBER, scores[NUMBER]!);
    }
    for (const j of features.authorEnds(i).keys()) {
      scoresTo(j, features.innerFeatures(i, j));
      rowsOf(features.authorFeatures(i, j) ?? [], scores);
      put(j, AUTHOR, scores[AUTHOR]!);
    }
  }
  let state = -1;
  let score = Number.NEGATIVE_INFINITY;
  for (let s = 0; s < states; s++) {
    const total = best[count * states + s]! + transitions[((s % L) + 1) * (L + 1)]!;
    if (total > score) {
      score = total;
      state = s;
    }
  }
  const segments: Segment[] = [];
  for (let j = count; j > 0 && state >= 0; ) {
    const i = fromChunk[j * states + state]!;
    segments.push({ i, j, label: state % L });
    state = from[j * states + state]!;
    j = i;
  }
  return segments.reverse();
}
