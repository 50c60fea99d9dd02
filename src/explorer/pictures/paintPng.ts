import { FONT_FAMILY } from '../fonts.ts';
import type { Layout, Word } from './layOutPicture.ts';
import { HALO_PX, SHADOW_OPACITY, SHADOW_PX, writeShapes } from './writeSvg.ts';

/** Browsers draw nothing on a canvas that is larger, in dots. */
const LONGEST_SIDE = 16_000;

/**
 * Paints a picture: the shapes as SVG, the words with the page's fonts, which a picture within a picture cannot use.
 *
 * @param scale dots for each CSS pixel, 1–4; less where no browser could draw so many
 * @throws {Error} if the browser cannot draw it
 */
export async function paintPng(layout: Layout, scale: number): Promise<Blob> {
  const dots = Math.min(scale, LONGEST_SIDE / Math.max(layout.width, layout.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(layout.width * dots);
  canvas.height = Math.round(layout.height * dots);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2D canvas');
  await paintShapes(context, layout);
  context.scale(dots, dots);
  const clip = new Path2D();
  clip.rect(0, layout.mapTop, layout.width, layout.mapHeight);
  for (const word of layout.words) {
    context.save();
    if (word.halo || word.pill) context.clip(clip);
    paintWord(context, word, dots);
    context.restore();
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('no memory for so large a picture'));
    }, 'image/png'),
  );
}

async function paintShapes(context: CanvasRenderingContext2D, layout: Layout): Promise<void> {
  const address = URL.createObjectURL(new Blob([writeShapes(layout)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    context.drawImage(image, 0, 0, context.canvas.width, context.canvas.height);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function paintWord(context: CanvasRenderingContext2D, word: Word, dots: number): void {
  const { x, y, text, pill, halo, width } = word;
  context.globalAlpha = word.opacity;
  context.direction = 'ltr';
  context.textAlign = word.isAtEnd ? 'right' : 'left';
  context.font = `${word.weight} ${word.sizePx}px ${FONT_FAMILY}`;
  if (pill) {
    context.save();
    // Shadows are measured in dots, whatever the scale.
    context.shadowColor = `rgb(0 0 0 / ${SHADOW_OPACITY})`;
    context.shadowBlur = SHADOW_PX.blur * dots;
    context.shadowOffsetY = SHADOW_PX.offset * dots;
    context.fillStyle = pill.color;
    context.beginPath();
    context.roundRect(pill.left, pill.top, pill.width, pill.height, pill.height / 2);
    context.fill();
    context.restore();
  }
  if (halo) {
    context.strokeStyle = halo;
    context.lineWidth = HALO_PX;
    context.lineJoin = 'round';
    context.strokeText(text, x, y, width);
  }
  context.fillStyle = word.color;
  context.fillText(text, x, y, width);
}
