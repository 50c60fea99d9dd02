import type { Survey } from '../../survey.ts';
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
      const rank = entry
        ? RANK.organizationForm + 2
        : segment.confidence >= 0.8
          ? RANK.organizationForm
          : segment.confidence >= 0.65
            ? rankOver(survey, segment.block, segment, RANK.head)
            : name.includes(' ')
              ? // "Tampere Hacklab" is no place
                Math.max(
                  RANK.place + 1,
                  segment.confidence > 0.5 ? rankOver(survey, segment.block, segment, 0) : 0,
                )
              : RANK.head;
      candidates.push(
        createCandidate(text, segment, {
          kind,
          how: entry ? 'vocabulary' : 'section',
          confidence: segment.confidence,
          rank: kind === 'place' ? RANK.place : rank,
          ...(entry ? { entry: entry.id } : {}),
        }),
      );
    }
  }
  return candidates;
}
