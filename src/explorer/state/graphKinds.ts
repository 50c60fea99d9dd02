import {
  type EdgeAttributes,
  KINDS,
  type Kind,
  type NodeAttributes,
  RELATIONS,
  type RelationName,
} from '../../model/index.ts';
import type { ExplorerGraph } from './graphData.ts';

/**
 * What a node is: one of our kinds, or, in a graph that others made, the file's own word after a `~`. `~` alone is
 * what the file has no word for, and in a legend also what is too rare for an entry of its own.
 */
export type AnyKind = Kind | `~${string}`;
/** What an edge says, in the same way. */
export type AnyRelation = RelationName | `~${string}`;

/** Kinds and relations that share one entry. */
export const OTHER = '~';

/** What a node is. */
export const kindOf = ({ kind, foreignKind }: Pick<NodeAttributes, 'kind' | 'foreignKind'>): AnyKind =>
  foreignKind === undefined ? kind : `~${foreignKind}`;

/** What an edge says. */
export const relationOf = ({
  relation,
  foreignRelation,
}: Pick<EdgeAttributes, 'relation' | 'foreignRelation'>): AnyRelation =>
  foreignRelation === undefined ? relation : `~${foreignRelation}`;

/** Whether a kind or a relation is the file's, not one of ours. */
export const isForeign = (name: string): name is `~${string}` => name.startsWith(OTHER);

/** How nodes of a kind are drawn: a kind that we don't know borrows what no node of the graph needs. */
export interface KindLook {
  readonly color: Kind;
  readonly shape: Kind;
  /** Without the drawing within, which would say something wrong. */
  readonly isPlain: boolean;
}

/** The kinds and relations of a graph, as its legend tells them apart. */
export interface GraphKinds {
  /** Ours in their usual order, then those of the file, the most frequent first, then {@link OTHER}. */
  readonly kinds: readonly AnyKind[];
  readonly relations: readonly AnyRelation[];
  /** How many nodes or edges each entry has. */
  readonly kindCounts: ReadonlyMap<AnyKind, number>;
  readonly relationCounts: ReadonlyMap<AnyRelation, number>;
  /** The entry that a kind belongs to: its own, or {@link OTHER}. */
  kindEntry(kind: AnyKind): AnyKind;
  relationEntry(relation: AnyRelation): AnyRelation;
  lookOf(kind: AnyKind): KindLook;
}

/** The grey one is for what shares an entry. */
const OTHER_LOOK: KindLook = { color: 'publication', shape: 'person', isPlain: true };

/** How a kind is drawn where no graph says otherwise. */
export const usualLook = (kind: AnyKind): KindLook =>
  isForeign(kind) ? OTHER_LOOK : { color: kind, shape: kind, isPlain: false };
/** So many relations of a file have an entry of their own. */
const MOST_RELATIONS = 30;

/** Reads which kinds and relations a graph has. */
export function readGraphKinds(graph: ExplorerGraph): GraphKinds {
  const kindCounts = new Map<AnyKind, number>();
  const relationCounts = new Map<AnyRelation, number>();
  const count = <T>(counts: Map<T, number>, name: T): void => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  graph.forEachNode((_key, attributes) => count(kindCounts, kindOf(attributes)));
  graph.forEachEdge((_key, attributes) => count(relationCounts, relationOf(attributes)));
  const spare = KINDS.filter((kind) => kind !== OTHER_LOOK.color && !kindCounts.has(kind));
  const kinds = makeEntries(KINDS, kindCounts, spare.length);
  const relations = makeEntries(RELATIONS, relationCounts, MOST_RELATIONS);
  const looks = new Map<AnyKind, KindLook>(
    kinds
      .filter((name) => isForeign(name) && name !== OTHER)
      .map((name, place) => [name, { color: spare[place]!, shape: spare[place]!, isPlain: true }]),
  );
  const [ownKinds, ownRelations] = [new Set(kinds), new Set(relations)];
  const kindEntry = (kind: AnyKind): AnyKind => (!isForeign(kind) || ownKinds.has(kind) ? kind : OTHER);
  const relationEntry = (relation: AnyRelation): AnyRelation =>
    !isForeign(relation) || ownRelations.has(relation) ? relation : OTHER;
  return {
    kinds,
    relations,
    kindCounts: sumUp(kindCounts, kindEntry),
    relationCounts: sumUp(relationCounts, relationEntry),
    kindEntry,
    relationEntry,
    lookOf: (kind) => looks.get(kind) ?? usualLook(kind),
  };
}

/** The entries of a legend: those of ours that there are, the `most` frequent words of the file, and the rest as one. */
function makeEntries<Name extends string>(
  ours: readonly Name[],
  counts: ReadonlyMap<Name | `~${string}`, number>,
  most: number,
): (Name | `~${string}`)[] {
  const words = [...counts]
    .filter(([name]) => name.startsWith(OTHER) && name !== OTHER)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([name]) => name);
  const hasRest = counts.has(OTHER) || words.length > most;
  return [
    ...ours.filter((name) => counts.has(name)),
    ...words.slice(0, most),
    ...(hasRest ? [OTHER] : []),
  ] as (Name | `~${string}`)[]; // the names of the counts that begin with "~", and OTHER
}

/** Counts by entry. */
function sumUp<T>(counts: ReadonlyMap<T, number>, entryOf: (name: T) => T): Map<T, number> {
  const sums = new Map<T, number>();
  for (const [name, count] of counts) sums.set(entryOf(name), (sums.get(entryOf(name)) ?? 0) + count);
  return sums;
}

/** A list with `name` put in or taken out: ours in their usual order, then the file's by the alphabet. */
export function toggledName<Name extends string>(
  list: readonly (Name | `~${string}`)[],
  name: Name | `~${string}`,
  ours: readonly Name[],
): readonly (Name | `~${string}`)[] {
  return orderNames(list.includes(name) ? list.filter((one) => one !== name) : [...list, name], ours);
}

/** Names without doubles: ours in their usual order, then the file's by the alphabet. */
export function orderNames<Name extends string>(
  list: readonly (Name | `~${string}`)[],
  ours: readonly Name[],
): readonly (Name | `~${string}`)[] {
  const names = new Set(list);
  return [
    ...ours.filter((name) => names.has(name)),
    ...[...names].filter((name) => name.startsWith(OTHER)).sort(),
  ];
}
