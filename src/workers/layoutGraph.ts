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
    const [from, to] = [order.get(source), order.get(target)];
    if (from === undefined || to === undefined) return;
    const [a, b] = from < to ? [from, to] : [to, from];
    const name = a * keys.length + b;
    let pair = pairs.get(name);
    if (!pair) {
      pair = { a, b, asserted: 0, other: 0 };
      pairs.set(name, pair);
    }
    if (weight > 0) pair.asserted += 1;
    else pair.other += 1;
  });
  const neighbours = new Uint32Array(keys.length);
  for (const { a, b } of pairs.values()) {
    neighbours[a]! += 1;
    neighbours[b]! += 1;
  }
  const positions = new Float32Array(2 * keys.length);
  keys.forEach((key, node) => {
    const { x, y } = graph.getNodeAttributes(key);
    positions[2 * node] = x;
    positions[2 * node + 1] = y;
  });
  const edges = new Uint32Array(2 * pairs.size);
  const pulls = new Float32Array(pairs.size);
  let edge = 0;
  for (const { a, b, asserted, other } of pairs.values()) {
    edges[2 * edge] = a;
    edges[2 * edge + 1] = b;
    pulls[edge] = edgePull({ asserted, other, neighbours: [neighbours[a]!, neighbours[b]!] }, keys.length);
    edge += 1;
  }
  return { positions, radii: Float32Array.from(keys, radius), edges, pulls };
}
