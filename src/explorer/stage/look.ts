import { KINDS, nodeRadius } from '../../model/index.ts';
import { GROUNDS, type Ground, THEME_COLORS, type Theme } from '../palette.ts';
import type { Emphasis, ExplorerGraph, Item, Shown } from '../state/index.ts';

/**
 * What reducers and programs read while they draw. There is one of it, set once and changed in place: handing sigma
 * new reducers would make it process the whole graph again.
 */
export interface Look {
  theme: Theme;
  colors: Ground;
  shown: Shown;
  emphasis: Emphasis | null;
  /** The edge under the pointer, which is drawn stronger without fading the rest. */
  hoveredEdge: string | null;
  selected: Item | null;
  /** 0–1: how far what doesn't stand out has faded; programs read it as a uniform, so fading touches no item. */
  fade: number;
  /** Radius of each node in CSS pixels at camera ratio 1. */
  radii: ReadonlyMap<string, number>;
  /** Distance of each edge from the line between its ends, in CSS pixels, where several edges join one pair. */
  lanes: ReadonlyMap<string, number>;
  /** Scales all radii to the room that there is; 1 on a desktop window. */
  scale: number;
}

/** A look for a graph that is not there yet. */
export function createLook(theme: Theme): Look {
  return {
    theme,
    colors: GROUNDS[theme],
    shown: { nodes: new Set(), edges: new Set() },
    emphasis: null,
    hoveredEdge: null,
    selected: null,
    fade: 0,
    radii: new Map(),
    lanes: new Map(),
    scale: 1,
  };
}

/** The radius of each node, by the number of its edges. */
export function radiiByDegree(graph: ExplorerGraph): Map<string, number> {
  const largest = graph.reduceNodes((most, key) => Math.max(most, graph.degree(key)), 0);
  return new Map(graph.mapNodes((key) => [key, nodeRadius(graph.degree(key), largest, graph.order)]));
}

/** Distance between two edges that join the same pair of nodes, in CSS pixels. */
const LANE_PX = 5;

/** Where edges that join the same pair of nodes run, so that they lie side by side; single edges are left out. */
export function laneOfEdges(graph: ExplorerGraph): Map<string, number> {
  const pairs = new Map<string, string[]>();
  graph.forEachEdge((key, _attributes, source, target) => {
    const pair = source < target ? `${source}\n${target}` : `${target}\n${source}`;
    const edges = pairs.get(pair);
    if (edges) edges.push(key);
    else pairs.set(pair, [key]);
  });
  const lanes = new Map<string, number>();
  for (const edges of pairs.values()) {
    if (edges.length < 2) continue;
    edges.forEach((key, index) => {
      // The lane is measured from the line's own direction, so edges that run the other way change sides.
      const direction = graph.source(key) < graph.target(key) ? 1 : -1;
      lanes.set(key, direction * (index - (edges.length - 1) / 2) * LANE_PX);
    });
  }
  return lanes;
}

/** The cell of each kind in the atlas of icons. */
export const CELL_OF_KIND = new Map(KINDS.map((kind, index) => [kind, index]));

/** The colours of the kinds on the look's ground. */
export const kindColors = (look: Look): (typeof THEME_COLORS)[Theme] => THEME_COLORS[look.theme];
