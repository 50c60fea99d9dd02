import { escapeXml } from '../../formats/index.ts';
import type { Kind } from '../../model/index.ts';
import { KIND_ICONS } from '../icons.ts';
import type { Scene, SceneNode } from '../stage/index.ts';

/** What stands around the map in a picture, already worded. */
export interface Caption {
  readonly title: string;
  readonly subtitle: string;
  readonly kinds: readonly { readonly kind: Kind; readonly name: string; readonly color: string }[];
  readonly lines: readonly { readonly isDashed: boolean; readonly name: string }[];
  readonly date: string;
  /** BCP 47. */
  readonly language: string;
}

const FONTS =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', 'Nanum Gothic', sans-serif";
const MARGIN = 20;
const HEAD = 62;
const ROW = 24;
/** From this radius on the drawing within a node is drawn, half-way through where the map fades it in. */
const GLYPH_RADIUS = 7;
/** As in the map's atlas: the fill and the drawing as parts of the shape. */
const FILL_SHARE = 0.88;
const GLYPH_SHARE = 0.54;

const number = (value: number): string => String(Number(value.toFixed(2)));
const opacityOf = (value: number): string => (value < 0.995 ? ` opacity="${number(value)}"` : '');

interface Entry {
  readonly x: number;
  readonly row: number;
  readonly mark: string;
  readonly name: string;
}

/**
 * Writes a scene as an SVG with title, legend and date. Every colour is written out and every font is one that systems
 * have, so it looks the same in browsers, in Inkscape and on paper.
 *
 * @param measure width of a text at 12.5 px, in CSS pixels
 * @returns the drawing and its size in CSS pixels
 */
export function writeSvg(
  scene: Scene,
  caption: Caption,
  measure: (text: string) => number,
): { svg: string; width: number; height: number } {
  const { colors } = scene;
  const width = Math.max(320, Math.round(scene.width));
  const mapHeight = Math.round(scene.height);
  const { entries, rows } = placeLegend(caption, width, measure, colors.mutedInk);
  const height = HEAD + mapHeight + 2 * MARGIN - 8 + rows * ROW;
  const parts: string[] = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" lang="${escapeXml(caption.language)}" font-family="${FONTS}">`,
    `<title>${escapeXml(caption.title)}</title>`,
  ];
  const symbols = new Map<string, string>();
  const symbolOf = (kind: Kind, color: string, hasGlyph: boolean): string => {
    const name = `${kind}-${color.slice(1)}${hasGlyph ? '' : '-plain'}`;
    if (!symbols.has(name)) symbols.set(name, drawIcon(name, kind, color, hasGlyph, scene));
    return name;
  };
  const map: string[] = [];
  for (const { x1, y1, x2, y2, color, opacity, width: stroke, isDashed } of scene.edges) {
    map.push(
      `<path d="M${number(x1)} ${number(y1)}L${number(x2)} ${number(y2)}" stroke="${color}" stroke-width="${number(stroke)}"${opacityOf(opacity)}${isDashed ? ' stroke-dasharray="4 3"' : ''}/>`,
    );
  }
  for (const node of scene.nodes) map.push(drawNode(node, symbolOf));
  const { ring } = scene;
  if (ring) {
    map.push(
      `<circle cx="${number(ring.x)}" cy="${number(ring.y)}" r="${number(ring.radius)}" fill="none" stroke="${colors.accent}" stroke-width="2.5"/>`,
    );
  }
  map.push(...drawNames(scene));
  const legend = entries.map(({ x, row, mark, name }) => {
    const top = HEAD + mapHeight + MARGIN - 4 + row * ROW;
    return `<g transform="translate(${number(x)} ${number(top)})">${mark}<text x="24" y="13" font-size="12.5" fill="${colors.mutedInk}">${escapeXml(name)}</text></g>`;
  });
  for (const { kind, color } of caption.kinds) symbolOf(kind, color, true);
  parts.push(
    `<defs><clipPath id="map"><rect width="${width}" height="${mapHeight}"/></clipPath>${[...symbols.values()].join('')}</defs>`,
    `<rect width="${width}" height="${height}" fill="${colors.ground}"/>`,
    `<g transform="translate(0 ${HEAD})" clip-path="url(#map)"><g fill="none">`,
    ...map,
    '</g></g>',
    `<text x="${MARGIN}" y="34" font-size="19" font-weight="650" fill="${colors.ink}">${escapeXml(caption.title)}</text>`,
    `<text x="${MARGIN}" y="54" font-size="12.5" fill="${colors.mutedInk}">${escapeXml(caption.subtitle)}</text>`,
    `<text x="${width - MARGIN}" y="34" font-size="12.5" text-anchor="end" fill="${colors.mutedInk}">${escapeXml(caption.date)}</text>`,
    ...legend,
    '</svg>',
  );
  return { svg: parts.join(''), width, height };
}

/** Entries of the legend in rows that fit the width. */
function placeLegend(
  { kinds, lines }: Caption,
  width: number,
  measure: (text: string) => number,
  ink: string,
): { entries: Entry[]; rows: number } {
  const wanted = [
    ...kinds.map(({ kind, name, color }) => ({
      name,
      mark: `<use href="#${kind}-${color.slice(1)}" transform="scale(0.17)"/>`,
    })),
    ...lines.map(({ name, isDashed }) => ({
      name,
      mark: `<path d="M0 8.5H17" stroke="${ink}" stroke-width="1.6"${isDashed ? ' stroke-dasharray="4 3"' : ''}/>`,
    })),
  ];
  const entries: Entry[] = [];
  let x = MARGIN;
  let row = 0;
  for (const { name, mark } of wanted) {
    const wide = 24 + measure(name);
    if (x > MARGIN && x + wide > width - MARGIN) {
      x = MARGIN;
      row += 1;
    }
    entries.push({ x, row, mark, name });
    x += wide + 20;
  }
  return { entries, rows: entries.length > 0 ? row + 1 : 0 };
}

/** A kind's icon in a box of 100 × 100. */
function drawIcon(id: string, kind: Kind, color: string, hasGlyph: boolean, { colors }: Scene): string {
  const { shape, glyph } = KIND_ICONS[kind];
  const scale = (100 * GLYPH_SHARE) / 24;
  const offset = (100 * (1 - FILL_SHARE)) / 2;
  const drawing = hasGlyph
    ? `<path d="${glyph}" fill="${colors.glyph}" fill-rule="evenodd" transform="translate(${number(50 - 12 * scale)} ${number(50 - 12 * scale)}) scale(${number(scale)})"/>`
    : '';
  return `<g id="${id}"><path d="${shape}" fill="${colors.ground}"/><path d="${shape}" fill="${color}" transform="translate(${offset} ${offset}) scale(${FILL_SHARE})"/>${drawing}</g>`;
}

function drawNode(
  { x, y, radius, kind, color, opacity }: SceneNode,
  symbolOf: (kind: Kind, color: string, hasGlyph: boolean) => string,
): string {
  const name = symbolOf(kind, color, radius >= GLYPH_RADIUS);
  const place = `translate(${number(x - radius)} ${number(y - radius)}) scale(${Number((radius / 50).toFixed(4))})`;
  return `<use href="#${name}" transform="${place}"${opacityOf(opacity)}/>`;
}

function drawNames({ names, colors }: Scene): string[] {
  const visible = names.filter(({ opacity }) => opacity > 0.01);
  const order = [
    ...visible.filter(({ style }) => style.rank !== 'pill'),
    ...visible.filter(({ style }) => style.rank === 'pill'),
  ];
  return order.map(({ left, top, width, height, style, opacity }) => {
    const isPill = style.rank === 'pill';
    const weight = /^(\d+)/.exec(style.font)?.[1] ?? '400';
    const space = isPill ? 9 : 0;
    const ink = isPill || style.rank === 'strong' ? colors.ink : colors.mutedInk;
    // A width of its own, so that another font cannot push names into each other.
    const text = (more: string): string =>
      `<text x="${number(left + space)}" y="${number(top + height / 2)}" dominant-baseline="central" font-size="${style.sizePx}" font-weight="${weight}" textLength="${number(width - 2 * space)}" lengthAdjust="spacingAndGlyphs"${more}>${escapeXml(style.text)}</text>`;
    const ground = isPill
      ? `<rect x="${number(left)}" y="${number(top)}" width="${number(width)}" height="${number(height)}" rx="${number(height / 2)}" fill="${colors.pill}" stroke="${colors.edge.slice(0, 7)}" stroke-opacity="0.4"/>`
      : text(` fill="none" stroke="${colors.ground}" stroke-width="3.5" stroke-linejoin="round"`);
    return `<g${opacityOf(opacity)}>${ground}${text(` fill="${ink}"`)}</g>`;
  });
}
