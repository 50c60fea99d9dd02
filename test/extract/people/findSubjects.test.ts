import { describe, expect, test } from 'vitest';
import { findSubjects } from '../../../src/extract/people/findSubjects.ts';
import { surveyText } from '../surveyText.ts';

function ownerOf(text: string, format: 'markdown' | 'text' = 'markdown'): string | undefined {
  const survey = surveyText(text, format);
  const { owner } = findSubjects(survey.text, survey.blocks);
  return owner && [owner, ...owner.also].map((span) => survey.text.slice(span.start, span.end)).join(' = ');
}

describe('whose document it is', () => {
  test.each([
    ['# Ana Ruiz\n\nEngineer', 'Ana Ruiz'],
    ['# Ana Ruiz, Ph.D.\n\nEngineer', 'Ana Ruiz'],
    ['# Curriculum Vitae of Ana Ruiz\n\n## Skills\n\n- Go', 'Ana Ruiz'],
    ['# Dr. Ana Ruiz\n\nPhysicist', 'Ana Ruiz'],
    ['# Ana Ruiz | Data Engineer\n\n## Skills\n\n- Go', 'Ana Ruiz'],
    ['# 김하늘 (Kim Haneul)\n\n백엔드 개발자', '김하늘 = Kim Haneul'],
    ['# 이력서\n\n- 이름: 김하늘\n- 거주지: 서울', '김하늘'],
    ['# Résumé\n\n| Name | Ana Ruiz |\n|---|---|\n| City | Seoul |', 'Ana Ruiz'],
    ["# Hi there\n\nI'm Ana Ruiz, a data engineer.", 'Ana Ruiz'],
    ['# 안녕하세요\n\n저는 8년차 백엔드 개발자 김하늘입니다.', '김하늘'],
    ['## About\n\nAna Ruiz is a physicist who works on rivers.', 'Ana Ruiz'],
  ])('%j belongs to %s', (text, expected) => {
    expect(ownerOf(text)).toBe(expected);
  });

  test.each([
    ['a page about a thing', '# Skylark\n\nA scheduler for small clusters.'],
    ['a team', '# Vision Lab\n\n## Ana Ruiz\n\nStudent\n\n## Jungho Han\n\nProfessor'],
    ['nothing', ''],
    ['a role for a title', '# Software Engineer\n\n## Skills\n\n- Go'],
    ['an organization for a title', '# Hanbit University\n\nFounded long ago.'],
  ])('%s belongs to nobody', (_, text) => {
    expect(ownerOf(text)).toBeUndefined();
  });

  test('plain text begins with a name', () => {
    expect(ownerOf('Ana Ruiz\nData Engineer\nSeoul, South Korea\n', 'text')).toBe('Ana Ruiz');
  });
});

test('on a page of several people each heading’s person has what is below', () => {
  const text = '# Vision Lab\n\n## Ana Ruiz\n\nLikes Go.\n\n## Jungho Han\n\nLikes Rust.\n';
  const survey = surveyText(text);
  const { ofBlock } = findSubjects(survey.text, survey.blocks);
  const subjectOf = (part: string): string | undefined => {
    const person = ofBlock[survey.blocks.findIndex((block) => block.text.start === text.indexOf(part))];
    return person && survey.text.slice(person.start, person.end);
  };
  expect([subjectOf('Likes Go'), subjectOf('Likes Rust')]).toEqual(['Ana Ruiz', 'Jungho Han']);
});
