import type { Span } from '../../../model/index.ts';
import { overlapsSpan } from '../../../model/index.ts';
import { isReadable } from '../../reading.ts';
import type { Survey } from '../../survey.ts';
import type { CapitalRun } from '../../words/findOrganizationForms.ts';
import { type Candidate, createCandidate, RANK } from '../candidate.ts';

/** Ends with what only a place follows. */
const LIVES_IN =
  /\b(?:lives?|living|lived|based|born|raised|grew up|resid(?:es|ed|ing)|settled|headquartered|located|stationed)\s(?:(?:and|or)\s\p{L}+\s|there and\s)?(?:in|near|outside)\s$/iu;
const AT_A_PLACE = /(?:^|[(,–—-]\s?|\b(?:in|near|from|to|at|of|outside)\s)$/u;
/** The first line of a letter: "Leith, 14th of March 2024". */
const DATELINE =
  /^,\s(?:the\s)?\d{1,2}(?:st|nd|rd|th)?\.?\s(?:of\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u;
const NO_PLACE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Fall|Winter|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|I|The|A|An|English|German|French|Korean|Europe|Prof|Professor|Dr|Mr|Mrs|Ms|Mx)$/u;

/** Places that no list has: "lives in Toyonaka", "Duluth, Minnesota", "Leith, 14th of March". */
export function recognisePlaces(survey: Survey): Candidate[] {
  const { text, blocks } = survey;
  const candidates: Candidate[] = [];
  for (const [index, block] of blocks.entries()) {
    if (!isReadable(block) || block.section === 'publications' || block.section === 'skills') continue;
    for (const run of survey.capitals[index]!) {
      const span = nameOf(run);
      if (!span || !isFree(survey, index, span)) continue;
      const before = text
        .slice(Math.max(block.text.start, span.start - 60), span.start)
        .replace(/\s+/gu, ' ');
      const after = text.slice(span.end, Math.min(block.text.end, span.end + 30));
      const isDateline = block.type === 'line' && span.start === block.text.start && DATELINE.test(after);
      if (
        LIVES_IN.test(before) ||
        isSeat(survey, index, span, before) ||
        isDateline ||
        isInKnown(survey, index, span, before)
      )
        candidates.push(
          createCandidate(text, span, { kind: 'place', how: 'pattern', confidence: 0.65, rank: RANK.place }),
        );
    }
  }
  return candidates;
}

/** One to three capitalised words, none of them small, without the word with which a sentence begins. */
function nameOf(run: CapitalRun): Span | undefined {
  const words = /^(?:In|Near|From|At)$/u.test(run[0]!.text) ? run.slice(1) : run;
  const isName =
    words.length > 0 &&
    words.length <= 3 &&
    words.every(({ text }) => /^\p{Lu}\p{Ll}+(?:[-'’]\p{L}+)*$/u.test(text) && !NO_PLACE.test(text));
  return isName ? { start: words[0]!.start, end: words.at(-1)!.end } : undefined;
}

/** Whether neither the vocabulary nor a form nor a person has the name. */
function isFree(survey: Survey, index: number, span: Span): boolean {
  return ![...survey.matches[index]!, ...survey.organizations[index]!, ...survey.people].some((other) =>
    overlapsSpan(other, span),
  );
}

/** "at Pasqal in Massy": behind an organization and "in". */
function isSeat(
  { text, matches, organizations }: Survey,
  index: number,
  span: Span,
  before: string,
): boolean {
  if (!/\S\sin\s$/u.test(before)) return false;
  const end = span.start - 4;
  const isAt = [
    ...organizations[index]!.filter(({ confidence }) => confidence >= 0.7),
    ...matches[index]!.filter(({ entries }) => entries.every(({ kind }) => kind === 'organization')),
  ].some((other) => other.end === end);
  return (
    isAt &&
    /^(?:$|[.,;:)]|\s(?:and|where|as|in|from|since|with|before|after|until|to|who|until)\b)/u.test(
      text.slice(span.end, span.end + 8),
    )
  );
}

/** Whether a known place stands behind the name and its comma: "Duluth, Minnesota". */
function isInKnown(survey: Survey, index: number, span: Span, before: string): boolean {
  if (!AT_A_PLACE.test(before)) return false;
  // "Kestrel Rail, Leeds, 2020–2022": where stays are listed a name before a place is an employer's as well
  const { section } = survey.blocks[index]!;
  if ((section === 'experience' || section === 'education') && !/\b(?:in|near|from|to)\s$/u.test(before))
    return false;
  const comma = /^,\s/u.exec(survey.text.slice(span.end, span.end + 2));
  return (
    comma !== null &&
    survey.matches[index]!.some(
      (match) =>
        match.start === span.end + comma[0].length &&
        match.entries.every(({ kind }) => kind === 'place') &&
        !/^(?:['’]s|\s\p{Lu})/u.test(survey.text.slice(match.end, match.end + 3)),
    )
  );
}
