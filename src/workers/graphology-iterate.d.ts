// The bare iterations of graphology's layouts come without types.

declare module 'graphology-layout-forceatlas2/iterate.js' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
  /** Moves nodes in place: 10 numbers a node (x, y, dx, dy, old dx, old dy, mass, convergence, size, fixed), 3 an edge. */
  export default function iterate(
    settings: Required<ForceAtlas2Settings>,
    nodes: Float32Array,
    edges: Float32Array,
  ): Record<string, never>;
}

declare module 'graphology-layout-noverlap/iterate.js' {
  /** Pushes overlapping nodes apart in place: 3 numbers a node (x, y, size). */
  export default function iterate(
    settings: { margin: number; ratio: number; expansion: number; gridSize: number; speed: number },
    nodes: Float32Array,
  ): { converged: boolean };
}
