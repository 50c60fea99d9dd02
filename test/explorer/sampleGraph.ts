import { readFileSync } from 'node:fs';
import { type ExplorerGraph, readGraph } from '../../src/explorer/state/index.ts';
import type { SerializedGraph } from '../../src/model/index.ts';

/** What `graph.json` of the invented sample holds; see makeSampleData.ts. */
export function sampleJson(): SerializedGraph {
  const file = new URL('../fixtures/explorer/data/graph.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as SerializedGraph; // written by makeSampleData.ts
}

/** The invented sample as the explorer holds it. */
export function sampleGraph(): ExplorerGraph {
  const { graph } = readGraph(sampleJson());
  if (!graph) throw new Error('test: the sample graph cannot be read; run makeSampleData.ts again.');
  return graph;
}
