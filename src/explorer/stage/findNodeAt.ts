import type { GraphTable } from './graphTable.ts';
import type { Projection } from './projection.ts';

/** Nodes that are drawn smaller than this can be pointed at as if they weren't; in CSS pixels. */
const LEAST_PX = 4;

/**
 * The topmost node at a point of the stage, if there is one. A look at each: 50,000 take a fifth of a millisecond,
 * while sigma draws all of them a second time in each frame to find one, and waits for the graphics card.
 *
 * @param most radius of the largest node, in CSS pixels
 * @param radiusOf radius of a node by its number, in CSS pixels; 0: it can't be pointed at
 */
export function findNodeAt(
  { xs, ys }: Pick<GraphTable, 'xs' | 'ys'>,
  { x0, y0, xx, xy, yx, yy }: Projection,
  x: number,
  y: number,
  most: number,
  radiusOf: (node: number) => number,
): number | null {
  const reach = Math.max(most, LEAST_PX) ** 2;
  let nearby: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let node = xs.length - 1; node >= 0; node--) {
    const offX = x0 + xx * xs[node]! + xy * ys[node]! - x;
    const offY = y0 + yx * xs[node]! + yy * ys[node]! - y;
    const squared = offX * offX + offY * offY;
    if (squared > reach) continue;
    const radius = radiusOf(node);
    if (radius === 0) continue;
    if (squared <= radius * radius) return node;
    // Beside a small node; one that is really under the pointer comes first.
    if (squared <= LEAST_PX * LEAST_PX && squared < least) {
      least = squared;
      nearby = node;
    }
  }
  return nearby;
}
