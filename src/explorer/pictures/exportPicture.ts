import { nameFile } from '../../formats/index.ts';
import { FONT_FAMILY, HANGUL_FAMILY } from '../fonts.ts';
import { type Messages, nameGroup, nameKinds, sayMuted } from '../messages/index.ts';
import { GROUP_COLORS, THEME_COLORS, type Theme } from '../palette.ts';
import type { Scene } from '../stage/index.ts';
import { isColored, kindOf, type State } from '../state/index.ts';
import { embedFont } from './embedFont.ts';
import { type Caption, type Key, layOutPicture, type Pen } from './layOutPicture.ts';
import { paintPng } from './paintPng.ts';
import { writeSvg } from './writeSvg.ts';

/** A picture that is ready to be handed to the reader. */
export interface Picture {
  readonly name: string;
  readonly blob: Blob;
}

/** What a picture shows and says. */
export interface PictureSubject {
  readonly scene: Scene;
  readonly state: State;
  readonly theme: Theme;
  readonly title: string;
  readonly subtitle: string;
  readonly messages: Messages;
  readonly now: Date;
}

/**
 * Makes a picture of what the map shows: its colours, icons, names, regions and theme, with title, legend and date.
 *
 * @param scale dots for each CSS pixel of a PNG, 1–4; less where no browser could draw so many
 * @throws {Error} if the browser cannot draw it
 */
export async function exportPicture(
  format: 'png' | 'svg',
  scale: number,
  subject: PictureSubject,
): Promise<Picture> {
  const { scene, title } = subject;
  const caption = describePicture(subject);
  const texts = [
    ...scene.names.map(({ style }) => style.text),
    ...[title, caption.subtitle, caption.date, ...caption.notes],
    ...caption.keys.map(({ name }) => name),
  ];
  // Names and legend are measured with the font that they are drawn with.
  await document.fonts.load(`16px "${HANGUL_FAMILY}"`, texts.join('')).catch(() => []);
  const layout = layOutPicture(scene, caption, createPen(), softPicture(scene));
  const blob =
    format === 'svg'
      ? new Blob([writeSvg(layout, await embedFont(texts))], { type: 'image/svg+xml' })
      : await paintPng(layout, scale);
  return { name: nameFile(title, format), blob };
}

/** Words and legend of a picture: what of the legend can be seen in it, and what size and colour mean. */
function describePicture({ scene, state, theme, title, subtitle, messages, now }: PictureSubject): Caption {
  const { looking } = state.view.peek();
  const groups = state.groups.peek();
  const graph = state.graph.peek();
  const t = messages.looking;
  const names = state.graphKinds.peek();
  const kinds = new Set(
    scene.nodes.map(({ key }) => graph && names?.kindEntry(kindOf(graph.getNodeAttributes(key)))),
  );
  const keys: Key[] = (names?.kinds ?? [])
    .filter((kind) => kinds.has(kind))
    .map((kind) => {
      const { color, shape, isPlain } = names!.lookOf(kind);
      return {
        ...{ what: 'kind', shape, isPlain, name: nameKinds(messages, kind) },
        // Where colours mean something else than kinds, shapes alone stand for these.
        color: groups ? scene.colors.mutedInk : THEME_COLORS[theme][color],
      };
    });
  const seen = new Set(scene.nodes.map(({ key }) => groups?.of.get(key)));
  groups?.list.forEach((group, place) => {
    if (!seen.has(place)) return;
    const color = (isColored(group) && GROUP_COLORS[theme][place]) || THEME_COLORS[theme].publication;
    keys.push({ what: 'color', name: nameGroup(messages, group), color });
  });
  const isForeign = graph?.getAttribute('origin') !== undefined;
  const hasDashed = scene.edges.some(({ isDashed }) => isDashed);
  if (scene.edges.some(({ isDashed }) => !isDashed) && (!isForeign || hasDashed))
    keys.push({ what: 'line', name: messages.keeping.stated });
  if (hasDashed) keys.push({ what: 'dashes', name: messages.keeping.vocabularyOnly });
  const muted = sayMuted(messages, graph, state.muted.peek());
  return {
    title,
    subtitle,
    keys,
    notes: [
      `${t.size}: ${t.sizes[looking.size]} – ${t.sizeHelp[looking.size]}`,
      `${t.color}: ${t.colors[looking.color]} – ${t.colorHelp[looking.color]}`,
      ...(scene.regions ? [`${t.regions}: ${t.regionsHelp}`] : []),
      ...(muted === null ? [] : [muted]),
    ],
    date: new Intl.DateTimeFormat(messages.code, { dateStyle: 'long' }).format(now),
    language: messages.code,
  };
}

/** Measures texts as the map's canvas does. */
function createPen(): Pen {
  const context = document.createElement('canvas').getContext('2d');
  const measure = (text: string, font: string, baseline: CanvasTextBaseline): TextMetrics | undefined => {
    if (!context) return undefined;
    context.font = `${font} ${FONT_FAMILY}`;
    context.textBaseline = baseline;
    return context.measureText(text);
  };
  return {
    // Without a canvas, about as wide as letters are.
    widthOf: (text, font) => measure(text, font, 'alphabetic')?.width ?? text.length * 8,
    baselineBelowMiddle(font) {
      const [low, middle] = [measure('x', font, 'alphabetic'), measure('x', font, 'middle')];
      return low && middle ? low.fontBoundingBoxAscent - middle.fontBoundingBoxAscent : 4;
    },
  };
}

/** How much finer regions are in a picture than the map has them, so that programs needn't smooth them. */
const REGION_DETAIL = 4;

/** Regions as the address of a picture, as soft as the map draws them. */
function softPicture({ regions }: Scene): string | null {
  if (!regions) return null;
  const canvas = document.createElement('canvas');
  canvas.width = regions.picture.width * REGION_DETAIL;
  canvas.height = regions.picture.height * REGION_DETAIL;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.imageSmoothingQuality = 'high';
  context.drawImage(regions.picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png');
}
