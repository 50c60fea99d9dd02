/** How likely a symbol is after up to three others. See {@link createHangulModel}. */
export interface HangulModel {
  /**
   * Natural logarithm of the probability of `symbol` after `context`.
   *
   * @param context the symbols before, oldest first; more than three are too many
   */
  logProbability(context: string, symbol: string): number;
  /**
   * What is added to that logarithm where `word`, Hangul between two other symbols, is known; otherwise 0. Also for
   * two words of a known phrase, with `_` between them.
   */
  wordBonus(word: string): number;
  /**
   * The same model with words in mind: each counts as if it had been read `times` times, followed by a particle, a
   * space or a mark. Words may be phrases.
   */
  withWords(words: Iterable<string>, times: number): HangulModel;
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

/** What follows a word: symbol, share, and whether it wants a final consonant before it. */
const AFTER_WORD: readonly (readonly [symbol: string, share: number, afterConsonant?: boolean])[] = [
  ['_', 0.4],
  ['.', 0.2],
  ['을', 0.07, true],
  ['를', 0.07, false],
  ['이', 0.06, true],
  ['가', 0.06, false],
  ['은', 0.05, true],
  ['는', 0.05, false],
  ['과', 0.03, true],
  ['와', 0.03, false],
  ['의', 0.06],
  ['에', 0.06],
  ['로', 0.03],
  ['도', 0.01],
];

interface Line {
  readonly counts: ReadonlyMap<string, number>;
  /** Sum of the discounted counts. */
  readonly sum: number;
  /** Weight of the shorter context. */
  readonly rest: number;
}

/** What may be joined to a known word. */
const ENDING =
  /^(?:은|는|이|가|을|를|의|에|에서|에게|으로|로|과|와|도|만|까지|부터|들|들이|들을|들은|들의|하는|하다|하고|하며|하여|한|할|함|했다|합니다|되는|되다|되고|된|될|됨|됩니다|적|적인|적으로|이다|입니다|인|이며|이고|이나|로서|라는|이라는|님|님이|님의|님과|님께)$/;
/** Bonus of a known word, and of one with an ending, in nats; found by trying on several texts. */
const WORD_BONUS = 4.5;
/** On top of the second word's own. */
const PHRASE_BONUS = 6;
const ENDING_BONUS = WORD_BONUS * 0.75;

/** What a list of words adds: context → symbol → times, with their sum, and the words. */
interface WordLayer {
  readonly counts: ReadonlyMap<
    string,
    { readonly counts: ReadonlyMap<string, number>; readonly sum: number }
  >;
  readonly words: ReadonlySet<string>;
}

/**
 * A model of Korean text out of a table of counts of runs of up to four symbols.
 *
 * A Hangul syllable is a symbol by itself; a run of anything else is one: `_` white space, `0` digits, `A` letters,
 * `.` the rest. A line of the table is `context ⇥ code ⇥ pairs of symbol and code`; a code stands for 1.35^place
 * occurrences, and lines with `#` in front are comments. A line `= ⇥ times ⇥ words` adds words, between commas, as
 * {@link HangulModel.withWords} does; `* ⇥ times ⇥ family names ⇥ given names` adds all full names.  Lines are read when they are first asked for.
 *
 * Absolute discounting, interpolated with the shorter context.
 *
 * @param tableText the table, decompressed
 * @throws {RangeError} if the table has no line with the empty context
 */
export function createHangulModel(tableText: string): HangulModel {
  const raw = new Map<string, string>();
  const wordLists: string[] = [];
  for (let at = 0; at < tableText.length; ) {
    const newline = tableText.indexOf('\n', at);
    const end = newline < 0 ? tableText.length : newline;
    const tab = tableText.indexOf('\t', at);
    if ((tableText[at] === '=' || tableText[at] === '*') && tab === at + 1)
      wordLists.push(tableText.slice(tab + 1, end));
    else if (tab >= at && tab < end && tableText[at] !== '#')
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

  function createModel(layers: readonly WordLayer[]): HangulModel {
    function probability(context: string, symbol: string): number {
      const shorter = context === '' ? 1 / SYLLABLES : probability(context.slice(1), symbol);
      const line = lineOf(context);
      let seen = line ? Math.max((line.counts.get(symbol) ?? 0) - DISCOUNT, 0) : 0;
      let sum = line?.sum ?? 0;
      let isKnown = line !== null;
      for (const { counts } of layers) {
        const extra = counts.get(context);
        if (!extra) continue;
        isKnown = true;
        seen += extra.counts.get(symbol) ?? 0;
        sum += extra.sum;
      }
      if (!isKnown) return shorter;
      const rest = line?.rest ?? UNSEEN_REST;
      return (seen + rest * shorter) / (sum + rest);
    }
    const memory = new Map<string, number>();
    const isKnownWord = (word: string) => layers.some(({ words }) => words.has(word));
    return {
      logProbability: (context, symbol) => {
        const key = context.slice(-3) + symbol;
        let value = memory.get(key);
        if (value === undefined) {
          if (memory.size >= MEMORY) memory.clear();
          value = Math.log(probability(key.slice(0, -1), symbol));
          memory.set(key, value);
        }
        return value;
      },
      wordBonus: (word) => bonusOf(word, isKnownWord),
      withWords: (words, times) => createModel([...layers, createLayer(words, times)]),
    };
  }

  return createModel(
    wordLists.map((line) => {
      const [times, words = '', givenNames] = line.split('\t');
      const list = words.split(',');
      if (givenNames === undefined) return createLayer(list, Number(times));
      return createNameLayer(list, givenNames.split(','), Number(times));
    }),
  );
}

function bonusOf(word: string, isKnown: (word: string) => boolean): number {
  if (word.length < 2) return 0;
  if (isKnown(word)) return word.includes('_') ? PHRASE_BONUS : WORD_BONUS;
  for (let length = word.length - 1; length >= 2; length--)
    if (ENDING.test(word.slice(length)) && isKnown(word.slice(0, length))) return ENDING_BONUS;
  return 0;
}

/** Probabilities that are kept, since the same are asked for again and again. */
const MEMORY = 200_000;
/** Weight of the shorter context where only words are known. */
const UNSEEN_REST = 1;

function createLayer(phrases: Iterable<string>, times: number): WordLayer {
  const all = new Map<string, { counts: Map<string, number>; sum: number }>();
  const words = new Set<string>();
  const add = (symbols: string, count: number, shortest = 1): void => {
    for (let length = shortest; length <= 3 && length < symbols.length; length++) {
      const context = symbols.slice(-1 - length, -1);
      let entry = all.get(context);
      if (!entry) {
        entry = { counts: new Map(), sum: 0 };
        all.set(context, entry);
      }
      const symbol = symbols.at(-1)!;
      entry.counts.set(symbol, (entry.counts.get(symbol) ?? 0) + count);
      entry.sum += count;
    }
  };
  for (const phrase of phrases) {
    const text = phrase.normalize('NFC');
    // Names made of every family and every given name count for a fraction, and are no words yet.
    if (times >= 1) {
      for (const word of text.match(/[가-힣]{2,}/g) ?? []) words.add(word);
      for (const pair of text.matchAll(/(?=(?<![가-힣])([가-힣]+) ([가-힣]+))/g))
        words.add(`${pair[1]}_${pair[2]}`);
    }
    const symbols = toSymbols(text, '_');
    for (let end = 2; end <= symbols.length; end++) add(symbols.slice(Math.max(0, end - 4), end), times);
    const last = symbols.at(-1) ?? '';
    if (!isHangulSyllable(last)) continue;
    const hasConsonant = (last.charCodeAt(0) - 0xac00) % 28 !== 0;
    for (const [symbol, share, afterConsonant] of AFTER_WORD)
      if (afterConsonant === undefined || afterConsonant === hasConsonant)
        add(symbols.slice(-3) + symbol, times * share, 2);
  }
  return { counts: all, words };
}

/** Every family name with every given name of two syllables; no words, since most of these people don't exist. */
function createNameLayer(
  families: readonly string[],
  givenNames: readonly string[],
  times: number,
): WordLayer {
  const firsts = new Map<string, number>();
  const seconds = new Map<string, { counts: Map<string, number>; sum: number }>();
  for (const [first = '', second = ''] of givenNames) {
    firsts.set(first, (firsts.get(first) ?? 0) + times);
    const entry = seconds.get(first) ?? { counts: new Map<string, number>(), sum: 0 };
    entry.counts.set(second, (entry.counts.get(second) ?? 0) + times);
    entry.sum += times;
    seconds.set(first, entry);
  }
  const afterFamily = { counts: firsts, sum: times * givenNames.length };
  const begins = families.map((family) => [family[0]!, afterFamily.sum] as const);
  const counts = new Map<string, { readonly counts: ReadonlyMap<string, number>; readonly sum: number }>();
  counts.set('_', { counts: new Map(begins), sum: afterFamily.sum * families.length });
  for (const family of families)
    for (const context of family.length === 1 ? [family, `_${family}`] : [family]) {
      counts.set(context, afterFamily);
      for (const [first, entry] of seconds) counts.set((context + first).slice(-3), entry);
    }
  return { counts, words: new Set() };
}

/** Whether a character is one of the 11,172 syllables. */
export function isHangulSyllable(character: string): boolean {
  return character >= '가' && character <= '힣';
}

/** The model's symbols for a text, after those that are there already. */
export function toSymbols(text: string, before = ''): string {
  let symbols = before;
  for (const character of text) {
    const symbol = symbolOf(character);
    if (isHangulSyllable(symbol) || !symbols.endsWith(symbol)) symbols += symbol;
  }
  return symbols;
}

function symbolOf(character: string): string {
  if (isHangulSyllable(character)) return character;
  if (/\s/.test(character)) return '_';
  if (/\p{Nd}/u.test(character)) return '0';
  return /\p{L}/u.test(character) ? 'A' : '.';
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
