import { expect, test } from 'vitest';
import { isTeam, isUnit } from '../../../src/extract/words/isUnit.ts';

test.each([
  'Vision Lab',
  'Search Team',
  'Department of Physics',
  '로봇연구실',
  '검색팀',
  '컴퓨터공학과',
  'Institute of Computer Science',
  '침해분석단',
])('"%s" is a part of something', (name) => {
  expect(isUnit(name)).toBe(true);
});

test.each([
  'Nimbus',
  'Hanbit University',
  '한빛대학교',
  '새벽소프트',
  'Labyrinth',
  'Steam Works',
  'Kestrel Institute of Technology',
  'Skylark Korea User Group',
  '종달새 사용자 모임',
  '',
])('"%s" is a whole', (name) => {
  expect(isUnit(name)).toBe(false);
});

test.each([
  ['Search Team', true],
  ['검색팀', true],
  ['European Molecular Biology Laboratory', false],
  ['로봇연구소', false],
  ['Nimbus', false],
])('whether "%s" is a team: %s', (name, expected) => {
  expect(isTeam(name)).toBe(expected);
});
