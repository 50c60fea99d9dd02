import { expect, test } from 'vitest';
import { localEdition } from '../../../src/extract/words/localEdition.ts';
import type { VocabularyEntry } from '../../../src/vocabulary/index.ts';
import { smallVocabulary } from '../readDocument.ts';

test.each([
  ['RiverCon Seoul 2021', 'RiverCon', 'RiverCon Seoul'],
  ['RiverCon EMEA, online', 'RiverCon', 'RiverCon EMEA'],
  ['RiverCon Korea. Then', 'RiverCon', 'RiverCon Korea'],
  ['RiverCon Italia', 'RiverCon', 'RiverCon Italia'],
  ['RiverLadies Seoul meetup', 'RiverLadies', 'RiverLadies Seoul'],
  ['RiverCon South Korea', 'RiverCon', 'RiverCon South Korea'],
  ['RiverCon, Seoul', 'RiverCon', undefined],
  ['RiverCon Keynote', 'RiverCon', undefined],
  ['NeurIPS Seoul', 'NeurIPS', undefined],
])('in "%s" the edition of %s is %s', (text, series, expected) => {
  const entry = { name: series } as VocabularyEntry;
  const span = localEdition(text, { start: 0, end: series.length }, entry, smallVocabulary);
  expect(span && text.slice(span.start, span.end)).toBe(expected);
});
