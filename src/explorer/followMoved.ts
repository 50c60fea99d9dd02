import { effect, type ReadonlySignal, untracked } from '@preact/signals-core';
import type { ExplorerGraph, State } from './state/index.ts';

/** Where a node was before the reader moved it. */
type Place = { readonly x: number; readonly y: number };

/**
 * Keeps positions in the graph as the view wants them: nodes that the reader has moved are where they were put, all
 * others where they were.
 *
 * @param hasMap nodes are moved only on a map, so that it frames the graph as it came
 * @param positionsChanged draws the new positions
 * @returns `begin` is to be called before a node's position is changed by hand, `end` afterwards, and `forget` before
 * the layout takes all nodes from where they are
 */
export function followMoved(
  state: State,
  hasMap: ReadonlySignal<boolean>,
  positionsChanged: () => void,
): { begin(key: string): void; end(key: string): void; forget(): void } {
  let graph: ExplorerGraph | null = null;
  const homes = new Map<string, Place>();

  /** Remembers where a node is, unless it has been moved before. */
  function rememberHome(key: string): void {
    if (!graph || homes.has(key)) return;
    const { x, y } = graph.getNodeAttributes(key);
    homes.set(key, { x, y });
  }

  effect(() => {
    const next = state.graph.value;
    const moved = hasMap.value ? state.view.value.moved : [];
    untracked(() => {
      if (next !== graph) homes.clear();
      graph = next;
      if (!graph) return;
      let isChanged = false;
      const put = (key: string, { x, y }: Place): void => {
        const node = graph!.getNodeAttributes(key);
        isChanged ||= node.x !== x || node.y !== y;
        Object.assign(node, { x, y });
      };
      const wanted = new Map(moved.map((node) => [node.key, node]));
      for (const [key, home] of homes) {
        if (wanted.has(key)) continue;
        put(key, home);
        homes.delete(key);
      }
      for (const [key, place] of wanted) {
        if (!graph.hasNode(key)) continue;
        rememberHome(key);
        put(key, place);
      }
      if (isChanged) positionsChanged();
    });
  });

  return {
    begin(key) {
      graph = state.graph.peek();
      rememberHome(key);
    },
    end(key) {
      if (!graph?.hasNode(key)) return;
      const { x, y } = graph.getNodeAttributes(key);
      if (state.layoutStatus.peek() === 'stopped') state.actions.moveNode(key, { x, y });
      else homes.delete(key); // the layout goes on from there
    },
    forget() {
      homes.clear();
      state.actions.putBack(null);
    },
  };
}
