import { describe, expect, test } from 'vitest';
import { isRole } from '../../../src/extract/words/roleWords.ts';

describe('isRole', () => {
  test.each([
    'Senior Research Engineer',
    'Member of Technical Staff',
    'Research Assistant',
    'Head of Data Platform',
    'Software Engineer II',
    'Co-Founder & CTO',
    'Postdoctoral Fellow in Neuroscience',
    '선임연구원',
    '백엔드 개발자',
    '데이터 팀 팀장',
  ])('"%s" is a role', (text) => {
    expect(isRole(text)).toBe(true);
  });

  test.each(['Nimbus Robotics', 'Hanbit University', 'Seoul', 'Distributed training', '한빛대학교', ''])(
    '"%s" is no role',
    (text) => {
      expect(isRole(text)).toBe(false);
    },
  );
});

test.each(['Consultant Nephrologist', 'Senior Registrar', 'Controller', 'Optometrist'])(
  '"%s" is a role by its last word',
  (role) => {
    expect(isRole(role)).toBe(true);
  },
);
