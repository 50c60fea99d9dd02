import { expect, test } from 'vitest';
import { layoutGraph } from '../../src/workers/layoutGraph.ts';
import { sampleGraph } from '../explorer/sampleGraph.ts';

const graph = sampleGraph();
const made = layoutGraph(graph, (key) => graph.degree(key));

test('a pair of nodes is joined once, however many edges there are between the two', () => {
  const pairs = new Set(
    graph.mapEdges((_key, _attributes, source, target) => [source, target].sort().join(' ')),
  );
  expect(made.edges.length / 2).toBe(pairs.size);
  expect(made.pulls.length).toBe(pairs.size);
});

test('nodes stand in the order of the graph, where the graph has them', () => {
  graph.nodes().forEach((key, index) => {
    const { x, y } = graph.getNodeAttributes(key);
    expect(made.positions[index * 2]).toBeCloseTo(x, 3);
    expect(made.positions[index * 2 + 1]).toBeCloseTo(y, 3);
    expect(made.radii[index]).toBe(graph.degree(key));
  });
});

test('edges of well-connected nodes pull less', () => {
  const pull = (a: string, b: string): number => {
    const [x, y] = [graph.nodes().indexOf(a), graph.nodes().indexOf(b)].sort((p, q) => p - q);
    for (let edge = 0; edge < made.pulls.length; edge++) {
      if (made.edges[edge * 2] === x && made.edges[edge * 2 + 1] === y) return made.pulls[edge]!;
    }
    return 0;
  };
  expect(pull('person/mira-oh', 'software/python')).toBeLessThan(pull('software/r', 'person/sofie-aalbers'));
});
