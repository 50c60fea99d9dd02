import { expect, test } from 'vitest';
import { writeJson } from '../../src/formats/index.ts';
import { makeGraph, SAMPLE } from './sampleGraphs.ts';

test('the pieces are what JSON.stringify gives', () => {
  const nodes = Object.fromEntries(Array.from({ length: 1203 }, (_, at) => [`n${at}`, {}]));
  for (const graph of [SAMPLE, makeGraph(nodes), makeGraph({})]) {
    expect([...writeJson(graph)].join('')).toBe(JSON.stringify(graph));
  }
});

test('of a part, edges that lack an end are left out', () => {
  const graph = makeGraph({ a: {}, b: {}, c: {} }, [
    ['a', 'b', {}],
    ['b', 'c', {}],
  ]);
  const part = JSON.parse([...writeJson(graph, { only: (key) => key !== 'c' })].join(''));
  expect(part.nodes).toHaveLength(2);
  expect(part.edges).toEqual([graph.edges[0]]);
});
