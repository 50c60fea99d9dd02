import type { ExplorerGraph } from './graphData.ts';
import { type GraphKinds, kindOf, relationOf } from './graphKinds.ts';
import type { View } from './view.ts';

/** Keys of what passes the filters. */
export interface Shown {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** Nothing at all: what is shown of a graph that could not be read. */
export const NOTHING_SHOWN: Shown = { nodes: new Set(), edges: new Set() };

/**
 * What passes the filters of a view. An edge is shown when its relation and both its ends are; a node whose edges
 * are all switched off stays, since it is still a fact that it was read.
 */
export function findShown(
  graph: ExplorerGraph,
  { kindEntry, relationEntry }: GraphKinds,
  view: Pick<View, 'hiddenKinds' | 'hiddenRelations'>,
): Shown {
  if (view.hiddenKinds.length === 0 && view.hiddenRelations.length === 0)
    return { nodes: new Set(graph.nodes()), edges: new Set(graph.edges()) };
  const kinds = new Set(view.hiddenKinds);
  const relations = new Set(view.hiddenRelations);
  const nodes = new Set<string>();
  const edges = new Set<string>();
  graph.forEachNode((key, attributes) => {
    if (!kinds.has(kindEntry(kindOf(attributes)))) nodes.add(key);
  });
  graph.forEachEdge((key, attributes, source, target) => {
    const isOff = relations.has(relationEntry(relationOf(attributes)));
    if (!isOff && nodes.has(source) && nodes.has(target)) edges.add(key);
  });
  return { nodes, edges };
}
