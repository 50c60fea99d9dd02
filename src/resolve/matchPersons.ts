import { isRomanizationOf, sameInitials } from '../extract/names/index.ts';
import type { MergeReason } from '../model/index.ts';
import { Bylines } from './bylines.ts';
import { type ClusterSets, type Clusters, getOrAdd } from './clusters.ts';
import { type ComparableName, comparableName, isSamePersonName, isSlipOf } from './comparableName.ts';
import type { Pool } from './item.ts';
import { foldName } from './nameKey.ts';
import { forEachSlip, type PersonForm, PersonForms } from './personForms.ts';
import { personNeighbours, personWorks } from './personNeighbours.ts';
import { joinByKey, listThings, type Thing } from './thing.ts';

/** Up to this many persons in a document, one of them is meant by what fits only one. */
const LARGEST_SMALL_WORLD = 60;
/** On a page with more people than this, two names that another page has too may be chance. */
const LARGEST_COMPANY = 30;

/**
 * Decides which persons are one.
 *
 * In one document: names equal but for order, hyphens and spaces; initials, Korean and Latin spelling, a given name
 * alone, each where only one person fits; a slip of the pen between people who share a co-author.
 * Across documents equal names are not enough: the two must share an organization, a publication, a colleague, an award
 * or two works, or else stay two. Two authors of one publication are never one.
 *
 * All other kinds must have been resolved before: neighbours are compared by identity.
 */
export function matchPersons(pool: Pool, clusters: Clusters): void {
  const names = new Map<string, ComparableName>();
  const nameOf = (name: string) => getOrAdd(names, name, () => comparableName(name));
  const formsOf = (thing: Thing): PersonForm[] => thing.names.map((name) => ({ thing, name: nameOf(name) }));
  const join = createJoin(pool, clusters);
  const joinSameName = (a: Thing, b: Thing, pair: readonly [string, string]) => {
    const [left, right] = [nameOf(pair[0]), nameOf(pair[1])];
    return isSamePersonName(left, right) && join(a, b, sameNameReason(left, right), left, right);
  };
  const keyed = (thing: Thing) =>
    formsOf(thing).flatMap(({ name: { keys, name } }) => keys.map((key) => ({ key, name })));
  const listPersons = () => listThings(pool, clusters, (kind) => kind === 'person');

  for (const things of byDocument(listPersons()).values()) joinByKey(things, keyed, joinSameName);
  const neighbours = personNeighbours(pool, clusters, (item) => nameOf(pool.items[item]!.name).keys);
  const knows = (a: Thing, b: Thing) => keyed(b).some(({ key }) => neighbours.get(a.item).has(`name ${key}`));
  const isNear = (a: Thing, b: Thing) => neighbours.share(a.item, b.item) || knows(a, b) || knows(b, a);
  for (const [document, things] of byDocument(listPersons())) {
    // In a CV, or on a page or two, everybody has to do with everybody; elsewhere two must have something in common.
    const isSmallWorld = pool.owners[document] !== undefined || things.length <= LARGEST_SMALL_WORLD;
    joinFits(things.flatMap(formsOf), clusters, true, isSmallWorld ? () => true : isNear, join);
  }

  const things = listPersons();
  const joinSharing = (shared: (thing: Thing) => Iterable<string>) =>
    joinByKey(
      things,
      (thing) => {
        const keys = keyed(thing);
        return [...shared(thing)].flatMap((each) =>
          keys.map(({ key, name }) => ({ key: `${key} ${each}`, name })),
        );
      },
      joinSameName,
    );
  joinSharing((thing) => neighbours.get(thing.item));
  const works = personWorks(pool, clusters);
  joinSharing((thing) => works(thing.item));
  joinByCompany(things, keyed, neighbours, joinSameName);
  joinSameSeat(pool, nameOf, things, clusters, join);
  const forms = things.flatMap(formsOf);
  forEachSlip(forms, (a, b) => {
    if (neighbours.share(a.thing.item, b.thing.item)) join(a.thing, b.thing, 'spelling', a.name, b.name);
  });
  joinFits(forms, clusters, false, isNear, join);
}

type Join = (
  a: Thing,
  b: Thing,
  because: MergeReason,
  nameA: ComparableName,
  nameB: ComparableName,
) => boolean;

/** Joins two persons unless they wrote a publication together or one advised the other. */
function createJoin(pool: Pool, clusters: Clusters): Join {
  const bylines = new Bylines(pool, clusters);
  for (const { relation, source, target } of pool.links)
    if (relation === 'advised_by') clusters.keepApart(source, target);
  return (a, b, because, nameA, nameB) =>
    !bylines.areCoAuthors(a.item, b.item) && clusters.join(a.item, b.item, because, [nameA.name, nameB.name]);
}

function byDocument(things: readonly Thing[]): Map<number, Thing[]> {
  const documents = new Map<number, Thing[]>();
  for (const thing of things) getOrAdd(documents, thing.document, () => [] as Thing[]).push(thing);
  return documents;
}

function sameNameReason(a: ComparableName, b: ComparableName): MergeReason {
  if (a.initials !== b.initials) return 'initials';
  const [bareA, bareB] = [a, b].map(({ name }) => foldName(name).replace(/[^\p{L}\p{N}]/gu, ''));
  return bareA === bareB ? 'same-name' : 'name-order';
}

/** Joins short and foreign forms of names to the one person near them whom they fit. */
function joinFits(
  forms: readonly PersonForm[],
  clusters: Clusters,
  singles: boolean,
  isNear: (a: Thing, b: Thing) => boolean,
  join: Join,
): void {
  const index = new PersonForms(forms);
  for (const form of forms)
    for (const { because, candidates } of index.fitsOf(form, { singles })) {
      const near = candidates.filter(({ thing }) => isNear(thing, form.thing));
      const persons = new Set(near.map(({ thing }) => clusters.find(thing.item)));
      const [only] = near;
      if (only && persons.size === 1) join(only.thing, form.thing, because, only.name, form.name);
    }
}

/**
 * Joins people of one name whose circles overlap: at least two others who are named in one's document (a laboratory's
 * page with few people on it) are colleagues of the other.
 */
function joinByCompany(
  things: readonly Thing[],
  keyed: (thing: Thing) => readonly { key: string; name: string }[],
  neighbours: ClusterSets,
  join: (a: Thing, b: Thing, names: readonly [string, string]) => boolean,
): void {
  const company = new Map<number, ReadonlySet<string>>();
  for (const [document, present] of byDocument(things))
    if (present.length <= LARGEST_COMPANY)
      company.set(
        document,
        new Set(present.flatMap((thing) => keyed(thing).map(({ key }) => `name ${key}`))),
      );
  const overlaps = (a: Thing, b: Thing) => {
    const colleagues = neighbours.get(b.item);
    const shared = [...(company.get(a.document) ?? [])].filter((name) => colleagues.has(name));
    const own = new Set([a, b].flatMap((thing) => keyed(thing).map(({ key }) => `name ${key}`)));
    return shared.filter((name) => !own.has(name)).length >= 2;
  };
  joinByKey(things, keyed, (a, b, names) => (overlaps(a, b) || overlaps(b, a)) && join(a, b, names));
}

/** Joins those whom two references to one publication name alike as its n-th author. */
function joinSameSeat(
  pool: Pool,
  nameOf: (name: string) => ComparableName,
  things: readonly Thing[],
  clusters: Clusters,
  join: Join,
): void {
  const thingOf = new Map(things.map((thing) => [`${thing.document} ${clusters.find(thing.item)}`, thing]));
  const authors = pool.links.flatMap(({ relation, source, target, attributes, document }) => {
    const thing = thingOf.get(`${document} ${clusters.find(source)}`);
    if (relation !== 'author_of' || attributes.position === undefined || !thing) return [];
    const name = nameOf(pool.items[source]!.name);
    return [{ seat: `${clusters.find(target)} ${attributes.position}`, thing, name }];
  });
  const seats = new Map<string, PersonForm>();
  for (const { seat, thing, name } of authors) {
    const first = getOrAdd(seats, seat, () => ({ thing, name }));
    const because = first.thing === thing ? undefined : likenessOf(first.name, name);
    if (because) join(first.thing, thing, because, first.name, name);
  }
}

function likenessOf(a: ComparableName, b: ComparableName): MergeReason | undefined {
  if (isSamePersonName(a, b)) return sameNameReason(a, b);
  if (sameInitials(a.name, b.name)) return 'initials';
  if (isSlipOf(a, b)) return 'spelling';
  const isRomanized =
    (b.hangul !== undefined && isRomanizationOf(a.name, b.hangul)) ||
    (a.hangul !== undefined && isRomanizationOf(b.name, a.hangul));
  return isRomanized ? 'romanization' : undefined;
}
