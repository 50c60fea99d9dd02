import iterate from 'graphology-layout-forceatlas2/iterate.js';
import type { Plane } from './plane.ts';

/** Numbers that ForceAtlas2's iteration keeps for each node, and where. */
const PER_NODE = 10;
const MASS = 6;
const CONVERGENCE = 7;
const SIZE = 8;
const PER_EDGE = 3;

/**
 * Runs ForceAtlas2 on a graph that hangs together, in place.
 *
 * @param slowDown 1: freely; larger: each step is shorter by this factor
 */
export function relax(plane: Plane, iterations: number, slowDown: number): void {
  const { order, edges, masses, positions } = plane;
  const nodes = new Float32Array(order * PER_NODE);
  for (let node = 0; node < order; node++) {
    nodes[node * PER_NODE] = positions[2 * node]!;
    nodes[node * PER_NODE + 1] = positions[2 * node + 1]!;
    nodes[node * PER_NODE + MASS] = masses[node]!;
    nodes[node * PER_NODE + CONVERGENCE] = 1;
    nodes[node * PER_NODE + SIZE] = 1;
  }
  const lines = new Float32Array(edges.length * PER_EDGE);
  edges.forEach(({ a, b, weight }, edge) => {
    lines[edge * PER_EDGE] = a * PER_NODE;
    lines[edge * PER_EDGE + 1] = b * PER_NODE;
    lines[edge * PER_EDGE + 2] = weight;
  });
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 10,
    strongGravityMode: true,
    gravity: 0.05,
    slowDown,
    // θ as in Gephi: faster than graphology's 0.5 and, as its tree misses some mass, no less exact.
    barnesHutOptimize: order > 50,
    barnesHutTheta: 1.2,
  };
  for (let iteration = 0; iteration < iterations; iteration++) iterate(settings, nodes, lines);
  for (let node = 0; node < order; node++) {
    positions[2 * node] = nodes[node * PER_NODE]!;
    positions[2 * node + 1] = nodes[node * PER_NODE + 1]!;
  }
}
