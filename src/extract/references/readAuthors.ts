import type { Span } from '../../model/index.ts';
import { readAuthorList } from './authorList.ts';
import { maskMarkup } from './maskMarkup.ts';
import type { ReferenceAuthor } from './reference.ts';

/** The authors in a stretch of text that holds nothing else: a table's cell, a value of data. */
export function readAuthors(text: string, within: Span): ReferenceAuthor[] {
  const masked = maskMarkup(text, within);
  const list = readAuthorList(masked.text, 0);
  return (list?.names ?? []).map(({ start, end, name, family, given }) => ({
    start: start + masked.offset,
    end: end + masked.offset,
    name,
    family,
    given,
  }));
}
