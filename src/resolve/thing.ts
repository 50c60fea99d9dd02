import type { Kind } from '../model/index.ts';
import { type Clusters, getOrAdd } from './clusters.ts';
import type { Pool } from './item.ts';

/** What one document means by one or several names: the items of one cluster in one document. */
export interface Thing {
  /** Its first item; ask the clusters for the representative of the moment. */
  readonly item: number;
  readonly document: number;
  readonly kind: Kind;
  /** Every name that it has in the document, in order of first appearance. */
  readonly names: readonly string[];
}

/** The things of some kinds, ordered by document and first appearance. */
export function listThings(pool: Pool, clusters: Clusters, isWanted: (kind: Kind) => boolean): Thing[] {
  const things = new Map<string, { item: number; document: number; kind: Kind; names: Set<string> }>();
  for (const [index, item] of pool.items.entries()) {
    if (!isWanted(item.kind)) continue;
    const thing = getOrAdd(things, `${clusters.find(index)} ${item.document}`, () => ({
      item: index,
      document: item.document,
      kind: item.kind,
      names: new Set<string>(),
    }));
    thing.names.add(item.name);
  }
  return [...things.values()].map((thing) => ({ ...thing, names: [...thing.names] }));
}

/**
 * Offers to join all things that share a key: each is offered to those before it that have the key, until it is
 * joined to one.
 *
 * @param join joins two things or refuses; says whether they are one now
 */
export function joinByKey(
  things: readonly Thing[],
  keysOf: (thing: Thing) => readonly { readonly key: string; readonly name: string }[],
  join: (a: Thing, b: Thing, names: readonly [string, string]) => boolean,
): void {
  const holdersByKey = new Map<string, { thing: Thing; name: string }[]>();
  for (const thing of things)
    for (const { key, name } of keysOf(thing)) {
      const holders = getOrAdd(holdersByKey, key, () => [] as { thing: Thing; name: string }[]);
      if (!holders.some((holder) => holder.thing === thing || join(holder.thing, thing, [holder.name, name])))
        holders.push({ thing, name });
    }
}
