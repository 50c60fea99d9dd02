import { effect, untracked } from '@preact/signals-core';
import { type LayoutClient, startLayout } from '../workers/layoutClient.ts';
import { layoutGraph } from '../workers/layoutGraph.ts';
import type { ExplorerGraph, State, View } from './state/index.ts';

/** Starts and stops ForceAtlas2 for the graph on the page. */
export interface LayoutControl {
  start(): void;
  stop(): void;
  /** A node is dragged to a place, or let go (`null`); the layout leaves it where it is put meanwhile. */
  drag(key: string, position: { x: number; y: number } | null): void;
  /** Whether nodes of the graph are where a layout has put them, which no address can say. */
  hasArranged(): boolean;
}

/**
 * Creates the control of the layout's worker. What is shown takes part, muted nodes aside; the rest stays where it is. It writes positions into the graph and the status into the state, and
 * pauses while the page is hidden.
 *
 * @param positionsChanged draws the new positions
 * @param beforeRun is called before a layout takes nodes from where they are
 * @param radii gives the radius of each node as it is drawn, in the unit of the graph's positions
 */
export function createLayoutControl(
  state: State,
  positionsChanged: () => void,
  beforeRun: () => void,
  radii: () => (key: string) => number,
): LayoutControl {
  let client: LayoutClient | null = null;
  let graph: ExplorerGraph | null = null;
  let order = new Map<string, number>();

  const finish = (): void => {
    client = null;
    state.actions.setLayoutStatus('stopped');
  };

  /** Where nodes were before a focus was arranged by itself; leaving the focus puts them back. */
  let places: {
    readonly of: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
    readonly moved: View['moved'];
  } | null = null;
  function rememberPlaces(of: ExplorerGraph): void {
    places ??= {
      of: new Map(of.mapNodes((key, { x, y }) => [key, { x, y }])),
      moved: state.view.peek().moved,
    };
  }
  let arranged: ExplorerGraph | null = null;
  effect(() => {
    const isFocused = state.focus.value !== null;
    const of = state.graph.value;
    untracked(() => {
      if (isFocused || !places) return;
      client?.stop();
      if (client) finish();
      const before = places;
      places = null;
      beforeRun();
      for (const [key, place] of before.of)
        if (of?.hasNode(key)) Object.assign(of.getNodeAttributes(key), place);
      state.actions.changeView({ moved: before.moved }, 'replace');
      arranged = null;
      positionsChanged();
    });
  });

  function start(): void {
    graph = state.graph.peek();
    if (client || !graph || graph.order === 0) return;
    const { nodes } = state.shown.peek();
    const isPart = (key: string): boolean => nodes.has(key) && !state.muted.peek().has(key);
    const keys = graph.filterNodes(isPart);
    if (keys.length === 0) return;
    if (state.view.peek().looking.focus?.rest === 'hidden') rememberPlaces(graph);
    beforeRun();
    arranged = graph;
    order = new Map(keys.map((key, index) => [key, index]));
    const attributes = keys.map((key) => graph!.getNodeAttributes(key));
    client = startLayout(
      layoutGraph(graph, radii(), keys),
      (next) => {
        attributes.forEach((node, index) => {
          node.x = next[index * 2]!;
          node.y = next[index * 2 + 1]!;
        });
        positionsChanged();
      },
      finish,
    );
    state.actions.setLayoutStatus('running');
    followVisibility();
  }

  function followVisibility(): void {
    if (!client) return;
    if (document.hidden) client.pause();
    else client.resume();
    state.actions.setLayoutStatus(document.hidden ? 'paused' : 'running');
  }
  document.addEventListener('visibilitychange', followVisibility);

  return {
    start,
    stop() {
      client?.stop();
      finish();
    },
    hasArranged: () => arranged !== null && arranged === state.graph.peek(),
    drag(key, position) {
      const node = order.get(key);
      if (client && node !== undefined) client.pin(node, position);
    },
  };
}
