import type { SerializedGraph } from '../model/index.ts';
import { type PartOptions, selectPart } from './selectPart.ts';

/** How many nodes or edges are one piece. */
const PIECE = 500;

/**
 * Writes a graph as `graph.json`, piece by piece; joined, the pieces are what `JSON.stringify` gives. Of a part, edges
 * that lack an end in it are left out.
 */
export function* writeJson(graph: SerializedGraph, options: PartOptions = {}): Generator<string> {
  const { nodes, edges } = selectPart(graph, options);
  yield `{"attributes":${JSON.stringify(graph.attributes)},"options":${JSON.stringify(graph.options)},"nodes":[`;
  yield* writeItems(nodes);
  yield '],"edges":[';
  yield* writeItems(edges);
  yield ']}';
}

function* writeItems(items: readonly object[]): Generator<string> {
  for (let at = 0; at < items.length; at += PIECE) {
    const json = JSON.stringify(items.slice(at, at + PIECE));
    yield (at === 0 ? '' : ',') + json.slice(1, -1);
  }
}
