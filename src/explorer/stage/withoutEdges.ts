import type { ExplorerGraph } from '../state/index.ts';

/**
 * The graph as sigma gets it: without edges, which have a layer of their own, and silent, since the stage says itself
 * what is to be drawn anew. Everything else is the graph's own, so what changes there changes here.
 *
 * Sigma keeps three objects for each edge and goes through all of them whenever one node has moved.
 */
export function withoutEdges(graph: ExplorerGraph): ExplorerGraph {
  return Object.create(graph, {
    edges: { value: () => [] },
    forEachEdge: { value: () => {} },
    on: { value: () => graph },
    removeListener: { value: () => graph },
  }) as ExplorerGraph; // the graph with four methods replaced
}
