import { KINDS } from '../../model/index.ts';
import { FILL_SHARE, GLYPH_SHARE, KIND_ICONS } from '../icons.ts';

/** Cells in a row and in a column. */
export const ATLAS_CELLS = 4;
/** What is added to a cell's number for its shape without the drawing within. */
export const PLAIN_CELLS = ATLAS_CELLS * ATLAS_CELLS;
/** Side of a cell in pixels; a node drawn larger than this is blurred a little. */
const CELL = 128;
/** Part of a cell's half that the shape fills; the rest keeps neighbours apart when the atlas is drawn small. */
export const SHAPE_SHARE = 0.88;

/**
 * Draws the icons of all kinds side by side. Red is the whole shape, green its fill within the ring, blue the glyph:
 * the program mixes the colours, so one atlas serves every theme.
 */
export function drawIconAtlas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = CELL * ATLAS_CELLS;
  canvas.height = CELL * ATLAS_CELLS;
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('stage: this browser has no 2D canvas, which the icons are drawn with.');
  context.fillStyle = '#000';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.globalCompositeOperation = 'lighter';
  KINDS.forEach((kind, index) => {
    const { shape, glyph } = KIND_ICONS[kind];
    const draw = (path: string, box: number, share: number, color: string, rule: CanvasFillRule): void => {
      context.save();
      context.translate(
        (index % ATLAS_CELLS) * CELL + CELL / 2,
        Math.floor(index / ATLAS_CELLS) * CELL + CELL / 2,
      );
      const scale = (CELL * SHAPE_SHARE * share) / box;
      context.scale(scale, scale);
      context.translate(-box / 2, -box / 2);
      context.fillStyle = color;
      context.fill(new Path2D(path), rule);
      context.restore();
    };
    draw(shape, 100, 1, '#f00', 'nonzero');
    draw(shape, 100, FILL_SHARE, '#0f0', 'nonzero');
    draw(glyph, 24, GLYPH_SHARE, '#00f', 'evenodd');
  });
  return canvas;
}
