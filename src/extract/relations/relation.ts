import type { RelationAttributes, RelationName, Span } from '../../model/index.ts';

/** A relation between two mentions (indices into the extraction's mentions), with the passage that proves it. */
export interface Relation {
  readonly relation: RelationName;
  readonly source: number;
  readonly target: number;
  readonly attributes: RelationAttributes;
  /** The smallest passage that proves it; holds both ends where the text does (the owner of a document need not be in it). */
  readonly evidence: Span;
  /** 0–1. */
  readonly confidence: number;
}
