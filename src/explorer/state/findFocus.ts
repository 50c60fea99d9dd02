import type { Shown } from './findShown.ts';
import type { ExplorerGraph } from './graphData.ts';
import type { Focus } from './looking.ts';

/**
 * What a focus holds of what is shown: the node, what is up to `depth` steps away, the neighbours of what was opened,
 * and the edges between all these. No step leads on through a muted node. `null` if the node itself is not shown.
 */
export function findFocus(
  graph: ExplorerGraph,
  shown: Shown,
  focus: Pick<Focus, 'key' | 'depth' | 'opened'>,
  muted: ReadonlySet<string>,
): Shown | null {
  if (!shown.nodes.has(focus.key)) return null;
  const nodes = new Set([focus.key]);
  const addNeighbours = (key: string): string[] => {
    const added: string[] = [];
    graph.forEachEdge(key, (edge, _attributes, source, target) => {
      const other = source === key ? target : source;
      if (!shown.edges.has(edge) || nodes.has(other)) return;
      nodes.add(other);
      added.push(other);
    });
    return added;
  };
  let border = [focus.key];
  for (let step = 0; step < focus.depth; step++) {
    border = border.flatMap((key) => (muted.has(key) && key !== focus.key ? [] : addNeighbours(key)));
  }
  // What was opened may itself have been reached by opening something else, in whatever order.
  let waiting = focus.opened.filter((key) => graph.hasNode(key));
  for (let before = -1; waiting.length !== before; ) {
    before = waiting.length;
    waiting = waiting.filter((key) => {
      if (!nodes.has(key)) return true;
      addNeighbours(key);
      return false;
    });
  }
  const edges = new Set<string>();
  for (const edge of shown.edges) {
    const [source, target] = graph.extremities(edge);
    if (nodes.has(source) && nodes.has(target)) edges.add(edge);
  }
  return { nodes, edges };
}

/** What is shown, less some nodes and the edges at them. */
export function withoutNodes(graph: ExplorerGraph, shown: Shown, keys: readonly string[]): Shown {
  if (keys.length === 0) return shown;
  const nodes = new Set(shown.nodes);
  for (const key of keys) nodes.delete(key);
  const edges = new Set<string>();
  for (const edge of shown.edges) {
    const [source, target] = graph.extremities(edge);
    if (nodes.has(source) && nodes.has(target)) edges.add(edge);
  }
  return { nodes, edges };
}
