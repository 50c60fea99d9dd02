import type { Span } from '../../../model/index.ts';
import type { VocabularyEntry } from '../../../vocabulary/index.ts';
import { venueName } from '../../references/index.ts';
import type { Survey } from '../../survey.ts';
import { localEdition } from '../../words/localEdition.ts';
import { type Candidate, createCandidate, RANK } from '../candidate.ts';

/** Titles and venues of publications. Authors are people, see `recognisePeople`. */
export function recogniseReferences(survey: Survey): Candidate[] {
  const { text, publications, vocabulary } = survey;
  const candidates: Candidate[] = [];
  for (const { block, title, reference, confidence } of publications) {
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
    const addKnown = (span: Span, entry: VocabularyEntry, name?: string): void => {
      known = true;
      const edition = localEdition(text, span, entry, vocabulary);
      candidates.push(
        createCandidate(text, edition ?? span, {
          kind: 'venue',
          how: 'vocabulary',
          confidence: 0.95,
          rank: RANK.reference,
          ...(edition ? {} : { entry: entry.id }),
          ...(edition || name === undefined ? {} : { name }),
        }),
      );
    };
    for (const form of forms) {
      const name = venueName(form.text);
      const whole = vocabulary.lookUp(name, 'venue')[0];
      if (whole) addKnown(form, whole, name);
      for (const match of whole ? [] : vocabulary.find(text, form)) {
        const entry = match.entries.find(({ kind }) => kind === 'venue');
        if (entry) addKnown(match, entry);
      }
    }
    // theses are handed in, patents granted; a talk at a company is in no venue
    const isPlaced = reference.type !== 'thesis' && reference.type !== 'patent';
    if (
      !known &&
      isPlaced &&
      reference.venue &&
      reference.venue.name.length >= 2 &&
      (survey.blocks[block]?.section !== 'talks' ||
        vocabulary.lookUp(reference.venue.name, 'organization').length === 0)
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
