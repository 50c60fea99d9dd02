import fc from 'fast-check';
import { expect, test } from 'vitest';
import { followNames } from '../../../src/explorer/stage/followNames.ts';
import { doBoxesMeet, type PlacedName } from '../../../src/explorer/stage/placeNames.ts';

const AREA = { left: 0, top: 0, width: 500, height: 400 };
const name = (key: string, left: number, top: number): PlacedName => ({
  key,
  left,
  top,
  width: 60,
  height: 16,
});

test('names go along with their nodes, and what leaves the area is left out', () => {
  const names = [name('a', 100, 100), name('b', 10, 200)];
  expect(followNames(names, AREA, () => ({ x: -20, y: 5 }))).toEqual([name('a', 80, 105)]);
});

test('of names that would overlap, the more important one stays', () => {
  const names = [name('a', 100, 100), name('b', 200, 100)];
  const kept = followNames(names, AREA, (key) => ({ x: key === 'a' ? 0 : -90, y: 0 }));
  expect(kept.map(({ key }) => key)).toEqual(['a']);
});

test('however nodes move, no two names overlap and all lie in the area', () => {
  const place = fc.record({
    left: fc.integer({ min: 0, max: 440 }),
    top: fc.integer({ min: 0, max: 384 }),
    x: fc.integer({ min: -200, max: 200 }),
    y: fc.integer({ min: -200, max: 200 }),
  });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 30 }), (places) => {
      const names = places.map(({ left, top }, index) => name(String(index), left, top));
      const kept = followNames(names, AREA, (key) => places[Number(key)]!);
      kept.forEach((one, index) => {
        expect(one.left).toBeGreaterThanOrEqual(0);
        expect(one.left + one.width).toBeLessThanOrEqual(500);
        for (const other of kept.slice(index + 1)) expect(doBoxesMeet(one, other)).toBe(false);
      });
    }),
  );
});
