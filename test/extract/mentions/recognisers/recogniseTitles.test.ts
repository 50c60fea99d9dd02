import { describe, expect, test } from 'vitest';
import { recogniseTitles } from '../../../../src/extract/mentions/recognisers/recogniseTitles.ts';
import { listCandidates } from '../../surveyText.ts';

const read = (title: string, more = ''): string[] =>
  listCandidates(
    recogniseTitles,
    `# Ana Ruiz\n\n## Publications\n\n- A. Ruiz, J. Han. "${title}." NeurIPS 2021.\n\n${more}\n`,
  );

describe('what a title names', () => {
  test.each([
    ['RiverNet: A Small Model of Large Rivers', 'model: RiverNet'],
    ['DamScore: A Benchmark for Flood Maps', 'dataset: DamScore'],
    ['Otter: Sorting Stones under Water', 'technique: Otter'],
    ['Silent Ferry: a simulator of night traffic', 'software: Silent Ferry'],
    ['Silent Ferry: counting boats without seeing them', 'technique: Silent Ferry'],
    ['Half the Water: Delta-Coded Level Compression for Gauges', 'technique: Delta-Coded Level Compression'],
  ])('%s', (title, expected) => {
    expect(read(title)).toContain(expected);
  });

  test.each([
    ['Dry When Wet: Counting Drops in the Dark'],
    ['Rivers Without Regret: Pruning Old Maps'],
    ['Measure Twice, Cut Once: Planning for Small Saws'],
    ['Quiet Water: Learning to Hear a River'],
  ])('the first half of "%s" is no name', (title) => {
    expect(read(title)).toEqual([]);
  });

  test('two plain words before a colon are a name where the document says them elsewhere', () => {
    expect(
      read('Quiet Water: Learning to Hear a River', '## Projects\n\nQuiet Water is used in three ports.'),
    ).toEqual(['technique: Quiet Water']);
  });
});
