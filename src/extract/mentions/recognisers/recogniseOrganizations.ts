import { isReadable } from '../../reading.ts';
import type { Survey } from '../../survey.ts';
import type { OrganizationForm } from '../../words/findOrganizationForms.ts';
import { isUnit } from '../../words/isUnit.ts';
import { type Candidate, createCandidate, RANK } from '../candidate.ts';

/** Least confidence for a form anywhere in a text; the heads of entries take weaker ones. */
const ANYWHERE = 0.7;
/** Sections in which names of organizations are parts of hobbies, quotations or papers. */
const QUIET = new Set(['personal']);

/** Weaker forms beside what settles them: "the Coastal Observatory Group at the University of Otago", "한결커머스 검색팀". */
function isUnitOfKnown(survey: Survey, block: number, form: OrganizationForm): boolean {
  if (form.confidence < 0.5) return false;
  const { text } = survey;
  const name = text.slice(form.start, form.end);
  const sure = [
    ...survey.organizations[block]!.filter(({ confidence }) => confidence >= ANYWHERE),
    ...survey.matches[block]!.filter(({ entries }) => entries.some(({ kind }) => kind === 'organization')),
  ];
  if (/\p{Script=Hangul}$/u.test(name)) {
    // The larger one stands first in Korean; a company by a weaker form, right before its team, is one, too.
    return isUnit(name)
      ? sure.some(({ end }) => end === form.start - 1)
      : survey.organizations[block]!.some(
          ({ start, end }) => start === form.end + 1 && isUnit(text.slice(start, end)),
        );
  }
  if (!isUnit(name)) return false;
  const gap = /^(?:,\s|\s(?:at|of|in)\s(?:the\s)?|\s\()/u.exec(text.slice(form.end, form.end + 12));
  return gap !== null && sure.some(({ start }) => start === form.end + gap[0].length);
}

/** Organizations by form: "… University", "Institute for …", "… Labs", "㈜…", "…연구소". */
export function recogniseOrganizations(survey: Survey): Candidate[] {
  const { text, blocks } = survey;
  const candidates: Candidate[] = [];
  for (const [index, block] of blocks.entries()) {
    if (!isReadable(block) || QUIET.has(block.section)) continue;
    const isName =
      block.type === 'heading' || block.type === 'line' || block.type === 'row' || block.type === 'pair';
    for (const form of survey.organizations[index]!) {
      const isSure = form.confidence >= (isName ? ANYWHERE - 0.15 : ANYWHERE);
      if (!isSure && !isUnitOfKnown(survey, index, form)) continue;
      if (
        block.type === 'heading' &&
        block.section !== 'other' &&
        block.section !== 'profile' &&
        block.entry < 0
      )
        continue;
      candidates.push(
        createCandidate(text, form, {
          kind: 'organization',
          how: 'pattern',
          confidence: Math.max(form.confidence, 0.6),
          rank: RANK.organizationForm,
        }),
      );
    }
  }
  return candidates;
}
