import type { Candidate } from '../../src/extract/mentions/candidate.ts';
import { parseDocument } from '../../src/extract/parse/index.ts';
import { createReading } from '../../src/extract/reading.ts';
import { repairDocument } from '../../src/extract/repair/index.ts';
import { type Survey, surveyDocument } from '../../src/extract/survey.ts';
import { smallVocabulary } from './readDocument.ts';

/** Repairs, parses and surveys a text, read as Markdown unless told otherwise, with the small vocabulary. */
export function surveyText(text: string, format: 'markdown' | 'text' = 'markdown'): Survey {
  const path = `test.${format === 'markdown' ? 'md' : 'txt'}`;
  const document = repairDocument({ path, format, encoding: 'utf-8', text }, {});
  return surveyDocument(createReading(document, parseDocument(document), smallVocabulary));
}

/** What one recogniser proposes for a text, as "kind: name", in the order of the text, each once. */
export function listCandidates(
  recognise: (survey: Survey) => Candidate[],
  text: string,
  format: 'markdown' | 'text' = 'markdown',
): string[] {
  const found = recognise(surveyText(text, format)).sort((a, b) => a.start - b.start || a.end - b.end);
  return [...new Set(found.map(({ kind, name }) => `${kind}: ${name}`))];
}
