import { KINDS, type Kind, type NodeAttributes, nodeRadius } from '../../model/index.ts';
import { GROUNDS, GROUP_COLORS, type Ground, THEME_COLORS, type Theme } from '../palette.ts';
import {
  type Emphasis,
  type ExplorerGraph,
  type GraphKinds,
  type Groups,
  type Item,
  isColored,
  type KindLook,
  kindOf,
  type Shown,
  usualLook,
} from '../state/index.ts';
import type { GraphTable } from './graphTable.ts';
import { PLAIN_CELLS } from './iconAtlas.ts';

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
  /** Nodes that are drawn small. */
  muted: ReadonlySet<string>;
  /** What a focus holds whose rest is faded; `null` without one. */
  kept: Shown | null;
  /** Edges that are drawn faintly: at muted nodes, and outside of a focus. */
  faintEdges: ReadonlySet<string>;
  /** Edges whose direction their ends don't tell, being of one kind. */
  arrows: ReadonlySet<string>;
  /** How kinds are drawn. */
  kindLook: GraphKinds['lookOf'];
  /** Which nodes share a colour; `null`: those of a kind. */
  groups: Groups | null;
  /** Which nodes share a region, and how many regions there are; `null`: none are drawn. */
  regions: { readonly of: ReadonlyMap<string, number>; readonly colored: number } | null;
  /** 0–1: how far what doesn't stand out has faded; programs read it as a uniform, so fading touches no item. */
  fade: number;
  /** Radius of each node in CSS pixels at camera ratio 1. */
  radii: ReadonlyMap<string, number>;
  largestRadius: number;
  /** Distance of edges from the line between their ends, in CSS pixels, where several join one pair. */
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
    muted: new Set(),
    kept: null,
    faintEdges: new Set(),
    arrows: new Set(),
    kindLook: usualLook,
    groups: null,
    regions: null,
    fade: 0,
    radii: new Map(),
    largestRadius: 0,
    lanes: new Map(),
    scale: 1,
  };
}

/** The radius of each node, by the number of its edges. */
export function radiiByDegree(graph: ExplorerGraph): Map<string, number> {
  const largest = graph.reduceNodes((most, key) => Math.max(most, graph.degree(key)), 0);
  return new Map(graph.mapNodes((key) => [key, nodeRadius(graph.degree(key), largest, graph.order)]));
}

/** Largest radius of a muted node, in CSS pixels. */
const MUTED_PX = 3.5;

/**
 * The radius of each node by a measure, scaled to the range that the number of edges has, and muted nodes small.
 *
 * @param values a value for each node in the graph's order; `null`: the number of its edges
 */
export function radiiBy(
  graph: ExplorerGraph,
  values: ArrayLike<number> | null,
  muted: ReadonlySet<string>,
): Map<string, number> {
  const radii = radiiByDegree(graph);
  if (values) {
    const largest = graph.reduceNodes((most, key) => Math.max(most, graph.degree(key)), 0);
    let most = 0;
    for (let node = 0; node < values.length; node++) most = Math.max(most, values[node]!);
    graph.nodes().forEach((key, node) => {
      const share = most > 0 ? (values[node] ?? 0) / most : 0;
      radii.set(key, nodeRadius(share * largest, largest, graph.order));
    });
  }
  for (const key of muted) radii.set(key, Math.min(radii.get(key) ?? MUTED_PX, MUTED_PX));
  return radii;
}

/** The edges of a graph that have an arrow. */
export const arrowsOf = (table: GraphTable): ReadonlySet<string> =>
  new Set(table.edges.filter((_key, edge) => table.isArrow[edge] === 1));

/** The lanes of those edges that don't run straight between their ends. */
export function lanesOf(table: GraphTable): ReadonlyMap<string, number> {
  const lanes = new Map<string, number>();
  table.lanes.forEach((lane, edge) => {
    if (lane !== 0) lanes.set(table.edges[edge]!, lane);
  });
  return lanes;
}

/** Edges at muted nodes, and those outside of a focus. */
export function findFaintEdges(
  graph: ExplorerGraph,
  muted: ReadonlySet<string>,
  kept: Shown | null,
): ReadonlySet<string> {
  const faint = new Set<string>();
  for (const key of muted) for (const edge of graph.edges(key)) faint.add(edge);
  if (kept) for (const edge of graph.edges()) if (!kept.edges.has(edge)) faint.add(edge);
  return faint;
}

const CELL_OF_KIND = new Map(KINDS.map((kind, index) => [kind, index]));

/** The cell of a kind's icon in the atlas; {@link PLAIN_CELLS} are added for a shape without its drawing. */
export function cellOf({ shape, isPlain }: KindLook): number {
  return (CELL_OF_KIND.get(shape) ?? 0) + (isPlain ? PLAIN_CELLS : 0);
}

/** The kind whose shape is in a cell, and whether it is without its drawing. */
export function shapeIn(cell: number): { kind: Kind; isPlain: boolean } {
  return { kind: KINDS[cell % PLAIN_CELLS] ?? 'person', isPlain: cell >= PLAIN_CELLS };
}

/** The colour of a group by its place: those that have one take the kinds' colours, the grey one of papers aside. */
export function groupColor(look: Look, place: number): string {
  return GROUP_COLORS[look.theme][place] ?? THEME_COLORS[look.theme].publication;
}

/** The colour of a node. */
export function nodeColor(
  look: Look,
  key: string,
  attributes: Pick<NodeAttributes, 'kind' | 'foreignKind'>,
): string {
  if (!look.groups) return THEME_COLORS[look.theme][look.kindLook(kindOf(attributes)).color];
  const place = look.groups.of.get(key);
  const group = place === undefined ? undefined : look.groups.list[place];
  return place !== undefined && group && isColored(group)
    ? groupColor(look, place)
    : THEME_COLORS[look.theme].publication;
}
