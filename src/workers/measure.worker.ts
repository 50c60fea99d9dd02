import { type Measure, type MeasuredGraph, measureGraph } from './measureGraph.ts';

self.addEventListener('message', ({ data }: MessageEvent<{ measure: Measure; graph: MeasuredGraph }>) => {
  const values = measureGraph(data.measure, data.graph);
  self.postMessage(values, { transfer: [values.buffer] });
});
