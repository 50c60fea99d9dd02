import { nameFile } from '../../formats/index.ts';
import { KINDS } from '../../model/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Scene } from '../stage/index.ts';
import { type Caption, writeSvg } from './writeSvg.ts';

/** A picture that is ready to be handed to the reader. */
export interface Picture {
  readonly name: string;
  readonly blob: Blob;
}

/** Browsers draw nothing on a canvas that is larger, in dots. */
const LONGEST_SIDE = 16_000;

/**
 * Makes a picture of what the map shows: its colours, icons, names and theme, with title, legend and date.
 *
 * @param scale dots for each CSS pixel of a PNG, 1–4; less where no browser could draw so many
 * @throws {Error} if the browser cannot draw it
 */
export async function exportPicture(
  format: 'png' | 'svg',
  scale: number,
  from: { scene: Scene; title: string; subtitle: string; messages: Messages; now: Date },
): Promise<Picture> {
  const { scene, title, subtitle, messages, now } = from;
  const t = messages.keeping;
  const colors = new Map(scene.nodes.map(({ kind, color }) => [kind, color]));
  // Where colours mean something else than kinds, shapes alone stand for these.
  const isByKind = scene.nodes.every(({ kind, color }) => colors.get(kind) === color);
  const caption: Caption = {
    title,
    subtitle,
    kinds: KINDS.filter((kind) => colors.has(kind)).map((kind) => ({
      kind,
      name: messages.kinds[kind][1],
      color: (isByKind && colors.get(kind)) || scene.colors.mutedInk,
    })),
    lines: [true, false]
      .filter((isDashed) => scene.edges.some((edge) => edge.isDashed === isDashed))
      .map((isDashed) => ({ isDashed, name: isDashed ? t.vocabularyOnly : t.stated }))
      .reverse(),
    date: new Intl.DateTimeFormat(messages.code, { dateStyle: 'long' }).format(now),
    language: messages.code,
  };
  const pen = document.createElement('canvas').getContext('2d');
  if (pen) pen.font = `12.5px ${getComputedStyle(document.body).fontFamily}`;
  const drawn = writeSvg(
    scene,
    caption,
    (text) => pen?.measureText(text).width ?? text.length * 8, // about as wide as letters are
  );
  const svg = new Blob([drawn.svg], { type: 'image/svg+xml' });
  const name = nameFile(title, format);
  return { name, blob: format === 'svg' ? svg : await paint(svg, drawn, scale) };
}

async function paint(svg: Blob, size: { width: number; height: number }, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    const dots = Math.min(scale, LONGEST_SIDE / Math.max(size.width, size.height));
    canvas.width = Math.round(size.width * dots);
    canvas.height = Math.round(size.height * dots);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error('PNG'));
      }, 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
