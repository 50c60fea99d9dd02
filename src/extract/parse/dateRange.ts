import type { Span } from '../../model/index.ts';

/** A date or a range of dates in a text, with the span of the whole expression (brackets not included). */
export interface DateRange extends Span {
  /** `2021` or `2021-03`; missing where the range is open at its beginning ("– 2020"). */
  readonly from?: string;
  /** `2021`, `2021-03` or `present`; missing for a single point in time. */
  readonly until?: string;
}
