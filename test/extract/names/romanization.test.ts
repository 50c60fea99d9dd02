import { describe, expect, test } from 'vitest';
import {
  isRomanizationOf,
  koreanFamilyNames,
  romanizationVariants,
} from '../../../src/extract/names/index.ts';

describe('isRomanizationOf', () => {
  test.each([
    ['Jungwook Choi', '최정욱'],
    ['Jeong-uk Choe', '최정욱'],
    ['CHOI Jung Wook', '최정욱'],
    ['Choi, Jungwook', '최정욱'],
    ['Minsoo Kim', '김민수'],
    ['Min-Su Gim', '김민수'],
    ['Yi Young-hee', '이영희'],
    ['Younghee Rhee', '이영희'],
    ['Yeonghui I', '이영희'],
    ['Sangwoo Bak', '박상우'],
    ['Pak Sang Woo', '박상우'],
    ['Hyejin Noh', '노혜진'],
    ['Minho Ryu', '류민호'],
    ['Minho Yoo', '유민호'],
    ['Minsu Namgung', '남궁민수'],
    ['Kyung-Hwan Jeon', '전경환'],
    ['Seok Joong Hwang', '황석중'],
    ['Woo Choi', '최우'],
  ])('%s spells %s', (latin, hangul) => expect(isRomanizationOf(latin, hangul)).toBe(true));

  test.each([
    ['Minsoo Lee', '김민수'],
    ['Minjae Kim', '김민수'],
    ['Minsoo', '김민수'],
    ['M. Kim', '김민수'],
    ['Minsoo Kim', '김민'],
    ['Kim', '김'],
    ['Minsoo Kim', '연구실'],
    ['', ''],
    ['Jungwook Park', '최정욱'],
    ['Jihoon Choi', '최정욱'],
  ])('%s does not spell %s', (latin, hangul) => expect(isRomanizationOf(latin, hangul)).toBe(false));
});

test('every variant spells the name it was made from', () => {
  for (const hangul of ['최정욱', '김민수', '이영희', '남궁민수', '박훈'])
    for (const latin of romanizationVariants(hangul, 100))
      expect(isRomanizationOf(latin, hangul), `${latin} ${hangul}`).toBe(true);
});

test('the official spelling comes first', () => {
  expect(romanizationVariants('최정욱')[0]).toBe('Jeonguk Choi');
  expect(romanizationVariants('강민수', 3)).toHaveLength(3);
  expect(romanizationVariants('Minsu')).toEqual([]);
});

test('the list of family names holds the hundred commonest', () => {
  expect(koreanFamilyNames.size).toBeGreaterThanOrEqual(100);
  expect(koreanFamilyNames.get('이')).toEqual(expect.arrayContaining(['lee', 'yi', 'rhee', 'i']));
});
