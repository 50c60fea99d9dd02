import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  closeUpName,
  isPersonNameLike,
  parsePersonName,
  sameInitials,
} from '../../../src/extract/names/index.ts';

describe('isPersonNameLike', () => {
  test.each([
    'Minsu Gang',
    'M. Gang',
    'Gang, M.',
    'M.-S. Gang',
    'Du-Hyun Chang',
    'Seok Jin Hwang',
    'Willem-Paul de Ruiter',
    'van der Berg, Rob',
    'O’Shea, D.',
    'KIM Minsu',
    'Jean-Luc Dupont',
    'Pérez-Higueras JJ',
    'Jane Law',
    'Prof. Jeongho Choi',
    'Dr. Anna Müller',
    'Minsu Gang, Ph.D.',
    'Guerney, B. G., Jr.',
    '강민수',
    '남궁민',
    '황보라온',
    '이영희 교수',
    '강민수 (Minsu Gang)',
    'Minsu Gang (강민수)',
    '张伟',
    '王小明',
  ])('%s can be a person', (text) => expect(isPersonNameLike(text)).toBe(true));

  test.each([
    'Deep Learning',
    'Seoul National',
    'Knowledge Distillation',
    'Research Intern',
    'Machine Learning Engineer',
    'New York',
    'Field Case',
    'minsu gang',
    'Minsu',
    'Best Paper Award',
    'Hanguk University',
    'South Korea',
    'January 2020',
    'GPT-4 Turbo',
    'The Long Winter of Expert Systems',
    'Summer School',
    '',
    ' ',
    '연구실',
    '인공지능',
    '정보',
    '이력서',
    '서울대학교',
    '개발자',
    '강화학습',
    '조교수',
    '전문연구요원으로',
    '한국',
    '지원하기',
    '대외활동',
    '리벨리온',
    '서강대',
    '박사후',
  ])('%s is no person', (text) => expect(isPersonNameLike(text)).toBe(false));
});

describe('parsePersonName', () => {
  test.each([
    ['Jeongho Choi', 'Jeongho', 'Choi'],
    ['Choi, Jeongho', 'Jeongho', 'Choi'],
    ['Choi, J.', 'J.', 'Choi'],
    ['Choi J', 'J', 'Choi'],
    ['Choi JH', 'JH', 'Choi'],
    ['W.-P. de Ruiter', 'W.-P.', 'de Ruiter'],
    ['de Ruiter, W.-P.', 'W.-P.', 'de Ruiter'],
    ['van der Berg, Rob', 'Rob', 'van der Berg'],
    ['KIM Minsu', 'Minsu', 'Kim'],
    ['Minsu KIM', 'Minsu', 'Kim'],
    ['Kim Minsu', 'Minsu', 'Kim'],
    ['Kim Wilder', 'Kim', 'Wilder'],
    ['Seok Jin Hwang', 'Seok Jin', 'Hwang'],
    ['Minsu Gang, Ph.D.', 'Minsu', 'Gang'],
    ['강민수', '민수', '강'],
    ['남궁민수', '민수', '남궁'],
    ['강 민수', '민수', '강'],
  ])('%s: given name %s, family name %s', (text, given, family) => {
    expect(parsePersonName(text)).toMatchObject({ given, family });
  });

  test('a name in both scripts keeps both', () => {
    for (const text of ['강민수 (Minsu Gang)', 'Minsu Gang (강민수)', '강민수(Gang Minsu)'])
      expect(parsePersonName(text)).toMatchObject({ hangul: '강민수', latin: 'Minsu Gang', family: 'Gang' });
  });

  test('titles and suffixes are kept apart', () => {
    expect(parsePersonName('Prof. Jeongho Choi')).toMatchObject({
      honorific: 'Prof.',
      latin: 'Jeongho Choi',
    });
    expect(parsePersonName('이영희 교수')).toMatchObject({ honorific: '교수', hangul: '이영희' });
    expect(parsePersonName('Guerney, B. G., Jr.')).toMatchObject({
      family: 'Guerney',
      given: 'B. G.',
      suffix: 'Jr.',
    });
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 90 }), (text) => void parsePersonName(text)),
    );
  });
});

describe('sameInitials', () => {
  test.each([
    ['M. Kim', 'Minsu Kim'],
    ['Kim, M.-S.', 'Minsu Kim'],
    ['M. Kim', 'Kim, M.-S.'],
    ['Minsu Kim', 'Min-Su Kim'],
    ['John Smith', 'J. R. Smith'],
    ['J. Choi', 'CHOI Jeongho'],
    ['R. van der Berg', 'Berg, Rob van der'],
    ['강민수', '강민수'],
  ])('%s may be %s', (a, b) => {
    expect(sameInitials(a, b)).toBe(true);
    expect(sameInitials(b, a)).toBe(true);
  });

  test.each([
    ['M. Kim', 'M. Lee'],
    ['Minsu Kim', 'Minjae Kim'],
    ['Minjae Kim', 'Kim, M.-S.'],
    ['J. P. Smith', 'J. R. Smith'],
    ['Kim', 'M. Kim'],
    ['강민수', 'Minsu Gang'],
    ['Deep Learning', 'D. Learning'],
  ])('%s is not %s', (a, b) => {
    expect(sameInitials(a, b)).toBe(false);
    expect(sameInitials(b, a)).toBe(false);
  });
});

test.each([
  ['Yeonwoo J ang', 'Yeonwoo Jang'],
  ['Ana de Souza', 'Ana de Souza'],
  ['Ana B de Souza', 'Ana B de Souza'],
])('%j is written %j', (name, expected) => {
  expect(closeUpName(name)).toBe(expected);
});
