import type { Span } from '../../model/index.ts';
import { overlapsSpan } from '../../model/index.ts';
import type { Publication } from './publication.ts';

/** The first of some publications, ordered and disjoint, whose passage shares a character with a span. */
export function publicationAt(publications: readonly Publication[], span: Span): Publication | undefined {
  let low = 0;
  let high = publications.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (publications[middle]!.span.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const publication = publications[low];
  return publication && overlapsSpan(publication.span, span) ? publication : undefined;
}
