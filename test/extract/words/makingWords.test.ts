import { expect, test } from 'vitest';
import { isMadeAfter, isMadeBefore, isSurelyMadeAfter } from '../../../src/extract/words/makingWords.ts';

test.each([
  'I built ',
  'Built the small scheduler ',
  'author of the caller ',
  'led the development of the ',
  'We co-created “',
])('what follows "%s" is made', (before) => {
  expect(isMadeAfter(before)).toBe(true);
  expect(isSurelyMadeAfter(before)).toBe(true);
});

test.each(['I introduced ', 'She led '])('what follows "%s" may only be joined or used', (before) => {
  expect(isMadeAfter(before)).toBe(true);
  expect(isSurelyMadeAfter(before)).toBe(false);
});

test.each(['I built it with ', 'built for ', 'I used ', 'Principal Design Engineer, ', ''])(
  'what follows "%s" is not',
  (before) => {
    expect(isMadeAfter(before)).toBe(false);
  },
);

test.each(["'을 개발했습니다", '를 처음으로 만들었다', '의 설계를 주도'])(
  'what stands before "%s" is made',
  (after) => {
    expect(isMadeBefore(after)).toBe(true);
  },
);

test.each(['로 보고서를 만들었다', '을 사용해 앱을 만들었다', '를 좋아합니다'])(
  'what stands before "%s" is not',
  (after) => {
    expect(isMadeBefore(after)).toBe(false);
  },
);
