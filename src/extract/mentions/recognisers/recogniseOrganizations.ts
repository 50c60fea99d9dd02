import { isReadable } from '../../reading.ts';
import type { Survey } from '../../survey.ts';
import { type Candidate, createCandidate, RANK } from '../candidate.ts';

/** Least confidence for a form anywhere in a text; the heads of entries take weaker ones. */
const ANYWHERE = 0.7;
/** Sections in which names of organizations are parts of hobbies, quotations or papers. */
const QUIET = new Set(['personal']);

/** Organizations by form: "… University", "Institute for …", "… Labs", "㈜…", "…연구소". */
export function recogniseOrganizations(survey: Survey): Candidate[] {
  const { text, blocks } = survey;
  const candidates: Candidate[] = [];
  for (const [index, block] of blocks.entries()) {
    if (!isReadable(block) || QUIET.has(block.section)) continue;
    const isName =
      block.type === 'heading' || block.type === 'line' || block.type === 'row' || block.type === 'pair';
    for (const form of survey.organizations[index]!) {
      if (form.confidence < (isName ? ANYWHERE - 0.15 : ANYWHERE)) continue;
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
          confidence: form.confidence,
          rank: RANK.organizationForm,
        }),
      );
    }
  }
  return candidates;
}
