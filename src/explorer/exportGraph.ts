import type { SerializedGraph } from '../model/index.ts';
import type { ExplorerGraph, Shown } from './state/index.ts';

/**
 * The graph as `graph.json` has it, with the positions that are on the screen.
 *
 * @param shown only these nodes and edges; all of them if left out
 */
export function serializeGraph(graph: ExplorerGraph, shown?: Shown): SerializedGraph {
  return {
    attributes: graph.getAttributes(),
    options: { type: 'directed', multi: true, allowSelfLoops: false },
    nodes: graph
      .mapNodes((key, attributes) => ({ key, attributes }))
      .filter(({ key }) => shown?.nodes.has(key) ?? true),
    edges: graph
      .mapEdges((key, attributes, source, target) => ({ key, source, target, attributes }))
      .filter(({ key }) => shown?.edges.has(key) ?? true),
  };
}

/** Hands a file to the reader. */
export function download(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file by the next task; Firefox wants a little longer.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
