import { FONT_FAMILY } from '../fonts.ts';
import { kindOf } from '../state/index.ts';
import type { StageOptions } from './createStage.ts';
import { type Drawing, nodePoint, nodeRadius } from './drawing.ts';
import { drawNames, type NameStyle, PILL_PADDING_PX, shortenName } from './drawNames.ts';
import { followNames } from './followNames.ts';
import type { Motion } from './motion.ts';
import { type NameWish, type PlacedName, placeNames } from './placeNames.ts';
import { isSameProjection, type Projection, project, readProjection } from './projection.ts';
import { SquareGrid } from './squareGrid.ts';

/** At most one name for so many pixels, which keeps the picture calm however far one zooms out. */
const PIXELS_PER_NAME = 6400;
/** One name for so many pixels is drawn even where it must cover small nodes. */
const PIXELS_PER_EAGER_NAME = 32_000;
/** Where so many names have been tried in vain for each that may be drawn, the rest is not tried. */
const WISHES_PER_NAME = 12;
/** Nodes so far outside the stage still count, since their names may reach into it. */
const OUTSIDE_PX = 40;

/** From so many nodes on, names go along with a moving camera, and get their places when it rests. */
const MANY_NODES = 1500;

/** A name in its place, and how it is written. */
export type StyledName = PlacedName & { readonly style: NameStyle };

/** The layer above the nodes that carries their names, and the ring around the selected node. */
export interface NamesLayer {
  /** Another graph: finds out anew which names matter most. */
  rank(): void;
  /** What is drawn has moved or changed: finds places anew with the next frame. */
  invalidate(): void;
  /** Names may have other widths, since a font has come: measures and places them anew with the next frame. */
  remeasure(): void;
  /** The names that can be seen, in CSS pixels from the stage's top left. */
  seen(): readonly StyledName[];
  /** Where the pointer is; the name of the hovered edge is drawn beside it. */
  pointAt(x: number, y: number): void;
}

/**
 * Creates the layer, which draws itself after each of sigma's frames.
 *
 * @param motion of the camera
 * @param options.edgeName what an edge says, in the reader's language
 * @param options.requestFont fetches what is missing of the fonts for some texts
 */
export function createNamesLayer(
  drawing: Drawing,
  motion: Motion,
  { edgeName, requestFont }: Pick<StageOptions, 'edgeName' | 'requestFont'>,
): NamesLayer {
  const { renderer, look } = drawing;
  renderer.createCanvasContext('names', { style: { pointerEvents: 'none' } });
  const { names: canvas, mouse } = renderer.getCanvases();
  if (canvas) mouse?.before(canvas); // sigma listens on the mouse layer, so it stays on top
  renderer.resize(true);
  const found = canvas?.getContext('2d');
  if (!found) throw new Error('stage: this browser has no 2D canvas, which names are drawn with.');
  const context = found;

  /** By font, then by text. */
  const widths = new Map<string, Map<string, number>>();
  let placed: readonly StyledName[] = [];
  /** What is on the canvas: `placed` where the camera has it now. */
  let seen: readonly StyledName[] = [];
  let placedFor: Projection | null = null;
  /** Numbers of all nodes, most important first, and the place of each node in that order. */
  let byImportance = new Uint32Array();
  let rankOf = new Uint32Array();
  let isDue = true;
  let pointer = { x: 0, y: 0 };

  function widthOf(text: string, font: string): number {
    const ofFont = widths.get(font) ?? new Map<string, number>();
    const known = ofFont.get(text);
    if (known !== undefined) return known;
    context.font = font;
    const width = Math.ceil(context.measureText(text).width);
    if (ofFont.size > 20_000) ofFont.clear();
    widths.set(font, ofFont.set(text, width));
    return width;
  }

  const isSelected = (key: string): boolean => look.selected?.type === 'node' && look.selected.key === key;
  const isCenter = (key: string): boolean => isSelected(key) || (look.emphasis?.centers.has(key) ?? false);
  const isNear = (key: string): boolean => look.emphasis?.nodes.has(key) ?? false;

  function styleOf(key: string, radius: number): NameStyle {
    const { label, kind } = drawing.graph().getNodeAttributes(key);
    const isPerson = kind === 'person';
    const usualPx = Math.round(Math.max(11, Math.min(15, 10 + radius * 0.3)) * 2) / 2;
    if (isCenter(key)) {
      const sizePx = Math.max(13, usualPx);
      return { text: shortenName(label, 60), font: `600 ${sizePx}px ${FONT_FAMILY}`, sizePx, rank: 'pill' };
    }
    return {
      text: shortenName(label, isNear(key) ? 40 : 26),
      font: `${isPerson || radius >= 13 ? 600 : 450} ${usualPx}px ${FONT_FAMILY}`,
      sizePx: usualPx,
      rank: isNear(key) ? 'strong' : look.emphasis ? 'faded' : isPerson || radius >= 11 ? 'strong' : 'plain',
    };
  }

  /** The numbers of some nodes, most important first. */
  function inOrder(keys: Iterable<string>): number[] {
    const { numberOf } = drawing.table();
    return [...keys].flatMap((key) => numberOf.get(key) ?? []).sort((a, b) => rankOf[a]! - rankOf[b]!);
  }

  function place(now: Projection): void {
    isDue = false;
    const { width, height } = renderer.getDimensions();
    const area = drawing.freeArea();
    const { nodes, xs, ys } = drawing.table();
    const scale = renderer.scaleSize(1);
    const eagerNames = Math.ceil((area.width * area.height) / PIXELS_PER_EAGER_NAME);
    const wishes: NameWish[] = [];
    const squares = new SquareGrid(area, nodes.length);
    const styles = new Map<string, NameStyle>();
    const standingOut = (look.emphasis?.nodes.size ?? 0) + 1;
    const most = Math.ceil((width * height) / PIXELS_PER_NAME) + standingOut;

    function consider(node: number): void {
      const x = now.x0 + now.xx * xs[node]! + now.xy * ys[node]!;
      const y = now.y0 + now.yx * xs[node]! + now.yy * ys[node]!;
      if (x < -OUTSIDE_PX || y < -OUTSIDE_PX || x > width + OUTSIDE_PX || y > height + OUTSIDE_PX) return;
      const key = nodes[node]!;
      if (!look.shown.nodes.has(key) || (look.kept?.nodes.has(key) === false && !isCenter(key))) return;
      const radius = (look.radii.get(key) ?? 5) * scale;
      // What fades doesn't stand in the way.
      const square = !look.emphasis || isNear(key) ? squares.add(x, y, radius) : undefined;
      if (wishes.length >= most * WISHES_PER_NAME) return;
      const style = styleOf(key, radius);
      if (!style.text) return;
      styles.set(key, style);
      const isPill = style.rank === 'pill';
      wishes.push({
        key,
        x,
        y,
        radius,
        width: widthOf(style.text, style.font) + (isPill ? 2 * PILL_PADDING_PX : 0),
        height: Math.ceil(style.sizePx * (isPill ? 1.85 : 1.3)),
        ...(square === undefined ? {} : { square }),
        mayCover: isPill || isNear(key) ? 'all' : wishes.length < eagerNames ? 'smaller' : 'none',
      });
    }
    // First come first: the selected and the pointed at, their neighbours, the rest. While something stands out, the
    // names of the rest fade where they are, and none is added.
    const centers = new Set(look.emphasis?.centers);
    if (look.selected?.type === 'node') centers.add(look.selected.key);
    const first = new Set([...inOrder(centers), ...inOrder(look.emphasis?.nodes ?? [])]);
    for (const node of first) consider(node);
    const rest = look.emphasis ? inOrder(placed.map(({ key }) => key)) : byImportance;
    for (const node of rest) if (!first.has(node)) consider(node);

    placed = placeNames(wishes, area, squares, most).map((name) => ({
      ...name,
      style: styles.get(name.key)!,
    }));
    seen = placed;
    placedFor = now;
    requestFont(placed.map(({ style }) => style.text));
  }

  /** Names for this frame: with places of their own, or moved along with the camera while that is on its way. */
  function update(): void {
    const now = readProjection(renderer);
    const mustFollow = motion.isMoving() && look.shown.nodes.size >= MANY_NODES;
    if (isDue && !(mustFollow && placedFor)) place(now);
    else if (placedFor && !isSameProjection(placedFor, now)) follow(placedFor, now);
  }

  function follow(before: Projection, now: Projection): void {
    const { numberOf, xs, ys } = drawing.table();
    seen = followNames(placed, drawing.freeArea(), (key) => {
      const node = numberOf.get(key)!;
      const from = project(before, xs[node]!, ys[node]!);
      const to = project(now, xs[node]!, ys[node]!);
      return { x: to.x - from.x, y: to.y - from.y };
    });
  }

  function drawRing(key: string): void {
    const { x, y } = nodePoint(drawing, key);
    context.strokeStyle = look.colors.accent;
    context.lineWidth = 2.5;
    context.beginPath();
    context.arc(x, y, nodeRadius(drawing, key) * 1.12 + 3.5, 0, 2 * Math.PI);
    context.stroke();
  }

  function drawEdgeName(key: string): void {
    const style: NameStyle = {
      text: edgeName(key),
      font: `550 12.5px ${FONT_FAMILY}`,
      sizePx: 12.5,
      rank: 'pill',
    };
    requestFont([style.text]);
    const width = widthOf(style.text, style.font) + 2 * PILL_PADDING_PX;
    const left = Math.max(4, Math.min(renderer.getDimensions().width - width - 4, pointer.x + 12));
    const top = pointer.y > 44 ? pointer.y - 34 : pointer.y + 18;
    drawNames(context, [{ key, left, top, width, height: 24, style }], look);
  }

  renderer.on('afterRender', () => {
    update();
    const { width, height } = renderer.getDimensions();
    context.clearRect(0, 0, width, height);
    if (look.selected?.type === 'node' && look.shown.nodes.has(look.selected.key))
      drawRing(look.selected.key);
    drawNames(context, seen, look);
    if (look.hoveredEdge) drawEdgeName(look.hoveredEdge);
  });

  return {
    rank() {
      const { nodes, attributes } = drawing.table();
      // Titles are long and stand in the way of short names, so they come later than their size would have it.
      const importance = Float64Array.from(
        nodes,
        (key, node) => (look.radii.get(key) ?? 0) * (kindOf(attributes[node]!) === 'publication' ? 0.6 : 1),
      );
      byImportance = Uint32Array.from(nodes.keys()).sort(
        (a, b) => importance[b]! - importance[a]! || (nodes[a]! < nodes[b]! ? -1 : 1),
      );
      rankOf = new Uint32Array(nodes.length);
      byImportance.forEach((node, rank) => {
        rankOf[node] = rank;
      });
      placedFor = null;
      isDue = true;
    },
    invalidate() {
      isDue = true;
    },
    remeasure() {
      widths.clear();
      isDue = true;
    },
    seen: () => seen.filter(({ style }) => style.rank !== 'faded' || look.fade < 1),
    pointAt(x, y) {
      pointer = { x, y };
    },
  };
}
