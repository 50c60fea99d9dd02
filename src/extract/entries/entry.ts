import type { Span } from '../../model/index.ts';
import type { DateRange, Section } from '../parse/index.ts';
import type { Degree } from '../words/degreeWords.ts';

/** One job, degree, project, publication or award of a life, with what its head says. */
export interface Entry {
  readonly section: Section;
  /** Indices of the blocks that say what it is. */
  readonly head: readonly number[];
  /** Indices of the blocks that tell more. */
  readonly body: readonly number[];
  /** From the first to the last head block's text. */
  readonly span: Span;
  readonly segments: readonly Segment[];
  readonly dates: readonly DateRange[];
  readonly degrees: readonly Degree[];
}

/** A piece of an entry's head, between commas, bars, dashes, brackets or line ends. */
export interface Segment extends Span {
  readonly block: number;
  readonly what: 'role' | 'organization' | 'place' | 'degree' | 'field' | 'title' | 'unknown';
  /** 0–1. */
  readonly confidence: number;
}
