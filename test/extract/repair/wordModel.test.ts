import { describe, expect, test } from 'vitest';
import { createWordModel, type WordList } from '../../../src/extract/repair/wordModel.ts';

function listOf(...words: string[]): WordList {
  return { shareOf: (word) => (words.includes(word) ? 1e-4 : 0) };
}

const model = createWordModel([listOf('연구', '논문', '지역', '개발')], [['돕다', 'ㅂ', 1e-4]], {
  families: new Map([['김', 0.2]]),
  given: new Set(['하늘']),
  firsts: new Map([['가', 0.1]]),
  seconds: new Map([['람', 0.1]]),
});

describe('a word is known', () => {
  test.each([
    '연구',
    '연구를',
    '논문을',
    '지역에서는',
    '연구했습니다',
    '개발되었으며',
    '연구논문',
    '연구팀장',
    '신개발',
    '도우며',
    '도와주었다',
    '김가람은',
    '김가람교수',
    '돈을',
    '또',
  ])('%s', (word) => expect(model.probability(word)).toBeGreaterThan(0));

  test.each(['연구을', '논문를', '연구으로', '논문로', '가람쥐', '박가람은', '박하늘', '돈를'])(
    'and %s is none',
    (word) => expect(model.probability(word)).toBe(0),
  );
});

test('로 follows ㄹ as it follows a vowel', () => {
  const words = createWordModel([listOf('서울', '부산')]);
  expect(words.probability('서울로')).toBeGreaterThan(0);
  expect(words.probability('서울으로')).toBe(0);
  expect(words.probability('부산으로')).toBeGreaterThan(0);
});

test('a word by itself is likelier than with a particle, and than two words in one', () => {
  expect(model.probability('연구')).toBeGreaterThan(model.probability('연구를'));
  expect(model.probability('연구를')).toBeGreaterThan(model.probability('연구논문을'));
});

test('an award is likelier behind a word than a rare ending', () => {
  expect(model.probability('논문상')).toBeGreaterThan(model.probability('논문생'));
  expect(model.probability('논문생')).toBeGreaterThan(0);
});

test('a number is followed by what counts, a foreign word by particles', () => {
  expect(model.afterNumber('년부터')).toBeGreaterThan(0);
  expect(model.afterNumber('개월간')).toBeGreaterThan(0);
  expect(model.afterNumber('논문')).toBe(0);
  for (const word of ['는', '은', '에서', '논문을']) expect(model.afterForeign(word)).toBeGreaterThan(0);
});
