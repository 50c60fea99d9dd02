import { EDGE_STRIDE, type EdgeBuffer } from './edgeBuffer.ts';
import type { Projection } from './projection.ts';

/** A line between two points in CSS pixels, `lane` pixels off to its side (see `findLanes`). */
export interface EdgeLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly lane: number;
}

/** The two ends of a line as it is drawn. The lane's side is that of the plane, whose y points up. */
export function drawnEnds({ x1, y1, x2, y2, lane }: EdgeLine): [number, number, number, number] {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const offX = (lane * (y2 - y1)) / length;
  const offY = (-lane * (x2 - x1)) / length;
  return [x1 + offX, y1 + offY, x2 + offX, y2 + offY];
}

/** The middle of a line as it is drawn. */
export function middleOf(line: EdgeLine): { x: number; y: number } {
  const [x1, y1, x2, y2] = drawnEnds(line);
  return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
}

/**
 * The edge that is nearest to a point of the stage, if any is near enough. A look at each: 150,000 take two
 * milliseconds, which is less than a picking buffer costs in every frame.
 *
 * @param within how far away the edge may be, in CSS pixels
 */
export function findEdgeAt(
  { keys, array }: Pick<EdgeBuffer, 'keys' | 'array'>,
  { x0, y0, xx, xy, yx, yy }: Projection,
  x: number,
  y: number,
  within = 6,
): string | null {
  let nearest: number | null = null;
  let least = within * within;
  for (let edge = 0; edge < keys.length; edge++) {
    const at = edge * EDGE_STRIDE;
    const a = array[at]!;
    const b = array[at + 1]!;
    const c = array[at + 2]!;
    const d = array[at + 3]!;
    const lane = array[at + 4]!;
    // As seen from the point.
    let fromX = x0 + xx * a + xy * b - x;
    let fromY = y0 + yx * a + yy * b - y;
    const dx = x0 + xx * c + xy * d - x - fromX;
    const dy = y0 + yx * c + yy * d - y - fromY;
    const squared = dx * dx + dy * dy;
    if (lane !== 0 && squared > 0) {
      const share = lane / Math.sqrt(squared);
      fromX += share * dy;
      fromY -= share * dx;
    }
    const along = squared === 0 ? 0 : Math.max(0, Math.min(1, -(fromX * dx + fromY * dy) / squared));
    const offX = fromX + along * dx;
    const offY = fromY + along * dy;
    const distance = offX * offX + offY * offY;
    if (distance <= least) {
      least = distance;
      nearest = edge;
    }
  }
  return nearest === null ? null : keys[nearest]!;
}
