import type { Kind, MergeReason, Recognition, Span } from '../../model/index.ts';

/** A stretch of text that names something. Its text is the name itself, without a Korean particle. */
export interface Mention extends Span {
  readonly kind: Kind;
  /** The name as a reader would write it: white space collapsed, markup and line-end hyphens gone. */
  readonly name: string;
  /** Id of the vocabulary entry, where one was recognised. */
  readonly entry?: string;
  readonly how: Recognition;
  /** 0–1. */
  readonly confidence: number;
  /** Publications: the year of the reference. */
  readonly year?: number;
}

/** Two mentions (indices) of one document that name the same thing. */
export interface SameAs {
  readonly a: number;
  readonly b: number;
  readonly because: MergeReason;
}
