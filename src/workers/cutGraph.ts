import type { GraphFile } from '../formats/index.ts';
import type { FileFault, SerializedGraph } from '../model/index.ts';

/** What opening a file gave, the graph aside. */
export type OpenedFile = Pick<Extract<GraphFile, { readonly graph: unknown }>, 'notes' | 'isPlaced'>;

/**
 * A piece of an opened graph on its way from the worker: taking over a large graph at once would stop the page for
 * seconds. Nodes come before edges; `end` is last, with the graph's attributes and no items.
 */
export type GraphPiece =
  | { readonly nodes: SerializedGraph['nodes']; readonly share: number }
  | { readonly edges: SerializedGraph['edges']; readonly share: number }
  | { readonly end: OpenedFile & { readonly graph: SerializedGraph } }
  | { readonly fault: FileFault };

/** So many items are taken over at a time; it takes a few milliseconds. */
const ITEMS = 1500;

/** Cuts what opening a file gave into pieces. */
export function* cutGraph(file: GraphFile): Generator<GraphPiece> {
  if (file.fault) {
    yield { fault: file.fault };
    return;
  }
  const { graph, notes, isPlaced } = file;
  const all = graph.nodes.length + graph.edges.length;
  for (let at = 0; at < graph.nodes.length; at += ITEMS)
    yield { nodes: graph.nodes.slice(at, at + ITEMS), share: at / all };
  for (let at = 0; at < graph.edges.length; at += ITEMS)
    yield { edges: graph.edges.slice(at, at + ITEMS), share: (graph.nodes.length + at) / all };
  yield { end: { graph: { ...graph, nodes: [], edges: [] }, notes, isPlaced } };
}
