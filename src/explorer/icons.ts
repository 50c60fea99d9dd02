import type { Kind } from '../model/index.ts';

/** How a kind is drawn, on the map and in every list: SVG paths in a box of 100 × 100. */
export interface KindIcon {
  /** The outline, filled with the kind's colour. */
  readonly shape: string;
  /** The drawing within it, filled by the even-odd rule, in a box of 24 × 24. */
  readonly glyph: string;
}

/** How large a node's fill is on the map, as a part of its shape; what is left is a ring in the ground's colour. */
export const FILL_SHARE = 0.88;
/** How large its drawing is, as a part of its shape. */
export const GLYPH_SHARE = 0.54;

type Point = readonly [x: number, y: number];

/** A polygon with rounded corners, as an SVG path; `radius` in the polygon's units. */
function roundedPolygon(points: readonly Point[], radius: number): string {
  const commands = points.map((corner, index) => {
    const before = points.at(index - 1)!;
    const after = points[(index + 1) % points.length]!;
    const towards = ([x, y]: Point): string => {
      const distance = Math.hypot(x - corner[0], y - corner[1]);
      const share = Math.min(radius / distance, 0.5);
      const at = (from: number, to: number): number => Number((from + (to - from) * share).toFixed(2));
      return `${at(corner[0], x)} ${at(corner[1], y)}`;
    };
    return `${index === 0 ? 'M' : 'L'}${towards(before)}Q${corner[0]} ${corner[1]} ${towards(after)}`;
  });
  return `${commands.join('')}Z`;
}

/** A regular polygon around the middle of the box; `turn` in degrees, 0 = a corner on top. */
function regularPolygon(
  corners: number,
  circumradius: number,
  turn: number,
  radius: number,
  sink = 0,
): string {
  const points = Array.from({ length: corners }, (_, index): Point => {
    const angle = ((index * 360) / corners + turn - 90) * (Math.PI / 180);
    const round = (value: number): number => Number(value.toFixed(2));
    return [round(50 + circumradius * Math.cos(angle)), round(50 + sink + circumradius * Math.sin(angle))];
  });
  return roundedPolygon(points, radius);
}

/** A seal with soft teeth. */
function seal(teeth: number, outer: number, inner: number): string {
  const points = Array.from({ length: teeth * 2 }, (_, index): Point => {
    const angle = (index * Math.PI) / teeth - Math.PI / 2;
    const distance = index % 2 === 0 ? outer : inner;
    return [
      Number((50 + distance * Math.cos(angle)).toFixed(2)),
      Number((50 + distance * Math.sin(angle)).toFixed(2)),
    ];
  });
  return roundedPolygon(points, 7);
}

const box = (left: number, top: number, right: number, bottom: number, radius: number): string =>
  roundedPolygon(
    [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ],
    radius,
  );

/** The shape and glyph of each kind. Shapes have about the same area, so that size says importance and nothing else. */
export const KIND_ICONS: Record<Kind, KindIcon> = {
  person: {
    shape: 'M50 4A46 46 0 1 1 50 96A46 46 0 1 1 50 4Z',
    glyph:
      'M12 11.8a4.1 4.1 0 1 0 0-8.2 4.1 4.1 0 0 0 0 8.2ZM4.4 20.4c0-4.1 3.2-6.8 7.6-6.8s7.6 2.7 7.6 6.8Z',
  },
  organization: {
    shape: box(8, 8, 92, 92, 20),
    glyph:
      'M3.5 21V5.5L13 3v18ZM6.3 8.4v2h2v-2Zm0 4.4v2h2v-2Zm4-4.4v2h1v-2Zm0 4.4v2h1v-2ZM14.5 9.5l6 2V21h-6Z',
  },
  technique: {
    shape: regularPolygon(6, 50, 0, 12),
    glyph:
      'M12 2.2c1.1 5.7 4.1 8.7 9.8 9.8-5.7 1.1-8.7 4.1-9.8 9.8-1.1-5.7-4.1-8.7-9.8-9.8 5.7-1.1 8.7-4.1 9.8-9.8Z',
  },
  model: {
    shape: regularPolygon(4, 56, 0, 16),
    glyph:
      'M12 2.6 20 7.1v9.8l-8 4.5-8-4.5V7.1Zm0 2.5L7 7.9l5 2.8 5-2.8ZM6 10v5.7l5 2.8v-5.7Zm12 0-5 2.8v5.7l5-2.8Z',
  },
  software: {
    shape: box(2, 15, 98, 85, 14),
    glyph: 'M8.6 5.2 10 6.6 4.8 12l5.2 5.4-1.4 1.4L2 12Zm6.8 0L22 12l-6.6 6.8-1.4-1.4L19.2 12 14 6.6Z',
  },
  dataset: {
    shape: 'M14 20C14 -2 86 -2 86 20L86 80C86 102 14 102 14 80Z',
    glyph:
      'M12 3c4.4 0 8 1.2 8 2.8s-3.6 2.8-8 2.8-8-1.2-8-2.8S7.6 3 12 3ZM4 8.4c1.6 1.3 4.6 2 8 2s6.4-.7 8-2v3.4c0 1.6-3.6 2.8-8 2.8s-8-1.2-8-2.8Zm0 6c1.6 1.3 4.6 2 8 2s6.4-.7 8-2v3.8C20 19.8 16.4 21 12 21s-8-1.2-8-2.8Z',
  },
  publication: {
    shape: roundedPolygon(
      [
        [14, 3],
        [64, 3],
        [87, 26],
        [87, 97],
        [14, 97],
      ],
      9,
    ),
    glyph: 'M5 5.5h14v2.2H5Zm0 5.4h14v2.2H5Zm0 5.4h9v2.2H5Z',
  },
  venue: {
    shape: regularPolygon(5, 52, 0, 12, 3),
    glyph: 'M3.5 5h17v15.5h-17Zm2.2 5.5v7.8h12.6v-7.8ZM7 2.5h2.2v2.5H7Zm7.8 0H17v2.5h-2.2Z',
  },
  award: {
    shape: seal(9, 50, 40),
    glyph: 'm12 2.6 2.8 6.2 6.7.7-5 4.5 1.4 6.6-5.9-3.4-5.9 3.4 1.4-6.6-5-4.5 6.7-.7Z',
  },
  place: {
    shape: 'M50 99C42 90 11 66 11 40A39 38 0 1 1 89 40C89 66 58 90 50 99Z',
    glyph: 'M12 4a6 6 0 1 1 0 12 6 6 0 0 1 0-12Zm0 3.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2Z',
  },
};
