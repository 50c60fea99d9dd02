import { describe, expect, test } from 'vitest';
import { chooseLanguage, MESSAGES, wordFinding } from '../../../src/explorer/messages/index.ts';
import { LANGUAGE_CODES } from '../../../src/explorer/state/index.ts';
import { DISGUISED_FORMATS, FILE_NOTES, type SkipReason, UNREAD_FORMATS } from '../../../src/model/index.ts';

const counts = { nodes: 160, edges: 402, shownNodes: 142, shownEdges: 310 };

describe('the message table', () => {
  test.each([
    [['ko-KR', 'en'], 'ko'],
    [['de-DE', 'fr'], 'en'],
    [['fr', 'KO'], 'ko'],
    [[], 'en'],
  ] as const)('%j is answered in %s', (preferred, code) => {
    expect(chooseLanguage(preferred)).toBe(code);
  });

  test('the status says counts', () => {
    expect(MESSAGES.en.counts(counts)).toBe('142 of 160 nodes, 310 of 402 relations');
    expect(MESSAGES.ko.counts(counts)).toBe('항목 142/160개, 관계 310/402개');
  });

  test('one thing is not worded like many', () => {
    expect(MESSAGES.en.counts({ nodes: 1, edges: 1, shownNodes: 1, shownEdges: 0 })).toBe(
      '1 of 1 node, 0 of 1 relation',
    );
  });

  test.each([
    ['2017', 'present', 'since 2017'],
    ['2014', '2016', '2014 – 2016'],
    ['2015', '2015', '2015'],
    ['2015', undefined, 'from 2015'],
    [undefined, '2016', 'until 2016'],
    [undefined, 'present', 'today'],
  ])('a period from %s to %s is "%s"', (start, end, words) => {
    expect(MESSAGES.en.period(start, end)).toBe(words);
  });

  test.each(LANGUAGE_CODES)('dates in %s come by month or by year', (code) => {
    const { date } = MESSAGES[code];
    expect(date('2021')).toContain('2021');
    expect(date('2021-03')).toMatch(/Mar 2021|2021년 3월/);
  });

  test('places among authors are ordinal', () => {
    expect([1, 2, 3, 4, 11, 21].map(MESSAGES.en.author)).toEqual([
      '1st author',
      '2nd author',
      '3rd author',
      '4th author',
      '11th author',
      '21st author',
    ]);
  });

  test('no message is empty, in any language', () => {
    const check = (value: unknown, path: string): void => {
      if (typeof value === 'string') expect(value.trim(), path).not.toBe('');
      else if (typeof value === 'object' && value !== null) {
        for (const [key, inner] of Object.entries(value)) check(inner, `${path}.${key}`);
      }
    };
    for (const code of LANGUAGE_CODES) check(MESSAGES[code], code);
  });

  test.each(LANGUAGE_CODES)('every reason, warning and fault has a sentence of its own in %s', (code) => {
    const { understanding: u, keeping } = MESSAGES[code];
    const reasons = [
      ...UNREAD_FORMATS.map((format) => ({ what: 'unread-format', format, extension: 'x' }) as const),
      ...DISGUISED_FORMATS.map((format) => ({ what: 'disguised', format }) as const),
    ].map((reason) => wordFinding(u.skipReasons, reason));
    expect(new Set(reasons).size).toBe(reasons.length);
    for (const sentence of reasons) expect(sentence).not.toMatch(/undefined|object/);
    const notes = FILE_NOTES.map((what) => keeping.fileNotes[what](1234));
    expect(new Set(notes).size).toBe(notes.length);
    for (const note of notes) expect(note).toContain('1,234');
    expect(wordFinding(keeping.fileFaults, { what: 'too-many', of: 'edges', most: 5000 })).toContain('5,000');
    expect(wordFinding(u.warningWords, { what: 'lost-characters', count: 3 })).toContain('3');
  });

  test('a finding of a newer build is called by its code', () => {
    const finding = { what: 'not-known-yet' } as unknown as SkipReason;
    expect(wordFinding(MESSAGES.en.understanding.skipReasons, finding)).toBe('not-known-yet');
  });

  test('the Korean table is Korean', () => {
    const untranslated: string[] = [];
    const check = (value: unknown, path: string): void => {
      if (typeof value === 'string' && !/\p{Script=Hangul}/u.test(value)) untranslated.push(path);
      else if (typeof value === 'object' && value !== null) {
        for (const [key, inner] of Object.entries(value)) check(inner, path ? `${path}.${key}` : key);
      }
    };
    check(MESSAGES.ko, '');
    expect(untranslated).toEqual(['code', 'title']);
  });
});
