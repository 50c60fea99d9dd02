import type { Measure, MeasuredGraph } from './measureGraph.ts';

/**
 * Measures a graph in a worker of its own, which ends with its answer.
 *
 * @param signal ends the worker before that; the promise then never settles
 * @throws {Error} (as a rejection) if the worker fails
 */
export function measureInWorker(
  measure: Measure,
  graph: MeasuredGraph,
  signal: AbortSignal,
): Promise<Float64Array> {
  const worker = new Worker(new URL('./measure.worker.ts', import.meta.url), { type: 'module' });
  signal.addEventListener('abort', () => worker.terminate(), { once: true });
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Float64Array>) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener('error', ({ message }) => {
      worker.terminate();
      reject(new Error(`workers: "${measure}" could not be worked out: ${message}`));
    });
    worker.postMessage({ measure, graph });
  });
}
