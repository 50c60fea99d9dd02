import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findEdgeAt, middleOf } from '../../../src/explorer/stage/findEdgeAt.ts';
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

describe('findEdgeAt', () => {
  const line = { key: 'a', x1: 0, y1: 0, x2: 100, y2: 0, lane: 0 };

  test('the nearest line within reach is found', () => {
    const other = { ...line, key: 'b', y1: 10, y2: 10 };
    expect(findEdgeAt([line, other], 50, 4)).toBe('a');
    expect(findEdgeAt([line, other], 50, 7)).toBe('b');
    expect(findEdgeAt([line, other], 50, 30)).toBeNull();
  });

  test('a line ends where it ends', () => {
    expect(findEdgeAt([line], 120, 0)).toBeNull();
    expect(findEdgeAt([line], 104, 0)).toBe('a');
  });

  test('lines of one pair lie side by side', () => {
    const left = { ...line, key: 'left', lane: -5 };
    const right = { ...line, key: 'right', lane: 5 };
    const { x, y } = middleOf(right);
    expect(x).toBeCloseTo(50, 9);
    expect(y).toBeCloseTo(-5, 9); // to the right, the lane's side is up, where y is smaller
    expect(findEdgeAt([left, right], 50, -5)).toBe('right');
    expect(findEdgeAt([left, right], 50, 5)).toBe('left');
  });

  test('a line without length is a point', () => {
    expect(findEdgeAt([{ ...line, x2: 0 }], 1, 1)).toBe('a');
  });
});
