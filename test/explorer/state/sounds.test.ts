import { describe, expect, test } from 'vitest';
import type { ExplorerGraph } from '../../../src/explorer/state/index.ts';
import { readGraph } from '../../../src/explorer/state/index.ts';
import { createSoundIndex } from '../../../src/explorer/state/soundIndex.ts';
import { soundOfHangul, soundOfLatin } from '../../../src/explorer/state/sounds.ts';
import { romanizationVariants } from '../../../src/extract/names/index.ts';
import { GRAPH_VERSION } from '../../../src/model/index.ts';

function graphOf(labels: readonly string[]): ExplorerGraph {
  const { graph } = readGraph({
    attributes: { format: 'skillgraph', version: GRAPH_VERSION, documents: [] },
    nodes: labels.map((label) => ({
      key: label,
      attributes: { label, kind: 'person', aliases: [], mentions: [], confidence: 1, x: 0, y: 0 },
    })),
    edges: [],
  });
  return graph!;
}

describe('sounds', () => {
  test.each([
    ['도윤', ['Doyun', 'Doyoon', 'Do-yun', 'Toyun']],
    ['민수', ['Minsu', 'Minsoo', 'Min-soo']],
    ['서준', ['Seojun', 'Seojoon', 'Suhjun']],
    ['정국', ['Jungkook', 'Jeongguk', 'Chungkuk']],
    ['현우', ['Hyunwoo', 'Hyeonu', 'Hyeonwoo']],
    ['은영', ['Eunyoung', 'Eunyeong']],
    ['서울', ['Seoul']],
    ['대전', ['Daejeon', 'Taejon']],
    ['한빛', ['Hanbit']],
  ])('%s sounds like %j', (hangul, spellings) => {
    for (const spelling of spellings) expect(soundOfLatin(spelling), spelling).toBe(soundOfHangul(hangul));
  });
});

describe('a name', () => {
  const names = ['김민수', '이서연', '최정욱', '남궁현'];
  const index = createSoundIndex(graphOf(names));

  test.each(names)('%s is found by its usual Latin spellings', (name) => {
    for (const spelling of romanizationVariants(name, 5))
      expect(index.find(spelling), spelling).toEqual([name]);
  });

  test.each([
    ['김민수', 'Minsoo Kim'],
    ['민수', 'Min Soo Kim'],
    ['박지훈', 'Jihoon Park'],
    ['이서연', 'Lee, Seo-yeon'],
  ])('%s finds %s', (hangul, latin) => {
    expect(createSoundIndex(graphOf([latin, 'Ada Example'])).find(hangul)).toEqual([latin]);
  });

  test.each(['minsoo', 'kim min soo', 'Min-soo Kim', 'Mynsu'])('"%s" finds 김민수', (query) => {
    expect(index.find(query)).toEqual(['김민수']);
  });

  test('of another sound is not found', () => {
    expect(index.find('Jihoon')).toEqual([]);
    expect(index.find('Kim Jihoon')).toEqual([]);
    expect(index.find('')).toEqual([]);
    expect(index.find('C++')).toEqual([]);
  });
});
