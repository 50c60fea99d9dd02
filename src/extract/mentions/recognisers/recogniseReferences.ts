import type { Survey } from '../../survey.ts';
import { type Candidate, createCandidate, RANK } from '../candidate.ts';

/** Titles and venues of publications. Authors are people, see `recognisePeople`. */
export function recogniseReferences(survey: Survey): Candidate[] {
  const { text, publications, vocabulary } = survey;
  const candidates: Candidate[] = [];
  for (const { title, reference, confidence } of publications) {
    candidates.push(
      createCandidate(text, title, {
        kind: 'publication',
        how: 'reference',
        confidence,
        rank: RANK.reference + 1,
        ...(reference.title ? { name: reference.title.text } : {}),
        ...(reference.year === undefined ? {} : { year: reference.year }),
      }),
    );
    const forms = reference.venue ? [reference.venue, ...reference.venueForms] : reference.venueForms;
    let known = false;
    for (const form of forms) {
      for (const match of vocabulary.find(text, form)) {
        const entry = match.entries.find(({ kind }) => kind === 'venue');
        if (!entry) continue;
        known = true;
        candidates.push(
          createCandidate(text, match, {
            kind: 'venue',
            entry: entry.id,
            how: 'vocabulary',
            confidence: 0.95,
            rank: RANK.reference,
          }),
        );
      }
    }
    // theses are handed in, patents granted; a talk at a company is in no venue
    const isPlaced = reference.type !== 'thesis' && reference.type !== 'patent';
    if (
      !known &&
      isPlaced &&
      reference.venue &&
      reference.venue.name.length >= 2 &&
      vocabulary.lookUp(reference.venue.name, 'organization').length === 0
    ) {
      candidates.push(
        createCandidate(text, reference.venue, {
          kind: 'venue',
          how: 'reference',
          confidence: Math.min(0.85, confidence),
          rank: RANK.reference,
          name: reference.venue.name,
        }),
      );
    }
  }
  return candidates;
}
