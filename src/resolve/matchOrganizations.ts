import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { ClusterSets, type Clusters, getOrAdd } from './clusters.ts';
import { comparableName } from './comparableName.ts';
import type { Pool } from './item.ts';
import {
  foldName,
  isSameName,
  nameKey,
  type OrganizationForm,
  readOrganizationForm,
  spellOutOrganization,
} from './nameKey.ts';
import { joinByKey, listThings, type Thing } from './thing.ts';

/**
 * Joins organizations whose names differ in more than letter case: a laboratory's parts in another order, a unit with
 * and without the name of what it belongs to; and units of one name in several documents.
 *
 * A unit ("AI Lab", "Department of Computer Science") is only the same in two documents if it belongs to the same
 * organization or the same person is in it, unless its name alone tells which one is meant.
 */
export function matchOrganizations(pool: Pool, clusters: Clusters, formOf: FormOf): void {
  const things = listThings(pool, clusters, (kind) => kind === 'organization');
  const wholes = wholesOf(pool, clusters);
  const join = (a: Thing, b: Thing, names: readonly [string, string]) => {
    const isElsewhere =
      wholes.get(a.item).size > 0 && wholes.get(b.item).size > 0 && !wholes.share(a.item, b.item);
    if (isElsewhere && !names.every((name) => formOf(name).isDistinctive)) return false;
    return clusters.join(a.item, b.item, isSameName(...names) ? 'same-name' : 'word-order', names);
  };

  const byDocument = new Map<number, Thing[]>();
  for (const thing of things) getOrAdd(byDocument, thing.document, () => [] as Thing[]).push(thing);
  for (const things of byDocument.values()) {
    joinByKey(
      things,
      (thing) =>
        thing.names.flatMap((name) => {
          const key = formOf(name).wordKey;
          return key ? [{ key, name }] : [];
        }),
      join,
    );
    joinParts(things, clusters, formOf, join);
    joinShortForms(things, clusters, wholes, formOf);
  }

  const neighbours = neighboursOf(pool, clusters);
  joinByKey(
    listThings(pool, clusters, (kind) => kind === 'organization'),
    (thing) =>
      thing.names.flatMap((name) => {
        const { isUnit, wordKey } = formOf(name);
        if (!isUnit) return [];
        const key = nameKey('organization', name);
        return wordKey
          ? [
              { key, name },
              { key: `words ${wordKey}`, name },
            ]
          : [{ key, name }];
      }),
    (a, b, names) =>
      (names.every((name) => formOf(name).isDistinctive) ||
        wholes.share(a.item, b.item) ||
        neighbours.share(a.item, b.item)) &&
      join(a, b, names),
  );
}

/** Reads the form of an organization's name; each name once. */
export type FormOf = (name: string) => OrganizationForm;

/** Makes a {@link FormOf} that spells abbreviations out as the vocabulary does: AI, artificial intelligence. */
export function createFormOf(vocabulary: Vocabulary): FormOf {
  const forms = new Map<string, OrganizationForm>();
  const expand = (word: string) => {
    const [entry, ...others] = vocabulary.lookUp(word, 'technique');
    return entry && others.length === 0 ? foldName(entry.name) : word;
  };
  return (name) => getOrAdd(forms, name, () => readOrganizationForm(name, expand));
}

/** "Vega University Robotics Lab" and "Robotics Lab" beside "Vega University"; "Vega Team" and "Vega". */
function joinParts(
  things: readonly Thing[],
  clusters: Clusters,
  formOf: FormOf,
  join: (a: Thing, b: Thing, names: readonly [string, string]) => boolean,
): void {
  const byKey = new Map<string, { thing: Thing; name: string }>();
  for (const thing of things)
    for (const name of thing.names) {
      const key = nameKey('organization', name);
      if (!byKey.has(key)) byKey.set(key, { thing, name });
    }
  for (const thing of things)
    for (const name of thing.names) {
      if (!formOf(name).isUnit) continue;
      const spelled = spellOutOrganization(foldName(name));
      for (const cut of spelled.matchAll(/[\s,]+(?:(?:of|at)\s+)?/gu)) {
        const [head, tail] = [spelled.slice(0, cut.index), spelled.slice(cut.index + cut[0].length)];
        const halves = [head, tail].map((half) => byKey.get(nameKey('organization', half)));
        for (const [whole, unit] of [halves, [...halves].reverse()]) {
          if (!whole || !unit || whole.thing === unit.thing || !formOf(unit.name).isUnit) continue;
          if (clusters.find(whole.thing.item) !== clusters.find(thing.item))
            join(unit.thing, thing, [unit.name, name]);
        }
        const [short] = halves;
        if (
          short &&
          /^(?:team|group|팀|그룹)$/u.test(tail) &&
          clusters.entryOf(short.thing.item) === undefined
        )
          clusters.join(short.thing.item, thing.item, 'short-name', [short.name, name]);
      }
    }
}

/**
 * "Lantern" is "Lantern Bank" where the document knows only one organization that begins so. Units aren't meant by the
 * name of their whole, nor hospitals by that of their university, and what the vocabulary knows needs no guess.
 */
function joinShortForms(
  things: readonly Thing[],
  clusters: Clusters,
  wholes: ClusterSets,
  formOf: FormOf,
): void {
  const byBeginning = new Map<string, { thing: Thing; name: string }[]>();
  for (const thing of things)
    for (const name of thing.names) {
      if (formOf(name).isUnit || wholes.get(thing.item).size > 0 || /hospital|clinic/iu.test(name)) continue;
      const words = spellOutOrganization(foldName(name)).split(' ');
      for (let count = 1; count < words.length; count++)
        getOrAdd(
          byBeginning,
          nameKey('organization', words.slice(0, count).join(' ')),
          () => [] as { thing: Thing; name: string }[],
        ).push({ thing, name });
    }
  for (const thing of things)
    for (const name of thing.names) {
      const longer = byBeginning.get(nameKey('organization', name)) ?? [];
      const isClear = new Set(longer.map((each) => clusters.find(each.thing.item))).size === 1;
      if (isClear && name.length >= 4 && clusters.entryOf(thing.item) === undefined)
        clusters.join(longer[0]!.thing.item, thing.item, 'short-name', [longer[0]!.name, name]);
    }
}

/** What each organization is part of, directly or through others, as name keys. */
function wholesOf(pool: Pool, clusters: Clusters): ClusterSets {
  const parents = new Map<number, Set<number>>();
  for (const { relation, source, target } of pool.links)
    if (relation === 'part_of')
      getOrAdd(parents, clusters.find(source), () => new Set<number>()).add(clusters.find(target));
  const wholes = new ClusterSets(clusters);
  for (const [part, direct] of parents) {
    const all = new Set(direct);
    for (const whole of all) for (const next of parents.get(whole) ?? []) all.add(next);
    for (const whole of all) if (whole !== part) wholes.add(part, organizationKey(pool, clusters, whole));
  }
  return wholes;
}

/** The people in each organization, by name. */
function neighboursOf(pool: Pool, clusters: Clusters): ClusterSets {
  const neighbours = new ClusterSets(clusters);
  for (const { relation, source, target } of pool.links)
    if (relation === 'works_at' || relation === 'studied_at' || relation === 'member_of')
      for (const key of comparableName(pool.items[source]!.name).keys) neighbours.add(target, key);
  return neighbours;
}

function organizationKey(pool: Pool, clusters: Clusters, item: number): string {
  return clusters.entryOf(item) ?? nameKey('organization', pool.items[item]!.name);
}
