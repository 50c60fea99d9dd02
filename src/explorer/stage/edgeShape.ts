import { type Drawing, nodePoint, nodeRadius } from './drawing.ts';
import { arrowShare, HEAD_GAP_PX, HEAD_PX, HEAD_SLOPE } from './edgeProgram.ts';
import { drawnEnds } from './findEdgeAt.ts';
import type { DrawnEdge } from './reducers.ts';

/** A line of the map as it is drawn, in CSS pixels from the stage's top left. */
export interface EdgeShape {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** `#rrggbb` */
  readonly color: string;
  readonly opacity: number;
  readonly width: number;
  readonly isDashed: boolean;
  /** The arrowhead: how far its tip is from the line's end, its length and half its width; `null` without one. */
  readonly head: { readonly distance: number; readonly length: number; readonly half: number } | null;
}

/** A colour with or without opacity, `#rrggbbaa`, in its two parts. */
export function partsOf(color: string): { color: string; opacity: number } {
  const opacity = color.length === 9 ? Number.parseInt(color.slice(7), 16) / 255 : 1;
  return { color: color.slice(0, 7), opacity };
}

/** The shape of an edge; the same arithmetic as in the program's shaders. */
export function shapeEdge(drawing: Drawing, key: string, drawn: DrawnEdge): EdgeShape {
  const { renderer, look } = drawing;
  const [source, target] = drawing.graph().extremities(key);
  const from = nodePoint(drawing, source);
  const to = nodePoint(drawing, target);
  const [x1, y1, x2, y2] = drawnEnds({ x1: from.x, y1: from.y, x2: to.x, y2: to.y, lane: drawn.lane });
  const { color, opacity } = partsOf(drawn.color);
  const nearShare = arrowShare(renderer.getCamera().getState().ratio);
  const headShare = drawn.arrow ? Math.max(nearShare, 0.9 * drawn.emphasis) : 0;
  return {
    ...{ x1, y1, x2, y2, color },
    opacity: opacity * (drawn.emphasis === 1 ? 1 : 1 - FADED_SHARE * look.fade),
    width: edgeWidth(renderer.scaleSize(drawn.size)),
    isDashed: drawn.dashed,
    head:
      headShare > 0
        ? {
            distance: nodeRadius(drawing, target) + HEAD_GAP_PX,
            length: headShare * HEAD_PX,
            half: headShare * HEAD_PX * HEAD_SLOPE,
          }
        : null,
  };
}

/** How much of their opacity edges lose that fade. */
export const FADED_SHARE = 0.8;

/** The width of an edge of a size, in CSS pixels: never so thin that it could not be seen. */
export const edgeWidth = (size: number): number => Math.max(size, 0.6);

/** Whether the rectangle around a line's ends reaches into an area from 0, 0. */
export function isInView(
  { x1, y1, x2, y2 }: Pick<EdgeShape, 'x1' | 'y1' | 'x2' | 'y2'>,
  width: number,
  height: number,
): boolean {
  return (
    Math.max(x1, x2) >= 0 && Math.max(y1, y2) >= 0 && Math.min(x1, x2) <= width && Math.min(y1, y2) <= height
  );
}
