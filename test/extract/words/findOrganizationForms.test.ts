import { describe, expect, test } from 'vitest';
import { findOrganizationForms } from '../../../src/extract/words/findOrganizationForms.ts';

function read(text: string): string[] {
  return findOrganizationForms(text, { start: 0, end: text.length }).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe('findOrganizationForms', () => {
  test.each([
    ['She joined the Institute for Marine Robotics in 2019.', ['Institute for Marine Robotics']],
    ['Vision Systems Lab, Foo University', ['Vision Systems Lab', 'Foo University']],
    ['Lumen Labs Inc. was founded in May', ['Lumen Labs Inc.']],
    ['University of Northern Iowa', ['University of Northern Iowa']],
    ['Ministry of Health', ['Ministry of Health']],
    ['Universidad Nacional de Quillwort', ['Universidad Nacional de Quillwort']],
    ['Diplom, Universität Quillwort, 2012', ['Universität Quillwort']],
    ['Co-founder of Slowthing Studio', ['Slowthing Studio']],
    ['THE TEAM', []],
    ['Alumni of the Vision Lab', ['Vision Lab']],
    ["at Hanbit University's library", ['Hanbit University']],
    ['한빛대학교에서 박사 학위를 받았습니다', ['한빛대학교']],
    ['㈜새벽소프트 백엔드 개발자', ['㈜새벽소프트']],
    ['바다로봇연구소의 선임연구원', ['바다로봇연구소']],
    ['물류 로봇 팀에서 일합니다', ['물류 로봇 팀']],
    ['현재 파도 예측 연구실을 이끌고 있다', ['파도 예측 연구실']],
    ['가람벤처스와 가람로보틱스', ['가람벤처스', '가람로보틱스']],
    ['산림청 산하 나무과학원', ['산림청', '나무과학원']],
    ['데이터 사이언스팀 · 엔지니어', ['데이터 사이언스팀']],
    ['AI 전략팀', ['AI 전략팀']],
    ['the School of Computing, Foo University', ['School of Computing', 'Foo University']],
    ['the Ghent Python User Group', ['Ghent Python User Group']],
    ['침해분석단에서 일했습니다', ['침해분석단']],
    ['the whole team and our company', []],
    ['저는 책임연구원으로 일합니다', []],
    ['학생연구원과 방문연구원', []],
    ['기업부설연구소와 사내 동아리', []],
    ['대학원 연구실에서', []],
    ['우리 팀은 넓은 사무실에서', []],
    ['현재 팀에서', []],
  ])('"%s" names %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('"and" joins no organization that is known by itself to another name', () => {
    const text = 'Nimbus and Quillwort Inc.';
    const found = findOrganizationForms(text, { start: 0, end: text.length }, undefined, [
      { start: 0, end: 6 },
    ]);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['Quillwort Inc.']);
  });
});
