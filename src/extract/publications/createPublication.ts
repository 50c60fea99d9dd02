import type { Span } from '../../model/index.ts';
import { readableName } from '../reading.ts';
import type { Reference } from '../references/index.ts';
import type { Publication } from './publication.ts';

/** Whether a reference in somebody's list is theirs by that alone: it names nobody, or only those who wrote it with them. */
function isByOwner(text: string, { authors, isCompany, start, end }: Reference): boolean {
  return (authors.length === 0 && !/\bet al\b/iu.test(text.slice(start, end))) || isCompany === true;
}

/** The publication that a reference with a title states. */
export function publicationOf(text: string, block: number, reference: Reference, span: Span): Publication {
  return {
    block,
    span: { start: Math.min(span.start, reference.start), end: Math.max(reference.end, reference.start) },
    title: { start: reference.title!.start, end: reference.title!.end },
    reference,
    byOwner: isByOwner(text, reference),
    confidence: reference.confidence,
  };
}

/**
 * A publication of which a text gives the title and perhaps a little more.
 *
 * @param span the passage that states it; a year before the title in it is the publication's, unless `fields` says more
 * @param fields what else is known; where they name authors, the owner is none unless they are company
 */
export function titledPublication(
  text: string,
  block: number,
  span: Span,
  title: Span,
  confidence: number,
  fields: Partial<Reference> = {},
): Publication {
  const year = /\b(?:19|20)\d\d\b/u.exec(text.slice(span.start, title.start))?.[0];
  const reference: Reference = {
    start: span.start,
    end: span.end,
    authors: [],
    etAl: false,
    title: { ...title, text: readableName(text.slice(title.start, title.end)) },
    venueForms: [],
    type: 'other',
    confidence,
    ...(year === undefined ? {} : { year: Number(year) }),
    ...fields,
  };
  return {
    block,
    span,
    title,
    reference,
    byOwner: isByOwner(text, reference),
    confidence,
  };
}
