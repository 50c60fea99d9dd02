import { describe, expect, test } from 'vitest';
import {
  findInDocuments,
  findPassage,
  isSoughtInDocuments,
} from '../../../src/explorer/state/findPassage.ts';

const TEXT =
  'Ada Example\n\n- Led a team that made Korean\n  speech models small.\n- 한국어 음성 인식을 연구했다.\nKorean again.';

describe('findPassage', () => {
  test('gives the first place with what stands around it, and how many there are', () => {
    const hit = findPassage('a.md', TEXT, 'korean')!;
    expect(TEXT.slice(hit.start, hit.end)).toBe('Korean');
    expect(hit.count).toBe(2);
    expect(hit.before).toBe('- Led a team that made ');
    expect(hit.after).toBe('');
  });

  test('reads over the end of a line', () => {
    const hit = findPassage('a.md', TEXT, 'Korean speech')!;
    expect(hit.match).toBe('Korean speech');
    expect(TEXT.slice(hit.start, hit.end)).toBe('Korean\n  speech');
  });

  test('prefers places where a word begins', () => {
    const hit = findPassage('a.md', 'A part of art history', 'art')!;
    expect([hit.start, hit.count]).toEqual([10, 1]);
  });

  test('long lines are cut between words', () => {
    const line = `${'one two '.repeat(20)}HERE${' three four'.repeat(20)}`;
    const { before, after } = findPassage('a.md', line, 'here')!;
    expect(before).toMatch(/^…(?:one|two) /);
    expect(after).toMatch(/ (?:three|four)…$/);
  });

  test('finds words apart in one line', () => {
    const hit = findPassage('a.md', TEXT, 'led made')!;
    expect(hit.match).toBe('- Led a team that made Korean');
  });

  test('finds a Korean word with its particle', () => {
    expect(findPassage('a.md', TEXT, '음성 인식')?.match).toBe('음성 인식');
  });

  test.each(['C++ (x', '[', '\\', 'a.c', '^$', 'nothing of it'])(
    '"%s" is no pattern and is not found',
    (query) => {
      expect(findPassage('a.md', TEXT, query)).toBeNull();
    },
  );
});

describe('findInDocuments', () => {
  const texts = new Map([
    ['a.md', TEXT],
    ['b.md', 'korean'],
    ['c.md', 'something else'],
  ]);
  const read = (path: string) => Promise.resolve(texts.get(path) ?? null);

  test('names the documents in their order and passes over those that are not there', async () => {
    const hits = await findInDocuments(['a.md', 'missing.md', 'c.md', 'b.md'], 'korean', read);
    expect(hits.map(({ document }) => document)).toEqual(['a.md', 'b.md']);
  });

  test('stops when there are enough', async () => {
    expect(await findInDocuments(['a.md', 'b.md'], 'korean', read, { limit: 1 })).toHaveLength(1);
  });

  test('reads nothing once it is told to stop', async () => {
    let reads = 0;
    const controller = new AbortController();
    controller.abort();
    await findInDocuments(['a.md'], 'korean', () => Promise.resolve(`${reads++}`), {
      signal: controller.signal,
    });
    expect(reads).toBe(0);
  });

  test('a text of one letter is not sought', () => {
    expect(isSoughtInDocuments('a')).toBe(false);
    expect(isSoughtInDocuments('ab')).toBe(true);
    expect(isSoughtInDocuments('음성')).toBe(true);
    expect(isSoughtInDocuments('음')).toBe(false);
  });
});
