import type { FileFault, FileNote } from '../model/index.ts';

/** Values of a node or an edge as the file has them, by name, in the file's order. */
export type ForeignFields = Map<string, unknown>;

/** A node of a graph that others made. Its label and position are fields: `label`, `x`, `y`. */
export interface ForeignNode {
  readonly key: string;
  readonly fields: ForeignFields;
}

/** An edge of a graph that others made. Its label and weight are fields: `label`, `weight`. */
export interface ForeignEdge {
  readonly key?: string;
  readonly source: string;
  readonly target: string;
  readonly isDirected: boolean;
  readonly fields: ForeignFields;
}

/** How large a graph may be. */
export interface GraphLimits {
  /** Characters of the file (default 200 million). */
  readonly characters: number;
  /** Default 200,000. */
  readonly nodes: number;
  /** Default 1,000,000. */
  readonly edges: number;
}

/** The largest graph that is opened; the explorer shows a fourth of it with ease. */
export const GRAPH_LIMITS: GraphLimits = { characters: 200_000_000, nodes: 200_000, edges: 1_000_000 };

/** Why a file cannot be opened. Thrown by the readers and caught by `readGraph`. */
export class Refusal extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault.what);
    this.fault = fault;
  }
}

/**
 * What a reader has found in a file so far, unchecked: ends may be missing, keys stand twice.
 *
 * Throws a {@link Refusal} once there is more than the limits allow.
 */
export class ForeignGraph {
  readonly nodes: ForeignNode[] = [];
  readonly edges: ForeignEdge[] = [];
  /** What was left out by the reader itself. */
  readonly notes: FileNote[] = [];
  /** As a reader would call it: `GEXF`. */
  readonly format: string;
  readonly #limits: GraphLimits;

  constructor(format: string, limits: GraphLimits) {
    this.format = format;
    this.#limits = limits;
  }

  addNode(key: string, fields: ForeignFields): void {
    if (this.nodes.length >= this.#limits.nodes) {
      throw new Refusal({ what: 'too-many', of: 'nodes', most: this.#limits.nodes });
    }
    this.nodes.push({ key, fields });
  }

  addEdge(edge: ForeignEdge): void {
    if (this.edges.length >= this.#limits.edges) {
      throw new Refusal({ what: 'too-many', of: 'edges', most: this.#limits.edges });
    }
    this.edges.push(edge);
  }
}
