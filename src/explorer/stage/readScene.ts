import { KINDS, type Kind } from '../../model/index.ts';
import type { Ground } from '../palette.ts';
import { type Drawing, nodePoint } from './drawing.ts';
import type { NameStyle } from './drawNames.ts';
import type { NamesLayer } from './namesLayer.ts';
import type { Box } from './placeNames.ts';
import { createReducers } from './reducers.ts';

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
}

/** A node of the map. */
export interface SceneNode {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly kind: Kind;
  readonly color: string;
  readonly opacity: number;
}

/** A name of the map. */
export interface SceneName extends Box {
  readonly style: NameStyle;
  readonly opacity: number;
}

/** What the map shows just now, as plain data: whoever draws it gets the same picture. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly colors: Ground;
  /** Drawn in this order, each list from below to above. */
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
export function readScene(drawing: Drawing, names: NamesLayer, area: Box): Scene {
  const { renderer, look } = drawing;
  const graph = drawing.graph();
  const reducers = createReducers(look);
  const point = (key: string): { x: number; y: number } => {
    const { x, y } = nodePoint(drawing, key);
    return { x: x - area.left, y: y - area.top };
  };
  const places = new Map<string, { x: number; y: number }>();
  for (const key of look.shown.nodes) places.set(key, point(key));

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
    edges.push({
      x1: from.x + offX,
      y1: from.y + offY,
      x2: to.x + offX,
      y2: to.y + offY,
      color,
      opacity: opacity * (drawn.emphasis === 1 ? 1 : 1 - 0.8 * look.fade),
      width: Math.max(renderer.scaleSize(drawn.size), 0.6),
      isDashed: drawn.dashed,
    });
  }

  const nodes: (SceneNode & { isAbove: boolean })[] = [];
  for (const [key, { x, y }] of places) {
    const drawn = reducers.node(key, graph.getNodeAttributes(key));
    const radius = renderer.scaleSize(drawn.size);
    const isOutside = x + radius < 0 || y + radius < 0 || x - radius > area.width || y - radius > area.height;
    if (drawn.hidden || isOutside) continue;
    nodes.push({
      x,
      y,
      radius,
      kind: KINDS[drawn.cell] ?? graph.getNodeAttribute(key, 'kind'),
      color: drawn.color,
      opacity: drawn.emphasis === 1 ? 1 : 1 - 0.86 * look.fade,
      isAbove: drawn.highlighted,
    });
  }
  nodes.sort((a, b) => Number(a.isAbove) - Number(b.isAbove));

  const chosen = look.selected?.type === 'node' ? look.selected.key : null;
  const middle = chosen === null ? undefined : places.get(chosen);
  return {
    width: area.width,
    height: area.height,
    colors: look.colors,
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
      style,
      opacity: style.rank === 'faded' ? 1 - look.fade : 1,
    })),
  };
}
