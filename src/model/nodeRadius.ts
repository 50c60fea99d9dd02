/** Radius of a node with few edges, in CSS pixels at camera ratio 1. */
const LEAST = 5;
/** Radius of the best connected node. */
const MOST = 20;
/** A graph whose best connected node has fewer edges than this has no node of the full size. */
const FEW_EDGES = 12;
/** From this many nodes on all are smaller, since they share the same window, down to {@link SMALLEST_SHARE}. */
const MANY_NODES = 260;
const SMALLEST_SHARE = 0.42;

/**
 * The radius that a node is drawn with, in CSS pixels at camera ratio 1: its area is that of the best connected node
 * in proportion to the number of its edges, but never so small that it could not be pointed at.
 *
 * @param degree number of the node's edges
 * @param largestDegree that of the graph's best connected node
 * @param order number of the graph's nodes
 */
export function nodeRadius(degree: number, largestDegree: number, order: number): number {
  const crowding = Math.max(SMALLEST_SHARE, Math.min(1, Math.sqrt(MANY_NODES / Math.max(1, order))));
  return Math.max(LEAST, MOST * Math.sqrt(degree / Math.max(largestDegree, FEW_EDGES))) * crowding;
}
