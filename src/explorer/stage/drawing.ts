import type Sigma from 'sigma';
import type { EdgeAttributes, GraphAttributes, NodeAttributes } from '../../model/index.ts';
import type { ExplorerGraph } from '../state/index.ts';
import type { GraphTable } from './graphTable.ts';
import type { Look } from './look.ts';
import type { Box } from './placeNames.ts';

/** Sigma, for our graph. */
export type Renderer = Sigma<NodeAttributes, EdgeAttributes, GraphAttributes>;

/** What the parts of the stage share: the renderer, the look that it draws, and the graph that is in it. */
export interface Drawing {
  readonly renderer: Renderer;
  readonly look: Look;
  /** The graph on the stage; another one after `setGraph`. */
  readonly graph: () => ExplorerGraph;
  /** The same as numbers. */
  readonly table: () => GraphTable;
  /** The part of the stage that no panel covers, in CSS pixels. */
  readonly freeArea: () => Box;
  readonly reducedMotion: () => boolean;
  /** Whether WebGL draws in software. */
  readonly isSoftware: boolean;
}

/** Where a node is on the stage, in CSS pixels. */
export function nodePoint({ renderer, graph }: Drawing, key: string): { x: number; y: number } {
  return renderer.graphToViewport(graph().getNodeAttributes(key));
}

/** How large a node is drawn, in CSS pixels. */
export function nodeRadius({ renderer, look }: Drawing, key: string): number {
  return renderer.scaleSize(look.radii.get(key) ?? 5);
}
