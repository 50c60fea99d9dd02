import { expect, test } from 'vitest';
import { addText, completeCounts, pruneCounts, readCounts, writeCounts } from '../../scripts/readCounts.ts';

// Codes: A is 1.35^10 ≈ 20.1, K is 1.35^20 ≈ 404.
const TABLE = ['\tK\t_A가A나A', '가\tA\t나A', '다가\tK\t나K'];

test('counts that are read and written again are the same', () => {
  const lists = ['# a comment', '=\t가나', '~\t나다', '+\t1e-4\tㅂ\t돕다', '*\t김\t가나\t가\t나'];
  expect(writeCounts(readCounts([...TABLE, ...lists].join('\n')))).toEqual(TABLE);
});

test('a text adds its runs of one to four symbols', () => {
  const counts = readCounts('');
  addText(counts, '가나다 2\nno Hangul', 2);
  expect(counts.get('')?.next.get('가')).toBe(2);
  expect(counts.get('_가나')?.next.get('다')).toBe(2);
  expect(counts.get('나다_')?.next.get('0')).toBe(2);
  expect(counts.get('가나')?.total).toBe(2);
});

test('a shorter run is counted as often as the longer ones that hold it', () => {
  const counts = readCounts(TABLE.join('\n'));
  completeCounts(counts);
  // 다가나 was read 404 times, so 가나 was too, 다가 and each of its syllables.
  for (const [context, symbol] of [
    ['가', '나'],
    ['다', '가'],
    ['', '나'],
  ] as const)
    expect(counts.get(context)?.next.get(symbol)).toBeGreaterThan(400);
});

test('what says nothing new is left out, what was there before stays', () => {
  const counts = readCounts(['\tK\t가K나K', '가\tK\t가A나A', '나\tK\t가K'].join('\n'));
  const before = readCounts('가\tK\t나A');
  const kept = pruneCounts(counts, 1000, before);
  expect([...kept.get('가')!.next.keys()]).toEqual(['나']);
  expect(kept.has('나')).toBe(false);
  expect(kept.get('')!.next.size).toBe(2);
});
