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
    ["at Hanbit University's library", ['Hanbit University']],
    ['한빛대학교에서 박사 학위를 받았습니다', ['한빛대학교']],
    ['㈜새벽소프트 백엔드 개발자', ['㈜새벽소프트']],
    ['바다로봇연구소의 선임연구원', ['바다로봇연구소']],
    ['the School of Computing, Foo University', ['School of Computing', 'Foo University']],
    ['the Ghent Python User Group', ['Ghent Python User Group']],
    ['침해분석단에서 일했습니다', ['침해분석단']],
    ['the whole team and our company', []],
    ['저는 책임연구원으로 일합니다', []],
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
