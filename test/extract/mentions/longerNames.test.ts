import { describe, expect, test } from 'vitest';
import { readMentions } from '../readDocument.ts';

describe('a name that holds a word of the vocabulary', () => {
  test.each([
    [
      'in the head of a job',
      '# Ana Ruiz\n\n## Experience\n\n### Tarn Machine Learning — Data Engineer\n\n2019 - 2021\n',
    ],
    ['in a sentence', '# Ana Ruiz\n\nShe joined Tarn Machine Learning in 2019.\n'],
  ])('is the longer one %s', (_, text) => {
    const mentions = readMentions(text);
    expect(mentions).toContain('organization: Tarn Machine Learning');
    expect(mentions).not.toContain('technique: Machine Learning');
  });

  test('is the longer one wherever it is repeated', () => {
    const text =
      '# Ana Ruiz\n\nShe joined Tarn Machine Learning in 2019.\n\nThe maps of Tarn Machine Learning are blue.\n';
    expect(readMentions(text)).not.toContain('technique: Machine Learning');
  });
});
