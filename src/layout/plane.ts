/** A graph as numbers: nodes are counted from 0; nothing is said of direction. */
export interface Plane {
  readonly order: number;
  /** Ends of each edge, `a` < `b`; at most one edge for each pair. */
  readonly edges: readonly { readonly a: number; readonly b: number; readonly weight: number }[];
  /** For each node its neighbours, ascending. */
  readonly neighbours: readonly (readonly number[])[];
  /** x, y of each node; changed in place. */
  readonly positions: Float64Array;
  /** Radius of each node, in the unit of the positions. */
  readonly radii: readonly number[];
}

/** The sets of nodes that hang together, each ascending; the largest first, then by first node. */
export function listComponents(plane: Plane): number[][] {
  const seen = new Uint8Array(plane.order);
  const components: number[][] = [];
  for (let start = 0; start < plane.order; start++) {
    if (seen[start]) continue;
    seen[start] = 1;
    const component = [start];
    for (let at = 0; at < component.length; at++)
      for (const next of plane.neighbours[component[at]!]!)
        if (!seen[next]) {
          seen[next] = 1;
          component.push(next);
        }
    components.push(component.sort((a, b) => a - b));
  }
  return components.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}
