import type { SerializedGraph } from '../model/index.ts';

/** What every writer can be told. */
export interface PartOptions {
  /** Which nodes are written, by key, and the edges between them (default: all). */
  readonly only?: (key: string) => boolean;
}

/** The nodes that are asked for, and the edges that have both ends among them. */
export function selectPart(
  graph: SerializedGraph,
  { only = () => true }: PartOptions = {},
): Pick<SerializedGraph, 'nodes' | 'edges'> {
  const nodes = graph.nodes.filter(({ key }) => only(key));
  const keys = new Set(nodes.map(({ key }) => key));
  return { nodes, edges: graph.edges.filter(({ source, target }) => keys.has(source) && keys.has(target)) };
}
