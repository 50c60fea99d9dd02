import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, doBoxesMeet, type NameWish, placeNames } from '../../../src/explorer/stage/placeNames.ts';
import { SquareGrid } from '../../../src/explorer/stage/squareGrid.ts';

const area: Box = { left: 0, top: 0, width: 800, height: 600 };
const wish = (key: string, x: number, y: number, more: Partial<NameWish> = {}): NameWish => ({
  key,
  x,
  y,
  radius: 6,
  width: 60,
  height: 16,
  mayCover: 'none',
  ...more,
});
/** Squares around the nodes of some wishes, whose numbers are their places in the list. */
function squaresAround(wishes: readonly Pick<NameWish, 'x' | 'y' | 'radius'>[]): SquareGrid {
  const squares = new SquareGrid(area, wishes.length);
  for (const { x, y, radius } of wishes) squares.add(x, y, radius);
  return squares;
}
const none = squaresAround([]);

describe('placeNames', () => {
  test('a name stands to the right of its node', () => {
    // 100 + radius 6 + gap 4 = 110; 100 - 16 / 2 = 92.
    expect(placeNames([wish('a', 100, 100)], area, none)).toEqual([
      { key: 'a', left: 110, top: 92, width: 60, height: 16 },
    ]);
  });

  test('at the right edge it stands to the left', () => {
    expect(placeNames([wish('a', 780, 100)], area, none)[0]?.left).toBe(780 - 6 - 4 - 60);
  });

  test('the more important of two names in one place is drawn', () => {
    const wishes = Array.from({ length: 9 }, (_, index) => wish(`${index}`, 100, 100));
    const placed = placeNames(wishes, area, none).map(({ key }) => key);
    expect(placed).toEqual(['0', '1', '2', '3']); // one on each side
  });

  test('a name keeps off other nodes', () => {
    const wishes = [wish('a', 100, 100), wish('b', 130, 100)];
    const own = { ...wishes[0]!, square: 0 };
    expect(placeNames([own], area, squaresAround(wishes))[0]?.left).toBe(100 - 6 - 4 - 60);
  });

  test('a name may cover smaller nodes where it must, never larger ones', () => {
    const crowd = (radius: number): SquareGrid =>
      squaresAround([
        { x: 130, y: 100, radius },
        { x: 70, y: 100, radius },
        { x: 100, y: 125, radius },
        { x: 100, y: 75, radius },
      ]);
    const large = wish('a', 100, 100, { radius: 10, mayCover: 'smaller' });
    expect(placeNames([large], area, crowd(4))).toHaveLength(1);
    expect(placeNames([large], area, crowd(12))).toHaveLength(0);
    expect(placeNames([{ ...large, mayCover: 'none' }], area, crowd(4))).toHaveLength(0);
    expect(placeNames([{ ...large, mayCover: 'all' }], area, crowd(12))).toHaveLength(1);
  });

  const wishes = fc.array(
    fc.record({
      key: fc.uuid(),
      x: fc.integer({ min: -50, max: 850 }),
      y: fc.integer({ min: -50, max: 650 }),
      radius: fc.integer({ min: 2, max: 25 }),
      width: fc.integer({ min: 1, max: 300 }),
      height: fc.integer({ min: 10, max: 30 }),
      mayCover: fc.constantFrom('none' as const, 'smaller' as const, 'all' as const),
    }),
    { maxLength: 120 },
  );

  test('no two names overlap, and all lie within the area', () => {
    fc.assert(
      fc.property(wishes, (all) => {
        const own = all.map((one, square) => ({ ...one, square }));
        const placed = placeNames(own, area, squaresAround(all));
        for (const [index, a] of placed.entries()) {
          expect(a.left >= 0 && a.top >= 0 && a.left + a.width <= 800 && a.top + a.height <= 600).toBe(true);
          for (const b of placed.slice(index + 1)) expect(doBoxesMeet(a, b)).toBe(false);
        }
      }),
    );
  });

  test('squares that meet a box are found as by looking at each', () => {
    const box = fc.record({
      left: fc.integer({ min: 0, max: 700 }),
      top: fc.integer({ min: 0, max: 560 }),
      width: fc.integer({ min: 1, max: 100 }),
      height: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(wishes, box, fc.nat({ max: 10 }), (all, asked, except) => {
        const met: number[] = [];
        squaresAround(all).visit(asked, except, (radius) => {
          met.push(radius);
          return false;
        });
        const expected = all
          .filter(({ x, y, radius }, index) => {
            const side = { left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius };
            return index !== except && doBoxesMeet(asked, side);
          })
          .map(({ radius }) => radius);
        expect(met.sort()).toEqual(expected.sort());
      }),
    );
  });

  test('no more names are drawn than allowed', () => {
    const all = Array.from({ length: 20 }, (_, index) => wish(`${index}`, 100, 20 + 28 * index));
    expect(placeNames(all, area, none, 7)).toHaveLength(7);
  });
});
