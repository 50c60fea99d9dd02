import type { Span } from '../../../model/index.ts';
import { allMatches } from '../../allMatches.ts';
import { isReadable } from '../../reading.ts';
import type { Survey } from '../../survey.ts';

/** A short form that the document introduces behind its long form: "Knowledge Distillation (KD)". */
export interface Introduced {
  readonly long: Span;
  readonly short: Span;
}

const BRACKET = /\(\s*([\p{Lu}][\p{L}\p{N}&+./-]{1,11}?)s?\s*(?:[,;][^()]{0,30})?\)/gu;

/** "Bachelor of Engineering (BE)" is no topic. */
const DEGREE = /^(?:Bachelor|Master|Doctor|Diploma|Associate|Certificate)s? (?:of|in) /u;

/**
 * Short forms and the long forms before them, by the algorithm of Schwartz and Hearst: each character of the short
 * form is matched from right to left in the words before the bracket; the first must begin a word.
 *
 * Source: A. Schwartz, M. Hearst, A simple algorithm for identifying abbreviation definitions in biomedical text,
 * Pacific Symposium on Biocomputing 2003.
 */
export function findAbbreviations(survey: Pick<Survey, 'text' | 'blocks'>): Introduced[] {
  const { text, blocks } = survey;
  const found: Introduced[] = [];
  for (const block of blocks) {
    if (!isReadable(block)) continue;
    const slice = text.slice(block.text.start, block.text.end);
    for (const match of allMatches(slice, BRACKET)) {
      const form = match[1]!;
      if ((form.match(/\p{Lu}/gu) ?? []).length < 2) continue;
      const end = match.index;
      const words = form.length > 5 ? form.length * 2 : form.length + 5;
      const before = slice.slice(Math.max(0, end - 120), end).trimEnd();
      const clipped = before
        .slice(Math.max(0, before.length - 110))
        .split(/[.;:,()\n"“”|•]\s?/u)
        .at(-1)!;
      const candidate = clipped.split(/\s+/u).slice(-words).join(' ');
      const long = matchLong(form, clipped.endsWith(candidate) ? candidate : clipped);
      if (!long || long.length <= form.length) continue;
      const longEnd =
        block.text.start +
        slice
          .slice(0, end)
          .trimEnd()
          .replace(/[*_]+$/u, '').length;
      if (DEGREE.test(long)) continue;
      const start = text.lastIndexOf(long.replace(/[*_]+$/u, ''), longEnd);
      if (start < block.text.start) continue;
      const shortStart = block.text.start + match.index + match[0].indexOf(form);
      found.push({
        long: { start, end: longEnd },
        short: { start: shortStart, end: shortStart + form.length },
      });
    }
  }
  return found;
}

function matchLong(short: string, before: string): string | undefined {
  let s = short.length - 1;
  let l = before.length - 1;
  for (; s >= 0; s--) {
    const char = short[s]!.toLowerCase();
    if (!/[\p{L}\p{N}]/u.test(char)) continue;
    while (
      l >= 0 &&
      (before[l]!.toLowerCase() !== char || (s === 0 && l > 0 && /[\p{L}\p{N}]/u.test(before[l - 1]!)))
    )
      l--;
    if (l < 0) return undefined;
    l--;
  }
  const start = before.lastIndexOf(' ', l + 1) + 1;
  const long = before.slice(Math.max(start, 0)).replace(/^[*_`"'(]+/u, '');
  return long.split(/\s+/u).length > Math.min(short.length + 5, short.length * 2) ? undefined : long;
}
