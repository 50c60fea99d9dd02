import { isRomanizationOf, romanizationVariants, sameInitials } from '../extract/names/index.ts';
import type { MergeReason } from '../model/index.ts';
import { ClusterSets, type Clusters, getOrAdd } from './clusters.ts';
import { type ComparableName, comparableName, isSamePersonName, isSlipOf } from './comparableName.ts';
import type { Link, Pool } from './item.ts';
import { foldName } from './nameKey.ts';
import { joinByKey, listThings, type Thing } from './thing.ts';

/** A larger circle (a company with everybody in it) proves nothing about a spelling. */
const LARGEST_CIRCLE = 100;
/** Up to this many persons in a document, one of them is meant by what fits only one. */
const LARGEST_SMALL_WORLD = 60;
/** How many Latin spellings of a Korean name are tried for initials, the likeliest first. */
const MOST_SPELLINGS = 60;
/** How many of a person's works are compared. */
const MOST_WORKS = 30;
/** On a page with more people than this, two names that another page has too may be chance. */
const LARGEST_COMPANY = 30;
/** Of a long list of authors, how many before each one count as colleagues. */
const NEAREST_AUTHORS = 30;

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
  const namesOf = (thing: Thing) => thing.names.map(nameOf);
  const join = createJoin(pool, clusters);
  const joinSameName = (a: Thing, b: Thing, pair: readonly [string, string]) => {
    const [left, right] = [nameOf(pair[0]), nameOf(pair[1])];
    return isSamePersonName(left, right) && join(a, b, sameNameReason(left, right), left, right);
  };
  const keyed = (thing: Thing) =>
    namesOf(thing).flatMap(({ keys, name }) => keys.map((key) => ({ key, name })));

  const byDocument = new Map<number, Thing[]>();
  for (const thing of listThings(pool, clusters, (kind) => kind === 'person'))
    getOrAdd(byDocument, thing.document, () => [] as Thing[]).push(thing);
  for (const things of byDocument.values()) joinByKey(things, keyed, joinSameName);

  const neighbours = neighboursOf(pool, clusters, (item) => nameOf(pool.items[item]!.name).keys);
  for (const [document, things] of byDocument) {
    // In a CV, or on a page or two, everybody has to do with everybody; elsewhere two must have something in common.
    const isSmallWorld = pool.owners[document] !== undefined || things.length <= LARGEST_SMALL_WORLD;
    const fits = new Fits(clusters);
    findFits(things, namesOf, true, fits);
    fits.join((a, b, ...why) => (isSmallWorld || neighbours.share(a.item, b.item)) && join(a, b, ...why));
    joinSlips(things, namesOf, (a, b, ...why) => neighbours.share(a.item, b.item) && join(a, b, ...why));
  }

  const things = listThings(pool, clusters, (kind) => kind === 'person');
  joinByKey(
    things,
    (thing) =>
      keyed(thing).flatMap(({ key, name }) =>
        [...neighbours.get(thing.item)].map((neighbour) => ({ key: `${key} ${neighbour}`, name })),
      ),
    joinSameName,
  );
  const works = worksOf(pool, clusters);
  joinByKey(
    things,
    (thing) =>
      keyed(thing).flatMap(({ key, name }) =>
        pairs(works.get(thing.item)).map((pair) => ({ key: `${key} ${pair}`, name })),
      ),
    joinSameName,
  );
  joinByCircle(things, byDocument, keyed, neighbours, joinSameName);
  joinSameSeat(pool, nameOf, things, clusters, join);
  const circles = new Map<string, Thing[]>();
  for (const thing of things) {
    // Who is a neighbour of others is in the circle too: a name that fits them as well fits two.
    const own = namesOf(thing).flatMap(({ keys }) => keys.map((key) => `name ${key}`));
    for (const neighbour of new Set([...neighbours.get(thing.item), ...own]))
      getOrAdd(circles, neighbour, () => [] as Thing[]).push(thing);
  }
  const fits = new Fits(clusters);
  for (const circle of circles.values()) {
    if (circle.length < 2 || circle.length > LARGEST_CIRCLE) continue;
    findFits(circle, namesOf, false, fits);
    joinSlips(circle, namesOf, join);
  }
  fits.join(join);
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
  const bylines = new ClusterSets(clusters);
  for (const { relation, source, target, attributes } of pool.links) {
    if (relation === 'author_of')
      bylines.add(source, `${clusters.find(target)} ${attributes.position ?? `item ${source}`}`);
    if (relation === 'advised_by') clusters.keepApart(source, target);
  }
  return (a, b, because, nameA, nameB) =>
    !areCoAuthors(bylines.get(a.item), bylines.get(b.item)) &&
    clusters.join(a.item, b.item, because, [nameA.name, nameB.name]);
}

/** Whether two bylines, sets of "publication position", prove that there are two people. */
function areCoAuthors(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const publicationOf = (line: string) => line.slice(0, line.indexOf(' '));
  const shared = new Set([...a].map(publicationOf));
  const together = new Set<string>();
  const same = new Set<string>();
  for (const line of b) {
    const publication = publicationOf(line);
    if (a.has(line)) same.add(publication);
    else if (shared.has(publication)) together.add(publication);
  }
  return [...together].some((publication) => !same.has(publication));
}

function sameNameReason(a: ComparableName, b: ComparableName): MergeReason {
  if (a.initials !== b.initials) return 'initials';
  const [bareA, bareB] = [a, b].map(({ name }) => foldName(name).replace(/[^\p{L}\p{N}]/gu, ''));
  return bareA === bareB ? 'same-name' : 'name-order';
}

/** What joins people of one name: identities of organizations, publications and awards, names of colleagues. */
function neighboursOf(
  pool: Pool,
  clusters: Clusters,
  keysOf: (item: number) => readonly string[],
): ClusterSets {
  const neighbours = new ClusterSets(clusters);
  const meet = (a: number, b: number) => {
    if (clusters.find(a) === clusters.find(b)) return;
    for (const key of keysOf(b)) neighbours.add(a, `name ${key}`);
    for (const key of keysOf(a)) neighbours.add(b, `name ${key}`);
  };
  const bylines = new Map<string, number[]>();
  for (const link of pool.links) {
    const { relation, source, target, document } = link;
    if (pool.items[source]!.kind !== 'person') continue;
    if (relation === 'advised_by') meet(source, target);
    else if (isIdentifying(link, clusters))
      neighbours.add(source, `${pool.items[target]!.kind} ${clusters.find(target)}`);
    if (relation === 'author_of')
      getOrAdd(bylines, `${document} ${clusters.find(target)}`, () => [] as number[]).push(source);
  }
  for (const authors of bylines.values())
    for (let i = 1; i < authors.length; i++)
      for (let j = Math.max(0, i - NEAREST_AUTHORS); j < i; j++) meet(authors[i]!, authors[j]!);
  pool.owners.forEach((owner, document) => {
    if (owner === undefined) return;
    for (let item = pool.firstItem[document]!; item < pool.firstItem[document + 1]!; item++)
      if (pool.items[item]!.kind === 'person') meet(owner, item);
  });
  return neighbours;
}

function isIdentifying({ relation, target }: Link, clusters: Clusters): boolean {
  switch (relation) {
    case 'works_at':
    case 'studied_at':
    case 'member_of':
    case 'author_of':
    case 'received':
      return true;
    case 'created':
      // What the vocabulary knows has many makers.
      return clusters.entryOf(target) === undefined;
    default:
      return false;
  }
}

/**
 * Joins people of one name whose circles overlap: at least two others who are named in one's document (a laboratory's
 * page with few people on it) are colleagues of the other.
 */
function joinByCircle(
  things: readonly Thing[],
  byDocument: ReadonlyMap<number, readonly Thing[]>,
  keyed: (thing: Thing) => readonly { key: string; name: string }[],
  neighbours: ClusterSets,
  join: (a: Thing, b: Thing, names: readonly [string, string]) => boolean,
): void {
  const company = new Map<number, ReadonlySet<string>>();
  for (const [document, present] of byDocument)
    if (present.length <= LARGEST_COMPANY)
      company.set(
        document,
        new Set(present.flatMap((thing) => keyed(thing).map(({ key }) => `name ${key}`))),
      );
  const overlaps = (a: Thing, b: Thing) => {
    const others = new Set([a, b].flatMap((thing) => keyed(thing).map(({ key }) => `name ${key}`)));
    const colleagues = neighbours.get(b.item);
    let shared = 0;
    for (const name of company.get(a.document) ?? [])
      if (colleagues.has(name) && !others.has(name)) shared += 1;
    return shared >= 2;
  };
  joinByKey(things, keyed, (a, b, names) => (overlaps(a, b) || overlaps(b, a)) && join(a, b, names));
}

/**
 * The models, software and data sets that each person made, helped to make or wrote of. One that two people of one name
 * share may be chance, a well-known library has many hands; two are not.
 */
function worksOf(pool: Pool, clusters: Clusters): ClusterSets {
  const works = new ClusterSets(clusters);
  const isWork = (item: number) => ['model', 'software', 'dataset'].includes(pool.items[item]!.kind);
  const subjects = new Map<number, Set<string>>();
  for (const { relation, source, target } of pool.links) {
    if (!isWork(target)) continue;
    const work = String(clusters.find(target));
    if (relation === 'created' || relation === 'contributed_to') works.add(source, work);
    if (relation === 'about') getOrAdd(subjects, clusters.find(source), () => new Set<string>()).add(work);
  }
  for (const { relation, source, target } of pool.links)
    if (relation === 'author_of')
      for (const work of subjects.get(clusters.find(target)) ?? []) works.add(source, work);
  return works;
}

/** All pairs of a set, as strings; of a large set only those of its first members. */
function pairs(values: ReadonlySet<string>): string[] {
  const sorted = [...values].sort().slice(0, MOST_WORKS);
  return sorted.flatMap((a, at) => sorted.slice(at + 1).map((b) => `${a}+${b}`));
}

interface Fit {
  readonly thing: Thing;
  readonly name: ComparableName;
}

/** Collects, for short and foreign forms of names, all persons whom they fit, and joins those with only one. */
class Fits {
  readonly #clusters: Clusters;
  readonly #fits = new Map<string, { form: Fit; because: MergeReason; fits: Fit[] }>();

  constructor(clusters: Clusters) {
    this.#clusters = clusters;
  }

  add(form: Fit, because: MergeReason, fit: Fit): void {
    const key = `${form.thing.item} ${form.name.name} ${because}`;
    getOrAdd(this.#fits, key, () => ({ form, because, fits: [] as Fit[] })).fits.push(fit);
  }

  join(join: Join): void {
    for (const { form, because, fits } of this.#fits.values()) {
      const persons = new Set(fits.map(({ thing }) => this.#clusters.find(thing.item)));
      if (persons.size === 1) join(fits[0]!.thing, form.thing, because, fits[0]!.name, form.name);
    }
  }
}

/**
 * Finds whom initials, Korean spellings and single words fit.
 *
 * @param withSingles whether a given or a family name alone counts
 */
function findFits(
  things: readonly Thing[],
  namesOf: (thing: Thing) => readonly ComparableName[],
  withSingles: boolean,
  fits: Fits,
): void {
  const all: Fit[] = things.flatMap((thing) => namesOf(thing).map((name) => ({ thing, name })));
  const full = all.filter(({ name }) => name.form === 'full');
  const korean = full.filter(({ name }) => name.hangul !== undefined);
  const byInitial = new Map<string, Fit[]>();
  const byWord = new Map<string, Fit[]>();
  for (const fit of full) {
    for (const key of fit.name.initialKeys) getOrAdd(byInitial, key, () => [] as Fit[]).push(fit);
    for (const word of new Set(fit.name.words)) getOrAdd(byWord, word, () => [] as Fit[]).push(fit);
  }
  let koreanByInitial: Map<string, Map<Fit, string[]>> | undefined;
  for (const form of all) {
    const { name } = form;
    const offer = (candidates: readonly Fit[], because: MergeReason, isFit: (fit: Fit) => boolean) => {
      for (const fit of candidates) if (fit.thing !== form.thing && isFit(fit)) fits.add(form, because, fit);
    };
    if (name.form === 'initials') {
      koreanByInitial ??= listKoreanInitials(korean);
      const spellings = koreanByInitial.get(name.initialKeys[0]!) ?? new Map<Fit, string[]>();
      offer([...spellings.keys()], 'romanization', (fit) =>
        spellings.get(fit)!.some((latin) => sameInitials(name.name, latin)),
      );
      offer(byInitial.get(name.initialKeys[0]!) ?? [], 'initials', (fit) =>
        sameInitials(name.name, fit.name.name),
      );
    } else if (name.form === 'full' && name.words.length > 1 && name.hangul === undefined)
      offer(korean, 'romanization', (fit) => isRomanizationOf(name.name, fit.name.hangul!));
    else if (name.form === 'single' && withSingles) {
      // "민수" for 김민수; "Minsoo" or "Prof. Choi" for "Minsoo Choi".
      if (name.hangul?.length === 2)
        offer(
          korean,
          'abbreviation',
          (fit) => fit.name.hangul!.length === 3 && fit.name.hangul!.endsWith(name.hangul!),
        );
      else if (name.words.length === 1 && name.words[0]!.length > 1)
        offer(byWord.get(name.words[0]!) ?? [], 'abbreviation', () => true);
    }
  }
}

/** Korean names by the initials that their Latin spellings could have: `j choi` → 최정욱, with those spellings. */
function listKoreanInitials(korean: readonly Fit[]): Map<string, Map<Fit, string[]>> {
  const byInitial = new Map<string, Map<Fit, string[]>>();
  for (const fit of korean)
    for (const latin of romanizationVariants(fit.name.hangul!, MOST_SPELLINGS)) {
      const [given = '', family = ''] = latin.toLowerCase().split(' ');
      const spellings = getOrAdd(byInitial, `${given[0]} ${family}`, () => new Map<Fit, string[]>());
      getOrAdd(spellings, fit, () => [] as string[]).push(latin);
    }
  return byInitial;
}

function joinSlips(
  things: readonly Thing[],
  namesOf: (thing: Thing) => readonly ComparableName[],
  join: Join,
): void {
  const byWord = new Map<string, Fit[]>();
  for (const thing of things)
    for (const name of namesOf(thing))
      for (const word of new Set(name.words)) {
        const others = getOrAdd(byWord, word, () => [] as Fit[]);
        for (const other of others)
          if (isSlipOf(name, other.name)) join(other.thing, thing, 'spelling', other.name, name);
        others.push({ thing, name });
      }
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
  const seats = new Map<string, Fit>();
  for (const { seat, thing, name } of authors) {
    const first = getOrAdd(seats, seat, () => ({ thing, name }));
    const because = likenessOf(first.name, name);
    if (because && first.thing !== thing) join(first.thing, thing, because, first.name, name);
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
