import { escapeXml } from '../../formats/index.ts';
import { FONT_FAMILY } from '../fonts.ts';
import { type Layout, number, opacityOf, type Word } from './layOutPicture.ts';

/** Width of the seam around a name, in CSS pixels, as on the map. */
export const HALO_PX = 3.5;
/** The shadow of a name's ground: how far below, and how soft. */
export const SHADOW_PX = { offset: 2, blur: 10 } as const;
export const SHADOW_OPACITY = 0.28;

/**
 * Writes a picture as SVG. Texts stay texts, in the page's fonts.
 *
 * @param fontFaces a style sheet with those that systems lack, see `embedFont`
 */
export function writeSvg(layout: Layout, fontFaces = ''): string {
  const { width, height, words, mapHeight, mapTop } = layout;
  const isOnMap = ({ halo, pill }: Word): boolean => halo !== undefined || pill !== undefined;
  return [
    open(layout),
    `<title>${escapeXml(layout.title)}</title>`,
    fontFaces ? `<style>${fontFaces}</style>` : '',
    '<defs><filter id="shadow" x="-20%" y="-60%" width="140%" height="240%">',
    // A canvas's blur is twice the deviation (HTML Standard, "shadows").
    `<feDropShadow dx="0" dy="${SHADOW_PX.offset}" stdDeviation="${SHADOW_PX.blur / 2}" flood-color="#000" flood-opacity="${SHADOW_OPACITY}"/></filter>`,
    `<clipPath id="names"><rect y="${mapTop}" width="${width}" height="${mapHeight}"/></clipPath></defs>`,
    layout.shapes,
    `<g font-family="${escapeXml(FONT_FAMILY)}"><g clip-path="url(#names)">`,
    ...words.filter(isOnMap).map(writeWord),
    '</g>',
    ...words.filter((word) => !isOnMap(word)).map(writeWord),
    '</g></svg>',
  ].join('');

  function open({ language }: Layout): string {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" lang="${escapeXml(language)}">`;
  }
}

/** Writes what is in a picture besides words, to be painted. */
export function writeShapes({ width, height, shapes }: Layout): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${shapes}</svg>`;
}

function writeWord(word: Word): string {
  const { x, y, sizePx, weight, color, opacity, halo, width, pill } = word;
  const anchor = word.isAtEnd ? ' text-anchor="end"' : '';
  // A width of its own, so that another font cannot push names into each other.
  const long = width === undefined ? '' : ` textLength="${number(width)}" lengthAdjust="spacingAndGlyphs"`;
  const text = (paint: string): string =>
    `<text x="${number(x)}" y="${number(y)}" font-size="${sizePx}" font-weight="${weight}"${anchor}${long} ${paint}>${escapeXml(word.text)}</text>`;
  const below = pill
    ? `<rect class="pill" x="${number(pill.left)}" y="${number(pill.top)}" width="${number(pill.width)}" height="${number(pill.height)}" rx="${number(pill.height / 2)}" fill="${pill.color}" filter="url(#shadow)"/>`
    : '';
  // The seam lies under the letters: `paint-order` does in one text what older programs need two for.
  const seam = halo
    ? ` stroke="${halo}" stroke-width="${HALO_PX}" stroke-linejoin="round" paint-order="stroke"`
    : '';
  return `${below}${text(`fill="${color}"${seam}${opacityOf(opacity)}`)}`;
}
