import type { FacetIndex } from './facetIndex.ts';
import { FACETS, type Facet, isAsked, LIST_FACETS, type ListFacet } from './filters.ts';
import type { Shown } from './findShown.ts';
import type { ExplorerGraph } from './graphData.ts';
import { type AnyKind, type AnyRelation, type GraphKinds, kindOf, relationOf } from './graphKinds.ts';
import type { View } from './view.ts';

/** What filters read of a view. */
export type Asked = Pick<View, 'hiddenKinds' | 'hiddenRelations' | 'filters'>;

/** Which facets each node and edge fails: 0 where it passes all, else one bit for each that it fails. */
export interface Passing {
  readonly nodes: ReadonlyMap<string, number>;
  /** An edge fails with its ends, and by itself. */
  readonly edges: ReadonlyMap<string, number>;
}

/** The bit of a facet in {@link Passing}. */
export const bitOf = (facet: Facet): number => 1 << FACETS.indexOf(facet);

/**
 * Finds what passes each facet. With one bit for each facet, "what would be shown without this one" is a mask away,
 * which is how a facet's counts follow all the others.
 */
export function findPassing(
  graph: ExplorerGraph,
  { kindEntry, relationEntry }: GraphKinds,
  index: FacetIndex,
  asked: Asked,
): Passing {
  const { filters } = asked;
  const kinds = new Set(asked.hiddenKinds);
  const relations = new Set(asked.hiddenRelations);
  const scopes = LIST_FACETS.filter((facet) => isAsked(filters, facet)).map((facet) => ({
    bit: bitOf(facet),
    scopes: filters[facet].map((value) => index.scope(facet, value)),
  }));
  const documents = new Set(filters.document);
  const [from, to] = filters.years ?? [0, 0];
  const isInYears = (years: ReadonlySet<number>): boolean => {
    for (const year of years) if (year >= from && year <= to) return true;
    return false;
  };

  const nodes = new Map<string, number>();
  graph.forEachNode((key, attributes) => {
    const { confidence, mentions } = attributes;
    let fails = 0;
    if (kinds.has(kindEntry(kindOf(attributes)))) fails |= bitOf('kind');
    for (const { bit, scopes: any } of scopes) if (!any.some((scope) => scope.has(key))) fails |= bit;
    if (filters.years && !isInYears(index.yearsOf(key))) fails |= bitOf('years');
    if ((confidence ?? 1) < filters.confidence) fails |= bitOf('confidence');
    if (mentions.length < filters.evidence) fails |= bitOf('evidence');
    nodes.set(key, fails);
  });

  const edges = new Map<string, number>();
  graph.forEachEdge((key, attributes, source, target) => {
    let fails = (nodes.get(source) ?? 0) | (nodes.get(target) ?? 0);
    if (relations.has(relationEntry(relationOf(attributes)))) fails |= bitOf('relation');
    const { evidence } = attributes;
    if (documents.size > 0 && evidence.length > 0 && !evidence.some((piece) => documents.has(piece.document)))
      fails |= bitOf('document');
    if (filters.years) {
      const period = index.periodOf(attributes);
      if (period && (period[1] < from || period[0] > to)) fails |= bitOf('years');
    }
    if ((attributes.confidence ?? 1) < filters.confidence) fails |= bitOf('confidence');
    if (attributes.weight < filters.evidence) fails |= bitOf('evidence');
    edges.set(key, fails);
  });
  return { nodes, edges };
}

/** What passes all facets. */
export function shownOf(passing: Passing): Shown {
  const passed = (all: ReadonlyMap<string, number>): Set<string> => {
    const keys = new Set<string>();
    for (const [key, fails] of all) if (fails === 0) keys.add(key);
    return keys;
  };
  return { nodes: passed(passing.nodes), edges: passed(passing.edges) };
}

/** Nodes that pass all facets, this one aside. */
export function* passingBut(passing: Passing, facet: Facet): Generator<string> {
  const others = ~bitOf(facet);
  for (const [key, fails] of passing.nodes) if ((fails & others) === 0) yield key;
}

/** How many nodes of each kind pass the other facets. */
export function countKinds(
  graph: ExplorerGraph,
  { kindEntry }: GraphKinds,
  passing: Passing,
): ReadonlyMap<AnyKind, number> {
  const counts = new Map<AnyKind, number>();
  const others = ~bitOf('kind');
  graph.forEachNode((key, attributes) => {
    if (((passing.nodes.get(key) ?? 0) & others) !== 0) return;
    const kind = kindEntry(kindOf(attributes));
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  });
  return counts;
}

/** How many edges of each relation pass the other facets. */
export function countRelations(
  graph: ExplorerGraph,
  { relationEntry }: GraphKinds,
  passing: Passing,
): ReadonlyMap<AnyRelation, number> {
  const counts = new Map<AnyRelation, number>();
  const others = ~bitOf('relation');
  graph.forEachEdge((key, attributes) => {
    if (((passing.edges.get(key) ?? 0) & others) !== 0) return;
    const relation = relationEntry(relationOf(attributes));
    counts.set(relation, (counts.get(relation) ?? 0) + 1);
  });
  return counts;
}

/** A value of a facet, with how many nodes would be shown if it alone were asked for. */
export interface FacetValue {
  /** A document's path or a node's key. */
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** The values of a facet, those with most nodes first; those without any come last. */
export function listFacet(
  graph: ExplorerGraph,
  index: FacetIndex,
  passing: Passing,
  facet: ListFacet,
): readonly FacetValue[] {
  const passed = new Set(passingBut(passing, facet));
  const values =
    facet === 'document'
      ? graph.getAttribute('documents').map((path) => ({ value: path, label: path }))
      : graph
          .filterNodes((_key, { kind }) => kind === facet)
          .map((key) => ({ value: key, label: graph.getNodeAttribute(key, 'label') }));
  return values
    .map(({ value, label }) => {
      let count = 0;
      for (const key of index.scope(facet, value)) if (passed.has(key)) count += 1;
      return { value, label, count };
    })
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}

/** How many nodes each year has, from the first to the last that anything is dated with. */
export function countYears(
  index: FacetIndex,
  passing: Passing,
): readonly { readonly year: number; readonly count: number }[] {
  if (!index.span) return [];
  const [first, last] = index.span;
  const counts = Array.from({ length: last - first + 1 }, (_, place) => ({ year: first + place, count: 0 }));
  for (const key of passingBut(passing, 'years')) {
    for (const year of index.yearsOf(key)) {
      const bar = counts[year - first];
      if (bar) bar.count += 1;
    }
  }
  return counts;
}

/** How many nodes would be shown for each least confidence, or least number of pieces of evidence. */
export function countLeast(
  graph: ExplorerGraph,
  passing: Passing,
  facet: 'confidence' | 'evidence',
  thresholds: readonly number[],
): readonly number[] {
  const values: number[] = [];
  for (const key of passingBut(passing, facet)) {
    const { confidence, mentions } = graph.getNodeAttributes(key);
    values.push(facet === 'confidence' ? (confidence ?? 1) : mentions.length);
  }
  return thresholds.map((least) => values.filter((value) => value >= least).length);
}
