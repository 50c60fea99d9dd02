import { describe, expect, test } from 'vitest';
import { extractDocument } from '../../../src/extract/index.ts';
import { smallVocabulary } from '../readDocument.ts';

/** Years by what was received or served. */
function readYears(text: string): Record<string, unknown> {
  const { mentions, relations } = extractDocument(
    { path: 'test.md', format: 'markdown', encoding: 'utf-8', text: `# Ana Ruiz\n\n${text}\n` },
    smallVocabulary,
  );
  return Object.fromEntries(
    relations
      .filter(({ relation }) => relation === 'received' || relation === 'served')
      .map(({ target, attributes }) => [mentions[target]!.name, attributes.year]),
  );
}

describe('yearBeside', () => {
  test.each([
    ['## Service\n\nReviewer: EMNLP 2022, NeurIPS 2023', { EMNLP: 2022, NeurIPS: 2023 }],
    ['## Service\n\nReviewer: NeurIPS, EMNLP 2022', { EMNLP: 2022, NeurIPS: undefined }],
    ['## Service\n\n- 2021: reviewer for EMNLP, NeurIPS', { EMNLP: 2021, NeurIPS: 2021 }],
    [
      '## Awards\n\n- 2014  Rivermouth Prize\n- 2016  Salt Medal',
      { 'Rivermouth Prize': 2014, 'Salt Medal': 2016 },
    ],
    [
      '## Awards\n\nRivermouth Prize (2014), Salt Medal (2016)',
      { 'Rivermouth Prize': 2014, 'Salt Medal': 2016 },
    ],
  ])('%j gives %j', (text, expected) => {
    expect(readYears(text)).toEqual(expected);
  });
});
