import { distance } from 'fastest-levenshtein';
import { ClusterSets, type Clusters, getOrAdd } from './clusters.ts';
import { comparableName } from './comparableName.ts';
import type { Pool } from './item.ts';
import { foldName, nameKey } from './nameKey.ts';
import { listThings, type Thing } from './thing.ts';

/** Shorter titles are too easily alike. In characters of the key. */
const LEAST_LENGTH = 20;
/** Part of a title's length that may be misspelt. */
const MISSPELT = 0.06;

interface Title {
  readonly thing: Thing;
  readonly name: string;
  readonly key: string;
  readonly words: readonly string[];
  readonly numbers: string;
  /** Keys of the title without what follows its first colon or dash, and without what precedes it. */
  readonly parts: readonly string[];
  readonly year: number | undefined;
}

/**
 * Joins publications whose titles differ by a slip of the pen or by a subtitle that one leaves out, if they share an
 * author's family name (or one of them names none) and their years are at most two apart: a preprint and its paper.
 */
export function matchPublications(pool: Pool, clusters: Clusters): void {
  const authors = new ClusterSets(clusters);
  for (const { relation, source, target } of pool.links)
    if (relation === 'author_of')
      for (const word of comparableName(pool.items[source]!.name).words) authors.add(target, word);
  const titles = listThings(pool, clusters, (kind) => kind === 'publication').flatMap((thing) =>
    thing.names.map((name) => readTitle(pool, thing, name)),
  );
  const byKey = new Map<string, Title[]>();
  for (const title of titles) getOrAdd(byKey, title.key, () => [] as Title[]).push(title);
  const join = (a: Title, b: Title) => {
    const [itemA, itemB] = [a.thing.item, b.thing.item];
    const isOthers =
      authors.get(itemA).size > 0 && authors.get(itemB).size > 0 && !authors.share(itemA, itemB);
    const isOtherTime = a.year !== undefined && b.year !== undefined && Math.abs(a.year - b.year) > 2;
    if (!isOthers && !isOtherTime) clusters.join(itemA, itemB, 'spelling', [a.name, b.name]);
  };

  // A subtitle left out, where only one title begins or ends so.
  const byPart = new Map<string, Title[]>();
  for (const title of titles)
    for (const part of title.parts) getOrAdd(byPart, part, () => [] as Title[]).push(title);
  for (const [part, longer] of byPart) {
    if (new Set(longer.map(({ thing }) => clusters.find(thing.item))).size > 1) continue;
    for (const title of byKey.get(part) ?? []) join(title, longer[0]!);
  }

  // A slip of the pen somewhere: titles that begin or end alike are compared.
  const byEnd = new Map<string, Title[]>();
  for (const title of titles) {
    if (title.key.length < LEAST_LENGTH) continue;
    for (const end of [`${title.key.slice(0, 10)}…`, `…${title.key.slice(-10)}`])
      getOrAdd(byEnd, end, () => [] as Title[]).push(title);
  }
  for (const alike of byEnd.values())
    for (let i = 1; i < alike.length; i++)
      for (let j = Math.max(0, i - 50); j < i; j++)
        if (isMisspelt(alike[j]!, alike[i]!)) join(alike[j]!, alike[i]!);
}

function readTitle(pool: Pool, thing: Thing, name: string): Title {
  const folded = foldName(name);
  const parts: string[] = [];
  for (const cut of folded.matchAll(/\s*(?::|\s[-–—]\s|[–—])\s*/gu)) {
    const halves = [folded.slice(0, cut.index), folded.slice(cut.index + cut[0].length)];
    for (const half of halves) {
      const key = nameKey('publication', half);
      if (key.length >= LEAST_LENGTH && half.split(' ').length >= 4) parts.push(key);
    }
    break;
  }
  return {
    thing,
    name,
    key: nameKey('publication', name),
    words: folded.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean),
    numbers: (folded.match(/\d+|\b[ivx]+\b/gu) ?? []).join(' '),
    parts,
    year: pool.items[thing.item]!.year,
  };
}

const CHANGES_MEANING = /^(?:un|non|in|im|semi|anti|re|de|multi|self|co|pre|post)$/u;

function isMisspelt(a: Title, b: Title): boolean {
  if (a.key === b.key || a.numbers !== b.numbers) return false;
  const most = Math.max(1, Math.floor(Math.min(a.key.length, b.key.length) * MISSPELT));
  if (Math.abs(a.key.length - b.key.length) > most || distance(a.key, b.key) > most) return false;
  // Each word that only one has must be another's misspelling: "supervised" and "unsupervised" are two words.
  const onlyA = a.words.filter((word) => !b.words.includes(word));
  const onlyB = b.words.filter((word) => !a.words.includes(word));
  if (onlyA.length !== onlyB.length) return onlyA.join('') === onlyB.join('');
  return onlyA.every((word, at) => {
    const other = onlyB[at]!;
    const [short, long] = word.length < other.length ? [word, other] : [other, word];
    if (long.endsWith(short) && CHANGES_MEANING.test(long.slice(0, long.length - short.length))) return false;
    return short.length >= 4
      ? distance(word, other) <= 2
      : long.length - short.length <= 1 && long.startsWith(short);
  });
}
