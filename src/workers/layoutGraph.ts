import type { MultiDirectedGraph } from 'graphology';
import { edgePull } from '../layout/index.ts';
import type { EdgeAttributes, GraphAttributes, NodeAttributes } from '../model/index.ts';
import type { LayoutGraph } from './forceLayout.ts';

/**
 * A graph as the layout wants it: nodes counted from 0 in the graph's order, one edge for each pair of nodes that is
 * joined, pulling as it did when the build placed the graph.
 *
 * @param radius of a node, in the unit of the positions
 * @param keys the nodes that take part, with the edges between them (default: all)
 */
export function layoutGraph(
  graph: MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>,
  radius: (key: string) => number,
  keys: readonly string[] = graph.nodes(),
): LayoutGraph {
  const order = new Map(keys.map((key, index) => [key, index]));
  const pairs = new Map<number, { a: number; b: number; asserted: number; other: number }>();
  graph.forEachEdge((_key, { weight }, source, target) => {
    const ends = [order.get(source), order.get(target)];
    if (ends.includes(undefined)) return;
    const [a, b] = (ends as [number, number]).sort((x, y) => x - y) as [number, number];
    const pair = pairs.get(a * keys.length + b) ?? { a, b, asserted: 0, other: 0 };
    pairs.set(a * keys.length + b, pair);
    if (weight > 0) pair.asserted += 1;
    else pair.other += 1;
  });
  const neighbours = new Uint32Array(keys.length);
  for (const { a, b } of pairs.values()) {
    neighbours[a]! += 1;
    neighbours[b]! += 1;
  }
  const joined = [...pairs.values()];
  return {
    positions: Float32Array.from(
      keys.flatMap((key) => {
        const { x, y } = graph.getNodeAttributes(key);
        return [x, y];
      }),
    ),
    radii: Float32Array.from(keys, radius),
    edges: Uint32Array.from(joined.flatMap(({ a, b }) => [a, b])),
    pulls: Float32Array.from(joined, (pair) =>
      edgePull({ ...pair, neighbours: [neighbours[pair.a]!, neighbours[pair.b]!] }, keys.length),
    ),
  };
}
