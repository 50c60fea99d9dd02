import { coarsen } from './coarsen.ts';
import { placeRadially } from './placeRadially.ts';
import type { Plane } from './plane.ts';
import { relax } from './relax.ts';

/** A graph up to this size is laid out at once; a larger one is first laid out in small. */
const SMALL = 250;
/** A smaller picture has to be smaller than this part of the larger one to be worth it. */
const WORTHWHILE = 0.9;
/** Iterations for the smallest picture; for those between; and at most for the graph itself. */
const FIRST_ITERATIONS = 400;
const BETWEEN_ITERATIONS = 60;
const LAST_ITERATIONS = 120;
/** The graph itself gets fewer iterations the larger it is: so many iterations times nodes, but not fewer than… */
const NODE_ITERATIONS = 400_000;
const FEWEST_ITERATIONS = 30;
/** Directions that never repeat: 2π divided by the golden ratio squared. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Lays a graph that hangs together out by ForceAtlas2, in place: first its communities' communities as single nodes,
 * then, from there, each finer picture. Found so, a place takes a fraction of the steps, and communities needn't pass
 * through each other.
 *
 * @param turn angle in radians by which the first positions are turned
 */
export function arrange(plane: Plane, turn: number): void {
  arrangeRoughly(plane, turn, true);
  // Slower at the end, so that nodes come to rest.
  if (plane.order > 2) relax(plane, finalIterations(plane.order) / 2, 1 + Math.log(plane.order));
}

function finalIterations(order: number): number {
  return Math.max(FEWEST_ITERATIONS, Math.min(LAST_ITERATIONS, Math.floor(NODE_ITERATIONS / order)));
}

function arrangeRoughly(plane: Plane, turn: number, isWhole: boolean): void {
  const smaller = plane.order > SMALL ? coarsen(plane) : undefined;
  if (!smaller || smaller.plane.order > plane.order * WORTHWHILE) {
    placeRadially(plane, turn);
    if (plane.order > 2) relax(plane, Math.max(FIRST_ITERATIONS, finalIterations(plane.order)), 1);
    return;
  }
  arrangeRoughly(smaller.plane, turn, false);
  spread(plane, smaller.plane, smaller.parents);
  relax(plane, isWhole ? finalIterations(plane.order) : BETWEEN_ITERATIONS, 1);
}

/** Puts every node near the one that it is part of. */
function spread(fine: Plane, coarse: Plane, parents: Int32Array): void {
  let squares = 0;
  for (const value of coarse.positions) squares += value * value;
  const reach = 0.7 * Math.sqrt(squares / coarse.order / fine.order);
  for (let node = 0; node < fine.order; node++) {
    const parent = parents[node]!;
    fine.positions[2 * node] = coarse.positions[2 * parent]! + reach * Math.cos(node * GOLDEN_ANGLE);
    fine.positions[2 * node + 1] = coarse.positions[2 * parent + 1]! + reach * Math.sin(node * GOLDEN_ANGLE);
  }
}
