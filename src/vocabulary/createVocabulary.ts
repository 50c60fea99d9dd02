import type { Kind, Span } from '../model/index.ts';
import { CHARACTER, characterClass, foldedUnit } from './characters.ts';
import type { VocabularyEntry } from './entry.ts';
import { isKoreanTail } from './koreanTail.ts';
import { type NameForm, nameForms, punctuationKey } from './nameForms.ts';
import { createNameTrie } from './nameTrie.ts';
import { createTokens, GAP, type TokenNumber, type Tokens, tokenize } from './tokenize.ts';
import { createTokenTable } from './tokenTable.ts';
import type { Vocabulary, VocabularyMatch } from './vocabulary.ts';

/** What hangs in the trie: a form of a name, or a phrase in which the entry is not meant. */
interface Pattern extends Omit<NameForm, 'keys'> {
  readonly entry: VocabularyEntry;
  readonly isBlock: boolean;
}

/** How closely a text follows an entry: as written, in other letter case, as a variant. */
const RANK = { asWritten: 0, anyCase: 1, variant: 2 } as const;

interface Reading {
  readonly entry: VocabularyEntry;
  readonly rank: number;
}

interface Candidate extends Reading {
  /** Its last token. */
  readonly last: number;
}

// Only decides how much room is made at first.
const TOKENS_PER_WORD = 1.3;

// How far a word is looked for beyond the span that was asked for. Longer runs without a space are no text.
const MAX_RUN = 256;

const COMBINING = /^[\u00ad\u200b-\u200d\u2060\ufe0f\ufeff\\]$/;

/** Whether a stretch of text is `written`, letter case included; zero-width characters and escapes aside. */
function isWritten(text: string, start: number, end: number, written: string): boolean {
  if (end - start === written.length) return text.startsWith(written, start);
  let at = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charAt(i);
    if (unit === written.charAt(at)) at++;
    else if (foldedUnit(text.charCodeAt(i)) !== 0 && !COMBINING.test(unit)) return false;
  }
  return at === written.length;
}

function compareReadings(a: Reading, b: Reading): number {
  return a.rank - b.rank || (a.entry.id < b.entry.id ? -1 : 1);
}

/** A name of an entry, or a phrase that means something else, with every form in which it may stand in a text. */
interface Naming {
  readonly isBlock: boolean;
  forms(): readonly NameForm[];
}

/** All names of an entry and the phrases in which it isn't meant, always in the same order. */
function namingsOf({ kind, name, aliases, exact, not }: VocabularyEntry): readonly Naming[] {
  const naming = (each: string, isExact: boolean): Naming => ({
    isBlock: false,
    forms: () => nameForms(each, kind, { exact: isExact }),
  });
  return [
    ...(exact.includes(name) ? [] : [naming(name, false)]),
    ...aliases.map((alias) => naming(alias, false)),
    ...exact.map((each) => naming(each, true)),
    // As it is: no plurals, nothing joined.
    ...not.map((phrase) => ({
      isBlock: true,
      forms: () => nameForms(phrase, 'place', { exact: false }).slice(0, 1),
    })),
  ];
}

/**
 * With which words the names of a vocabulary begin. For each first word lines of a second word, '' where the name has
 * none, and of names: "learning 12.0 40.2" are the first name of the entry 12 and the third of 40, in the order of
 * their list. Plain data, to be kept beside the entries as JSON; the lines are read once a text has the first word.
 */
export type VocabularyIndex = readonly (readonly [first: string, lines: string])[];

/** Makes the index with which {@link createVocabulary} is ready at once. */
export function indexVocabulary(entries: readonly VocabularyEntry[]): VocabularyIndex {
  const index = new Map<string, Map<string, Set<string>>>();
  entries.forEach((entry, place) => {
    namingsOf(entry).forEach((naming, nth) => {
      for (const { keys } of naming.forms()) {
        const [first = '', second = ''] = keys;
        const seconds = index.get(first) ?? new Map<string, Set<string>>();
        index.set(first, seconds.set(second, (seconds.get(second) ?? new Set()).add(`${place}.${nth}`)));
      }
    });
  });
  return [...index].map(([first, seconds]) => [
    first,
    [...seconds].map(([second, names]) => [second, ...names].join(' ')).join('\n'),
  ]);
}

/**
 * Makes a vocabulary ready for reading. Names lie in one trie over tokens; a text is read once, in time proportional
 * to its length (and to the length of the longest name). The forms of a name are made when a text has the two words
 * with which one of them begins: most texts name few of the things that there are.
 *
 * Reads as the same: letter case (but for `exact`), accents, white space, hyphens and underscores, British and
 * American spelling, plurals of techniques, models, data sets and awards, "and" and "&", parts of compounds
 * written together or apart. Never inside a longer word, an identifier, an address or a masked contact detail.
 *
 * @param entries checked, see {@link parseVocabulary}; of two with one id, the first counts
 * @param index of these very entries in this very order, where it was kept; made anew otherwise
 */
export function createVocabulary(
  entries: readonly VocabularyEntry[],
  index: VocabularyIndex = indexVocabulary(entries),
): Vocabulary {
  const table = createTokenTable(index.length * TOKENS_PER_WORD);
  const trie = createNameTrie<Pattern>(entries.length);
  const scratch = createTokens(); // of the text at hand; reading is not re-entrant
  const byId = new Map<string, VocabularyEntry>();
  const marks = new Map<number, [number, number, number, number]>(); // by unit, then by surrounding white space
  const unread: (string | undefined)[] = []; // by first token: lines of the index that no text has asked for yet
  const waiting: (Map<number, readonly string[]> | undefined)[] = []; // by first and second token: names
  const ready = new Set<string>(); // names whose forms are made

  for (const entry of entries) if (!byId.has(entry.id)) byId.set(entry.id, entry);
  for (const [first, lines] of index) {
    addMark(first);
    unread[table.add(first)] = lines;
  }

  function addMark(key: string): void {
    const code = key.charCodeAt(0);
    if (key !== 'and' && characterClass(code) !== CHARACTER.punctuation) return;
    const unit = key === 'and' ? 38 : code;
    const mark = key === 'and' ? '&' : key.charAt(0);
    if (marks.has(unit)) return;
    const numbers = [0, 1, 2, 3].map((spaced) => table.add(punctuationKey(mark, spaced)));
    marks.set(unit, numbers as [number, number, number, number]);
    if (mark === "'") for (const curly of [0x2018, 0x2019]) marks.set(curly, marks.get(unit)!);
  }

  /** Makes what a text may name that has a token: the names of this one word, and which words may follow it. */
  function readLines(first: number): void {
    const seconds = new Map<number, readonly string[]>();
    for (const line of unread[first]!.split('\n')) {
      const [second = '', ...names] = line.split(' ');
      if (second === '') makeReady(names);
      else {
        addMark(second);
        seconds.set(table.add(second), names);
      }
    }
    unread[first] = undefined;
    if (seconds.size > 0) waiting[first] = seconds;
  }

  /** Makes the forms of names. */
  function makeReady(names: readonly string[]): void {
    for (const each of names) {
      if (ready.has(each)) continue;
      ready.add(each);
      const [place = 0, nth = 0] = each.split('.').map(Number);
      const entry = entries[place]!;
      if (byId.get(entry.id) !== entry) continue;
      const { isBlock, forms } = namingsOf(entry)[nth]!;
      for (const { keys, written, exact, variant, capitalised, loose } of forms()) {
        const path = keys.map((key) => {
          addMark(key);
          return table.add(key);
        });
        trie.add(path, { entry, written, exact, variant, capitalised, loose, isBlock });
      }
    }
  }

  /**
   * Numbers the tokens of a text from left to right. What a token and the one before it begin is ready before the next
   * one is numbered, so that no part of a name is taken for an unknown word.
   */
  function numberIn(text: string): TokenNumber {
    let before = 0; // the last known token; an unknown one between only makes more ready than there is need for
    return (start, end, kind, spaced) => {
      const token =
        kind === CHARACTER.punctuation
          ? (marks.get(text.charCodeAt(start))?.[spaced] ?? 0)
          : table.find(text, start, end);
      if (token === 0) return 0;
      if (unread[token] !== undefined) readLines(token);
      const names = waiting[before]?.get(token);
      if (names !== undefined) {
        waiting[before]!.delete(token);
        makeReady(names);
      }
      before = token;
      return token;
    };
  }

  /** Reads tokens `first` to `last` as a form; `undefined` if letter case or white space forbid it. */
  function rankOf(text: string, tokens: Tokens, first: number, form: Pattern): number | undefined {
    let asWritten = true;
    for (let k = 0; k < form.written.length; k++) {
      const at = first + k;
      const start = tokens.starts[at]!;
      const end = tokens.ends[at]!;
      if (
        k > 0 &&
        tokens.gaps[at] !== 0 &&
        tokens.classes[at] === CHARACTER.hangul &&
        tokens.classes[at - 1] === CHARACTER.hangul &&
        (form.loose & (1 << (k - 1))) === 0
      ) {
        return undefined;
      }
      if (tokens.classes[at] === CHARACTER.punctuation) continue;
      const same = isWritten(text, start, end, form.written[k]!);
      if (!same && form.exact) return undefined;
      asWritten &&= same;
      if (form.capitalised && !/^(?:\p{Lu}|\d|v\d)/u.test(text.slice(start, end))) return undefined;
    }
    if (form.variant) return RANK.variant;
    return asWritten ? RANK.asWritten : RANK.anyCase;
  }

  function isWhole(text: string, tokens: Tokens, first: number, last: number): boolean {
    const { count, starts, ends, gaps, classes } = tokens;
    const { letter, hangul } = CHARACTER;
    const start = starts[first]!;
    const end = ends[last]!;
    if (first > 0) {
      const kind = classes[first - 1];
      const touches = ends[first - 1] === start;
      if (touches && kind === classes[first] && (kind === letter || kind === hangul)) return false;
      if (gaps[first] === GAP.underscore && kind === letter && classes[first] === letter) return false;
    }
    if (classes[first] === hangul && isParticleBehind(text, start)) return false;
    if (last + 1 < count) {
      const kind = classes[last + 1];
      if (gaps[last + 1] === GAP.underscore && kind === letter && classes[last] === letter) return false;
      if (starts[last + 1] === end) {
        if (kind === letter && classes[last] === hangul) return false;
        if (kind === letter && classes[last] === letter && !/[+#]/.test(text.charAt(end - 1))) return false;
        if (kind === hangul && (classes[last] === hangul || classes[last] === letter)) {
          let run = last + 1;
          while (run + 1 < count && classes[run + 1] === hangul && starts[run + 1] === ends[run]) run++;
          if (!isKoreanTail(text.slice(end, ends[run]), { afterLatin: classes[last] === letter }))
            return false;
        }
      }
    }
    return first !== last || classes[first] !== letter || end - start > 1 || isLoneLetter(text, start, end);
  }

  /** Whether Hangul at `start` is the particle of what it touches: "AI란", "(word embedding)이란" is not Iran. */
  function isParticleBehind(text: string, start: number): boolean {
    if (start === 0 || !/[\p{L}\p{N}\])}"'”’`*%]/u.test(text.charAt(start - 1))) return false;
    let end = start;
    while (end < text.length && characterClass(text.charCodeAt(end)) === CHARACTER.hangul) end++;
    return isKoreanTail(text.slice(start, end), { afterLatin: false });
  }

  /** A name of one letter ("C", "R") must not be part of "R&D", "C-section", "J. C. Park". */
  function isLoneLetter(text: string, start: number, end: number): boolean {
    const before = text.slice(Math.max(0, start - 2), start);
    const behind = text.slice(end, end + 3);
    return (
      !/[\p{L}\p{N}][-'’&@.:]$/u.test(before) && !/^(?:[-'’&@:][\p{L}\p{N}]|\.\s?\p{L}|\.,)/u.test(behind)
    );
  }

  function find(text: string, within?: Span): VocabularyMatch[] {
    const from = Math.max(0, within?.start ?? 0);
    const to = Math.min(text.length, within?.end ?? text.length);
    let begin = from;
    while (begin > 0 && from - begin < MAX_RUN && !/\s/.test(text.charAt(begin - 1))) begin--;
    let stop = to;
    while (stop < text.length && stop - to < MAX_RUN && !/\s/.test(text.charAt(stop))) stop++;

    const tokens = tokenize(text, begin, stop, numberIn(text), scratch);
    const { count, starts, ends, gaps, numbers, addresses } = tokens;
    const matches: VocabularyMatch[] = [];
    const blockedUntil = new Map<VocabularyEntry, number>(); // last token of the phrase that speaks of something else
    let free = 0; // first token that no match has taken
    let address = 0;

    for (let first = 0; first < count; first++) {
      if (numbers[first] === 0) continue;
      const start = starts[first]!;
      let node = trie.step(0, numbers[first]!);
      if (node === 0 || start < from) continue;
      let candidates: Candidate[] | undefined;
      for (let last = first; ends[last]! <= to; ) {
        const patterns = trie.at(node);
        if (patterns !== undefined && isWhole(text, tokens, first, last)) {
          for (const pattern of patterns) {
            const rank = rankOf(text, tokens, first, pattern);
            if (rank === undefined) continue;
            if (!pattern.isBlock) {
              candidates ??= [];
              candidates.push({ entry: pattern.entry, rank, last });
            } else if (last > (blockedUntil.get(pattern.entry) ?? -1)) blockedUntil.set(pattern.entry, last);
          }
        }
        last++;
        if (last >= count || (gaps[last]! & GAP.break) !== 0 || numbers[last] === 0) break;
        node = trie.step(node, numbers[last]!);
        if (node === 0) break;
      }
      if (candidates === undefined || first < free) continue;

      while (address < addresses.length && addresses[address + 1]! <= start) address += 2;
      const open = candidates.filter(({ entry, last }) => {
        if (last <= (blockedUntil.get(entry) ?? -1)) return false;
        if (address >= addresses.length || addresses[address]! >= ends[last]!) return true;
        return start <= addresses[address]! && ends[last]! >= addresses[address + 1]!; // "fast.ai" is its own address
      });
      if (open.length === 0) continue;
      const longest = Math.max(...open.map(({ last }) => last));
      const readings = open.filter(({ last }) => last === longest).sort(compareReadings);
      matches.push({
        start,
        end: ends[longest]!,
        entries: [...new Set(readings.map(({ entry }) => entry))],
        asWritten: readings[0]!.rank === RANK.asWritten,
      });
      free = longest + 1;
    }
    return matches;
  }

  function lookUp(name: string, kind?: Kind): VocabularyEntry[] {
    const tokens = tokenize(name, 0, name.length, numberIn(name), scratch);
    let node = 0;
    for (let k = 0; k < tokens.count; k++) {
      if (tokens.numbers[k] === 0) return [];
      node = trie.step(node, tokens.numbers[k]!);
      if (node === 0) return [];
    }
    const readings: Reading[] = [];
    for (const pattern of trie.at(node) ?? []) {
      if (pattern.isBlock || (kind !== undefined && pattern.entry.kind !== kind)) continue;
      const rank = rankOf(name, tokens, 0, pattern);
      if (rank !== undefined) readings.push({ entry: pattern.entry, rank });
    }
    return [...new Set(readings.sort(compareReadings).map(({ entry }) => entry))];
  }

  return { entries: byId, find, lookUp };
}
