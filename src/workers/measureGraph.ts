import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';

/** A graph as the measures want it: nodes counted from 0, each pair of joined nodes once or more, no direction. */
export interface MeasuredGraph {
  readonly order: number;
  /** The two ends of each edge. */
  readonly edges: Uint32Array;
}

/** What can be found out about a whole graph. */
export type Measure = 'pagerank' | 'betweenness' | 'community';

/** Shortest ways are counted from so many nodes at most; from all, 50,000 nodes would take hours. */
const MOST_PIVOTS = 600;

/** The neighbours of each node, each once: those of node `n` are `all[starts[n]]` to `all[starts[n + 1] - 1]`. */
function listNeighbours({ order, edges }: MeasuredGraph): { starts: Uint32Array; all: Uint32Array } {
  const sets = Array.from({ length: order }, () => new Set<number>());
  for (let at = 0; at < edges.length; at += 2) {
    const [a, b] = [edges[at]!, edges[at + 1]!];
    if (a === b) continue;
    sets[a]!.add(b);
    sets[b]!.add(a);
  }
  const starts = new Uint32Array(order + 1);
  sets.forEach((set, node) => {
    starts[node + 1] = starts[node]! + set.size;
  });
  return { starts, all: Uint32Array.from(sets.flatMap((set) => [...set])) };
}

/**
 * How likely somebody is at each node who goes from neighbour to neighbour and now and then starts anywhere; the sum
 * is 1.
 *
 * Source: Brin and Page, "The anatomy of a large-scale hypertextual web search engine", doi:10.1016/S0169-7552(98)00110-X;
 * 0.85 is theirs, too.
 */
export function pageRank(graph: MeasuredGraph): Float64Array {
  const { order } = graph;
  const { starts, all } = listNeighbours(graph);
  let ranks = new Float64Array(order).fill(1 / order);
  for (let round = 0; round < 100; round++) {
    const next = new Float64Array(order);
    let alone = 0;
    for (let node = 0; node < order; node++) {
      const degree = starts[node + 1]! - starts[node]!;
      if (degree === 0) alone += ranks[node]!;
      for (let at = starts[node]!; at < starts[node + 1]!; at++) next[all[at]!]! += ranks[node]! / degree;
    }
    let change = 0;
    for (let node = 0; node < order; node++) {
      next[node] = 0.85 * (next[node]! + alone / order) + 0.15 / order;
      change += Math.abs(next[node]! - ranks[node]!);
    }
    ranks = next;
    if (change < 1e-9) break;
  }
  return ranks;
}

/**
 * The part of all shortest ways between two others that leads through each node, 0–1.
 *
 * Source: Brandes, "A faster algorithm for betweenness centrality", doi:10.1080/0022250X.2001.9990249. In a graph of
 * more nodes than `mostPivots`, ways are counted from so many nodes only, evenly chosen, as in Brandes and Pich,
 * "Centrality estimation in large networks", doi:10.1142/S0218127407018403.
 */
export function betweenness(graph: MeasuredGraph, mostPivots = MOST_PIVOTS): Float64Array {
  const { order } = graph;
  const { starts, all } = listNeighbours(graph);
  const sums = new Float64Array(order);
  const pivots = Math.min(order, mostPivots);
  const distances = new Int32Array(order);
  const ways = new Float64Array(order);
  const shares = new Float64Array(order);
  const queue = new Uint32Array(order);
  for (let pivot = 0; pivot < pivots; pivot++) {
    const from = Math.floor((pivot * order) / pivots);
    distances.fill(-1);
    ways.fill(0);
    shares.fill(0);
    distances[from] = 0;
    ways[from] = 1;
    let length = 1;
    queue[0] = from;
    for (let head = 0; head < length; head++) {
      const node = queue[head]!;
      for (let at = starts[node]!; at < starts[node + 1]!; at++) {
        const other = all[at]!;
        if (distances[other] === -1) {
          distances[other] = distances[node]! + 1;
          queue[length++] = other;
        }
        if (distances[other] === distances[node]! + 1) ways[other]! += ways[node]!;
      }
    }
    for (let tail = length - 1; tail > 0; tail--) {
      const node = queue[tail]!;
      for (let at = starts[node]!; at < starts[node + 1]!; at++) {
        const other = all[at]!;
        if (distances[other] === distances[node]! - 1)
          shares[other]! += (ways[other]! / ways[node]!) * (1 + shares[node]!);
      }
      sums[node]! += shares[node]!;
    }
  }
  const pairs = (pivots * (order - 1) * (order - 2)) / order;
  return pairs > 0 ? sums.map((sum) => sum / pairs) : sums;
}

/**
 * The number of each node's community: nodes that are joined more to each other than to the rest. The same graph has
 * the same communities each time.
 *
 * Source: Blondel et al., "Fast unfolding of communities in large networks", doi:10.1088/1742-5468/2008/10/P10008
 */
export function findCommunities({ order, edges }: MeasuredGraph): Float64Array {
  const graph = new UndirectedGraph();
  for (let node = 0; node < order; node++) graph.addNode(node);
  for (let at = 0; at < edges.length; at += 2) {
    const [a, b] = [edges[at]!, edges[at + 1]!];
    if (a !== b) graph.mergeEdge(a, b);
  }
  // Without a random walk, the order of the nodes decides.
  const found = graph.size > 0 ? louvain(graph, { randomWalk: false, getEdgeWeight: null }) : {};
  return Float64Array.from({ length: order }, (_, node) => found[node] ?? node);
}

/** A value for each node. */
export function measureGraph(measure: Measure, graph: MeasuredGraph): Float64Array {
  if (measure === 'pagerank') return pageRank(graph);
  return measure === 'betweenness' ? betweenness(graph) : findCommunities(graph);
}
