import type { Kind } from '../model/index.ts';
import { foldName } from './nameKey.ts';

/** Longest slug, in characters; a longer name is cut at a word. */
const LONGEST = 80;

/**
 * A name as part of a node's key: lower case without accents, words joined by hyphens, letters of every script kept, and
 * the signs that tell names apart spelt out (`c-plus-plus`), as in the ids of vocabulary entries.
 *
 * Never empty: a name without letters gives `x`.
 */
export function slugOf(name: string): string {
  const slug = foldName(name)
    .replace(/'/gu, '')
    .replace(/\+/gu, ' plus ')
    .replace(/#/gu, ' sharp ')
    .replace(/&/gu, ' and ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  if (slug.length <= LONGEST) return slug || 'x';
  const cut = slug.slice(0, LONGEST + 1);
  return (
    cut.lastIndexOf('-') > LONGEST / 2 ? cut.slice(0, cut.lastIndexOf('-')) : cut.slice(0, LONGEST)
  ).replace(/[\ud800-\udbff]$/u, '');
}

/** Gives out keys: `kind/slug`, numbered from 2 where it is taken, in the order of asking. */
export class NodeKeys {
  readonly #taken = new Set<string>();

  /** Takes a key that is known beforehand, as a vocabulary entry's id is. */
  reserve(key: string): void {
    this.#taken.add(key);
  }

  /** A key for a thing that nobody else has. */
  create(kind: Kind, name: string): string {
    const wanted = `${kind}/${slugOf(name)}`;
    let key = wanted;
    for (let number = 2; this.#taken.has(key); number++) key = `${wanted}-${number}`;
    this.#taken.add(key);
    return key;
  }
}
