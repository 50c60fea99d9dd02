import type { RepairSummary, Span, Warning } from '../../model/index.ts';
import type { SourceDocument } from '../sourceDocument.ts';

/** A document whose `text` is final: every later span points into it. Contact details are masked with `█`. */
export interface RepairedDocument extends SourceDocument {
  readonly repairs: readonly RepairSummary[];
  /** What repair changed, masks left out; ordered, disjoint. */
  readonly repaired: readonly Span[];
  /** What repair could only guess (posterior below 0.9) or had to leave damaged; ordered, disjoint. */
  readonly uncertain: readonly Span[];
  /** Masked contact details; ordered, disjoint. */
  readonly masked: readonly Span[];
  readonly warnings: readonly Warning[];
}
