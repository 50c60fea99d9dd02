import type { Kind } from '../../model/index.ts';
import type { Ground } from '../palette.ts';
import { type Drawing, nodePoint, nodeRadius } from './drawing.ts';
import { type NameStyle, PILL_PADDING_PX } from './drawNames.ts';
import { arrowShare, DASHES_PX, HEAD_GAP_PX, HEAD_PX, HEAD_SLOPE } from './edgeProgram.ts';
import { shapeIn } from './look.ts';
import type { NamesLayer } from './namesLayer.ts';
import { glyphShare } from './nodeProgram.ts';
import type { Box } from './placeNames.ts';
import { createReducers } from './reducers.ts';
import { CELL_PX, type RegionsLayer } from './regionsLayer.ts';

/** A line of the map, in CSS pixels from the scene's top left. */
export interface SceneEdge {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** `#rrggbb` */
  readonly color: string;
  readonly opacity: number;
  readonly width: number;
  readonly isDashed: boolean;
  /** The arrowhead: how far its tip is from the line's end, its length and half its width; `null` without one. */
  readonly head: { readonly distance: number; readonly length: number; readonly half: number } | null;
}

/** A node of the map. */
export interface SceneNode {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** The kind whose shape it has. */
  readonly shape: Kind;
  readonly color: string;
  readonly opacity: number;
  /** How much of the drawing within is seen, 0–1. */
  readonly glyph: number;
}

/** A name of the map. */
export interface SceneName extends Box {
  /** Where the text begins, from `left`. */
  readonly padding: number;
  readonly style: NameStyle;
  readonly opacity: number;
}

/** Communities as soft regions: a small picture that is drawn larger, which makes it soft. */
export interface SceneRegions extends Box {
  readonly picture: HTMLCanvasElement;
}

/** What the map shows just now, as plain data: whoever draws it gets the same picture. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly colors: Ground;
  /** Dashes and gaps of edges that only the vocabulary states. */
  readonly dashes: readonly number[];
  /** Drawn in this order, each list from below to above. */
  readonly regions: SceneRegions | null;
  readonly edges: readonly SceneEdge[];
  readonly nodes: readonly SceneNode[];
  /** The ring around the selected node. */
  readonly ring: { readonly x: number; readonly y: number; readonly radius: number } | null;
  readonly names: readonly SceneName[];
}

/** A colour with or without opacity, `#rrggbbaa`, in its two parts. */
function partsOf(color: string): { color: string; opacity: number } {
  const opacity = color.length === 9 ? Number.parseInt(color.slice(7), 16) / 255 : 1;
  return { color: color.slice(0, 7), opacity };
}

/** Reads what can be seen in a part of the stage; the same arithmetic as in the two programs' shaders. */
export function readScene(
  drawing: Drawing,
  { names, regions }: { readonly names: NamesLayer; readonly regions: RegionsLayer },
  area: Box,
): Scene {
  const { renderer, look } = drawing;
  const graph = drawing.graph();
  const reducers = createReducers(look);
  const point = (key: string): { x: number; y: number } => {
    const { x, y } = nodePoint(drawing, key);
    return { x: x - area.left, y: y - area.top };
  };
  const places = new Map<string, { x: number; y: number }>();
  for (const key of look.shown.nodes) places.set(key, point(key));

  const nearShare = arrowShare(renderer.getCamera().getState().ratio);
  const edges: SceneEdge[] = [];
  for (const key of look.shown.edges) {
    const [source, target] = graph.extremities(key);
    const [from, to] = [places.get(source), places.get(target)];
    const drawn = reducers.edge(key, graph.getEdgeAttributes(key));
    if (!from || !to || drawn.hidden) continue;
    const isOutside =
      Math.max(from.x, to.x) < 0 ||
      Math.max(from.y, to.y) < 0 ||
      Math.min(from.x, to.x) > area.width ||
      Math.min(from.y, to.y) > area.height;
    if (isOutside) continue;
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const offX = (drawn.lane * (to.y - from.y)) / length;
    const offY = (-drawn.lane * (to.x - from.x)) / length;
    const { color, opacity } = partsOf(drawn.color);
    const headShare = drawn.arrow ? Math.max(nearShare, 0.9 * drawn.emphasis) : 0;
    edges.push({
      x1: from.x + offX,
      y1: from.y + offY,
      x2: to.x + offX,
      y2: to.y + offY,
      color,
      opacity: opacity * (drawn.emphasis === 1 ? 1 : 1 - 0.8 * look.fade),
      width: Math.max(renderer.scaleSize(drawn.size), 0.6),
      isDashed: drawn.dashed,
      head:
        headShare > 0
          ? {
              distance: nodeRadius(drawing, target) + HEAD_GAP_PX,
              length: headShare * HEAD_PX,
              half: headShare * HEAD_PX * HEAD_SLOPE,
            }
          : null,
    });
  }

  const nodes: (SceneNode & { isAbove: boolean })[] = [];
  for (const [key, { x, y }] of places) {
    const drawn = reducers.node(key, graph.getNodeAttributes(key));
    const radius = renderer.scaleSize(drawn.size);
    const isOutside = x + radius < 0 || y + radius < 0 || x - radius > area.width || y - radius > area.height;
    if (drawn.hidden || isOutside) continue;
    nodes.push({
      key,
      x,
      y,
      radius,
      shape: shapeIn(drawn.cell).kind,
      color: drawn.color,
      opacity: drawn.emphasis === 1 ? 1 : 1 - 0.86 * look.fade,
      glyph: shapeIn(drawn.cell).isPlain ? 0 : glyphShare(radius),
      isAbove: drawn.highlighted,
    });
  }
  nodes.sort((a, b) => Number(a.isAbove) - Number(b.isAbove));

  const chosen = look.selected?.type === 'node' ? look.selected.key : null;
  const middle = chosen === null ? undefined : places.get(chosen);
  const picture = regions.seen();
  return {
    width: area.width,
    height: area.height,
    colors: look.colors,
    dashes: DASHES_PX,
    regions: picture && {
      picture,
      left: -area.left,
      top: -area.top,
      width: picture.width * CELL_PX,
      height: picture.height * CELL_PX,
    },
    edges,
    nodes,
    ring:
      chosen !== null && middle
        ? { ...middle, radius: renderer.scaleSize(look.radii.get(chosen) ?? 5) * 1.12 + 3.5 }
        : null,
    names: names.seen().map(({ left, top, width, height, style }) => ({
      left: left - area.left,
      top: top - area.top,
      width,
      height,
      padding: style.rank === 'pill' ? PILL_PADDING_PX : 0,
      style,
      opacity: style.rank === 'faded' ? 1 - look.fade : 1,
    })),
  };
}
