import type { Kind } from '../model/index.ts';
import { type Clusters, getOrAdd } from './clusters.ts';
import type { Pool } from './item.ts';
import type { FormOf } from './matchOrganizations.ts';
import { foldName, isSameName, nameKey } from './nameKey.ts';
import { joinByKey, listThings, type Thing } from './thing.ts';

/** Joins, in each document, mentions of one vocabulary entry, of one name, and those that the document itself equates. */
export function matchWithinDocuments(pool: Pool, clusters: Clusters, formOf: FormOf): void {
  const wholes = wholesOfUnits(pool, formOf);
  pool.documents.forEach(({ sameAs }, document) => {
    const first = pool.firstItem[document]!;
    const holders = new Map<string, number>();
    for (let index = first; index < pool.firstItem[document + 1]!; index++) {
      const { kind, name, entry } = pool.items[index]!;
      const join = (key: string) => {
        const holder = getOrAdd(holders, key, () => index);
        joinNames(pool, clusters, holder, index);
      };
      if (entry !== undefined) join(`entry ${entry}`);
      // A person's name is more than its letters: see matchPersons.
      join(`${kind} ${kind === 'person' ? foldName(name) : nameKey(kind, name)} ${wholes.get(index) ?? ''}`);
    }
    for (const { a, b, because } of sameAs) {
      const [left, right] = [pool.items[first + a], pool.items[first + b]];
      if (left && right && left.kind === right.kind)
        clusters.join(first + a, first + b, because, [left.name, right.name]);
    }
  });
}

/** Joins two items of one entry or one name: the same letters, names of one entry, or one with a legal form and the like. */
function joinNames(pool: Pool, clusters: Clusters, a: number, b: number): boolean {
  const [left, right] = [pool.items[a]!, pool.items[b]!];
  const hasSameEntry = left.entry !== undefined && left.entry === right.entry;
  const because = isSameName(left.name, right.name)
    ? 'same-name'
    : hasSameEntry
      ? 'vocabulary'
      : 'short-name';
  return clusters.join(a, b, because, [left.name, right.name]);
}

/**
 * For units of one name that one document gives to several organizations ("Department of Physics" of two universities)
 * the organization that each mention belongs to; where a mention doesn't say, that of the one before it.
 */
function wholesOfUnits(pool: Pool, formOf: FormOf): ReadonlyMap<number, string> {
  const said = new Map<number, string>();
  for (const { relation, source, target } of pool.links)
    if (relation === 'part_of' && !said.has(source))
      said.set(source, pool.items[target]!.entry ?? nameKey('organization', pool.items[target]!.name));
  const units = new Map<string, number[]>();
  for (const source of said.keys()) {
    const { document, kind, name } = pool.items[source]!;
    if (kind === 'organization' && !formOf(name).isDistinctive)
      units.set(`${document} ${nameKey(kind, name)}`, []);
  }
  pool.items.forEach(({ document, kind, name }, index) => {
    if (kind === 'organization') units.get(`${document} ${nameKey(kind, name)}`)?.push(index);
  });
  const wholes = new Map<number, string>();
  for (const items of units.values()) {
    const named = items.flatMap((item) => said.get(item) ?? []);
    if (new Set(named).size < 2) continue;
    let whole = named[0]!;
    for (const item of items) {
      whole = said.get(item) ?? whole;
      wholes.set(item, whole);
    }
  }
  return wholes;
}

/**
 * Joins things of one entry or one name across documents, persons and units of organizations left out (see
 * `matchPersons`, `matchOrganizations`).
 *
 * A short form that a document introduces ("Vega Alignment Method (VAM)") stands for the long one there; elsewhere it
 * does so only if no other document introduces it for something else.
 */
export function matchAcrossDocuments(pool: Pool, clusters: Clusters, formOf: FormOf): void {
  const introduced = new Map<string, Set<string>>();
  pool.documents.forEach(({ sameAs }, document) => {
    const first = pool.firstItem[document]!;
    for (const { a, b, because } of sameAs) {
      const [left, right] = [pool.items[first + a], pool.items[first + b]];
      if (because !== 'abbreviation' || !left || !right || left.kind === 'person') continue;
      const short = left.name.length < right.name.length ? left : right;
      getOrAdd(introduced, `${document} ${short.kind}`, () => new Set<string>()).add(
        nameKey(short.kind, short.name),
      );
    }
  });
  const isShort = (thing: Thing, key: string) =>
    introduced.get(`${thing.document} ${thing.kind}`)?.has(key) ?? false;
  const things = listThings(pool, clusters, isJoinedByName).map((thing) => ({
    ...thing,
    keys: thing.names
      .filter((name) => thing.kind !== 'organization' || !formOf(name).isUnit)
      .map((name) => ({ name, key: nameKey(thing.kind, name) })),
  }));

  const joinSame =
    (because: 'vocabulary' | 'short-name') => (a: Thing, b: Thing, names: readonly [string, string]) =>
      clusters.join(a.item, b.item, isSameName(...names) ? 'same-name' : because, names);
  joinByKey(
    things,
    (thing) => {
      const entry = clusters.entryOf(thing.item);
      return entry === undefined ? [] : [{ key: entry, name: thing.names[0]! }];
    },
    joinSame('vocabulary'),
  );
  joinByKey(
    things.filter((thing) => thing.kind !== 'publication' || hasTellingTitle(thing)),
    (thing) =>
      (thing as (typeof things)[number]).keys
        .filter(({ key }) => !isShort(thing, key))
        .map(({ key, name }) => ({ key: `${thing.kind} ${key}`, name })),
    joinSame('short-name'),
  );
  const longForms = new Map<string, Thing[]>();
  for (const thing of things)
    for (const { key } of thing.keys)
      if (isShort(thing, key)) getOrAdd(longForms, `${thing.kind} ${key}`, () => [] as Thing[]).push(thing);
  for (const thing of things)
    for (const { key, name } of thing.keys) {
      const meanings = longForms.get(`${thing.kind} ${key}`) ?? [];
      const isClear = new Set(meanings.map(({ item }) => clusters.find(item))).size === 1;
      if (isClear && !isShort(thing, key))
        clusters.join(meanings[0]!.item, thing.item, 'abbreviation', [meanings[0]!.names[0]!, name]);
    }
}

function isJoinedByName(kind: Kind): boolean {
  return kind !== 'person';
}

/** "Introduction" or "Master's Thesis" are titles of many. */
function hasTellingTitle(thing: Thing): boolean {
  return thing.names.some((name) => name.split(/\s+/u).length > 2 || name.length >= 15);
}
