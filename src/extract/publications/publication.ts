import type { Span } from '../../model/index.ts';
import type { Reference } from '../references/index.ts';

/** A publication read from a reference, a thesis line or a prize for a paper. */
export interface Publication {
  /** Index of the block in which it begins. */
  readonly block: number;
  /** The passage that states it. */
  readonly span: Span;
  readonly title: Span;
  readonly reference: Reference;
  /** True where the text names no authors, so that the document's owner is the author. */
  readonly byOwner: boolean;
  /** 0–1. */
  readonly confidence: number;
}
