import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EDGE_STRIDE } from '../../../src/explorer/stage/edgeBuffer.ts';
import { type EdgeLine, findEdgeAt, middleOf } from '../../../src/explorer/stage/findEdgeAt.ts';
import { findNodeAt } from '../../../src/explorer/stage/findNodeAt.ts';
import {
  moveBetween,
  type Projection,
  project,
  readProjection,
} from '../../../src/explorer/stage/projection.ts';

/** The plane as it is. */
const SAME: Projection = { x0: 0, y0: 0, xx: 1, xy: 0, yx: 0, yy: 1 };

const number = fc.double({ min: -1000, max: 1000, noNaN: true });
const scale = fc.double({ min: 0.01, max: 100, noNaN: true });
/** As sigma's are: one scale, no turn, y pointing up in the plane and down on the stage. */
const projection: fc.Arbitrary<Projection> = fc
  .tuple(number, number, scale)
  .map(([x0, y0, unit]) => ({ x0, y0, xx: unit, xy: 0, yx: 0, yy: -unit }));

describe('projection', () => {
  test('three points tell where any point is drawn', () => {
    fc.assert(
      fc.property(projection, number, number, (drawn, x, y) => {
        const read = readProjection({ graphToViewport: (point) => project(drawn, point.x, point.y) });
        expect(project(read, x, y).x).toBeCloseTo(project(drawn, x, y).x, 5);
        expect(project(read, x, y).y).toBeCloseTo(project(drawn, x, y).y, 5);
      }),
    );
  });

  test('a moved picture has each point where the camera has it now', () => {
    fc.assert(
      fc.property(projection, projection, number, number, (before, now, x, y) => {
        const [left, top, zoom] = moveBetween(before, now)
          .match(/-?[\d.e+-]+(?=px|\))/g)!
          .map(Number) as [number, number, number];
        const old = project(before, x, y);
        const wanted = project(now, x, y);
        const tolerance = 1e-6 * (1 + Math.abs(wanted.x) + Math.abs(wanted.y) + zoom * 1e5);
        expect(Math.abs(left + zoom * old.x - wanted.x)).toBeLessThan(tolerance);
        expect(Math.abs(top + zoom * old.y - wanted.y)).toBeLessThan(tolerance);
      }),
    );
  });
});

describe('findNodeAt', () => {
  const places = { xs: Float64Array.of(0, 6, 100), ys: Float64Array.of(0, 0, 0) };
  const find = (x: number, radii: readonly number[]): number | null =>
    findNodeAt(places, SAME, x, 0, Math.max(...radii), (node) => radii[node]!);

  test('of nodes that overlap, the one that is drawn last is found', () => {
    expect(find(3, [10, 10, 10])).toBe(1);
    expect(find(-5, [10, 10, 10])).toBe(0);
    expect(find(50, [10, 10, 10])).toBeNull();
  });

  test('a node that is not shown is not found', () => {
    expect(find(6, [10, 0, 10])).toBe(0);
    expect(find(100, [10, 10, 0])).toBeNull();
  });

  test('a tiny node is found beside its middle, unless another is really there', () => {
    expect(find(103, [1, 1, 1])).toBe(2);
    expect(find(105, [1, 1, 1])).toBeNull();
    expect(find(3, [3, 1, 1])).toBe(0);
  });

  test('it finds what the camera draws there', () => {
    const drawn: Projection = { x0: 400, y0: 300, xx: 2, xy: 0, yx: 0, yy: -2 };
    expect(
      findNodeAt({ xs: Float64Array.of(10), ys: Float64Array.of(50) }, drawn, 421, 201, 5, () => 5),
    ).toBe(0);
  });
});

describe('findEdgeAt', () => {
  const line: EdgeLine = { x1: 0, y1: 0, x2: 100, y2: 0, lane: 0 };
  const find = (lines: Readonly<Record<string, EdgeLine>>, x: number, y: number): string | null => {
    const keys = Object.keys(lines);
    const array = new Float32Array(keys.length * EDGE_STRIDE);
    Object.values(lines).forEach(({ x1, y1, x2, y2, lane }, edge) => {
      array.set([x1, y1, x2, y2, lane], edge * EDGE_STRIDE);
    });
    return findEdgeAt({ keys, array }, SAME, x, y);
  };

  test('the nearest line within reach is found', () => {
    const lines = { a: line, b: { ...line, y1: 10, y2: 10 } };
    expect(find(lines, 50, 4)).toBe('a');
    expect(find(lines, 50, 7)).toBe('b');
    expect(find(lines, 50, 30)).toBeNull();
  });

  test('a line ends where it ends', () => {
    expect(find({ a: line }, 120, 0)).toBeNull();
    expect(find({ a: line }, 104, 0)).toBe('a');
  });

  test('lines of one pair lie side by side', () => {
    const left = { ...line, lane: -5 };
    const right = { ...line, lane: 5 };
    const { x, y } = middleOf(right);
    expect(x).toBeCloseTo(50, 9);
    expect(y).toBeCloseTo(-5, 9); // to the right, the lane's side is up, where y is smaller
    expect(find({ left, right }, 50, -5)).toBe('right');
    expect(find({ left, right }, 50, 5)).toBe('left');
  });

  test('a line is found in the middle of where it is drawn, whichever way it runs', () => {
    fc.assert(
      fc.property(number, number, number, number, fc.integer({ min: -5, max: 5 }), (x1, y1, x2, y2, lane) => {
        // The buffer holds numbers of 32 bits.
        const one = {
          x1: Math.fround(x1),
          y1: Math.fround(y1),
          x2: Math.fround(x2),
          y2: Math.fround(y2),
          lane,
        };
        const { x, y } = middleOf(one);
        expect(find({ one }, x, y)).toBe('one');
      }),
    );
  });

  test('a line without length is a point', () => {
    expect(find({ a: { ...line, x2: 0 } }, 1, 1)).toBe('a');
  });
});
