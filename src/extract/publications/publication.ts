import type { Span } from '../../model/index.ts';
import type { Reference } from '../references/index.ts';

/** A publication read from a reference, a thesis line, a record of data or a prize for a paper. */
export interface Publication {
  /** Index of the block in which it begins. */
  readonly block: number;
  /** The passage that states it. */
  readonly span: Span;
  readonly title: Span;
  /** Where its venue is named: all of `span`, except in prose, where a sentence says other things too. */
  readonly venueWithin?: Span;
  readonly reference: Reference;
  /** True where the owner of its list is an author whom the text does not name: it names none, or only their company. */
  readonly byOwner: boolean;
  /** 0–1. */
  readonly confidence: number;
}
