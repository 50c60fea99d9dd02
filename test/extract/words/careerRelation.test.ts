import { describe, expect, test } from 'vitest';
import { careerRelation } from '../../../src/extract/words/careerRelation.ts';

describe('careerRelation', () => {
  test.each([
    ['She works at ', '.', 'works_at'],
    ['She joined ', ' in 2019.', 'works_at'],
    ['He is now at ', '.', 'works_at'],
    ['an engineer at ', '.', 'works_at'],
    ['In 2015 he moved to ', '.', 'works_at'],
    ['She founded ', '.', 'works_at'],
    ['She leads the ', '.', 'works_at'],
    ['He taught statistics at the ', '.', 'works_at'],
    ['She received her PhD from ', '.', 'studied_at'],
    ['He studied physics at ', '.', 'studied_at'],
    ['I graduated from ', '.', 'studied_at'],
    ['a PhD student at ', '.', 'studied_at'],
    ['an alumna of ', '.', 'studied_at'],
    ['She is a member of ', '.', 'member_of'],
    ['He volunteers at ', '.', 'member_of'],
    ['I run the Lyon chapter of ', '.', 'member_of'],
    ['She is a trustee of ', '.', 'member_of'],
    ['silver medal with team ', '.', 'member_of'],
    ["친구들과 만든 팀 '", "'로 나갔습니다.", 'member_of'],
    ['He served in the ', '.', 'served'],
    ['저는 ', '에서 근무하고 있습니다.', 'works_at'],
    ['', '에 입사했습니다.', 'works_at'],
    ['', '에서 연구하고 있습니다.', 'works_at'],
    ['', '를 졸업했습니다.', 'studied_at'],
    ['', '에서 박사 학위를 받았습니다.', 'studied_at'],
    ['', '의 회원입니다.', 'member_of'],
    ['', '에서 군 복무를 마쳤습니다.', 'served'],
  ] as const)('"%s… %s" is %s', (before, after, expected) => {
    expect(careerRelation(before, after)).toBe(expected);
  });

  test.each([
    ['I read about ', '.'],
    ['The office is near ', '.'],
    ['We bought it from ', '.'],
    ['The service runs on ', '.'],
    ['', ' is a large company.'],
    ['', '는 큰 회사입니다.'],
    ['', ''],
  ])('"%s… %s" is none', (before, after) => {
    expect(careerRelation(before, after)).toBeUndefined();
  });
});
