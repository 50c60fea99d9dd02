import { toSymbols } from '../src/extract/repair/hangulModel.ts';

// Counts of runs of symbols, as the table of Hangul counts has them; see src/extract/repair/hangulModel.ts for its form.

const CODES = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const STEP = 1.35;
const DISCOUNT = 0.5;
const SYLLABLES = 11_172;
/** Longest context. */
const LONGEST = 3;

/** What followed a context, and how often anything did, also what isn't listed. */
interface Followers {
  total: number;
  readonly next: Map<string, number>;
}

/** Context → what followed it. */
export type Counts = Map<string, Followers>;

const sumOf = (numbers: Iterable<number>) => [...numbers].reduce((sum, n) => sum + n, 0);

/** Reads the lines of counts of a table; lists of words are left out. */
export function readCounts(table: string): Counts {
  const counts: Counts = new Map();
  for (const line of table.split('\n')) {
    const [context = '', code = '', pairs = ''] = line.split('\t');
    if (line === '' || /^(?:[=+*]$|~|#)/.test(context)) continue;
    const next = new Map<string, number>();
    for (let i = 0; i + 1 < pairs.length; i += 2) next.set(pairs[i]!, STEP ** CODES.indexOf(pairs[i + 1]!));
    counts.set(context, { next, total: code ? STEP ** CODES.indexOf(code) : sumOf(next.values()) });
  }
  return counts;
}

/** Counts a text, line by line, each run as if it had been read `weight` times. */
export function addText(counts: Counts, text: string, weight: number): void {
  for (const line of text.split('\n')) {
    if (!/[가-힣]/.test(line)) continue;
    const symbols = toSymbols(`${line.normalize('NFC')} `, '_');
    for (let i = 1; i < symbols.length; i++)
      for (let length = 0; length <= Math.min(LONGEST, i); length++) {
        const followers = followersOf(counts, symbols.slice(i - length, i));
        followers.next.set(symbols[i]!, (followers.next.get(symbols[i]!) ?? 0) + weight);
        followers.total += weight;
      }
  }
}

function followersOf(counts: Counts, context: string): Followers {
  let followers = counts.get(context);
  if (!followers) {
    followers = { total: 0, next: new Map() };
    counts.set(context, followers);
  }
  return followers;
}

/**
 * Counts shorter runs at least as often as the longer ones that hold them. A table that keeps only runs with a lossy
 * syllable lacks the others, and would take what follows such a syllable for proof of it.
 */
export function completeCounts(counts: Counts): void {
  for (let length = LONGEST; length >= 1; length--) {
    const least = new Map<string, number>();
    const add = (run: string, count: number) => least.set(run, (least.get(run) ?? 0) + count);
    for (const [context, followers] of counts) {
      if (context.length !== length) continue;
      followers.total = Math.max(followers.total, sumOf(followers.next.values()));
      for (const [symbol, count] of followers.next) add(context.slice(1) + symbol, count);
    }
    for (const [context, { total }] of counts)
      if (context.length === length) least.set(context, Math.max(least.get(context) ?? 0, total));
    for (const [run, count] of least) {
      const { next } = followersOf(counts, run.slice(0, -1));
      const symbol = run.at(-1)!;
      if ((next.get(symbol) ?? 0) < count) next.set(symbol, count);
    }
  }
  for (const followers of counts.values())
    followers.total = Math.max(followers.total, sumOf(followers.next.values()));
}

/**
 * Leaves out the runs that say little more than the shorter ones do: those that change the logarithm of a probability by
 * less than `least`, times how often they were read. What `keep` has stays.
 */
export function pruneCounts(counts: Counts, least: number, keep: Counts): Counts {
  const kept: Counts = new Map();
  const probability = (context: string, symbol: string): number => {
    const shorter = context === '' ? 1 / SYLLABLES : probability(context.slice(1), symbol);
    const followers = kept.get(context);
    if (!followers) return shorter;
    const sum = sums.get(context)!;
    const rest = Math.max(followers.total - sum, 0.02 * sum, DISCOUNT * followers.next.size);
    return (Math.max((followers.next.get(symbol) ?? 0) - DISCOUNT, 0) + rest * shorter) / (sum + rest);
  };
  const sums = new Map<string, number>();
  for (const [context, { total, next }] of [...counts].sort(([a], [b]) => a.length - b.length)) {
    const isWorthIts = ([symbol, count]: readonly [string, number]): boolean => {
      if (context === '' || keep.get(context)?.next.has(symbol)) return true;
      if (count <= DISCOUNT) return false;
      const ratio = (count - DISCOUNT) / total / probability(context.slice(1), symbol);
      return Math.abs(count * Math.log(ratio)) > least;
    };
    const chosen = new Map([...next].filter(isWorthIts));
    if (chosen.size === 0) continue;
    kept.set(context, { total, next: chosen });
    sums.set(context, sumOf([...chosen.values()].map((count) => Math.max(count - DISCOUNT, 0))));
  }
  return kept;
}

/** The lines of a table. */
export function writeCounts(counts: Counts): string[] {
  const code = (count: number) =>
    CODES[Math.min(CODES.length - 1, Math.max(0, Math.round(Math.log(count) / Math.log(STEP))))]!;
  const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...counts]
    .sort(([a], [b]) => a.length - b.length || byCodeUnit(a, b))
    .map(([context, { total, next }]) => {
      const pairs = [...next]
        .sort(([a], [b]) => byCodeUnit(a, b))
        .map(([symbol, count]) => symbol + code(count));
      return `${context}\t${code(total)}\t${pairs.join('')}`;
    });
}
