import type { Renderer } from './drawing.ts';

/** How the graph's plane lies on the stage: a point is drawn at `x0 + xx * x + xy * y`, `y0 + yx * x + yy * y`. */
export interface Projection {
  /** In CSS pixels from the stage's top left. */
  readonly x0: number;
  readonly y0: number;
  /** In CSS pixels for each unit of the graph. */
  readonly xx: number;
  readonly xy: number;
  readonly yx: number;
  readonly yy: number;
}

/** The projection of the last picture. Sigma's is affine, so three points tell all of it. */
export function readProjection(renderer: Pick<Renderer, 'graphToViewport'>): Projection {
  const origin = renderer.graphToViewport({ x: 0, y: 0 });
  const right = renderer.graphToViewport({ x: 1, y: 0 });
  const up = renderer.graphToViewport({ x: 0, y: 1 });
  return {
    x0: origin.x,
    y0: origin.y,
    xx: right.x - origin.x,
    xy: up.x - origin.x,
    yx: right.y - origin.y,
    yy: up.y - origin.y,
  };
}

/** Where a point of the plane is drawn. */
export const project = (
  { x0, y0, xx, xy, yx, yy }: Projection,
  x: number,
  y: number,
): { x: number; y: number } => ({ x: x0 + xx * x + xy * y, y: y0 + yx * x + yy * y });

/** Whether two projections draw everything at the same places. */
export function isSameProjection(a: Projection, b: Projection): boolean {
  return a.x0 === b.x0 && a.y0 === b.y0 && a.xx === b.xx && a.xy === b.xy && a.yx === b.yx && a.yy === b.yy;
}

/**
 * The CSS transform, from the stage's top left, that puts a picture which was drawn with one projection where another
 * has it. Both look at the plane from the same side.
 */
export function moveBetween(from: Projection, to: Projection): string {
  const scale = Math.hypot(to.xx, to.yx) / Math.hypot(from.xx, from.yx);
  return `translate(${to.x0 - from.x0 * scale}px, ${to.y0 - from.y0 * scale}px) scale(${scale})`;
}
