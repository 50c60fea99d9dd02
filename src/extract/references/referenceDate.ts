import type { Span } from '../../model/index.ts';
import { months } from './referenceWords.ts';

/** A year, and the month where it stands beside it. */
export interface ReferenceDate {
  readonly year: number;
  readonly span: Span;
  readonly month?: number;
}

/** The first year of a stretch of text; two digits count behind an apostrophe (`’21`). */
export function readDate(text: string, span: Span): ReferenceDate | undefined {
  const slice = text.slice(span.start, span.end);
  const match = /(?<!\d|\d\.|\p{L}\/)((?:1[5-9]|20)\d\d)(?!\d|\.\d{3})/u.exec(slice);
  if (!match) {
    const short = /[’'](\d\d)(?!\d)/.exec(slice);
    if (!short) return undefined;
    const year = Number(short[1]) + (Number(short[1]) > 60 ? 1900 : 2000);
    return { year, span: { start: span.start + short.index, end: span.start + short.index + 3 } };
  }
  const start = span.start + match.index;
  const korean = /^(?:년|[.\-/])\s?(1[0-2]|0?[1-9])(?:월|(?![\d]))/.exec(slice.slice(match.index + 4));
  let month = korean ? Number(korean[1]) : undefined;
  for (const word of slice.toLowerCase().split(/[^\p{L}]+/u)) {
    const known = months.get(word);
    if (known !== undefined && known > 0 && month === undefined) month = known;
  }
  return {
    year: Number(match[1]),
    span: { start, end: start + 4 },
    ...(month === undefined ? {} : { month }),
  };
}

/** How much speaks for a year being the one of publication: not one of a range, of a visit, of a sentence. */
export function trustYear(text: string, year: Span): number {
  const before = text.slice(Math.max(0, year.start - 40), year.start);
  const after = text.slice(year.end, year.end + 4);
  let trust = 0;
  if (/[(,.:;]\s*(?:\p{L}{3,12}\.?,?\s*)?(?:\d{1,2},?\s*)?$/u.test(before)) trust += 2;
  if (/\p{L}\s+$/u.test(before)) trust -= 1;
  if (/^\s?[-–—]\s?\d/.test(after) || /\d\s?[-–—]\s?$/.test(before)) trust -= 2;
  if (/\b(?:accessed|retrieved|consulté|visited|abgerufen|viewed)\b/i.test(before)) trust -= 4;
  return trust;
}
