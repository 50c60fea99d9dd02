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
  /(?:\b(?:at|for|with|from|to|joined|joins|joining|left|leaving|founded|founder of|head of|(?:CEO|CTO|CFO|COO|VP|director|president|partner) of|(?:consultancy|company|start-?up|firm|agency|studio|business)(?: of (?:her|his|their|my) own,)?)|→|\b(?:previously|formerly|before that|prior|past):)\s(?:the\s)?["“'‘]?$/iu;
/** "worked on Foo", "works with Foo", "led the development of Foo": what one works on, and with whom. */
const NO_EMPLOYMENT =
  /\bwork(?:s|ed|ing)? (?:closely )?on\b[^.;]*$|\b(?:work(?:s|ed|ing)?|collaborat\p{L}+|partner\p{L}*|together) (?:closely )?with\s$|\b(?:development|design|creation|implementation|launch|release|(?:pre-?)?training|migration|deployment|redesign|rewrite|integration|adoption|maintenance|translation) of\s(?:the\s)?$/iu;
/** What a sentence says behind the name of a company that it introduces: "run Tideline, a small consultancy". */
const INTRODUCED =
  /^,\s(?:an?|the|our|his|her|their|my)\s(?:[\p{L}-]+\s){0,4}(?:company|consultancy|start-?up|firm|studio|agency|co-?operative|business|publisher|charity|non-?profit|foundation|laboratory)\b/u;
const FOUNDED =
  /\b(?:runs?|ran|running|owns?|owned|leads?|led|heads?|headed|founded|co-founded|founding|started|launched|set up|sold|joined)\s$/iu;
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
      // "at Foo and Bar": what goes for the first name goes for the others.
      const [first, ...others] = splitAtAnd(run);
      if (!first || !isEmployer(survey, index, first)) continue;
      for (const span of [first, ...others.filter((other) => isNameOfOne(text, other))]) {
        candidates.push(
          createCandidate(text, span, {
            kind: 'organization',
            how: 'pattern',
            confidence: 0.65,
            rank: rankOver(survey, index, span, isNoPlace(text, span) ? RANK.place + 1 : RANK.head),
          }),
        );
      }
    }
  }
  return candidates;
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
  if (NO_EMPLOYMENT.test(before)) return false;
  if (/^(?:Before|After|At|Since)\s$/u.test(before)) return /^,?\s(?:I|s?he|they)\s/u.test(after);
  if (FOUNDED.test(before) && INTRODUCED.test(after)) return true;
  if (!EXPECTED.test(before)) return false;
  const relation = careerRelation(before, '')?.relation;
  return relation === 'works_at' || relation === 'studied_at';
}
