import type { Kind, Span } from '../model/index.ts';
import { compareNames } from './compareNames.ts';
import { isEverydayWord } from './everydayWords.ts';
import { isKoreanTail } from './koreanTail.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A name that was seen in a document and that no entry has. */
export interface Sighting {
  readonly name: string;
  /** `undefined` where only a person can tell. */
  readonly kind: Kind | undefined;
  readonly document: string;
  /** The line or sentence around it. */
  readonly example: string;
}

/** What {@link suggestEntries} may be asked. */
export interface SuggestOptions {
  /** Sightings below which a name is left out (default 2). */
  readonly minCount?: number;
  /** Names of one kind at most (default 100). */
  readonly maxNames?: number;
}

const MAX_EXAMPLE_LENGTH = 110;

// "Sparse Autoencoder", "FooBar", "XLM-R", "Llama 4": a capital or digit in each word but the small ones between
const LATIN_NAME =
  /(?<![\p{L}\p{N}_./@-])\p{Lu}[\p{L}\p{N}+#]*(?:[-.]?[\p{L}\p{N}+#]+)*(?:(?: |-)(?:(?:of|for|and|the) )?(?:\p{Lu}|\d)[\p{L}\p{N}+#]*(?:[-.]?[\p{L}\p{N}+#]+)*){0,4}/gu;
const KOREAN_RUN = /\p{Script=Hangul}{3,12}/gu;
// Sentences begin, months and degrees are written with capitals; none of them is a name to learn.
const NO_NAME =
  /^(?:(?:jan|febr?u?|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*|(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|spring|summer|fall|autumn|winter|present|professor|prof|dr|mr|ms|engineer|researcher|research|assistant|student|manager|director|lead|ph\.?d|m\.?s|b\.?s|m\.?sc|b\.?sc|m\.?a|b\.?a|i|etc|pp|vol|no)\.?$/i;

/** Takes particles and endings off a stretch of Hangul, as many as can be. */
function koreanStem(run: string): string {
  for (let length = 2; length < run.length; length++) {
    if (isKoreanTail(run.slice(length), { afterLatin: false })) return run.slice(0, length);
  }
  return run;
}

function addressesIn(text: string): Span[] {
  return [...text.matchAll(/\S+(?::\/\/|@|\.(?:com|org|net|io|kr|edu)\b)\S*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Whether a capitalised name says more than that a sentence or a heading begins. */
function isTelling(name: string, isFirst: boolean): boolean {
  if (/[\d+#]|\p{Ll}\p{Lu}|^\p{Lu}{2,}/u.test(name)) return true; // a form that only names have
  return /[ -]/.test(name) || !isFirst;
}

/**
 * Finds what looks like a name and is in no entry: capitalised words and phrases, and Korean nouns.
 *
 * @param text a line or a sentence
 * @returns names in order, particles taken off; some are none, which counting then shows
 */
export function findUnknownNames(text: string, vocabulary: Vocabulary): string[] {
  const known = [...vocabulary.find(text), ...addressesIn(text)];
  const isKnown = (start: number, end: number): boolean =>
    known.some((match) => match.start < end && start < match.end);
  const names: string[] = [];
  for (const match of text.matchAll(LATIN_NAME)) {
    const name = match[0].replace(/[-.]+$/, '');
    const isFirst = !/[\p{L}\p{N}]/u.test(text.slice(0, match.index));
    if (
      name.length < 2 ||
      /^\d+$/.test(name) ||
      NO_NAME.test(name) ||
      isKnown(match.index, match.index + name.length)
    ) {
      continue;
    }
    if (isTelling(name, isFirst) && !isEverydayWord(name)) names.push(name);
  }
  for (const match of text.matchAll(KOREAN_RUN)) {
    if (isKnown(match.index, match.index + match[0].length)) continue;
    const stem = koreanStem(match[0]);
    if (stem.length >= 2 && !isEverydayWord(stem)) names.push(stem);
  }
  return names;
}

function quote(text: string): string {
  return JSON.stringify(text.replace(/\s+/g, ' ').trim());
}

/** A piece of the example, around the name, that is short enough for a line. */
function shorten(example: string, name: string): string {
  const line = example.replace(/\s+/g, ' ').replace(/█+/g, '…').trim();
  if (line.length <= MAX_EXAMPLE_LENGTH) return line;
  const at = Math.max(0, line.indexOf(name) - (MAX_EXAMPLE_LENGTH - name.length) / 2);
  const start = at === 0 ? 0 : line.indexOf(' ', at) + 1;
  const end = line.lastIndexOf(' ', start + MAX_EXAMPLE_LENGTH);
  return line.slice(start, end > start + name.length ? end : start + MAX_EXAMPLE_LENGTH);
}

/**
 * Words suggestions as a vocabulary file would have them, kind by kind, the most frequent names first: ready to be
 * pasted below a file's head comment and sorted by `vocabulary:check -- --write`.
 *
 * Spellings that differ in letter case, white space and hyphens are counted as one name, in its commonest spelling.
 * The result depends on the sightings only, not on their order.
 */
export function suggestEntries(
  sightings: readonly Sighting[],
  { minCount = 2, maxNames = 100 }: SuggestOptions = {},
): string {
  const groups = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const key = `${sighting.kind ?? ''}\n${sighting.name.toLowerCase().replace(/[\s_-]+/g, '')}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [sighting]);
    else group.push(sighting);
  }
  const kinds = new Map<string, { name: string; group: Sighting[] }[]>();
  for (const group of groups.values()) {
    if (group.length < minCount) continue;
    const kind = group[0]!.kind ?? 'kind to be chosen';
    const list = kinds.get(kind) ?? [];
    list.push({ name: commonest(group.map(({ name }) => name)), group });
    kinds.set(kind, list);
  }

  const lines: string[] = [];
  for (const [kind, list] of [...kinds].sort(([a], [b]) => (a < b ? -1 : 1))) {
    list.sort((a, b) => b.group.length - a.group.length || compareNames(a.name, b.name));
    lines.push(`# ${kind}: ${list.length} ${list.length === 1 ? 'name' : 'names'}`, '');
    for (const { name, group } of list.slice(0, maxNames)) {
      const documents = new Set(group.map(({ document }) => document)).size;
      const examples = [...new Set(group.map(({ example }) => shorten(example, name)))];
      const example = examples.filter((each) => each !== name && each.includes(name)).sort(byLength)[0];
      lines.push(
        `# ${group.length}× in ${documents} ${documents === 1 ? 'document' : 'documents'}`,
        `${quote(name)}:`,
      );
      if (example !== undefined) lines.push(`  examples: [${quote(example)}]`);
    }
    lines.push('');
  }
  return lines.join('\n');
}

function byLength(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]![0];
}
