import { createPlane, type Plane, type PlaneEdge } from './plane.ts';

/** A smaller picture of a plane: several of its nodes are one. */
export interface CoarsePlane {
  readonly plane: Plane;
  /** For each node of the finer plane the node that it is part of. */
  readonly parents: Int32Array;
}

/** How much heavier than the average a node of the next smaller plane may become. */
const HEAVIEST = 6;

/**
 * Joins each node to the neighbour that it is tied to most, in relation to how heavy that has become: communities become
 * nodes. Those with few neighbours choose first, so leaves go to their stars.
 *
 * Source: multilevel force-directed drawing, Walshaw (2003), doi:10.7155/jgaa.00070.
 */
export function coarsen(fine: Plane): CoarsePlane {
  const { order, edges, masses } = fine;
  const ties: { node: number; weight: number }[][] = Array.from({ length: order }, () => []);
  for (const { a, b, weight } of edges) {
    ties[a]!.push({ node: b, weight });
    ties[b]!.push({ node: a, weight });
  }
  const heaviest = (HEAVIEST * masses.reduce((sum, mass) => sum + mass, 0)) / order;
  const parents = new Int32Array(order).fill(-1);
  const coarseMasses: number[] = [];
  const turns = Array.from({ length: order }, (_, node) => node).sort(
    (a, b) => ties[a]!.length - ties[b]!.length || a - b,
  );
  for (const node of turns) {
    if (parents[node]! >= 0) continue;
    let best = -1;
    let bestTie = 0;
    for (const { node: other, weight } of ties[node]!) {
      const mass = parents[other]! >= 0 ? coarseMasses[parents[other]!]! : masses[other]!;
      if (mass + masses[node]! > heaviest || weight / mass <= bestTie) continue;
      best = other;
      bestTie = weight / mass;
    }
    if (best >= 0 && parents[best]! >= 0) {
      parents[node] = parents[best]!;
      coarseMasses[parents[best]!]! += masses[node]!;
    } else {
      parents[node] = coarseMasses.length;
      coarseMasses.push(masses[node]! + (best >= 0 ? masses[best]! : 0));
      if (best >= 0) parents[best] = parents[node]!;
    }
  }
  const count = coarseMasses.length;
  const weights = new Map<number, number>();
  for (const { a, b, weight } of edges) {
    const [low, high] = [parents[a]!, parents[b]!].sort((x, y) => x - y) as [number, number];
    if (low !== high) weights.set(low * count + high, (weights.get(low * count + high) ?? 0) + weight);
  }
  const coarseEdges = [...weights]
    .sort(([a], [b]) => a - b)
    .map(([pair, weight]): PlaneEdge => ({ a: Math.floor(pair / count), b: pair % count, weight }));
  return { plane: createPlane(count, coarseEdges, coarseMasses), parents };
}
