import type { Span } from '../../model/index.ts';
import { overlapsSpan } from '../../model/index.ts';
import type { Block } from '../parse/index.ts';
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

/**
 * Whether a block tells something in its own words: in lists of publications only Korean lines do that no reference was
 * read from ("문서 이해 모델 KoDocNet을 개발하여 공개").
 */
export function isTold(
  { text, publications }: { readonly text: string; readonly publications: readonly Publication[] },
  block: Block,
): boolean {
  if (block.section !== 'publications') return true;
  return (
    publicationAt(publications, block.text) === undefined &&
    /\p{Script=Hangul}/u.test(text.slice(block.text.start, block.text.end))
  );
}
