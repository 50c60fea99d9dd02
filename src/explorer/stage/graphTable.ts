import type { NodeAttributes } from '../../model/index.ts';
import { type ExplorerGraph, kindOf } from '../state/index.ts';

/**
 * A graph as plain numbers. What looks at all nodes or edges in each frame, or at each step of the pointer, has no time
 * to ask the graph for the attributes of each.
 *
 * Nodes and edges are numbered in the order in which they are drawn, from below to above.
 */
export interface GraphTable {
  readonly nodes: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** The graph's own attributes of each node. */
  readonly attributes: readonly Readonly<NodeAttributes>[];
  /** Where the nodes lie, in the graph's unit. */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly edges: readonly string[];
  /** The numbers of each edge's source and target, side by side. */
  readonly ends: Uint32Array;
  /** 1: an edge that the vocabulary alone states. */
  readonly isUnproved: Uint8Array;
  /** 1: an edge whose two ends are of one kind: only an arrow tells who advised whom. */
  readonly isArrow: Uint8Array;
  /** How far an edge runs beside the line between its ends, in CSS pixels; not 0 where several join one pair. */
  readonly lanes: Float32Array;
  /** Reads all positions anew. */
  update(): void;
}

/** Creates the table of a graph. */
export function createGraphTable(graph: ExplorerGraph): GraphTable {
  const nodes = graph.nodes();
  const numberOf = new Map(nodes.map((key, node) => [key, node]));
  const attributes = nodes.map((key) => graph.getNodeAttributes(key));
  const xs = new Float64Array(nodes.length);
  const ys = new Float64Array(nodes.length);
  function update(): void {
    for (let node = 0; node < attributes.length; node++) {
      xs[node] = attributes[node]!.x;
      ys[node] = attributes[node]!.y;
    }
  }
  update();

  const edges: string[] = [];
  const ends = new Uint32Array(2 * graph.size);
  const isUnproved = new Uint8Array(graph.size);
  const isArrow = new Uint8Array(graph.size);
  graph.forEachEdge((key, { weight }, source, target, from, to) => {
    const edge = edges.push(key) - 1;
    ends[2 * edge] = numberOf.get(source)!;
    ends[2 * edge + 1] = numberOf.get(target)!;
    if (weight === 0) isUnproved[edge] = 1;
    if (kindOf(from) === kindOf(to)) isArrow[edge] = 1;
  });
  const lanes = findLanes(nodes, ends);
  return { nodes, numberOf, attributes, xs, ys, edges, ends, isUnproved, isArrow, lanes, update };
}

/** Distance between two edges that join the same pair of nodes, in CSS pixels. */
const LANE_PX = 5;

/**
 * Where edges that join the same pair of nodes run, so that they lie side by side: how far each is from the line
 * between its ends, 0 for single edges.
 *
 * @param nodes their keys, whose order decides on which side an edge runs
 * @param ends the numbers of each edge's two nodes, side by side
 */
export function findLanes(nodes: readonly string[], ends: Uint32Array): Float32Array {
  const lanes = new Float32Array(ends.length / 2);
  /** The edges of each node that is the lower numbered of their two, as chains. */
  const firstOf = new Int32Array(nodes.length).fill(-1);
  const nextOf = new Int32Array(lanes.length);
  for (let edge = lanes.length - 1; edge >= 0; edge--) {
    const low = Math.min(ends[2 * edge]!, ends[2 * edge + 1]!);
    nextOf[edge] = firstOf[low]!;
    firstOf[low] = edge;
  }
  const seenFrom = new Int32Array(nodes.length).fill(-1);
  for (let node = 0; node < nodes.length; node++) {
    let hasBundle = false;
    for (let edge = firstOf[node]!; edge !== -1; edge = nextOf[edge]!) {
      const other = Math.max(ends[2 * edge]!, ends[2 * edge + 1]!);
      hasBundle ||= seenFrom[other] === node;
      seenFrom[other] = node;
    }
    if (!hasBundle) continue;
    const bundles = new Map<number, number[]>();
    for (let edge = firstOf[node]!; edge !== -1; edge = nextOf[edge]!) {
      const other = Math.max(ends[2 * edge]!, ends[2 * edge + 1]!);
      const bundle = bundles.get(other);
      if (bundle) bundle.push(edge);
      else bundles.set(other, [edge]);
    }
    for (const bundle of bundles.values()) {
      bundle.forEach((edge, place) => {
        // The lane is measured from the line's own direction, so edges that run the other way change sides.
        const direction = nodes[ends[2 * edge]!]! < nodes[ends[2 * edge + 1]!]! ? 1 : -1;
        lanes[edge] = direction * (place - (bundle.length - 1) / 2) * LANE_PX;
      });
    }
  }
  return lanes;
}
