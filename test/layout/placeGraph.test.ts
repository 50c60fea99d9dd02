import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeGraph } from '../../src/layout/index.ts';
import { nodeRadius, type SerializedGraph } from '../../src/model/index.ts';

/** A graph of `order` techniques with the given edges between them. */
function makeGraph(order: number, edges: readonly (readonly [number, number])[]): SerializedGraph {
  const key = (node: number) => `technique/${String(node).padStart(4, '0')}`;
  return {
    attributes: { format: 'skillgraph', version: 1, documents: [] },
    options: { type: 'directed', multi: true, allowSelfLoops: false },
    nodes: Array.from({ length: order }, (_, node) => ({
      key: key(node),
      attributes: {
        label: key(node),
        kind: 'technique',
        aliases: [],
        mentions: [],
        confidence: 1,
        x: 0,
        y: 0,
      },
    })),
    edges: edges.map(([a, b], at) => ({
      key: `e${at}`,
      source: key(a),
      target: key(b),
      attributes: { relation: 'broader', evidence: [], weight: 1, confidence: 1 },
    })),
  };
}

const pointsOf = (graph: SerializedGraph) =>
  graph.nodes.map(({ key, attributes: { x, y } }) => ({ key, x, y }));

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

const graphs = fc.integer({ min: 1, max: 40 }).chain((order) =>
  fc.record({
    order: fc.constant(order),
    edges: fc.array(fc.tuple(fc.nat(order - 1), fc.nat(order - 1)), { maxLength: 80 }),
  }),
);

/** Two rings of 20 nodes, joined by one edge. */
const rings: (readonly [number, number])[] = [
  ...Array.from({ length: 20 }, (_, at) => [at, (at + 1) % 20] as const),
  ...Array.from({ length: 20 }, (_, at) => [20 + at, 20 + ((at + 1) % 20)] as const),
  [0, 20],
];

describe('placeGraph', () => {
  test('every node gets a finite place and none overlaps another as it is drawn', () => {
    fc.assert(
      fc.property(graphs, ({ order, edges }) => {
        const graph = placeGraph(makeGraph(order, edges));
        const degrees = new Map<string, number>();
        for (const { source, target } of graph.edges)
          for (const key of [source, target]) degrees.set(key, (degrees.get(key) ?? 0) + 1);
        const largest = Math.max(0, ...degrees.values());
        const discs = pointsOf(graph).map((point) => ({
          ...point,
          radius: nodeRadius(degrees.get(point.key) ?? 0, largest, order),
        }));
        for (const [at, disc] of discs.entries()) {
          expect(Number.isFinite(disc.x) && Number.isFinite(disc.y)).toBe(true);
          for (const other of discs.slice(0, at))
            expect(distance(disc, other)).toBeGreaterThanOrEqual(disc.radius + other.radius);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('the same graph gives the same places, whatever the order of its nodes and edges', () => {
    const graph = makeGraph(40, rings);
    const turned = { ...graph, nodes: graph.nodes.toReversed(), edges: graph.edges.toReversed() };
    expect(pointsOf(placeGraph(turned)).toReversed()).toEqual(pointsOf(placeGraph(graph)));
  });

  test('another seed gives another picture', () => {
    const graph = makeGraph(40, rings);
    expect(pointsOf(placeGraph(graph, { seed: 2 }))).not.toEqual(pointsOf(placeGraph(graph, { seed: 1 })));
  });

  test('nodes that are joined are nearer to each other than others', () => {
    const points = pointsOf(placeGraph(makeGraph(40, rings)));
    const middle = (list: typeof points) => ({
      x: list.reduce((sum, { x }) => sum + x / list.length, 0),
      y: list.reduce((sum, { y }) => sum + y / list.length, 0),
    });
    const [a, b] = [points.slice(0, 20), points.slice(20)];
    const spread = (list: typeof points) =>
      list.reduce((sum, point) => sum + distance(point, middle(list)) / list.length, 0);
    expect(distance(middle(a), middle(b))).toBeGreaterThan(spread(a));
    const joined = rings.reduce(
      (sum, [from, to]) => sum + distance(points[from]!, points[to]!) / rings.length,
      0,
    );
    const all = points.flatMap((point, at) => points.slice(0, at).map((other) => distance(point, other)));
    expect(joined).toBeLessThan((all.reduce((sum, each) => sum + each, 0) / all.length) * 0.4);
  });

  test('small components lie below the large one, no wider than it', () => {
    const graph = makeGraph(60, [...rings, [40, 41], [42, 43]]);
    const points = pointsOf(placeGraph(graph));
    const [large, small] = [points.slice(0, 40), points.slice(40)];
    expect(Math.max(...small.map(({ y }) => y))).toBeLessThan(Math.min(...large.map(({ y }) => y)));
    const width = (list: typeof points) =>
      Math.max(...list.map(({ x }) => x)) - Math.min(...list.map(({ x }) => x));
    expect(width(small)).toBeLessThanOrEqual(width(large) + 40);
  });

  test('a hub that everything is joined to does not draw two groups into one', () => {
    const hub = Array.from({ length: 40 }, (_, at) => [40, at] as const);
    const points = pointsOf(placeGraph(makeGraph(41, [...rings, ...hub])));
    const sides = [points.slice(0, 20), points.slice(20, 40)].map((list) => {
      const axis = list.reduce((sum, { x }) => sum + x / list.length, 0);
      return axis;
    });
    expect(Math.abs(sides[0]! - sides[1]!)).toBeGreaterThan(40);
  });

  test('in a large graph, which is first laid out in small, communities lie together', () => {
    // 12 rings of 50 nodes with chords, each joined to the next ring by one edge.
    const community = (node: number) => Math.floor(node / 50);
    const edges = Array.from({ length: 600 }, (_, node) => {
      const first = community(node) * 50;
      const ahead = (by: number) => [node, first + ((node - first + by) % 50)] as const;
      return node === first ? [ahead(1), ahead(7), [node, (node + 50) % 600] as const] : [ahead(1), ahead(7)];
    }).flat();
    const points = pointsOf(placeGraph(makeGraph(600, edges)));
    const share = points.map((point, node) => {
      const nearest = points
        .map((other, at) => ({ at, far: distance(point, other) }))
        .sort((a, b) => a.far - b.far)
        .slice(1, 6);
      return nearest.filter(({ at }) => community(at) === community(node)).length / 5;
    });
    expect(share.reduce((sum, each) => sum + each / 600, 0)).toBeGreaterThan(0.8);
  });

  test('an empty graph stays empty', () => {
    expect(placeGraph(makeGraph(0, [])).nodes).toEqual([]);
  });
});
