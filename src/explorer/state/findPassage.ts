import type { Passage } from './view.ts';

/** A document whose text holds what was typed. */
export interface DocumentHit extends Passage {
  /** How many places hold it. */
  readonly count: number;
  /** The words around the first place; white space is one space. */
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** Characters around a place. */
const AROUND = 48;
/** Shorter texts would be found everywhere. */
const SHORTEST = 2;

/** Whether a text is long enough to be sought in documents. */
export function isSoughtInDocuments(query: string): boolean {
  return query.trim().length >= SHORTEST;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
const oneSpace = (text: string): string => text.replace(/\s+/g, ' ');

/** The line before a place, or its last whole words. */
function textBefore(text: string, start: number): string {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trimStart();
  return oneSpace(line.length <= AROUND ? line : `…${line.slice(-AROUND).replace(/^\S*\s/, '')}`);
}

/** The line after a place, or its first whole words. */
function textAfter(text: string, end: number): string {
  const stop = text.indexOf('\n', end);
  const line = text.slice(end, stop < 0 ? text.length : stop).trimEnd();
  return oneSpace(line.length <= AROUND ? line : `${line.slice(0, AROUND).replace(/\s\S*$/, '')}…`);
}

/**
 * Finds where a document says something: the words as typed, whatever the letter case and the white space between
 * them, else the lines that hold all of the words.
 *
 * @param text a document's repaired text
 * @returns `null` if it doesn't say so
 */
export function findPassage(document: string, text: string, query: string): DocumentHit | null {
  const words = query.normalize('NFC').trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  let places = [...text.matchAll(new RegExp(words.map(escaped).join('\\s+'), 'giu'))].map(
    ({ index, 0: match }) => ({ start: index, end: index + match.length }),
  );
  if (places.length === 0 && words.length > 1) {
    const tests = words.map((word) => new RegExp(escaped(word), 'iu'));
    places = [...text.matchAll(/\S.*/g)]
      .filter(({ 0: line }) => tests.every((test) => test.test(line)))
      .map(({ index, 0: line }) => ({ start: index, end: index + line.trimEnd().length }));
  }
  // "art" is rather sought in "art" than in "part".
  const begun = places.filter(({ start }) => !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)));
  if (begun.length > 0) places = begun;
  const [first] = places;
  if (!first) return null;
  const { start, end } = first;
  return {
    document,
    start,
    end,
    count: places.length,
    before: textBefore(text, start),
    match: oneSpace(text.slice(start, end)),
    after: textAfter(text, end),
  };
}

/**
 * Finds the documents that say something, in their order.
 *
 * @param read gives a document's text, `null` where there is none
 * @param options.limit documents that are enough (default 5)
 * @param options.signal ends it early
 */
export async function findInDocuments(
  documents: readonly string[],
  query: string,
  read: (path: string) => Promise<string | null>,
  { limit = 5, signal }: { limit?: number; signal?: AbortSignal } = {},
): Promise<readonly DocumentHit[]> {
  const AT_ONCE = 6;
  const hits: DocumentHit[] = [];
  if (!isSoughtInDocuments(query)) return hits;
  for (let at = 0; at < documents.length && hits.length < limit && !signal?.aborted; at += AT_ONCE) {
    const some = documents.slice(at, at + AT_ONCE);
    const texts = await Promise.all(some.map(read));
    // Where there are no texts at all, it is no use to ask for all of them.
    if (texts.every((text) => text === null)) break;
    some.forEach((document, place) => {
      const hit = findPassage(document, texts[place] ?? '', query);
      if (hit) hits.push(hit);
    });
  }
  return hits.slice(0, limit);
}
