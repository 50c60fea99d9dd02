import type { Segment } from '../../entries/entry.ts';
import type { Survey } from '../../survey.ts';
import { localEdition } from '../../words/localEdition.ts';
import { sortOf } from '../../words/sortWords.ts';
import { type Candidate, createCandidate, RANK, rankOver } from '../candidate.ts';

/** Organizations and places in the heads of jobs and degrees, beside people and on cards, by their place there. */
export function recogniseEntryHeads(survey: Survey): Candidate[] {
  const { text, entries, portraits, facts, vocabulary } = survey;
  const candidates: Candidate[] = [];
  for (const { segments } of [...entries, ...portraits, { segments: facts }]) {
    for (const segment of segments) {
      if (segment.what !== 'organization' && segment.what !== 'place') continue;
      const kind = segment.what;
      const name = text.slice(segment.start, segment.end);
      const entry = vocabulary.lookUp(name, kind)[0];
      // "동아리 '새싹' 회장": the name stands behind what it is.
      const isSort =
        !entry && sortOf(name) === kind && /^\s?['‘"“「『«]/u.test(text.slice(segment.end, segment.end + 2));
      if (isSort) continue;
      const chapter = entry && localEdition(text, segment, entry, vocabulary);
      candidates.push(
        createCandidate(text, chapter ?? segment, {
          kind,
          how: entry ? 'vocabulary' : 'section',
          confidence: segment.confidence,
          rank: kind === 'place' ? RANK.place : entry ? RANK.organizationForm + 2 : rankOf(survey, segment),
          ...(entry && !chapter ? { entry: entry.id } : {}),
        }),
      );
    }
  }
  return candidates;
}

/** How much an organization that the vocabulary doesn't know counts, by how sure its head is of it. */
function rankOf(survey: Survey, segment: Segment): number {
  if (segment.confidence >= 0.8) return RANK.organizationForm;
  if (segment.confidence >= 0.65) return rankOver(survey, segment.block, segment, RANK.head);
  if (!survey.text.slice(segment.start, segment.end).includes(' ')) return RANK.head;
  // "Tampere Hacklab" is no place, and "AWS 한국 사용자 모임" no software
  return segment.confidence > 0.5 ? rankOver(survey, segment.block, segment, RANK.place + 1) : RANK.place + 1;
}
