import { isPersonNameLike } from '../../names/index.ts';
import { isReadable, sentenceAt } from '../../reading.ts';
import type { Survey } from '../../survey.ts';
import { careerRelation } from '../../words/careerRelation.ts';
import { givenNames } from '../../words/givenNames.ts';
import { isRole } from '../../words/roleWords.ts';
import { type Candidate, createCandidate, RANK } from '../candidate.ts';

/** Capitalised words that follow "at" or "joined" and are no organization. */
const NO_EMPLOYER =
  /^(?:I|The|A|An|In|On|At|January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Fall|Autumn|Winter|Ph\.?D\.?|B\.?Sc?\.?|M\.?Sc?\.?|MBA|CEO|CTO|Bachelor|Master|Doctor|English|Korean|Python|Java|Technical|Staff|GPA|Mr|Ms|Dr|Professor|Prof)\b/u;

/** "worked on", "with", and what is led is often a thing: "led the development of the Whimbrel model". */
const NOT_AT =
  /\bwork(?:s|ed|ing)? on\b[^.;]*$|\bwith\s$|\b(?:development|design|creation|implementation|launch|release|(?:pre-?)?training|migration|deployment|redesign|rewrite|integration|adoption|maintenance|translation) of\s(?:the\s)?$/iu;

/** Organizations that nothing but the sentence tells: "joined Nimbus as a data engineer", "an intern at Kestrel". */
export function recogniseEmployers(survey: Survey): Candidate[] {
  const { text, blocks } = survey;
  const candidates: Candidate[] = [];
  for (const [index, block] of blocks.entries()) {
    if (!isReadable(block) || block.section === 'publications' || block.section === 'skills') continue;
    if (block.type !== 'paragraph' && block.type !== 'item' && block.type !== 'line') continue;
    for (const whole of survey.capitals[index]!) {
      const and = whole.findIndex(({ text: word }) => word === 'and');
      const run = and > 0 ? whole.slice(0, and) : whole;
      const span = { start: run[0]!.start, end: run.at(-1)!.end };
      const name = text.slice(span.start, span.end);
      if (run.length > 5 || /^\d/u.test(name) || NO_EMPLOYER.test(name) || isRole(name)) continue;
      if (run.length > 1 && givenNames.has(run[0]!.text.toLowerCase()) && isPersonNameLike(name)) continue;
      const sentence = sentenceAt(survey, index, span);
      const before = text
        .slice(Math.max(sentence.start, span.start - 150), span.start)
        .replace(/[*_`[]+$/u, '')
        .replace(/\s+/gu, ' ');
      if (NOT_AT.test(before) || /^\p{Lu}{1,3}$/u.test(name)) continue;
      const relation = careerRelation(before, '');
      if (relation !== 'works_at' && relation !== 'studied_at') continue;
      candidates.push(
        createCandidate(text, span, {
          kind: 'organization',
          how: 'pattern',
          confidence: 0.65,
          rank: RANK.head,
        }),
      );
    }
  }
  return candidates;
}
