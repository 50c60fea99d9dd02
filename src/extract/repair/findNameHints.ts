import { allMatches } from '../allMatches.ts';
import { isRomanizationOf, koreanFamilyNames, koreanFamilyNamesByLatin } from '../names/index.ts';
import type { Arc } from './hangulLattice.ts';

/** Two to four words with capitals, as a person writes a name in Latin letters: "Kim Doyun", "CHOI, Jung-wook". */
const LATIN_NAME = /\p{Lu}[\p{L}'’]*(?:[ ]\p{Lu}\.)?,?(?:[ -]\p{L}[\p{L}'’]*){1,3}/gu;
/** What may stand between a name and its spelling. */
const BETWEEN = /^[\s()[\]{}|/,:;·•*_~-]{1,8}$/u;
/** Readings of one word that are looked at. */
const MAX_READINGS = 40_000;
/** What a spelling beside a name is worth, in nats: about a thousandfold; and elsewhere in the document. */
const HINT = 7;
const HINT_ELSEWHERE = 4;
/** Syllables of most Korean names. */
const NAME_LENGTH = 3;
/** Latin names of a document that are looked for all over it. */
const MAX_LATIN_NAMES = 12;

/** A Korean name in Latin letters, and the family names that it can be. */
export interface LatinName {
  readonly name: string;
  readonly families: ReadonlySet<string>;
}

/** The first Korean names in Latin letters of a text, each once. */
export function findLatinNames(text: string): LatinName[] {
  const found = new Map<string, LatinName>();
  for (const { 0: match } of allMatches(text, LATIN_NAME)) {
    const words = match.split(' ');
    for (let n = Math.min(words.length, 3); n >= 2; n--) {
      const name = words.slice(0, n).join(' ');
      const ends = [words[0]!, words[n - 1]!].map((word) => word.replace(/[^a-z]/gi, '').toLowerCase());
      const families = new Set(ends.flatMap((word) => koreanFamilyNamesByLatin.get(word) ?? []));
      if (families.size > 0) found.set(name, { name, families });
    }
    if (found.size >= MAX_LATIN_NAMES) break;
  }
  return [...found.values()];
}

/**
 * Finds damaged Korean names that have their Latin spelling beside them, and gives each reading that the spelling
 * allows as an arc over the whole name.
 *
 * @param line the damaged line
 * @param offset where it begins in the text that the arcs point into
 * @param arcs all readings of the line, ordered by `start`
 */
export function findNameHints(line: string, offset: number, arcs: readonly Arc[]): Arc[] {
  if (!/\p{Lu}[a-z]|\p{Lu}{2} ?\p{Lu}/u.test(line)) return [];
  const latinNames = allMatches(line, LATIN_NAME);
  if (latinNames.length === 0) return [];
  const byStart = arcsByStart(arcs);
  const hints: Arc[] = [];
  for (const { start, end } of damagedWords(byStart, offset, offset + line.length)) {
    const beside = latinNames.filter(({ index, 0: name }) => {
      const from = offset + index;
      const to = from + name.length;
      return BETWEEN.test(
        from >= end ? line.slice(end - offset, index) : line.slice(to - offset, Math.max(0, start - offset)),
      );
    });
    if (beside.length === 0) continue;
    const found = readingsOf(byStart, start, end).filter((reading) =>
      beside.some(({ 0: name }) => isSpelling(name, reading)),
    );
    for (const text of found) hints.push({ start, end, text, prior: HINT });
  }
  return hints;
}

/**
 * Finds words that begin with a damaged Korean name of which the Latin spelling stands anywhere in the document.
 *
 * @param latinNames what {@link findLatinNames} found in the document
 */
export function findNamesElsewhere(
  line: string,
  offset: number,
  arcs: readonly Arc[],
  latinNames: readonly LatinName[],
): Arc[] {
  if (latinNames.length === 0) return [];
  const byStart = arcsByStart(arcs);
  const families = new Set(latinNames.flatMap((latin) => [...latin.families]));
  const hints: Arc[] = [];
  for (const { start, end } of damagedWords(byStart, offset, offset + line.length)) {
    const isFamily = (syllable: string) => families.has(syllable);
    for (const { text, end: nameEnd } of beginningsOf(byStart, start, end, isFamily))
      if (latinNames.some(({ name }) => isRomanizationOf(name, text)))
        hints.push({ start, end: nameEnd, text, prior: HINT_ELSEWHERE });
  }
  return hints;
}

/** Readings of three syllables at the beginning of a stretch, where at least one of them was damaged. */
function beginningsOf(
  byStart: ReadonlyMap<number, readonly Arc[]>,
  start: number,
  end: number,
  isFamily: (text: string) => boolean,
): { text: string; end: number }[] {
  const found: { text: string; end: number }[] = [];
  const extend = (at: number, text: string, several: boolean): void => {
    if (text.length === NAME_LENGTH) {
      if (several) found.push({ text, end: at });
      return;
    }
    const readings = (byStart.get(at) ?? []).filter((arc) => arc.end <= end && /^[가-힣]$/.test(arc.text));
    for (const arc of readings)
      if (text !== '' || isFamily(arc.text)) extend(arc.end, text + arc.text, several || readings.length > 1);
  };
  extend(start, '', false);
  return found;
}

/** The whole Latin text or its first words: "Kim Doyun Senior Engineer" has two words too many. */
function isSpelling(latin: string, hangul: string): boolean {
  const words = latin.split(' ');
  for (let n = words.length; n >= 2; n--)
    if (isRomanizationOf(words.slice(0, n).join(' '), hangul)) return true;
  return words.length === 1 && isRomanizationOf(latin, hangul);
}

function arcsByStart(arcs: readonly Arc[]): Map<number, Arc[]> {
  const byStart = new Map<number, Arc[]>();
  for (const arc of arcs) {
    const list = byStart.get(arc.start);
    if (list) list.push(arc);
    else byStart.set(arc.start, [arc]);
  }
  return byStart;
}

const isHangulWord = (text: string) => /^[가-힣]+$/.test(text);

/** Stretches where every place has a Hangul reading and at least one has several. */
function damagedWords(
  byStart: ReadonlyMap<number, readonly Arc[]>,
  from: number,
  to: number,
): { start: number; end: number }[] {
  const words: { start: number; end: number }[] = [];
  let start = -1;
  let several = false;
  for (let at = from; at <= to; ) {
    const hangul = byStart.get(at)?.filter((arc) => isHangulWord(arc.text)) ?? [];
    if (hangul.length > 0) {
      if (start < 0) start = at;
      several ||= hangul.length > 1;
      at = Math.min(...hangul.map((arc) => arc.end));
      continue;
    }
    if (start >= 0 && several) words.push({ start, end: at });
    start = -1;
    several = false;
    at++;
  }
  return words;
}

/** Every reading of a stretch as two to four syllables that begin with a family name. */
function readingsOf(byStart: ReadonlyMap<number, readonly Arc[]>, start: number, end: number): string[] {
  const found: string[] = [];
  let steps = 0;
  const extend = (at: number, text: string): void => {
    if (text.length > 4 || steps++ > MAX_READINGS) return;
    if (at === end) {
      if (text.length >= 2) found.push(text);
      return;
    }
    for (const arc of byStart.get(at) ?? []) {
      if (arc.end > end || !isHangulWord(arc.text)) continue;
      const next = text + arc.text;
      if (text === '' && !beginsFamilyName(next)) continue;
      extend(arc.end, next);
    }
  };
  extend(start, '');
  return found;
}

function beginsFamilyName(syllable: string): boolean {
  return (
    koreanFamilyNames.has(syllable) || ['남', '황', '제', '선', '독', '사', '서', '동'].includes(syllable)
  );
}
