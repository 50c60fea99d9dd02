import { grammarScore } from './grammarScore.ts';
import { type HangulModel, isHangulSyllable, toSymbols } from './hangulModel.ts';

/** One way to read the characters from `start` to `end`. */
export interface Arc {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Natural logarithm of how likely this reading is before its neighbours are looked at. */
  readonly prior: number;
  /** Uncertain, however it compares with others. */
  readonly isGuess?: true;
}

/** A reading that was chosen, with its probability given everything around it. */
export interface ChosenArc extends Arc {
  readonly posterior: number;
}

/** States kept at each place, and how far behind the best (in nats) one may be. */
const BEAM_WIDTH = 24;
const BEAM_DEPTH = 10;

/**
 * How far the model's probabilities are believed: each to this power. It counts what goes together in a word twice, and
 * would be surer than it is right.
 */
const TEMPER = 0.9;

/** Symbols that tell two ways apart: a word of seven syllables and what stands before it. */
const MEMORY = 8;

interface State {
  readonly symbols: string;
  /** Logarithm of the sum over all ways here. */
  forward: number;
  backward: number;
  readonly edges: Edge[];
  best: number;
  bestEdge: Edge | undefined;
}

interface Edge {
  readonly from: State;
  readonly arc: Arc;
  readonly score: number;
}

/**
 * Chooses the way through a lattice that gets most characters right, as the model sees it: forward–backward over
 * a beam, then the path with the largest sum of posteriors.
 *
 * @param arcs every reading of a line, ordered by `start`; a way must lead from 0 to `length`
 */
export function chooseReading(
  arcs: readonly Arc[],
  length: number,
  model: HangulModel,
): readonly ChosenArc[] {
  // The line's end is a symbol too: it ends the last word.
  const end: Arc = { start: length, end: length + 1, text: '\n', prior: 0 };
  return chooseWay([...arcs, end], length + 1, model).slice(0, -1);
}

function chooseWay(arcs: readonly Arc[], length: number, model: HangulModel): ChosenArc[] {
  const places: (Map<string, State> | undefined)[] = Array.from({ length: length + 1 });
  const initial: State = {
    symbols: '_',
    forward: 0,
    backward: Number.NEGATIVE_INFINITY,
    edges: [],
    best: 0,
    bestEdge: undefined,
  };
  places[0] = new Map([[initial.symbols, initial]]);
  const kept: State[][] = Array.from({ length: length + 1 }, () => []);
  let k = 0;
  for (let at = 0; at < length; at++) {
    const states = prune(places[at]);
    kept[at] = states;
    places[at] = undefined;
    for (; k < arcs.length && arcs[k]!.start === at; k++) {
      const arc = arcs[k]!;
      for (const from of states) extend(places, from, arc, model);
    }
  }
  kept[length] = prune(places[length]);
  return bestPath(kept, length);
}

function extend(places: (Map<string, State> | undefined)[], from: State, arc: Arc, model: HangulModel): void {
  let score = arc.prior;
  const all = toSymbols(arc.text, from.symbols);
  for (let i = from.symbols.length; i < all.length; i++) {
    score += model.logProbability(all.slice(Math.max(0, i - 3), i), all[i]!);
    score += grammarScore(all, i, arc.text === '\n', model.isListed);
    if (!isHangulSyllable(all[i]!) && isHangulSyllable(all[i - 1] ?? ''))
      score += bonusOfLastWord(all, i, model);
  }
  score *= TEMPER;
  const symbols = all.slice(-MEMORY);
  places[arc.end] ??= new Map();
  const states = places[arc.end]!;
  let state = states.get(symbols);
  if (!state) {
    state = {
      symbols,
      forward: Number.NEGATIVE_INFINITY,
      backward: Number.NEGATIVE_INFINITY,
      edges: [],
      best: Number.NEGATIVE_INFINITY,
      bestEdge: undefined,
    };
    states.set(symbols, state);
  }
  state.forward = addLogs(state.forward, from.forward + score);
  state.edges.push({ from, arc, score });
}

function bonusOfLastWord(symbols: string, end: number, model: HangulModel): number {
  const start = startOfWord(symbols, end);
  if (start === 0) return 0; // cut off by the memory
  const before = symbols[start - 1]!;
  const isApart = before === '_' && start > 1 && !isHangulSyllable(symbols[start - 2]!);
  const bonus = model.wordBonus(symbols.slice(start, end), isApart ? '·' : before);
  const previous = before === '_' ? startOfWord(symbols, start - 1) : start;
  return previous === 0 || previous >= start - 1
    ? bonus
    : bonus + model.phraseBonus(symbols.slice(previous, end));
}

function startOfWord(symbols: string, end: number): number {
  let start = end;
  while (start > 0 && isHangulSyllable(symbols[start - 1]!)) start--;
  return start;
}

function prune(states: Map<string, State> | undefined): State[] {
  if (!states) return [];
  const list = [...states.values()];
  if (list.length === 1) return list;
  list.sort((a, b) => b.forward - a.forward || (a.symbols < b.symbols ? -1 : 1));
  const limit = list[0]!.forward - BEAM_DEPTH;
  return list.slice(0, BEAM_WIDTH).filter((state) => state.forward >= limit);
}

function bestPath(kept: readonly State[][], length: number): ChosenArc[] {
  for (const state of kept[length]!) state.backward = 0;
  const posteriors = new Map<Arc, number>();
  const total = kept[length]!.reduce((sum, state) => addLogs(sum, state.forward), Number.NEGATIVE_INFINITY);
  for (let at = length; at >= 0; at--)
    for (const state of kept[at]!)
      for (const { from, arc, score } of state.edges) {
        from.backward = addLogs(from.backward, score + state.backward);
        const share = Math.exp(from.forward + score + state.backward - total);
        posteriors.set(arc, (posteriors.get(arc) ?? 0) + share);
      }
  for (let at = 0; at <= length; at++)
    for (const state of kept[at]!)
      for (const edge of state.edges) {
        // Longer readings count for each character that they take up, so that ways of all lengths compare.
        const value = edge.from.best + posteriors.get(edge.arc)! * (edge.arc.end - edge.arc.start);
        if (value > state.best) {
          state.best = value;
          state.bestEdge = edge;
        }
      }
  let state = kept[length]!.reduce<State | undefined>((a, b) => (a && a.best >= b.best ? a : b), undefined);
  const path: ChosenArc[] = [];
  while (state?.bestEdge) {
    const { arc, from }: Edge = state.bestEdge;
    path.push({ ...arc, posterior: Math.min(posteriors.get(arc) ?? 0, 1) });
    state = from;
  }
  return path.reverse();
}

function addLogs(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b;
  if (b === Number.NEGATIVE_INFINITY) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}
