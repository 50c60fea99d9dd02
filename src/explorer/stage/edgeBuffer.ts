import type { GraphTable } from './graphTable.ts';
import type { Look } from './look.ts';

/** Numbers for each edge in {@link EdgeBuffer.array}: x1, y1, x2, y2, lane, faint, dashed, radius of its target. */
export const EDGE_STRIDE = 8;

/** The edges that are shown, as numbers: for the graphics card, and for finding the one that is pointed at. */
export interface EdgeBuffer {
  /** In the order in which they are drawn. */
  readonly keys: readonly string[];
  /**
   * {@link EDGE_STRIDE} numbers for each. The ends are in the unit of the graph; lane and radius in CSS pixels, the
   * latter at camera ratio 1, or 0 for an edge without an arrow; faint and dashed are 0 or 1.
   */
  readonly array: Float32Array<ArrayBuffer>;
  /** Takes the ends from where the nodes are now. */
  move(): void;
}

/** Fills a buffer with what the look shows of a graph's edges. */
export function createEdgeBuffer(table: GraphTable, { shown, faintEdges, radii }: Look): EdgeBuffer {
  const shownEdges = Uint32Array.from(table.edges.keys()).filter((edge) =>
    shown.edges.has(table.edges[edge]!),
  );
  const array = new Float32Array(shownEdges.length * EDGE_STRIDE);
  shownEdges.forEach((edge, place) => {
    const at = place * EDGE_STRIDE + 4;
    array[at] = table.lanes[edge]!;
    array[at + 1] = faintEdges.has(table.edges[edge]!) ? 1 : 0;
    array[at + 2] = table.isUnproved[edge]!;
    array[at + 3] = table.isArrow[edge] ? (radii.get(table.nodes[table.ends[2 * edge + 1]!]!) ?? 0) : 0;
  });
  function move(): void {
    const { xs, ys, ends } = table;
    for (let place = 0; place < shownEdges.length; place++) {
      const at = place * EDGE_STRIDE;
      const source = ends[2 * shownEdges[place]!]!;
      const target = ends[2 * shownEdges[place]! + 1]!;
      array[at] = xs[source]!;
      array[at + 1] = ys[source]!;
      array[at + 2] = xs[target]!;
      array[at + 3] = ys[target]!;
    }
  }
  move();
  return { keys: Array.from(shownEdges, (edge) => table.edges[edge]!), array, move };
}
