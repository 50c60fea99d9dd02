import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FieldPoint, findRegions } from '../../../src/explorer/stage/findRegions.ts';

const FIELD = { columns: 20, rows: 10, reach: 4, groups: 2 };

/** A field as letters: `a` and `b` where a region is seen clearly, `.` elsewhere. */
function picture(points: readonly FieldPoint[]): string[] {
  const { groups, shares } = findRegions(points, FIELD);
  return Array.from({ length: FIELD.rows }, (_, row) =>
    Array.from({ length: FIELD.columns }, (_, column) => {
      const cell = row * FIELD.columns + column;
      return shares[cell]! > 0.2 ? 'ab'[groups[cell]!] : '.';
    }).join(''),
  );
}

describe('regions', () => {
  test('surround their nodes, and fields without nodes are empty', () => {
    expect(picture([{ x: 5, y: 4, group: 0 }])).toEqual([
      '....................',
      '....................',
      '....aaa.............',
      '...aaaaa............',
      '...aaaaa............',
      '...aaaaa............',
      '....aaa.............',
      '....................',
      '....................',
      '....................',
    ]);
    expect(picture([]).join('')).toMatch(/^\.+$/);
  });

  test('of several groups never overlap: a gap lies between equals, and the stronger one reaches farther', () => {
    const equal = picture([
      { x: 6, y: 4, group: 0 },
      { x: 10, y: 4, group: 1 },
    ])[4]!;
    // Equally far from both, at 8, neither is seen.
    expect(equal[8]).toBe('.');
    expect([equal[6], equal[10]]).toEqual(['a', 'b']);
    const uneven = picture([
      { x: 6, y: 4, group: 0 },
      { x: 6, y: 4, group: 0 },
      { x: 6, y: 4, group: 0 },
      { x: 10, y: 4, group: 1 },
    ])[4]!;
    expect(uneven[8]).toBe('a');
  });

  test('of nodes outside of the field reach into it, and those without a region have none', () => {
    expect(picture([{ x: -1, y: 4, group: 0 }])[4]!.startsWith('a')).toBe(true);
    expect(picture([{ x: 5, y: 4, group: 2 }]).join('')).toMatch(/^\.+$/);
  });

  test('are the same in whatever order nodes come, and shares are 0–1', () => {
    const point = fc.record({
      x: fc.integer({ min: -6, max: 26 }),
      y: fc.integer({ min: -6, max: 16 }),
      group: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 12 }), (points) => {
        const { groups, shares } = findRegions(points, FIELD);
        const turned = findRegions([...points].reverse(), FIELD);
        shares.forEach((share, cell) => {
          expect(share >= 0 && share <= 1).toBe(true);
          expect(turned.shares[cell]).toBeCloseTo(share, 4);
          if (share > 0.01) expect(turned.groups[cell]).toBe(groups[cell]);
        });
      }),
    );
  });
});
