import { describe, expect, test } from 'vitest';
import { createEdgeBuffer, EDGE_STRIDE } from '../../../src/explorer/stage/edgeBuffer.ts';
import { createGraphTable } from '../../../src/explorer/stage/graphTable.ts';
import { createLook, lanesOf } from '../../../src/explorer/stage/look.ts';
import { withoutEdges } from '../../../src/explorer/stage/withoutEdges.ts';
import { sampleGraph } from '../sampleGraph.ts';

describe('a graph as numbers', () => {
  test('has every node and edge in the order of the graph', () => {
    const graph = sampleGraph();
    const table = createGraphTable(graph);
    expect(table.nodes).toEqual(graph.nodes());
    expect(table.edges).toEqual(graph.edges());
    table.nodes.forEach((key, node) => {
      expect(table.numberOf.get(key)).toBe(node);
      expect([table.xs[node], table.ys[node]]).toEqual([
        graph.getNodeAttribute(key, 'x'),
        graph.getNodeAttribute(key, 'y'),
      ]);
    });
    table.edges.forEach((key, edge) => {
      const ends = [...table.ends.subarray(2 * edge, 2 * edge + 2)].map((node) => table.nodes[node]);
      expect(ends).toEqual(graph.extremities(key));
      expect(table.isUnproved[edge]).toBe(graph.getEdgeAttribute(key, 'weight') === 0 ? 1 : 0);
      const [from, to] = graph.extremities(key).map((end) => graph.getNodeAttribute(end, 'kind'));
      expect(table.isArrow[edge]).toBe(from === to ? 1 : 0);
    });
  });

  test('sees that a node has moved when it is told to look', () => {
    const graph = sampleGraph();
    const table = createGraphTable(graph);
    graph.getNodeAttributes(table.nodes[3]!).x = 1234;
    table.update();
    expect(table.xs[3]).toBe(1234);
  });

  test('edges run beside the line between their ends exactly where several join one pair', () => {
    const graph = sampleGraph();
    const lanes = lanesOf(createGraphTable(graph));
    graph.forEachEdge((_key, _attributes, source, target) => {
      const bundle = [...new Set([...graph.edges(source, target), ...graph.edges(target, source)])];
      const apart = bundle.filter((edge) => lanes.has(edge));
      // The middle one of an odd number runs straight.
      expect(apart).toHaveLength(bundle.length - (bundle.length % 2));
    });
  });
});

describe('the edges for the graphics card', () => {
  const graph = sampleGraph();
  const look = createLook('light');
  const some = graph.edges().filter((_key, edge) => edge % 3 === 0);
  look.shown = { nodes: new Set(graph.nodes()), edges: new Set(some) };
  look.faintEdges = new Set(some.slice(0, 2));

  test('are those that are shown, with the places of their ends', () => {
    const table = createGraphTable(graph);
    const buffer = createEdgeBuffer(table, look);
    expect(buffer.keys).toEqual(some);
    expect(buffer.array).toHaveLength(some.length * EDGE_STRIDE);
    buffer.keys.forEach((key, place) => {
      const [source, target] = graph.extremities(key).map((end) => graph.getNodeAttributes(end));
      const [x1, y1, x2, y2, , faint] = buffer.array.subarray(place * EDGE_STRIDE);
      expect([x1, y1, x2, y2]).toEqual([source!.x, source!.y, target!.x, target!.y].map(Math.fround));
      expect(faint).toBe(place < 2 ? 1 : 0);
    });
  });

  test('follow their nodes', () => {
    const table = createGraphTable(graph);
    const buffer = createEdgeBuffer(table, look);
    table.xs.fill(7);
    buffer.move();
    expect(buffer.array[0]).toBe(7);
    expect(buffer.array[2]).toBe(7);
  });
});

test("sigma's graph has all nodes and no edges, and the same attributes", () => {
  const graph = sampleGraph();
  const view = withoutEdges(graph);
  expect(view.order).toBe(graph.order);
  expect(view.nodes()).toEqual(graph.nodes());
  expect(view.edges()).toEqual([]);
  view.forEachEdge(() => expect.unreachable());
  const key = graph.nodes()[0]!;
  expect(view.getNodeAttributes(key)).toBe(graph.getNodeAttributes(key));
});
