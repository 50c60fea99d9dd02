import { describe, expect, test } from 'vitest';
import { isUnitMention } from '../../../../src/extract/words/isUnit.ts';
import { readRelations } from '../../readDocument.ts';

function read(body: string): string[] {
  return readRelations(`# Ana Ruiz\n\n${body}\n`).filter((line) => line.includes(' -part_of-> '));
}

test('a group that the vocabulary knows is a firm', () => {
  expect(isUnitMention({ name: 'Marsol Group', entry: 'organization/marsol-group' })).toBe(false);
  expect(isUnitMention({ name: 'Marsol Group' })).toBe(true);
  expect(isUnitMention({ name: 'Slow Water Group', entry: 'organization/slow-water-group' })).toBe(true);
});

describe('a unit and its whole', () => {
  test.each([
    ['I work in the Vision Lab at Hanbit University.', ['Vision Lab -part_of-> Hanbit University']],
    ['I work in the Vision Lab, Hanbit University.', ['Vision Lab -part_of-> Hanbit University']],
    [
      'I visited Hanbit University (Centre for River Research).',
      ['Centre for River Research -part_of-> Hanbit University'],
    ],
    ['I worked at Nimbus, Search Quality team, as an engineer.', ['Search Quality team -part_of-> Nimbus']],
    ['The Vision Lab is part of Hanbit University.', ['Vision Lab -part_of-> Hanbit University']],
    ['I work at Nimbus, a subsidiary of Kestrel Holdings.', ['Nimbus -part_of-> Kestrel Holdings']],
    ['물결연구실은 한빛대학교 소속입니다.', ['물결연구실 -part_of-> 한빛대학교']],
    ['저는 님버스 검색팀에서 일합니다.', ['검색팀 -part_of-> 님버스']],
    ['저는 님버스의 검색팀 소속입니다.', ['검색팀 -part_of-> 님버스']],
    [
      'I am at Hanbit University, where I direct the Vision Lab.',
      ['Vision Lab -part_of-> Hanbit University'],
    ],
    [
      'I am at Hanbit University, where I have led the Vision Lab.',
      ['Vision Lab -part_of-> Hanbit University'],
    ],
    [
      'I belong to the Ageing Lab, School of Computing, Hanbit University.',
      ['Ageing Lab -part_of-> Hanbit University', 'School of Computing -part_of-> Hanbit University'],
    ],
  ])('"%s"', (sentence, expected) => {
    expect(read(`## About\n\n${sentence}`)).toEqual(expected);
  });

  test.each([
    'I studied at Hanbit University and work at Nimbus.',
    'Nimbus and Hanbit University share a gym.',
  ])('two wholes are neighbours: "%s"', (sentence) => {
    expect(read(`## About\n\n${sentence}`)).toEqual([]);
  });

  test('a unit in a line below a degree is the school’s', () => {
    expect(
      read(
        '## Education\n\n### PhD in Physics, Hanbit University\n\n2013 - 2019\n\n- Centre for River Research (CRR)',
      ),
    ).toEqual(['Centre for River Research -part_of-> Hanbit University']);
  });

  test('a team in the bullet of a job belongs to the employer', () => {
    expect(
      read('## 경력\n\n### 님버스 / 개발자 (2019.01 ~ 2021.02)\n\n- 침해분석단에서 로그를 분석'),
    ).toEqual(['침해분석단 -part_of-> 님버스']);
  });

  test('the line below a group’s name is its whole', () => {
    const page =
      '# People — River Lab\n\nHanbit University\n\n## Staff\n\n### Ana Ruiz\nDirector\n\n### Jungho Han\nPostdoc\n';
    expect(readRelations(page)).toContain('River Lab -part_of-> Hanbit University');
  });
});
