import { describe, expect, test } from 'vitest';
import { careerRelation } from '../../../src/extract/words/careerRelation.ts';
import { STAND_IN } from '../../../src/extract/words/sentenceShape.ts';

/** A shape as people write it: P, O, L and D stand for a person, an organization, a place and a date. */
function shape(text: string): string {
  return text.replace(/(?<!\p{L})[POLD](?!\p{Script=Latin})/gu, (letter) =>
    letter === 'P'
      ? STAND_IN.person
      : letter === 'O'
        ? STAND_IN.organization
        : letter === 'L'
          ? STAND_IN.place
          : STAND_IN.date,
  );
}

function read(before: string, after: string): string | undefined {
  const career = careerRelation(shape(before), shape(after));
  return career && [career.relation, career.role].filter((part) => part !== undefined).join(': ');
}

describe('careerRelation', () => {
  test.each([
    ['She works at ', '.', 'works_at'],
    ['Ex: O, ', ' (B.Tech 2018), O', 'studied_at'],
    ['I work on the O squad at ', '.', 'works_at'],
    ['Scientist on the ', ' team.', 'member_of'],
    ['She joined ', ' in 2019.', 'works_at'],
    ['He is now at ', '.', 'works_at'],
    ['an engineer at ', '.', 'works_at: engineer'],
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
    ['He spent three years with ', '.', 'works_at'],
    ['She came over from ', ' in D.', 'works_at'],
    ['Since then she has been on leave from ', '.', 'works_at'],
    ['She is a harpist with the ', '.', undefined],
    ['She is a violinist with the ', '.', 'works_at: violinist'],
    ['He was Professor of Soil Science at the ', '.', 'works_at: Professor of Soil Science'],
    ['Then she was head of the design team at ', '.', 'works_at: head of design team'],
    ['He joined ', ' as a junior data engineer in D', 'works_at: junior data engineer'],
    ['She began her career as an apprentice at ', '.', 'works_at: apprentice'],
    ['He was a postdoc with P at ', '.', 'works_at: postdoc'],
    ['After a postdoc with P and P at ', ' she', 'works_at: postdoc'],
    ['She read classics at ', '.', 'studied_at'],
    ['She dropped out of ', '.', 'studied_at'],
    ['He did his doctoral work at ', '.', 'studied_at'],
    ['She received her doctorate from O and joined ', '.', 'works_at'],
    ['a graduate of the ', ', runs it', 'studied_at'],
    ['She is a trustee of ', '.', 'member_of'],
    ['She has been on the editorial board of ', '.', 'served'],
    ['In the town she found ', ', where she worked on boats', 'works_at'],
    ['She became ', '’s chief scientist', 'works_at: chief scientist'],
    ['In D ', ' hired her', 'works_at'],
  ] as const)('"%s▯%s" says %s', (before, after, expected) => {
    expect(read(before, after)).toBe(expected);
  });

  test.each([
    ['저는 ', '에서 근무하고 있습니다.', 'works_at'],
    ['', '에 입사했습니다.', 'works_at'],
    ['', '에서 연구하고 있습니다.', 'works_at'],
    ['', '를 졸업했습니다.', 'studied_at'],
    ['', '에서 박사 학위를 받았습니다.', 'studied_at'],
    ['', '의 회원입니다.', 'member_of'],
    ['', '에서 군 복무를 마쳤습니다.', 'served'],
    ['', '에서 박사후연구원으로 지냈으며, O에서 박사를 마쳤다', 'works_at: 박사후연구원'],
    ['', '에 책임연구원으로 입사해', 'works_at: 책임연구원'],
    ['', '에서 물류 서버를 만들고 있어요', 'works_at'],
    ['', '에 몸담았습니다', 'works_at'],
    ['', '와 O에서 근무했다', 'works_at'],
    ['', '을 창업했다', 'works_at'],
    ['동아리 ‘', '’에서 지도를 그렸습니다', 'member_of'],
  ] as const)('"%s▯%s" says %s', (before, after, expected) => {
    expect(read(before, after)).toBe(expected);
  });

  test.each([
    ['I read about ', '.'],
    ['The office is near ', '.'],
    ['We bought it from ', '.'],
    ['The service runs on ', '.'],
    ['', ' is a large company.'],
    ['', '는 큰 회사입니다.'],
    ['', '에 지원했습니다.'],
    ['', '에서 만든 모델을 썼습니다.'],
    ['', '에서 발표했습니다.'],
    ['', '와 협력하여 개발했습니다.'],
    ['She is the author of ', '.'],
    ['He supervised eight students, among them P (no longer in the field), for ', '.'],
    ['', ''],
  ])('"%s▯%s" says nothing', (before, after) => {
    expect(read(before, after)).toBeUndefined();
  });

  test('of two verbs the nearer one counts', () => {
    expect(read('She finished her thesis and then worked for ', '.')).toBe('works_at');
  });

  test('one goes to a school to learn', () => {
    expect(careerRelation('He went to ', '.')).toEqual({ relation: 'works_at', atSchool: 'studied_at' });
    expect(careerRelation('', '를 나왔다.')).toMatchObject({ atSchool: 'studied_at' });
  });
});
