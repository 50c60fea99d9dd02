import type { Span } from '../../../model/index.ts';
import { isPersonNameLike } from '../../names/index.ts';
import { isReadable, type Reading, sentenceAt } from '../../reading.ts';
import type { Survey } from '../../survey.ts';
import { careerRelation } from '../../words/careerRelation.ts';
import type { CapitalRun } from '../../words/findOrganizationForms.ts';
import { givenNames } from '../../words/givenNames.ts';
import { isRole } from '../../words/roleWords.ts';
import { type Candidate, createCandidate, RANK, rankOver } from '../candidate.ts';

/** Capitalised words that follow "at" or "joined" and are no organization. */
const NO_EMPLOYER =
  /^(?:I|The|A|An|In|On|At|January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Fall|Autumn|Winter|Ph\.?D\.?|B\.?Sc?\.?|M\.?Sc?\.?|MBA|CEO|CTO|Bachelor|Master|Doctor|Technical|Staff|GPA|Mr|Ms|Mrs|Dr|Professor|Prof)\b|^(?:English|Korean|German|French|Python|Java|AI|ML|UX|UI|IT|HR|PR|QA|R&D)$/u;

/** Right before a name that nobody knows, only these are sure to lead to an organization. */
const EXPECTED =
  /(?:\b(?:at|for|with|from|to|joined|joins|joining|left|leaving|founded|to (?:co-?)?found|founder of|head of|(?:CEO|CTO|CFO|COO|VP|director|president|partner) of|(?:consultancy|company|start-?up|firm|agency|studio|business)(?: of (?:her|his|their|my) own,)?)|→|\b(?:previously|formerly|before that|prior|past|ex|prev):)\s(?:the\s)?["“'‘]?$/iu;
/** "Research Scientist @ ": a role at the beginning of what is said. */
const ROLE_AT = /(?:^|[.!?|·•–—]\s)[^\p{L}]{0,4}(\p{Lu}[\p{L} ,&/-]{2,60}?)\s?@\s?$/u;
/** "worked on Foo", "works with Foo", "led the development of Foo": what one works on, and with whom. */
const NO_EMPLOYMENT =
  /\bwork(?:s|ed|ing)? (?:closely )?on\b[^.;]*(?<!\sat\s)$|\b(?:work(?:s|ed|ing)?|collaborat\p{L}+|partner\p{L}*|together) (?:closely )?with\s$|\b(?:development|design|creation|implementation|launch|release|(?:pre-?)?training|migration|deployment|redesign|rewrite|integration|adoption|maintenance|translation) of\s(?:the\s)?$/iu;
/** Where somebody only spoke. */
const SPOKE =
  /\b(?:speakers?|panel(?:l)?ists?|guest|keynotes?|spoke|spoken|speaks|presented|presents|presenter|talks?|lectured)\s(?:(?:regularly|often|twice|again)\s)?at\s(?:the\s)?$/iu;
/** What a sentence says behind the name of a company that it introduces: "run Tideline, a small consultancy". */
const INTRODUCED =
  /^,\s(?:an?|the|our|his|her|their|my)\s(?:[\p{L}-]+\s){0,4}(?:company|consultancy|start-?up|firm|studio|agency|co-?operative|business|publisher|charity|non-?profit|foundation|laboratory|community|collective|meet-?up|network|association|club|podcast network|co-?op)\b/u;
const FOUNDED =
  /\b(?:runs?|ran|running|owns?|owned|leads?|led|heads?|headed|founded|co-founded|founding|started|launched|set up|sold|joined)\s$/iu;
/** What only companies do, and who works for them: "Nimbus today announced", "Nimbus's chief executive". */
const COMPANY_BEHIND =
  /^(?:\stoday|\sthis week)?(?:\s(?:has|have))?\s(?:announced|announces|unveil(?:s|ed)|appoint(?:s|ed)|acquire[sd])\s|^['’]s\s(?:new\s|first\s|former\s)?(?:CEO|CTO|CFO|COO|CPO|chief \p{Ll}+(?: officer)?|co-?founders?|managing director|flagship|headquarters|vice president)\b/u;
/** Words with which a sentence begins right before a name: "Before Nimbus I was …". */
const OPENING = /^(?:At|Before|After|Since|From|With|While|Until|During)$/u;

const READ: ReadonlySet<string> = new Set(['paragraph', 'item', 'line', 'pair', 'row']);

/** Organizations that nothing but the sentence tells: "joined Nimbus as a data engineer", "an intern at Kestrel". */
export function recogniseEmployers(survey: Survey): Candidate[] {
  const { text, blocks } = survey;
  const candidates: Candidate[] = [];
  for (const [index, block] of blocks.entries()) {
    if (!isReadable(block) || block.section === 'publications' || block.section === 'skills') continue;
    if (!READ.has(block.type)) continue;
    for (const run of survey.capitals[index]!) {
      const theirs = behindOf(run);
      if (theirs && isTheirs(survey, index, theirs)) candidates.push(employer(survey, index, theirs));
      // "at Foo and Bar": what goes for the first name goes for the others.
      const [first, ...others] = splitAtAnd(run);
      if (!first) continue;
      const isOne =
        isEmployer(survey, index, first) || isCompany(survey, index, first) || isTheirs(survey, index, first);
      if (!isOne) continue;
      for (const span of [first, ...others.filter((other) => isNameOfOne(text, other))]) {
        candidates.push(employer(survey, index, span));
      }
    }
  }
  return candidates;
}

function employer(survey: Survey, index: number, span: Span): Candidate {
  const { text } = survey;
  return createCandidate(text, span, {
    kind: 'organization',
    how: 'pattern',
    confidence: 0.65,
    rank: rankOver(survey, index, span, isNoPlace(text, span) ? RANK.place + 1 : RANK.head),
  });
}

/** "JAMSTEC" of "Kenji Morimoto of JAMSTEC". */
function behindOf(run: CapitalRun): Span | undefined {
  const of = run.findLastIndex(({ text }) => text === 'of');
  const last = run.at(-1);
  const first = run[of + 1];
  return of > 1 && first && last ? { start: first.start, end: last.end } : undefined;
}

/** A name of which a sentence says what only companies do or have. */
function isCompany(survey: Survey, index: number, span: Span): boolean {
  const { text } = survey;
  if (
    !/^(?:\s(?:today|this|has|have|announce|unveil|appoint|acquire)|['’]s\s)/.test(
      text.slice(span.end, span.end + 10),
    )
  )
    return false;
  if (!COMPANY_BEHIND.test(text.slice(span.end, span.end + 50).replace(/\s+/gu, ' '))) return false;
  return isNobodys(survey, index, span);
}

/** Whether neither a person nor the vocabulary has a name. */
function isNobodys(survey: Survey, index: number, span: Span): boolean {
  const { text } = survey;
  const name = text.slice(span.start, span.end);
  if (!isNameOfOne(text, span) || /^(?:It|This|That|He|She|They|We|There|Today)\b/u.test(name)) return false;
  const isPerson = survey.people.some((person) => {
    const words = text.slice(person.start, person.end).split(/\s/u);
    return words.includes(name) || (person.start < span.end && span.start < person.end);
  });
  const isKnown = survey.matches[index]!.some(
    ({ start, end, entries }) =>
      start <= span.start && span.end <= end && entries.some(({ kind }) => kind !== 'organization'),
  );
  return !isPerson && !isKnown && !(name.includes(' ') && isPersonNameLike(name));
}

/** "Kenji Morimoto of JAMSTEC": what stands behind a person and "of" or "at", in capitals or of several words. */
function isTheirs(survey: Survey, index: number, span: Span): boolean {
  const { text } = survey;
  const before = /\s(?:of|at|from)\s(?:the\s)?$/u.exec(text.slice(Math.max(0, span.start - 10), span.start));
  if (!before) return false;
  const end = span.start - before[0].length;
  const name = text.slice(span.start, span.end);
  return (
    survey.people.some((person) => person.end === end) &&
    /^(?:\p{Lu}{3,}|\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)+|\p{Lu}\p{Ll}+\p{Lu}\p{L}+)$/u.test(name) &&
    isNobodys(survey, index, span)
  );
}

/** "works at Orange": at a place one does not work, but in it. */
function isNoPlace(text: string, { start }: Span): boolean {
  return /\b(?:at|joined)\s[*_`[]*$/u.test(text.slice(Math.max(0, start - 12), start));
}

/** The names of a run of capitalised words that "and" joins, without the word with which a sentence begins. */
function splitAtAnd(run: CapitalRun): Span[] {
  const words = run.length > 1 && OPENING.test(run[0]!.text) ? run.slice(1) : run;
  const parts: (typeof words)[number][][] = [[]];
  for (const word of words) {
    if (word.text === 'and') parts.push([]);
    else parts.at(-1)!.push(word);
  }
  return parts.flatMap((part) =>
    part.length === 0 || part.length > 5 ? [] : [{ start: part[0]!.start, end: part.at(-1)!.end }],
  );
}

/** Whether a capitalised name could be an organization's: no person, role, month or abbreviation of two letters. */
function isNameOfOne(text: string, span: Span): boolean {
  const name = text.slice(span.start, span.end);
  if (/^\d|^\p{Lu}{1,2}$/u.test(name) || NO_EMPLOYER.test(name) || isRole(name)) return false;
  const words = name.split(/\s/u);
  return !(words.length > 1 && givenNames.has(words[0]!.toLowerCase()) && isPersonNameLike(name));
}

function isEmployer(survey: Reading, index: number, span: Span): boolean {
  const { text } = survey;
  if (!isNameOfOne(text, span)) return false;
  const sentence = sentenceAt(survey, index, span);
  const before = text
    .slice(Math.max(sentence.start, span.start - 200), span.start)
    .replace(/[*_`[]+$/u, '')
    .replace(/\s+/gu, ' ');
  const after = text.slice(span.end, Math.min(sentence.end, span.end + 80)).replace(/\s+/gu, ' ');
  if (NO_EMPLOYMENT.test(before) || SPOKE.test(before)) return false;
  if (/^(?:Before|After|At|Since)\s$/u.test(before))
    return /^(?:\sin\s\p{Lu}\p{L}+)?,?\s(?:I|s?he|they)\s/u.test(after);
  if (FOUNDED.test(before) && INTRODUCED.test(after)) return true;
  const role = ROLE_AT.exec(before)?.[1];
  if (role !== undefined && isRole(role.trim())) return true;
  if (!EXPECTED.test(before)) return false;
  const relation = careerRelation(before, '')?.relation;
  return relation === 'works_at' || relation === 'studied_at';
}
