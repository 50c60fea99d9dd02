/** A graph as numbers: nodes are counted from 0; nothing is said of direction. */
export interface Plane {
  readonly order: number;
  /** Ends of each edge, `a` < `b`; at most one edge for each pair. */
  readonly edges: readonly PlaneEdge[];
  /** For each node its neighbours, ascending. */
  readonly neighbours: readonly (readonly number[])[];
  /** For each node how many nodes of the original graph it stands for, its edges' weights included; at least 1. */
  readonly masses: readonly number[];
  /** x, y of each node; changed in place. */
  readonly positions: Float64Array;
}

/** An edge of a {@link Plane}. */
export interface PlaneEdge {
  readonly a: number;
  readonly b: number;
  /** How strongly it pulls; above 0. */
  readonly weight: number;
}

/** A plane of nodes that all lie at 0, 0. */
export function createPlane(order: number, edges: readonly PlaneEdge[], masses?: readonly number[]): Plane {
  const neighbours: number[][] = Array.from({ length: order }, () => []);
  const weights = new Array<number>(order).fill(1);
  for (const { a, b, weight } of edges) {
    neighbours[a]!.push(b);
    neighbours[b]!.push(a);
    weights[a]! += weight;
    weights[b]! += weight;
  }
  for (const list of neighbours) list.sort((a, b) => a - b);
  return { order, edges, neighbours, masses: masses ?? weights, positions: new Float64Array(2 * order) };
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

/** Each component as a plane of its own, in which its nodes are counted from 0 in the order given. */
export function dividePlane(plane: Plane, components: readonly (readonly number[])[]): Plane[] {
  const part = new Int32Array(plane.order);
  const place = new Int32Array(plane.order);
  components.forEach((component, index) => {
    component.forEach((node, at) => {
      part[node] = index;
      place[node] = at;
    });
  });
  const edges: PlaneEdge[][] = components.map(() => []);
  for (const { a, b, weight } of plane.edges) edges[part[a]!]!.push({ a: place[a]!, b: place[b]!, weight });
  return components.map((component, index) => createPlane(component.length, edges[index]!));
}
