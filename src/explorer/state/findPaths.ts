import type { EdgeAttributes } from '../../model/index.ts';
import { describeEdge, type EdgeDescription, lineOfNode, type NodeLine } from './describe.ts';
import type { Emphasis } from './findEmphasis.ts';
import type { Shown } from './findShown.ts';
import type { ExplorerGraph } from './graphData.ts';

/** One way from one node to another. */
export interface Path {
  /** From the first to the last. */
  readonly nodes: readonly NodeLine[];
  /** What joins each node to the next; the best attested edge first. One shorter than `nodes`. */
  readonly steps: readonly (readonly EdgeDescription[])[];
  /** The lower, the more it says; see {@link findPaths}. */
  readonly cost: number;
}

/** Paths with more steps than this explain nothing. */
const MOST_STEPS = 6;
/** A path that costs so many times the best one is not worth telling. */
const MOST_COST = 2.2;
/** How much dearer a node becomes once a path leads through it, so that the next path is another one. */
const PENALTY = 1.7;

function costOfEdge({ relation, weight }: Readonly<EdgeAttributes>): number {
  if (relation === 'located_in') return 2; // being in one country joins nobody
  return weight === 0 ? 1.4 : 1;
}

/** A heap of nodes by cost, the cheapest on top. */
class Queue {
  private readonly items: { key: string; cost: number }[] = [];
  get isEmpty(): boolean {
    return this.items.length === 0;
  }
  push(key: string, cost: number): void {
    const { items } = this;
    let at = items.push({ key, cost }) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (items[parent]!.cost <= cost) break;
      items[at] = items[parent]!;
      at = parent;
    }
    items[at] = { key, cost };
  }
  pop(): { key: string; cost: number } {
    const { items } = this;
    const top = items[0]!;
    const last = items.pop()!;
    const size = items.length;
    if (size === 0) return top;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && items[child + 1]!.cost < items[child]!.cost) child += 1;
      if (items[child]!.cost >= last.cost) break;
      items[at] = items[child]!;
      at = child;
    }
    items[at] = last;
    return top;
  }
}

/**
 * The few paths that best explain how two nodes are connected, best first; edges count in both directions.
 *
 * Each step costs 1, and each node on the way costs the logarithm of the number of its edges, so that a shared paper
 * explains more than a shared country or "Python" (the idea of the Adamic–Adar index, doi:10.1016/S0378-8733(03)00009-1).
 * After each path its nodes become dearer, so that the next one tells something else.
 *
 * @param options.limit most paths (default 4)
 * @param options.isAllowed nodes that paths may lead through (default: all)
 */
export function findPaths(
  graph: ExplorerGraph,
  from: string,
  to: string,
  options: { limit?: number; isAllowed?: (key: string) => boolean } = {},
): Path[] {
  const { limit = 4, isAllowed = () => true } = options;
  if (from === to || !graph.hasNode(from) || !graph.hasNode(to)) return [];
  const penalties = new Map<string, number>();
  const costOfNode = (key: string): number => (key === to ? 0 : Math.log(1 + graph.degree(key)) / 2);

  function cheapest(): string[] | null {
    const costs = new Map([[from, 0]]);
    const before = new Map<string, string>();
    const steps = new Map([[from, 0]]);
    const done = new Set<string>();
    const queue = new Queue();
    queue.push(from, 0);
    while (!queue.isEmpty) {
      const { key } = queue.pop();
      if (done.has(key)) continue;
      done.add(key);
      if (key === to) break;
      const taken = steps.get(key)!;
      if (taken === MOST_STEPS) continue;
      graph.forEachEdge(key, (edge, attributes, source, target) => {
        const next = source === key ? target : source;
        if (done.has(next) || (next !== to && !isAllowed(next))) return;
        // Between the two nodes themselves, an edge that was told already is no other path.
        const direct = key === from && next === to ? (penalties.get(edge) ?? 1) : 1;
        const cost =
          costs.get(key)! + costOfEdge(attributes) * direct + costOfNode(next) * (penalties.get(next) ?? 1);
        if (cost >= (costs.get(next) ?? Number.POSITIVE_INFINITY)) return;
        costs.set(next, cost);
        before.set(next, key);
        steps.set(next, taken + 1);
        queue.push(next, cost);
      });
    }
    if (!before.has(to)) return null;
    const keys = [to];
    while (keys[0] !== from) keys.unshift(before.get(keys[0]!)!);
    return keys;
  }

  const edgesBetween = (a: string, b: string): string[] => [
    ...new Set([...graph.edges(a, b), ...graph.edges(b, a)]),
  ];
  const paths = new Map<string, Path>();
  for (let round = 0; round < limit * 3 && paths.size < limit; round++) {
    const keys = cheapest();
    if (!keys) break;
    let cost = 0;
    const steps = keys.slice(1).map((key, index) => {
      const edges = edgesBetween(keys[index]!, key)
        .map((edge) => describeEdge(graph, edge))
        .sort((a, b) => b.attributes.weight - a.attributes.weight || (a.key < b.key ? -1 : 1));
      cost += Math.min(...edges.map(({ attributes }) => costOfEdge(attributes))) + costOfNode(key);
      return edges;
    });
    const name = JSON.stringify(keys);
    if (!paths.has(name)) paths.set(name, { nodes: keys.map((key) => lineOfNode(graph, key)), steps, cost });
    for (const key of keys.slice(1, -1)) penalties.set(key, (penalties.get(key) ?? 1) * PENALTY);
    if (keys.length === 2) for (const edge of edgesBetween(from, to)) penalties.set(edge, 1000);
  }
  const found = [...paths.values()].sort((a, b) => a.cost - b.cost);
  const most = (found.find(({ nodes }) => nodes.length > 2)?.cost ?? 0) * MOST_COST;
  return found.filter(({ nodes, cost }) => nodes.length === 2 || cost <= most);
}

/** What stands out on the map while paths are shown: their nodes and the best attested edge of each step. */
export function emphasisOfPaths(paths: readonly Path[], shown: Shown): Emphasis {
  const nodes = new Set<string>();
  const edges = new Set<string>();
  const centers = new Set<string>();
  for (const path of paths) {
    for (const { key } of path.nodes) if (shown.nodes.has(key)) nodes.add(key);
    for (const [edge] of path.steps) if (edge && shown.edges.has(edge.key)) edges.add(edge.key);
    for (const end of [path.nodes[0], path.nodes.at(-1)])
      if (end && shown.nodes.has(end.key)) centers.add(end.key);
  }
  return { centers, nodes, edges };
}
