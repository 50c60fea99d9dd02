/** An edge that only the vocabulary brings in pulls less. */
const UNASSERTED = 0.5;
/** Beyond this many neighbours a node is a hub; more in a large graph. */
const FEWEST_FOR_HUB = 40;

/**
 * How strongly the edges between two nodes pull in the layout: more if documents state more of them, less if the nodes
 * are well connected otherwise, so that hubs don't draw everything into one knot. What "Seoul" has to do with
 * everybody is no reason to be close.
 *
 * @param pair.asserted number of edges between the two that a document states
 * @param pair.other number of those that the vocabulary alone brings in
 * @param pair.neighbours how many neighbours each of the two has, in any order
 * @param order number of the graph's nodes
 */
export function edgePull(
  pair: { readonly asserted: number; readonly other: number; readonly neighbours: readonly [number, number] },
  order: number,
): number {
  const hub = Math.max(FEWEST_FOR_HUB, 2 * Math.sqrt(order));
  const fewer = Math.min(...pair.neighbours);
  const more = Math.max(...pair.neighbours);
  const strength =
    pair.asserted > 0 ? 1 + Math.log2(pair.asserted) / 2 : UNASSERTED * Math.min(1, pair.other);
  return (strength * Math.min(1, hub / more)) / Math.sqrt(fewer);
}
