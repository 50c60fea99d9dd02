import { expect, test } from 'vitest';
import { grammarScore } from '../../../src/extract/repair/grammarScore.ts';

/** What grammar says of the last symbol. */
const scoreOf = (symbols: string, isWord = false) =>
  grammarScore(symbols, symbols.length - 1, false, () => isWord);

test.each([
  ['_하는_데_', '_회사_데_'],
  ['_갈_데가_', '_사과_데의_'],
  ['_그린_데에서_', '_A_데_'],
])('the noun 데 wants a verb before it: %s rather than %s', (right, wrong) => {
  expect(scoreOf(right)).toBe(0);
  expect(scoreOf(wrong)).toBeLessThan(0);
});

test('words that only begin with 데 stand anywhere', () => {
  for (const word of ['_회사_데이터_', '_사과_데워_', '_데스크_']) expect(scoreOf(word)).toBe(0);
});

test('을 follows a final consonant, 를 none', () => {
  expect(scoreOf('_연구을_')).toBeLessThan(0);
  expect(scoreOf('_논문를_')).toBeLessThan(0);
  expect(scoreOf('_논문을_')).toBe(0);
});
