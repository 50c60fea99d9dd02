import { ClusterSets, type Clusters, getOrAdd } from './clusters.ts';
import type { Link, Pool } from './item.ts';

/** How many of a person's works are compared. */
const MOST_WORKS = 30;
/** Of a long list of authors, how many before each one count as colleagues. */
const NEAREST_AUTHORS = 30;

/**
 * What joins people of one name: identities of organizations, publications and awards (`organization 12`), names of
 * colleagues (`name kim minsoo`).
 *
 * @param keysOf the keys of an item's name
 */
export function personNeighbours(
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
 * Pairs of models, software and data sets that each person made, helped to make or wrote of. One that two people of one
 * name share may be chance, a well-known library has many hands; two are not.
 */
export function personWorks(pool: Pool, clusters: Clusters): (item: number) => readonly string[] {
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
  return (item) => {
    const sorted = [...works.get(item)].sort().slice(0, MOST_WORKS);
    return sorted.flatMap((a, at) => sorted.slice(at + 1).map((b) => `${a}+${b}`));
  };
}
