import { allMatches } from '../allMatches.ts';
import type { VerbClass } from './verbStems.ts';
import { createWordModel, hasParticle, type NameShares, type Verb, type WordList } from './wordModel.ts';

/** How likely a symbol is after up to three others, and a word as a whole. See {@link createHangulModel}. */
export interface HangulModel {
  /**
   * Natural logarithm of the probability of `symbol` after `context`.
   *
   * @param context the symbols before, oldest first; only the last three count
   */
  logProbability(context: string, symbol: string): number;
  /**
   * What a word adds to the logarithms of its symbols: much for one that is known and spelled strangely, a little less
   * than nothing for one that isn't known.
   *
   * @param word Hangul between two other symbols
   * @param before what stands in front: a symbol, or `·` for a space after something else than Hangul (default `_`)
   */
  wordBonus(word: string, before?: string): number;
  /** The same for two words, with `_` between them: something where they are known as a phrase, otherwise 0. */
  phraseBonus(phrase: string): number;
  /** Whether a list has the word as it stands. */
  isListed(word: string): boolean;
  /** The same model with more words in its list; they may be phrases. */
  withWords(words: Iterable<string>): HangulModel;
}

const CODES = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Ratio of two neighbouring counts on the table's scale. */
const STEP = 1.35;
/** What absolute discounting takes from each count (Ney, Essen & Kneser 1994, doi:10.1006/csla.1994.1001). */
const DISCOUNT = 0.5;
/** Number of Hangul syllables: every one is equally likely where nothing else is known. */
const SYLLABLES = 11_172;
/** Share of a context that is always left to the shorter one. */
const MINIMUM_REST = 0.05;

/** Share of words that are what the lists know, with a particle or ending. */
const KNOWN_WORDS = 0.9;
/** Probability from which on the word model is believed to know a word. */
const KNOWN_FROM = 1e-8;
/** How far the word model is believed against the counts where it finds a word likelier: its advantage to this power. */
const RARITY = 0.8;
/** Share of each word of the list that people keep, and of the long ones, by how much speaks for them. */
const LISTED_SHARE = 3e-5;
const LONG_LIST_SHARES = [1.5e-6, 4e-7, 1e-7];
/** For two words that a list has side by side, in nats; and where a particle follows. */
const PHRASE_BONUS = 6;
const PHRASE_WITH_PARTICLE_BONUS = 4.5;
/** Which share of the words after a mark, or after a space behind another script, could follow a word there. */
const JOINED_AFTER_MARK = 0.3;
const APART_FROM_FOREIGN = 0.2;

/** What followed a context. */
interface Line {
  /** Symbol → count, discounted. */
  readonly seen: ReadonlyMap<string, number>;
  readonly sum: number;
  /** Weight of the shorter context. */
  readonly rest: number;
}

/** What a table says; counts are read when they are asked for. */
interface Table {
  readonly lines: ReadonlyMap<string, string>;
  readonly listed: Set<string>;
  /** First syllable → what follows it in the words of the long lists. */
  readonly longLists: Map<string, string>;
  readonly verbs: Verb[];
  names: NameShares | undefined;
}

/**
 * A model of Korean text out of a table of counts of runs of up to four symbols, and lists of words.
 *
 * A Hangul syllable is a symbol by itself; a run of anything else is one: `_` white space, `0` digits, `A` letters,
 * `.` the rest. The lines of the table are, with tabs between their parts and commas between words:
 *
 * - context, code, pairs of symbol and code: counts; a code stands for 1.35^place occurrences
 * - `=`, words or phrases, as {@link HangulModel.withWords} takes them
 * - `~` and a syllable, three lists: what follows that syllable in words that are known too: frequent ones, of which
 *   some are cut; those that two sources have; those that one has. They are read when they are asked for
 * - `+`, share, class, verbs: in the form of dictionaries, see `verbStems.ts`; the share of each among all words
 * - `*`, family names, given names, first and second syllables of given names; all but the second the most frequent first
 * - `#`: a comment
 *
 * Counts: absolute discounting, interpolated with the shorter context. Words: a mixture of what the counts say of the
 * word and what the word model says.
 *
 * @param tableText the table, decompressed
 * @throws {RangeError} if the table has no line with the empty context
 */
export function createHangulModel(tableText: string): HangulModel {
  const table = readTable(tableText);
  const lists = [createLongLists(table.longLists), listOf(table.listed)];
  return createModel(createCounts(table.lines), table, lists);
}

function readTable(text: string): Table {
  const lines = new Map<string, string>();
  const table: Table = { lines, listed: new Set(), longLists: new Map(), verbs: [], names: undefined };
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const tab = text.indexOf('\t', at);
    if (tab >= at && tab < end && text[at] !== '#') {
      const rest = text.slice(tab + 1, end);
      if (text[at] === '~') table.longLists.set(text.slice(at + 1, tab), rest);
      else if (tab !== at + 1 || !readList(text[at]!, rest.split('\t'), table))
        lines.set(text.slice(at, tab), rest);
    }
    at = end + 1;
  }
  if (!lines.has(''))
    throw new RangeError(
      'createHangulModel: the table has no line with an empty context; give it the whole table.',
    );
  return table;
}

/** Reads a line of words; false if the mark is a context. */
function readList(mark: string, lists: readonly string[], table: Table): boolean {
  if (!'=+*'.includes(mark)) return false;
  const [first = [], second = [], third = [], fourth = []] = lists.map((list) => list.split(','));
  if (mark === '=') addWords(first, table.listed);
  else if (mark === '+')
    for (const verb of third) table.verbs.push([verb, second[0] as VerbClass, Number(first[0])]);
  else
    table.names = {
      families: sharesByRank(first),
      given: new Set(second),
      firsts: sharesByRank(third),
      seconds: sharesByRank(fourth),
    };
  return true;
}

/** Words that are all as likely as those that people list. */
function listOf(words: ReadonlySet<string>): WordList {
  return { shareOf: (word) => (words.has(word) ? LISTED_SHARE : 0) };
}

function createLongLists(texts: ReadonlyMap<string, string>): WordList {
  const lists = new Map<string, ReadonlyMap<string, number>>();
  const listAt = (first: string): ReadonlyMap<string, number> => {
    let shares = lists.get(first);
    if (!shares) {
      const words = new Map<string, number>();
      for (const [tier, rests] of (texts.get(first)?.split('\t') ?? []).entries())
        for (const rest of rests.split(',')) words.set(first + rest, LONG_LIST_SHARES[tier]!);
      shares = words;
      lists.set(first, shares);
    }
    return shares;
  };
  return { shareOf: (word) => (word.length < 2 ? 0 : (listAt(word[0]!).get(word) ?? 0)) };
}

/** Shares of what is listed from the most to the least frequent: 1/4, 1/5, 1/6 … of a common number. */
function sharesByRank(list: readonly string[]): ReadonlyMap<string, number> {
  const weights = list.map((_, rank) => 1 / (rank + 4));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return new Map(list.map((item, rank) => [item, weights[rank]! / sum]));
}

/** Probabilities that are kept, since the same are asked for again and again. */
const MEMORY = 300_000;

/** Keeps what a function gives, by its only argument. */
function memoize(compute: (key: string) => number): (key: string) => number {
  const memory = new Map<string, number>();
  return (key) => {
    let value = memory.get(key);
    if (value === undefined) {
      if (memory.size >= MEMORY) memory.clear();
      value = compute(key);
      memory.set(key, value);
    }
    return value;
  };
}

/** Natural logarithm of the probability of a symbol after a context. */
type Counts = HangulModel['logProbability'];

function createCounts(texts: ReadonlyMap<string, string>): Counts {
  const lines = new Map<string, Line | undefined>();
  const lineOf = (context: string): Line | undefined => {
    if (lines.has(context)) return lines.get(context);
    const text = texts.get(context);
    const line = text === undefined ? undefined : parseLine(text, context === '');
    lines.set(context, line);
    return line;
  };
  let memory = new Map<string, Map<string, number>>();
  let size = 0;
  return (context, symbol) => {
    let known = memory.get(context);
    if (!known) {
      known = new Map();
      memory.set(context, known);
    }
    let value = known.get(symbol);
    if (value === undefined) {
      let probability = 1 / SYLLABLES;
      for (let start = context.length; start >= Math.max(0, context.length - 3); start--) {
        const line = lineOf(context.slice(start));
        if (line)
          probability = ((line.seen.get(symbol) ?? 0) + line.rest * probability) / (line.sum + line.rest);
      }
      value = Math.log(probability);
      known.set(symbol, value);
      if (++size >= MEMORY) {
        memory = new Map();
        size = 0;
      }
    }
    return value;
  };
}

function createModel(
  logProbability: Counts,
  table: Table,
  lists: readonly WordList[],
  extended?: HangulModel,
): HangulModel {
  const wordModel = createWordModel(lists, table.verbs, table.names);
  const added = extended && lists.at(-1);
  const isListed = (word: string) => lists.some((list) => list.shareOf(word) > 0);

  /** Of what stands before a word, and the word. */
  const wordBonusOf = memoize((key) => {
    const before = key[0]!;
    const word = key.slice(1);
    if (added && !hasPart(word, added)) return extended.wordBonus(word, before);
    const listedShare = shareOfWord(word, before, wordModel);
    if (listedShare === 0) return Math.log(1 - KNOWN_WORDS);
    const symbols = before === '·' ? `_${word}` : key;
    let spelled = 0;
    for (let i = 1; i < symbols.length; i++)
      spelled += logProbability(symbols.slice(Math.max(0, i - 3), i), symbols[i]!);
    let ends = 0;
    for (const end of '_.0A') ends += Math.exp(logProbability(symbols.slice(-3), end));
    const isKnown = listedShare / (listedShare + KNOWN_FROM);
    const ratio = listedShare / (Math.exp(spelled) * ends);
    return Math.log(1 - KNOWN_WORDS + KNOWN_WORDS * (isKnown + ratio ** RARITY));
  });

  const phraseBonus = memoize((phrase) => {
    if (isListed(phrase)) return PHRASE_BONUS;
    for (let end = phrase.length - 1; end > phrase.indexOf('_') + 1; end--)
      if (isListed(phrase.slice(0, end)) && hasParticle(phrase[end - 1]!, phrase.slice(end)))
        return PHRASE_WITH_PARTICLE_BONUS;
    return 0;
  });

  const model: HangulModel = {
    logProbability,
    wordBonus: (word, before = '_') => wordBonusOf(before + word),
    phraseBonus,
    isListed,
    withWords: (words) => {
      const listed = new Set<string>();
      addWords(words, listed);
      return createModel(logProbability, table, [...lists, listOf(listed)], model);
    },
  };
  return model;
}

/** Adds words, those of phrases too, and each two neighbours in a phrase with `_` between them. */
function addWords(phrases: Iterable<string>, listed: Set<string>): void {
  for (const phrase of phrases) {
    const text = phrase.normalize('NFC');
    for (const word of text.match(/[가-힣]{2,}/g) ?? []) listed.add(word);
    if (!text.includes(' ')) continue;
    for (const pair of allMatches(text, /(?=(?<![가-힣])([가-힣]+) ([가-힣]+))/g))
      listed.add(`${pair[1]}_${pair[2]}`);
  }
}

function shareOfWord(word: string, before: string, words: ReturnType<typeof createWordModel>): number {
  if (before === '0') return words.afterNumber(word);
  if (before === 'A') return words.afterForeign(word);
  const joined = before === '.' ? JOINED_AFTER_MARK : before === '·' ? APART_FROM_FOREIGN : 0;
  const share = (1 - joined) * words.probability(word);
  return joined === 0 ? share : share + joined * words.afterForeign(word);
}

/** Whether a word of a list is part of another word. */
function hasPart(word: string, { shareOf }: WordList): boolean {
  for (let start = 0; start < word.length; start++)
    for (let end = start + 2; end <= word.length; end++) if (shareOf(word.slice(start, end)) > 0) return true;
  return false;
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
  const seen = new Map<string, number>();
  let sum = 0;
  let all = 0;
  for (let i = text.indexOf('\t') + 1; i + 1 < text.length; i += 2) {
    const count = occurrences(text[i + 1]);
    const discounted = Math.max(count - DISCOUNT, 0);
    seen.set(text[i]!, discounted);
    sum += discounted;
    all += count;
  }
  const total = isEmptyContext ? all : occurrences(text[0]);
  return { seen, sum, rest: Math.max(total - sum, MINIMUM_REST * sum, DISCOUNT * seen.size) };
}
