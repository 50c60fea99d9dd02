import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import iterateForces from 'graphology-layout-forceatlas2/iterate.js';
import iterateOverlap from 'graphology-layout-noverlap/iterate.js';

/** A graph as numbers: nodes are counted from 0. */
export interface LayoutGraph {
  /** x, y of each node. */
  readonly positions: Float32Array;
  /** Radius of each node, in the unit of the positions; drawn nodes are not to overlap in the end. */
  readonly radii: Float32Array;
  /** Source, target, source, target… */
  readonly edges: Uint32Array;
  /** How strongly each edge pulls; 1 is usual. */
  readonly pulls: Float32Array;
}

/** A layout under way. */
export interface ForceLayout {
  /** x, y of each node; changed in place by `step`. */
  readonly positions: Float32Array;
  /**
   * Goes on for some iterations.
   *
   * @returns whether it has settled; further steps then change nothing, until a node is moved
   */
  step(iterations: number): boolean;
  /** Holds a node where it is put; `null` lets it go. The layout wakes up again. */
  pin(node: number, position: { x: number; y: number } | null): void;
}

/** Numbers that ForceAtlas2's iteration keeps for each node, and where. */
const PER_NODE = 10;
const MASS = 6;
const CONVERGENCE = 7;
const SIZE = 8;
const FIXED = 9;

/** Settled: nodes move less than this in an iteration on average, as a part of the layout's radius… */
const STILL = 0.0006;
/** … for so many iterations in a row. */
const STILL_ITERATIONS = 12;
/** It has a look at least so many times, also when there is little to do; whoever starts it sees that it ran. */
const FEWEST_ITERATIONS = 200;
/** After so many iterations it counts as settled in any case. */
const MOST_ITERATIONS = 3000;
/** Most passes that push overlapping nodes apart in the end. */
const MOST_OVERLAP_PASSES = 60;

/**
 * Settings of ForceAtlas2 for a graph of `order` nodes. θ is 1.2 as in Gephi: faster than graphology's 0.5 and, as
 * its tree misses some mass, no less exact.
 */
export function forceSettings(order: number): Required<ForceAtlas2Settings> {
  return {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 10,
    strongGravityMode: true,
    gravity: 0.05,
    slowDown: 1 + Math.log(Math.max(1, order)),
    barnesHutOptimize: order > 500,
    barnesHutTheta: 1.2,
  };
}

/** How the force's own plane lies on the picture's: shift by the middles, and scale. */
interface Projection {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/**
 * ForceAtlas2, step by step, with an end: when the nodes hardly move any more, overlaps are removed and it has
 * settled. The picture keeps its middle and its size, whatever size the forces would have it. Same graph, same steps,
 * same positions.
 *
 * Source: Jacomy, Venturini, Heymann, Bastian: ForceAtlas2 (2014), doi:10.1371/journal.pone.0098679, as implemented
 * by graphology-layout-forceatlas2.
 */
export function createForceLayout(graph: LayoutGraph): ForceLayout {
  const order = graph.positions.length / 2;
  const settings = forceSettings(order);
  const positions = Float32Array.from(graph.positions);
  const nodes = new Float32Array(order * PER_NODE);
  const edges = new Float32Array((graph.edges.length / 2) * 3);
  for (let node = 0; node < order; node++) {
    nodes[node * PER_NODE] = positions[node * 2]!;
    nodes[node * PER_NODE + 1] = positions[node * 2 + 1]!;
    nodes[node * PER_NODE + MASS] = 1;
    nodes[node * PER_NODE + CONVERGENCE] = 1;
    nodes[node * PER_NODE + SIZE] = 1;
  }
  for (let edge = 0; edge < graph.edges.length / 2; edge++) {
    const source = graph.edges[edge * 2]! * PER_NODE;
    const target = graph.edges[edge * 2 + 1]! * PER_NODE;
    const pull = graph.pulls[edge]!;
    edges[edge * 3] = source;
    edges[edge * 3 + 1] = target;
    edges[edge * 3 + 2] = pull;
    nodes[source + MASS]! += pull;
    nodes[target + MASS]! += pull;
  }

  const isPinned = (node: number): boolean => nodes[node * PER_NODE + FIXED] === 1;

  /** Middle and root mean square distance from it, in the force's plane; pinned nodes don't count. */
  function measure(): { x: number; y: number; spread: number } {
    let [count, x, y, squares] = [0, 0, 0, 0];
    for (let node = 0; node < order; node++) {
      if (isPinned(node)) continue;
      count += 1;
      x += nodes[node * PER_NODE]!;
      y += nodes[node * PER_NODE + 1]!;
    }
    x /= Math.max(1, count);
    y /= Math.max(1, count);
    for (let node = 0; node < order; node++) {
      if (isPinned(node)) continue;
      squares += (nodes[node * PER_NODE]! - x) ** 2 + (nodes[node * PER_NODE + 1]! - y) ** 2;
    }
    return { x, y, spread: Math.sqrt(squares / Math.max(1, count)) };
  }

  const picture = measure();
  let projection: Projection = { x: picture.x, y: picture.y, scale: 1 };
  let iterations = 0;
  let still = 0;
  let hasSettled = order < 2;

  /** Takes the nodes' places into the picture; gives how far they went in it on average, as a part of its radius. */
  function project(): number {
    const now = measure();
    projection = { x: now.x, y: now.y, scale: now.spread > 0 ? picture.spread / now.spread : 1 };
    let moved = 0;
    for (let node = 0; node < order; node++) {
      if (isPinned(node)) continue;
      const x = picture.x + (nodes[node * PER_NODE]! - projection.x) * projection.scale;
      const y = picture.y + (nodes[node * PER_NODE + 1]! - projection.y) * projection.scale;
      moved += Math.hypot(x - positions[node * 2]!, y - positions[node * 2 + 1]!);
      positions[node * 2] = x;
      positions[node * 2 + 1] = y;
    }
    return picture.spread > 0 ? moved / order / picture.spread : 0;
  }

  /** Puts a node where the picture has it. */
  function unproject(node: number): void {
    nodes[node * PER_NODE] = projection.x + (positions[node * 2]! - picture.x) / projection.scale;
    nodes[node * PER_NODE + 1] = projection.y + (positions[node * 2 + 1]! - picture.y) / projection.scale;
  }

  function separate(): void {
    const discs = new Float32Array(order * 3);
    for (let node = 0; node < order; node++) {
      discs[node * 3] = positions[node * 2]!;
      discs[node * 3 + 1] = positions[node * 2 + 1]!;
      discs[node * 3 + 2] = graph.radii[node] ?? 0;
    }
    const mean = graph.radii.reduce((sum, radius) => sum + radius, 0) / Math.max(1, order);
    const overlap = {
      margin: mean * 0.25,
      ratio: 1.05,
      expansion: 1.1,
      gridSize: Math.max(4, Math.ceil(Math.sqrt(order) / 2)),
      speed: 3,
    };
    for (let pass = 0; pass < MOST_OVERLAP_PASSES; pass++) {
      if (iterateOverlap(overlap, discs).converged) break;
    }
    for (let node = 0; node < order; node++) {
      if (isPinned(node)) continue;
      positions[node * 2] = discs[node * 3]!;
      positions[node * 2 + 1] = discs[node * 3 + 1]!;
      unproject(node);
    }
  }

  return {
    positions,
    step(count) {
      for (let i = 0; i < count && !hasSettled; i++) {
        iterateForces(settings, nodes, edges);
        iterations += 1;
        still = project() < STILL ? still + 1 : 0;
        const isStill = still >= STILL_ITERATIONS && iterations >= FEWEST_ITERATIONS;
        hasSettled = isStill || iterations >= MOST_ITERATIONS;
        if (hasSettled) separate();
      }
      return hasSettled;
    },
    pin(node, position) {
      nodes[node * PER_NODE + FIXED] = position ? 1 : 0;
      if (position) {
        positions[node * 2] = position.x;
        positions[node * 2 + 1] = position.y;
        unproject(node);
      }
      hasSettled = order < 2;
      still = 0;
      iterations = Math.min(iterations, FEWEST_ITERATIONS);
    },
  };
}
