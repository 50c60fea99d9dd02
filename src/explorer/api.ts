import type { PagePoint } from './stage/index.ts';
import type { Counts } from './state/index.ts';

/**
 * `window.skillgraph`: what a page that embeds the explorer, or a test of it, may ask and do. It is there as soon as
 * the page's script has run; before the graph has been read, there is nothing to select and all counts are 0.
 *
 * Keys are those of `graph.json`. Described with examples in `docs/embedding.md`.
 */
export interface SkillgraphApi {
  /**
   * Selects a node or an edge, opens its details and brings it into view; `null` clears the selection.
   *
   * @returns whether the graph has it
   */
  select(key: string | null): boolean;
  /**
   * Where the middle of a node or an edge is drawn, in CSS pixels from the window's top left; `null` when it is not
   * shown, or when there is no map. Changes with the camera and while the layout runs.
   */
  screenPosition(key: string): PagePoint | null;
  /** How many nodes and edges there are, and how many of them pass the filters. */
  counts(): Counts;
  /** Whether ForceAtlas2 is at work; also while it is paused because the page is hidden. */
  layoutRunning(): boolean;
  /** The names on the map, each with its box in CSS pixels from the window's top left. No two of them overlap. */
  names(): readonly { key: string; left: number; top: number; width: number; height: number }[];
}

declare global {
  interface Window {
    skillgraph?: SkillgraphApi;
  }
}
