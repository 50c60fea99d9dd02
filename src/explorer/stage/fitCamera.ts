import type { CameraState } from 'sigma/types';
import type { Box } from './placeNames.ts';

/** How framed coordinates lie on the screen at camera ratio 1, looking at their middle: pixels per unit. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** CSS pixels per unit of sigma's framed coordinates at camera ratio 1. */
  readonly unitPx: number;
}

/**
 * The camera that shows a stretch of the plane as large as possible in the middle of a part of the stage.
 *
 * @param bounds what is to be seen, in sigma's framed coordinates (y upwards)
 * @param free the part of the stage that no panel covers, in CSS pixels (y downwards)
 * @param minRatio the closest it may come; a lone node doesn't fill the window
 */
export function fitCamera(
  frame: Frame,
  bounds: { minX: number; maxX: number; minY: number; maxY: number },
  free: Box,
  minRatio = 0.3,
): CameraState {
  const wide = ((bounds.maxX - bounds.minX) * frame.unitPx) / Math.max(1, free.width);
  const high = ((bounds.maxY - bounds.minY) * frame.unitPx) / Math.max(1, free.height);
  const ratio = Math.max(wide, high, minRatio);
  const unit = frame.unitPx / ratio;
  // The middle of `bounds` is to appear in the middle of `free`, but the camera names what is in the stage's middle.
  return {
    x: (bounds.minX + bounds.maxX) / 2 - (free.left + free.width / 2 - frame.width / 2) / unit,
    y: (bounds.minY + bounds.maxY) / 2 + (free.top + free.height / 2 - frame.height / 2) / unit,
    ratio,
    angle: 0,
  };
}
