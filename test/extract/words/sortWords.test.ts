import { describe, expect, test } from 'vitest';
import { hasSort, isOtherWork, sortOf, sortWithin } from '../../../src/extract/words/sortWords.ts';

describe('sortOf', () => {
  test.each([
    ['small scheduler for clusters', 'software'],
    ['scheduler built on a queue', 'software'],
    ['sonification library that speaks', 'software'],
    ['language model for Danish', 'model'],
    ['corpus of river noise', 'dataset'],
    ['pruning method', 'technique'],
    ['start-up in Malmö', 'organization'],
    ['오픈소스 프레임워크', 'software'],
    ['로그 수집기', 'software'],
    ['말뭉치', 'dataset'],
    ['novel about schedulers', undefined],
    ['city', undefined],
    ['', undefined],
  ] as const)('"%s" is %s', (description, kind) => {
    expect(sortOf(description)).toBe(kind);
  });
});

test.each(['novel about clocks', 'evening class', 'festival', '신간 소설'])(
  '"%s" is a work of another kind',
  (text) => {
    expect(isOtherWork(text)).toBe(true);
    expect(isOtherWork('scheduler')).toBe(false);
  },
);

test('a Korean sort may have a particle and a verb behind it', () => {
  expect(sortWithin('오픈소스 도구를 만들었다')).toBe('software');
  expect(sortWithin('바다를 보았다')).toBeUndefined();
});

test('a text without any sort word introduces nothing', () => {
  expect(hasSort('I like the sea.')).toBe(false);
  expect(hasSort('It is a small scheduler, they say.')).toBe(true);
});
