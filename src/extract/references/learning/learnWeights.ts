import { chunkReference } from '../chunkReference.ts';
import { FeatureReader, type Features, MAX_CHUNKS } from '../featureReader.ts';
import { hideRemarks } from '../hideRemarks.ts';
import { maskMarkup } from '../maskMarkup.ts';
import { LABELS, type Label, type Segment, segmentReference } from '../segmentReference.ts';
import type { Weights } from '../weights.ts';

/** A part of a reference with its label, in the order of print. */
export type LabelledText = readonly [label: Label, text: string];

/** A reference whose division is known. */
export interface Example {
  readonly features: Features;
  readonly segments: readonly Segment[];
}

/**
 * Makes an example of a reference whose parts are known; they are joined by a blank.
 *
 * @returns `undefined` where the parts can't be found as they are: a boundary inside a word, authors that aren't
 *   read as names
 */
export function createExample(parts: readonly LabelledText[]): Example | undefined {
  let text = '';
  const spans = parts.map(([label, part]) => {
    if (text !== '') text += ' ';
    const start = text.length;
    text += part;
    return { start, label };
  });
  if (text.length > 1500) return undefined;
  const markup = maskMarkup(text, { start: 0, end: text.length });
  const masked = { ...markup, text: hideRemarks(markup, 0, undefined, false).text };
  const chunked = chunkReference(masked);
  const reader = new FeatureReader(chunked);
  const chunkAt = new Map<number, number>();
  for (let c = 0; c < chunked.count; c++) chunkAt.set(reader.startOf(c), c);
  const end = masked.text.trimEnd().length;
  const segments: Segment[] = [];
  const used = new Set<Label>();
  let i = 0;
  for (const [k, span] of spans.entries()) {
    const next = spans[k + 1];
    let at = next?.start ?? end;
    while (at < end && /\s/.test(masked.text[at]!)) at++;
    const j = at >= end ? chunked.count : chunkAt.get(at);
    if (j === undefined) return undefined;
    if (j <= i) continue;
    const inner = reader.innerFeatures(i, j);
    let label = span.label;
    const isSecond = (label === 'author' || label === 'title' || label === 'venue') && used.has(label);
    if (
      isSecond ||
      (label === 'date' && !inner.includes('isDate')) ||
      (label === 'number' && !inner.includes('isNumber'))
    )
      label = 'other';
    used.add(label);
    if (label === 'author' && !reader.authorEnds(i).has(j)) return undefined;
    if (label !== 'author' && label !== 'other' && j - i > MAX_CHUNKS) return undefined;
    for (; label !== 'author' && j - i > MAX_CHUNKS; i += MAX_CHUNKS)
      segments.push({ i, j: i + MAX_CHUNKS, label: LABELS.indexOf(label) });
    segments.push({ i, j, label: LABELS.indexOf(label) });
    i = j;
  }
  return { features: remembered(reader), segments };
}

/** The same features, computed once. */
function remembered(reader: FeatureReader): Features {
  const memo = <T>(read: (a: number, b: number) => T) => {
    const known = new Map<number, T>();
    return (a: number, b = 0): T => {
      const key = a * 10_000 + b;
      const value = known.has(key) ? known.get(key)! : read(a, b);
      known.set(key, value);
      return value;
    };
  };
  return {
    chunked: reader.chunked,
    startFeatures: memo((i) => reader.startFeatures(i)),
    endFeatures: memo((j) => reader.endFeatures(j)),
    innerFeatures: memo((i, j) => reader.innerFeatures(i, j)),
    authorFeatures: memo((i, j) => reader.authorFeatures(i, j)),
    authorEnds: (i) => reader.authorEnds(i),
  };
}

/** Random numbers 0–1 from a seed: a linear congruential generator with the constants of Numerical Recipes. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Learns the figures of the segmenter from examples: an averaged structured perceptron, run once per seed (they differ
 * in the order of the examples), the results averaged and rounded to hundredths.
 *
 * The same examples and seeds give the same figures.
 *
 * @param options.rounds passes over the examples (default 10)
 * @param options.seeds at least one (default 1 … 5)
 * Source: Collins, Discriminative Training Methods for Hidden Markov Models, 2002, doi:10.3115/1118693.1118694
 */
export function learnWeights(
  examples: readonly Example[],
  { rounds = 10, seeds = [1, 2, 3, 4, 5] }: { rounds?: number; seeds?: readonly number[] } = {},
): Weights {
  const runs = seeds.map((seed) => learnOnce(examples, rounds, seed));
  const round = (value: number) => Math.round((value / runs.length) * 100) / 100 + 0; // + 0: no -0
  const segments: Record<string, number[]> = {};
  for (const name of [...new Set(runs.flatMap((run) => [...run.rows.keys()]))].sort()) {
    const values = LABELS.map((_, label) =>
      round(runs.reduce((sum, { rows }) => sum + (rows.get(name)?.[label] ?? 0), 0)),
    );
    if (values.some((value) => value !== 0)) segments[name] = values;
  }
  const transitions = Array.from(runs[0]!.transitions, (_, k) =>
    round(runs.reduce((sum, run) => sum + run.transitions[k]!, 0)),
  );
  return { segments, transitions };
}

function learnOnce(
  examples: readonly Example[],
  rounds: number,
  seed: number,
): { rows: Map<string, Float64Array>; transitions: Float64Array } {
  const L = LABELS.length;
  // The average over all steps is value - weighted / steps, where weighted sums each change times its step.
  const rows = new Map<string, { value: Float64Array; weighted: Float64Array }>();
  const transitions = new Float64Array((L + 1) ** 2);
  const weightedTransitions = new Float64Array((L + 1) ** 2);
  const scorer = { row: (name: string) => rows.get(name)?.value, transitions };
  let step = 1;
  const learn = ({ features }: Example, segments: readonly Segment[], change: number) => {
    const follow = (previous: number, next: number) => {
      const k = (previous + 1) * (L + 1) + next + 1;
      transitions[k]! += change;
      weightedTransitions[k]! += change * step;
    };
    let previous = -1;
    for (const { i, j, label } of segments) {
      const names = [
        ...features.startFeatures(i),
        ...features.endFeatures(j),
        ...features.innerFeatures(i, j),
      ];
      if (LABELS[label] === 'author') names.push(...(features.authorFeatures(i, j) ?? []));
      for (const name of names) {
        const row = rows.get(name) ?? { value: new Float64Array(L), weighted: new Float64Array(L) };
        rows.set(name, row);
        row.value[label]! += change;
        row.weighted[label]! += change * step;
      }
      follow(previous, label);
      previous = label;
    }
    follow(previous, -1);
  };
  const random = createRandom(seed);
  const order = examples.map((_, k) => k);
  for (let round = 0; round < rounds; round++) {
    for (let k = order.length - 1; k > 0; k--) {
      const other = Math.floor(random() * (k + 1));
      [order[k], order[other]] = [order[other]!, order[k]!];
    }
    for (const k of order) {
      const example = examples[k]!;
      const found = segmentReference(example.features, scorer);
      const isRight =
        found.length === example.segments.length &&
        found.every(({ i, j, label }, n) => {
          const right = example.segments[n]!;
          return i === right.i && j === right.j && label === right.label;
        });
      if (!isRight) {
        learn(example, example.segments, 1);
        learn(example, found, -1);
      }
      step++;
    }
  }
  return {
    rows: new Map(
      [...rows].map(([name, { value, weighted }]) => [
        name,
        value.map((v, label) => v - weighted[label]! / step),
      ]),
    ),
    transitions: transitions.map((v, k) => v - weightedTransitions[k]! / step),
  };
}
