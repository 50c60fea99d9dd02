import type { Shown } from './findShown.ts';
import type { ExplorerGraph } from './graphData.ts';
import type { Item } from './view.ts';

/** What stands out while the rest fades. */
export interface Emphasis {
  /** The item itself: a node's key, or an edge's two ends. */
  readonly centers: ReadonlySet<string>;
  /** Centers and their neighbours. */
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/**
 * What stands out when a node or an edge has the reader's attention: a node with its shown neighbours and the edges
 * between it and them, an edge with its two ends. `null` when there is no such item among what is shown.
 */
export function findEmphasis(graph: ExplorerGraph, shown: Shown, item: Item | null): Emphasis | null {
  if (!item) return null;
  if (item.type === 'edge') {
    if (!shown.edges.has(item.key)) return null;
    const ends = new Set(graph.extremities(item.key));
    return { centers: ends, nodes: ends, edges: new Set([item.key]) };
  }
  if (!shown.nodes.has(item.key)) return null;
  const nodes = new Set([item.key]);
  const edges = new Set<string>();
  graph.forEachEdge(item.key, (edge, _attributes, source, target) => {
    if (!shown.edges.has(edge)) return;
    edges.add(edge);
    nodes.add(source === item.key ? target : source);
  });
  return { centers: new Set([item.key]), nodes, edges };
}
