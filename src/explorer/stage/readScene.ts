import type { Kind } from '../../model/index.ts';
import type { Ground } from '../palette.ts';
import { type Drawing, nodePoint } from './drawing.ts';
import { type NameStyle, PILL_PADDING_PX } from './drawNames.ts';
import { DASHES_PX } from './edgeProgram.ts';
import { type EdgeShape, isInView, shapeEdge } from './edgeShape.ts';
import { shapeIn } from './look.ts';
import type { NamesLayer } from './namesLayer.ts';
import { glyphShare } from './nodeProgram.ts';
import { FADED_NODES } from './nodesLayer.ts';
import type { Box } from './placeNames.ts';
import { createReducers } from './reducers.ts';
import { CELL_PX, type RegionsLayer } from './regionsLayer.ts';

/** A line of the map, in CSS pixels from the scene's top left. */
export type SceneEdge = EdgeShape;

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

/** Reads what can be seen in a part of the stage; the same arithmetic as in the programs' shaders. */
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

  const edges: SceneEdge[] = [];
  const strong: SceneEdge[] = [];
  for (const key of look.shown.edges) {
    const drawn = reducers.edge(key, graph.getEdgeAttributes(key));
    const shape = shapeEdge(drawing, key, drawn);
    const { x1, y1, x2, y2 } = shape;
    const moved = { x1: x1 - area.left, y1: y1 - area.top, x2: x2 - area.left, y2: y2 - area.top };
    if (isInView(moved, area.width, area.height))
      (drawn.emphasis === 1 ? strong : edges).push({ ...shape, ...moved });
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
      opacity: drawn.highlighted ? 1 : 1 - FADED_NODES * look.fade,
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
    edges: [...edges, ...strong],
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
