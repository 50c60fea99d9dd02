import { escapeXml } from '../../formats/index.ts';
import type { Kind } from '../../model/index.ts';
import { FILL_SHARE, GLYPH_SHARE, KIND_ICONS } from '../icons.ts';
import type { Scene, SceneEdge, SceneNode } from '../stage/index.ts';

/** An entry of a picture's legend. */
export type Key =
  | {
      readonly what: 'kind';
      /** The kind whose shape it has. */
      readonly shape: Kind;
      readonly isPlain: boolean;
      readonly name: string;
      readonly color: string;
    }
  | { readonly what: 'color'; readonly name: string; readonly color: string }
  | { readonly what: 'line' | 'dashes'; readonly name: string };

/** What stands around the map in a picture, already worded. */
export interface Caption {
  readonly title: string;
  readonly subtitle: string;
  readonly keys: readonly Key[];
  /** What size and colour mean, a sentence each. */
  readonly notes: readonly string[];
  readonly date: string;
  /** BCP 47. */
  readonly language: string;
}

/** Measures texts as the map's canvas does, in CSS pixels; `font` without its family: `600 13px`. */
export interface Pen {
  widthOf(text: string, font: string): number;
  /** How far below the middle of a line its letters stand. */
  baselineBelowMiddle(font: string): number;
}

/** A text of a picture. */
export interface Word {
  readonly text: string;
  /** Where it begins, or ends if it is `isAtEnd`. */
  readonly x: number;
  readonly isAtEnd?: true;
  /** Where its letters stand. */
  readonly y: number;
  readonly sizePx: number;
  readonly weight: number;
  readonly color: string;
  readonly opacity: number;
  /** Colour of the seam that keeps it apart from what is below. */
  readonly halo?: string;
  /** How wide it is to be, whatever the font. */
  readonly width?: number;
  /** The ground that it stands on. */
  readonly pill?: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
    readonly color: string;
  };
}

/** A picture, ready to be written as SVG or painted; in CSS pixels. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly language: string;
  /** All but the words, as SVG elements. */
  readonly shapes: string;
  /** Above the shapes, from below to above. */
  readonly words: readonly Word[];
  /** The part of the picture that is the map: the words in it are cut off at its edges. */
  readonly mapTop: number;
  readonly mapHeight: number;
}

const MARGIN = 20;
const HEAD = 62;
const KEY_ROW = 24;
const NOTE_ROW = 18;
const CAPTION_PX = 12.5;

/** A number as SVG wants it, to a hundredth of a pixel. */
export const number = (value: number): string => String(Number(value.toFixed(2)));
/** The attribute for an opacity, left out where it is full. */
export const opacityOf = (value: number): string => (value < 0.995 ? ` opacity="${number(value)}"` : '');

/**
 * Lays a scene out with its title, legend and date around it. Every colour is written out, so it looks the same in
 * browsers, in Inkscape and on paper.
 *
 * @param regions the scene's regions, as the address of a picture
 */
export function layOutPicture(scene: Scene, caption: Caption, pen: Pen, regions: string | null): Layout {
  const { colors } = scene;
  const width = Math.max(320, Math.round(scene.width));
  const mapHeight = Math.round(scene.height);
  const symbols = new Symbols(scene);
  const dashes = ` stroke-dasharray="${scene.dashes.join(' ')}"`;
  const map = [
    ...drawRegions(scene, regions),
    ...scene.edges.map((edge) => drawEdge(edge, dashes)),
    ...scene.nodes.map((node) => drawNode(node, symbols)),
    ...drawRing(scene),
  ];

  const words: Word[] = nameWords(scene, pen, HEAD);
  const say = (text: string, x: number, y: number, more: Partial<Word> = {}): void => {
    words.push({ text, x, y, sizePx: CAPTION_PX, weight: 400, color: colors.mutedInk, opacity: 1, ...more });
  };
  say(caption.title, MARGIN, 34, { sizePx: 19, weight: 650, color: colors.ink });
  say(caption.subtitle, MARGIN, 54);
  say(caption.date, width - MARGIN, 34, { isAtEnd: true });

  const font = `400 ${CAPTION_PX}px`;
  const marks: string[] = [];
  let x = MARGIN;
  let y = HEAD + mapHeight + MARGIN - 4;
  for (const key of caption.keys) {
    const wide = 24 + pen.widthOf(key.name, font);
    if (x > MARGIN && x + wide > width - MARGIN) {
      x = MARGIN;
      y += KEY_ROW;
    }
    const mark = drawMark(key, symbols, dashes, colors.mutedInk);
    marks.push(`<g transform="translate(${number(x)} ${y})">${mark}</g>`);
    say(key.name, x + 24, y + 13);
    x += wide + 20;
  }
  if (caption.keys.length > 0) y += KEY_ROW + 6;
  for (const note of caption.notes) {
    for (const line of breakLines(note, width - 2 * MARGIN, (text) => pen.widthOf(text, font))) {
      say(line, MARGIN, y + 13);
      y += NOTE_ROW;
    }
  }

  const height = y + MARGIN - 4;
  const shapes = [
    `<defs><clipPath id="map"><rect width="${width}" height="${mapHeight}"/></clipPath>${symbols.definitions()}</defs>`,
    `<rect width="${width}" height="${height}" fill="${colors.ground}"/>`,
    `<g transform="translate(0 ${HEAD})" clip-path="url(#map)">${map.join('')}</g>`,
    ...marks,
  ].join('');
  const { title, language } = caption;
  return { width, height, title, language, shapes, words, mapTop: HEAD, mapHeight };
}

/** Icons, each written once. */
class Symbols {
  readonly #scene: Scene;
  readonly #drawn = new Map<string, string>();

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /** A kind's shape in a colour, in a box of 100 × 100, as a reference to its definition. */
  shape(kind: Kind, color: string): string {
    const { shape } = KIND_ICONS[kind];
    const offset = (100 * (1 - FILL_SHARE)) / 2;
    return this.#use(
      `${kind}-${color.slice(1)}`,
      `<path d="${shape}" fill="${this.#scene.colors.ground}"/><path d="${shape}" fill="${color}" transform="translate(${offset} ${offset}) scale(${FILL_SHARE})"/>`,
    );
  }

  /** The drawing within it. */
  glyph(kind: Kind): string {
    const scale = (100 * GLYPH_SHARE) / 24;
    const offset = number(50 - 12 * scale);
    return this.#use(
      `${kind}-glyph`,
      `<path d="${KIND_ICONS[kind].glyph}" fill="${this.#scene.colors.glyph}" fill-rule="evenodd" transform="translate(${offset} ${offset}) scale(${number(scale)})"/>`,
    );
  }

  definitions(): string {
    return [...this.#drawn].map(([name, parts]) => `<g id="${name}">${parts}</g>`).join('');
  }

  #use(name: string, parts: string): string {
    this.#drawn.set(name, parts);
    return `href="#${name}"`;
  }
}

function drawRegions({ regions }: Scene, address: string | null): string[] {
  if (!regions || address === null) return [];
  const { left, top, width, height } = regions;
  return [
    `<image class="regions" x="${number(left)}" y="${number(top)}" width="${number(width)}" height="${number(height)}" preserveAspectRatio="none" href="${escapeXml(address)}"/>`,
  ];
}

function drawEdge(
  { x1, y1, x2, y2, color, opacity, width, isDashed, head }: SceneEdge,
  dashes: string,
): string {
  const line = `<path class="edge" d="M${number(x1)} ${number(y1)}L${number(x2)} ${number(y2)}" stroke="${color}" stroke-width="${number(width)}"${isDashed ? dashes : ''}`;
  if (!head) return `${line}${opacityOf(opacity)}/>`;
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [backX, backY] = [(x1 - x2) / length, (y1 - y2) / length];
  const at = (along: number, across: number): string =>
    `${number(x2 + backX * along - backY * across)} ${number(y2 + backY * along + backX * across)}`;
  const base = head.distance + head.length;
  // Together, since of two that overlap one would be seen through the other.
  return `<g${opacityOf(opacity)}>${line}/><path class="head" d="M${at(head.distance, 0)}L${at(base, head.half)}L${at(base, -head.half)}Z" fill="${color}"/></g>`;
}

function drawNode({ x, y, radius, shape, color, opacity, glyph }: SceneNode, symbols: Symbols): string {
  const place = `transform="translate(${number(x - radius)} ${number(y - radius)}) scale(${Number((radius / 50).toFixed(4))})"`;
  const drawing = glyph > 0 ? `<use ${symbols.glyph(shape)}${opacityOf(glyph)}/>` : '';
  return `<g class="node" ${place}${opacityOf(opacity)}><use ${symbols.shape(shape, color)}/>${drawing}</g>`;
}

function drawRing({ ring, colors }: Scene): string[] {
  if (!ring) return [];
  return [
    `<circle cx="${number(ring.x)}" cy="${number(ring.y)}" r="${number(ring.radius)}" fill="none" stroke="${colors.accent}" stroke-width="2.5"/>`,
  ];
}

function drawMark(key: Key, symbols: Symbols, dashes: string, ink: string): string {
  switch (key.what) {
    case 'kind':
      return `<g transform="scale(0.17)"><use ${symbols.shape(key.shape, key.color)}/>${key.isPlain ? '' : `<use ${symbols.glyph(key.shape)}/>`}</g>`;
    case 'color':
      return `<circle cx="8.5" cy="8.5" r="6" fill="${key.color}"/>`;
    default:
      return `<path d="M0 8.5H18" stroke="${ink}" stroke-width="1.6"${key.what === 'dashes' ? dashes : ''}/>`;
  }
}

/** The names of the map; pills last, so that they lie above. */
function nameWords({ names, colors }: Scene, pen: Pen, mapTop: number): Word[] {
  const visible = names.filter(({ opacity }) => opacity > 0.01);
  const order = [
    ...visible.filter(({ style }) => style.rank !== 'pill'),
    ...visible.filter(({ style }) => style.rank === 'pill'),
  ];
  return order.map(({ left, top, width, height, padding, style, opacity }) => {
    const isPill = style.rank === 'pill';
    const weight = Number(/^(\d+)/.exec(style.font)?.[1] ?? 400);
    const font = `${weight} ${style.sizePx}px`;
    return {
      text: style.text,
      x: left + padding,
      y: mapTop + top + height / 2 + (isPill ? 0.5 : 0) + pen.baselineBelowMiddle(font),
      sizePx: style.sizePx,
      weight,
      color: isPill || style.rank === 'strong' ? colors.ink : colors.mutedInk,
      opacity,
      // No wider than on the map, where another font may have been chosen for the page's language.
      width: Math.min(pen.widthOf(style.text, font), width - 2 * padding),
      ...(isPill
        ? { pill: { left, top: mapTop + top, width, height, color: colors.pill } }
        : { halo: colors.ground }),
    };
  });
}

/** Breaks a sentence between words into lines that are no wider than this. */
function breakLines(sentence: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of sentence.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
