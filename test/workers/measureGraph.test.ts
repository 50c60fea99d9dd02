import { UndirectedGraph } from 'graphology';
import centrality from 'graphology-metrics/centrality/betweenness.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import { describe, expect, test } from 'vitest';
import {
  betweenness,
  findCommunities,
  type MeasuredGraph,
  pageRank,
} from '../../src/workers/measureGraph.ts';
import { sampleGraph } from '../explorer/sampleGraph.ts';

const sample = sampleGraph();
const keys = sample.nodes();
const index = new Map(keys.map((key, at) => [key, at]));
const measured: MeasuredGraph = {
  order: keys.length,
  edges: Uint32Array.from(
    sample.mapEdges((_key, _attributes, source, target) => [index.get(source)!, index.get(target)!]).flat(),
  ),
};
const simple = new UndirectedGraph();
for (const key of keys) simple.addNode(key);
sample.forEachEdge((_key, _attributes, source, target) => void simple.mergeEdge(source, target));

describe('pageRank', () => {
  test('is what graphology-metrics finds', () => {
    const expected = pagerank(simple, { getEdgeWeight: null });
    pageRank(measured).forEach((rank, node) => {
      expect(rank).toBeCloseTo(expected[keys[node]!]!, 5);
    });
  });

  test('sums to 1, lonely nodes included', () => {
    const ranks = pageRank({ order: 5, edges: Uint32Array.of(0, 1, 1, 2) });
    expect(ranks.reduce((sum, rank) => sum + rank)).toBeCloseTo(1, 9);
  });
});

describe('betweenness', () => {
  test('is what graphology-metrics finds', () => {
    const expected = centrality(simple, { getEdgeWeight: null });
    betweenness(measured).forEach((value, node) => {
      expect(value).toBeCloseTo(expected[keys[node]!]!, 9);
    });
  });

  test('from half of the nodes, the ten most passed are much the same', () => {
    const top = (values: Float64Array) =>
      keys
        .map((_key, node) => node)
        .sort((a, b) => values[b]! - values[a]!)
        .slice(0, 10);
    const exact = top(betweenness(measured));
    const kept = top(betweenness(measured, 70)).filter((node) => exact.includes(node));
    expect(kept.length).toBeGreaterThanOrEqual(7);
  });
});

describe('findCommunities', () => {
  test('two cliques that one edge joins are two communities', () => {
    const clique = (first: number) =>
      [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].filter((b) => a < b).flatMap((b) => [first + a, first + b]));
    const found = findCommunities({ order: 8, edges: Uint32Array.from([...clique(0), ...clique(4), 0, 4]) });
    expect(new Set(found.slice(0, 4)).size).toBe(1);
    expect(new Set(found.slice(4)).size).toBe(1);
    expect(found[0]).not.toBe(found[4]);
  });

  test('are the same each time', () => {
    expect(findCommunities(measured)).toEqual(findCommunities(measured));
  });

  test('a graph without edges is nodes by themselves', () => {
    expect([...findCommunities({ order: 3, edges: new Uint32Array() })]).toEqual([0, 1, 2]);
  });
});
