/** How likely a symbol is after up to three others. See {@link createHangulModel}. */
export interface HangulModel {
  /**
   * Natural logarithm of the probability of `symbol` after `context`.
   *
   * @param context the symbols before, oldest first; more than three are too many
   */
  logProbability(context: string, symbol: string): number;
}

const CODES = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Ratio of two neighbouring counts on the table's scale. */
const STEP = 1.35;
/** What absolute discounting takes from each count (Ney, Essen & Kneser 1994, doi:10.1006/csla.1994.1001). */
const DISCOUNT = 0.5;
/** Number of Hangul syllables: every one is equally likely where nothing else is known. */
const SYLLABLES = 11_172;
/** Share of a context that is always left to the shorter one. */
const MINIMUM_REST = 0.02;

interface Line {
  readonly counts: ReadonlyMap<string, number>;
  /** Sum of the discounted counts. */
  readonly sum: number;
  /** Weight of the shorter context. */
  readonly rest: number;
}

/**
 * A model of Korean text out of a table of counts of runs of up to four symbols.
 *
 * A Hangul syllable is a symbol by itself; a run of anything else is one: `_` white space, `0` digits, `A` letters,
 * `.` the rest. A line of the table is `context ⇥ code ⇥ pairs of symbol and code`; a code stands for 1.35^place
 * occurrences, and lines with `#` in front are comments. Lines are read when they are first asked for.
 *
 * Absolute discounting, interpolated with the shorter context.
 *
 * @param tableText the table, decompressed
 * @throws {RangeError} if the table has no line with the empty context
 */
export function createHangulModel(tableText: string): HangulModel {
  const raw = new Map<string, string>();
  for (let at = 0; at < tableText.length; ) {
    const newline = tableText.indexOf('\n', at);
    const end = newline < 0 ? tableText.length : newline;
    const tab = tableText.indexOf('\t', at);
    if (tab >= at && tab < end && tableText[at] !== '#')
      raw.set(tableText.slice(at, tab), tableText.slice(tab + 1, end));
    at = end + 1;
  }
  if (!raw.has(''))
    throw new RangeError(
      'createHangulModel: the table has no line with an empty context; give it the whole table.',
    );
  const lines = new Map<string, Line | null>();

  function lineOf(context: string): Line | null {
    const known = lines.get(context);
    if (known !== undefined) return known;
    const text = raw.get(context);
    const line = text === undefined ? null : parseLine(text, context === '');
    lines.set(context, line);
    return line;
  }

  function probability(context: string, symbol: string): number {
    const shorter = () => (context === '' ? 1 / SYLLABLES : probability(context.slice(1), symbol));
    const line = lineOf(context);
    if (!line) return shorter();
    const count = line.counts.get(symbol) ?? 0;
    return (Math.max(count - DISCOUNT, 0) + line.rest * shorter()) / (line.sum + line.rest);
  }

  return { logProbability: (context, symbol) => Math.log(probability(context.slice(-3), symbol)) };
}

function occurrences(code: string | undefined): number {
  return STEP ** CODES.indexOf(code ?? '0');
}

function parseLine(text: string, isEmptyContext: boolean): Line {
  const counts = new Map<string, number>();
  let sum = 0;
  let all = 0;
  for (let i = text.indexOf('\t') + 1; i + 1 < text.length; i += 2) {
    const count = occurrences(text[i + 1]);
    counts.set(text[i]!, count);
    sum += Math.max(count - DISCOUNT, 0);
    all += count;
  }
  const total = isEmptyContext ? all : occurrences(text[0]);
  return { counts, sum, rest: Math.max(total - sum, MINIMUM_REST * sum, DISCOUNT * counts.size) };
}
