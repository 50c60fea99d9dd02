import type { GraphFile } from '../formats/index.ts';

/**
 * Reads a graph that others made in a worker of its own, which ends with it. Never rejects: a file that cannot be read
 * gives the fault.
 *
 * @param file GEXF, GraphML or JSON
 * @param createWorker for tests, which have no workers
 */
export function openGraph(
  file: File,
  createWorker = (): Worker =>
    new Worker(new URL('./openGraph.worker.ts', import.meta.url), { type: 'module' }),
): Promise<GraphFile> {
  return new Promise((resolve) => {
    const worker = createWorker();
    const end = (reply: GraphFile): void => {
      worker.terminate();
      resolve(reply);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<GraphFile>) => end(data));
    worker.addEventListener('error', ({ message }) =>
      end({ fault: { what: 'unreadable', detail: message } }),
    );
    worker.postMessage(file);
  });
}
