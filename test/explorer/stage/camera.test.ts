import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitCamera } from '../../../src/explorer/stage/fitCamera.ts';

describe('fitCamera', () => {
  test('what is fitted appears in the middle of the free area, and fits', () => {
    const side = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(side, side, side, side, (a, b, c, d) => {
        const bounds = {
          minX: Math.min(a, b),
          maxX: Math.max(a, b),
          minY: Math.min(c, d),
          maxY: Math.max(c, d),
        };
        const frame = { width: 1440, height: 844, unitPx: 844 };
        const free = { left: 240, top: 12, width: 800, height: 760 };
        const camera = fitCamera(frame, bounds, free);
        // As sigma does: the camera's point lies in the middle of the stage, y points up.
        const x = (at: number): number => frame.width / 2 + ((at - camera.x) * frame.unitPx) / camera.ratio;
        const y = (at: number): number => frame.height / 2 - ((at - camera.y) * frame.unitPx) / camera.ratio;
        expect((x(bounds.minX) + x(bounds.maxX)) / 2).toBeCloseTo(640, 3);
        expect((y(bounds.minY) + y(bounds.maxY)) / 2).toBeCloseTo(392, 3);
        expect(x(bounds.maxX) - x(bounds.minX)).toBeLessThanOrEqual(800.001);
        expect(y(bounds.minY) - y(bounds.maxY)).toBeLessThanOrEqual(760.001);
      }),
    );
  });
});
