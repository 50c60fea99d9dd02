import type { FileFault, SerializedGraph } from '../model/index.ts';
import type { GraphPiece, OpenedFile } from './cutGraph.ts';

/** Takes the pieces of a graph that is being opened: all nodes, then all edges, then the rest of the graph. */
export interface GraphTaker {
  /** @param share how much came before, 0–1 */
  nodes(nodes: SerializedGraph['nodes'], share: number): void;
  edges(edges: SerializedGraph['edges'], share: number): void;
  /** @param graph without its nodes and edges, which have come */
  end(graph: SerializedGraph): void;
}

/**
 * Reads a graph that others made in a worker of its own, which ends with it. Never rejects: a file that cannot be read
 * gives the fault.
 *
 * @param file GEXF, GraphML or JSON
 * @param createWorker for tests, which have no workers
 */
export function openGraph(
  file: File,
  taker: GraphTaker,
  createWorker = (): Worker =>
    new Worker(new URL('./openGraph.worker.ts', import.meta.url), { type: 'module' }),
): Promise<OpenedFile | { readonly fault: FileFault }> {
  return new Promise((resolve) => {
    const worker = createWorker();
    const end = (reply: OpenedFile | { readonly fault: FileFault }): void => {
      worker.terminate();
      resolve(reply);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<GraphPiece>) => {
      if ('nodes' in data) taker.nodes(data.nodes, data.share);
      else if ('edges' in data) taker.edges(data.edges, data.share);
      else if ('fault' in data) end(data);
      else {
        const { graph, notes, isPlaced } = data.end;
        taker.end(graph);
        end({ notes, isPlaced });
      }
    });
    worker.addEventListener('error', ({ message }) =>
      end({ fault: { what: 'unreadable', detail: message } }),
    );
    worker.postMessage(file);
  });
}
