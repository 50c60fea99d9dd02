import { describe, expect, test } from 'vitest';
import { initialConsonants, spellHangul } from '../../../src/explorer/state/hangul.ts';
import { createSearchIndex } from '../../../src/explorer/state/searchIndex.ts';
import { sampleGraph } from '../sampleGraph.ts';

const index = createSearchIndex(sampleGraph());
const first = (query: string): string | undefined => index.find(query)[0]?.label;

describe('search', () => {
  test.each([
    ['mira', 'Mira Oh', 'a first name'],
    ['oh mira', 'Mira Oh', 'words in another order'],
    ['Knowledge distilation', 'Knowledge distillation', 'a letter left out'],
    ['quantizaton', 'Quantization', 'a slip'],
    ['KD', 'Knowledge distillation', 'an abbreviation'],
    ['torch', 'PyTorch', 'a part of CamelCase'],
    ['c++', 'C++', 'a name with signs'],
    ['양자화', 'Quantization', 'a Korean alias'],
    ['김도윤', '김도윤', 'a Korean name'],
    ['김도', '김도윤', 'its beginning'],
    ['김도ㅇ', '김도윤', 'a syllable under way'],
    ['김도운', '김도윤', 'a wrong vowel'],
    ['ㄱㄷㅇ', '김도윤', 'initial consonants'],
    ['Doyun', '김도윤', 'the Latin spelling'],
    ['공과대', 'Hanbit Institute of Technology', 'the middle of a Korean compound'],
    ['four bits', 'Four Bits Are Plenty for Small Devices', 'words of a title'],
  ])('"%s" finds %s (%s)', (query, label) => {
    expect(first(query)).toBe(label);
  });

  test('the alias that matched is named', () => {
    expect(index.find('KD')[0]?.alias).toBe('KD');
    expect(index.find('ㄱㄷㅇ')[0]?.alias).toBeNull();
    expect(index.find('doyun')[0]?.alias).toBe('Doyun Kim');
    expect(index.find('knowledge')[0]?.alias).toBeNull();
  });

  test.each([
    ['mira', 'name'],
    ['KD', 'alias'],
    ['ㄱㄷㅇ', 'initials'],
    ['quantizaton', 'similar'],
    ['소피', 'sound'],
  ] as const)('"%s" is found by %s', (query, because) => {
    expect(index.find(query)[0]?.because).toBe(because);
  });

  test('a name that only the vocabulary knows finds what it names, and says so', () => {
    const graph = sampleGraph();
    graph.mergeNodeAttributes('technique/quantization', { searchNames: ['Whole numbers', '정수화'] });
    const found = createSearchIndex(graph);
    for (const [query, alias] of [
      ['정수화', '정수화'],
      ['ㅈㅅㅎ', '정수화'],
      ['whole num', 'Whole numbers'],
    ] as const) {
      expect(found.find(query)[0]).toMatchObject({ label: 'Quantization', alias });
    }
  });

  test('nothing is found for nothing', () => {
    expect(index.find('')).toEqual([]);
    expect(index.find('   ')).toEqual([]);
    expect(index.find('zzzzzzzz')).toEqual([]);
  });

  test('no more is given than was asked for', () => {
    expect(index.find('a', 3)).toHaveLength(3);
  });
});

describe('Hangul', () => {
  test('syllables are spelled letter by letter', () => {
    expect(spellHangul('김도윤 KD')).toBe('ㄱㅣㅁㄷㅗㅇㅠㄴ KD');
    expect(spellHangul('값')).toBe('ㄱㅏㅄ');
    expect(spellHangul('힣')).toBe('ㅎㅣㅎ');
  });

  test('initial consonants are those of syllables only', () => {
    expect(initialConsonants('한빛대학교')).toBe('ㅎㅂㄷㅎㄱ');
    expect(initialConsonants('KD')).toBe('');
  });
});
