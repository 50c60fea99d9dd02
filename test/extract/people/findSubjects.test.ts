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
    ['DR. ANA  RUIZ\n\nPhysicist', 'ANA  RUIZ'],
    ['# PROF. ANA RUIZ\n\nPhysicist', 'ANA RUIZ'],
    ['# 김하늘 (Kim Haneul)\n\n백엔드 개발자', '김하늘 = Kim Haneul'],
    ['# 이력서\n\n- 이름: 김하늘\n- 거주지: 서울', '김하늘'],
    ['# Résumé\n\n| Name | Ana Ruiz |\n|---|---|\n| City | Seoul |', 'Ana Ruiz'],
    ["# Hi there\n\nI'm Ana Ruiz, a data engineer.", 'Ana Ruiz'],
    ['# 안녕하세요\n\n저는 8년차 백엔드 개발자 김하늘입니다.', '김하늘'],
    ['## About\n\nAna Ruiz is a physicist who works on rivers.', 'Ana Ruiz'],
    ['## About\n\nAna Ruiz grew up on a barge.', 'Ana Ruiz'],
    ['# 채나무 | Namu Chae\n\n백엔드 개발자', '채나무 = Namu Chae'],
    ['# 채나무 교수\n\n통계학자', '채나무'],
    ['# 이력서\n\n- 이름: 박초롱별\n- 거주지: 서울', '박초롱별'],
    ['# Ana Ruiz\n\n## Talks\n\n### Silent Rivers\n\n2019\n\n### Muddy Lakes\n\n2020', 'Ana Ruiz'],
    ['---\nauthor: 채나무\n---\n\n강릉에서 일합니다.', '채나무'],
    ['## About\n\nAna Ruiz (Leith, 1984) restores clocks.', 'Ana Ruiz'],
    ['## About\n\n“Clocks are slow”, says Ana Ruiz, who restores them.', 'Ana Ruiz'],
    ['**채나무**는 강릉에서 일한다.', '채나무'],
    ['# 채나무 작가 소개\n\n강릉에서 일한다.', '채나무'],
    ['# 연사 소개: 채나무\n\n강릉에서 일합니다.', '채나무'],
    ['# 인물\n\n채나무 박사(38)는 강릉에서 일한다.', '채나무'],
    ['## 소개\n\n안녕하세요! 강릉에서 일하는 개발자 채나무예요.', '채나무'],
    ['자기소개서\n\n안녕하십니까. 물류 로봇을 만드는 개발자 지원자 채나무입니다.', '채나무'],
    ['# 지원서\n\n데이터를 좋아하는 백엔드 개발자 채나무입니다.', '채나무'],
    ['가. 성명(한글/영문): 채나무 / Chae Namu\n나. 전공분야: 회로', '채나무 = Chae Namu'],
    ['지원자 성명: 채나무\n지원 직무: 서버 개발', '채나무'],
    ['# 안녕하세요 👋 꾸준한 백엔드 개발자 **채나무** 입니다', '채나무'],
    ['# 이력서\n\n- 성명: 변지원\n- 거주지: 서울', '변지원'],
    ['# 이력서\n\n- 이름: 뇌나무\n- 거주지: 서울', '뇌나무'],
    [
      '| 성 명 | 채나무 | 생년월일 | 1990 |\n|---|---|---|---|\n| 영 문 | Namu Chae | 성 별 | 여 |\n',
      '채나무',
    ],
  ])('%j belongs to %s', (text, expected) => {
    expect(ownerOf(text)).toBe(expected);
  });

  test.each([
    ['a page about a thing', '# Skylark\n\nA scheduler for small clusters.'],
    ['a team', '# Vision Lab\n\n## Ana Ruiz\n\nStudent\n\n## Jungho Han\n\nProfessor'],
    ['a company', '나루미는 작년에 상을 받았다. 금별하가 나루미를 설립했다.'],
    ['nothing', ''],
    ['a form that withholds the name', '# 이력서\n\n- 이름: 비공개\n- 거주지: 서울'],
    ['a role at the end of a greeting', '# 소개\n\n안녕하세요. 7년차 서버 개발자입니다.'],
    ['people of a company as a title', '## 경영진\n\n- 결제 서비스를 만듭니다'],
    ['a role for a title', '# Software Engineer\n\n## Skills\n\n- Go'],
    ['an organization for a title', '# Hanbit University\n\nFounded long ago.'],
    ['a Korean section’s title that begins like a name', '## 대외활동\n\n- 봉사'],
    [
      'a team in lines of bold names',
      '# About us\n\n## Who we are\n\n**Ana Ruiz** — Chief Executive\n\nLikes Go.\n\n**Mira Oh** — Designer\n\nLikes Rust.',
    ],
    [
      'speakers under sections of talks',
      '# Our Speakers\n\n## Keynotes\n\n### Prof. Ana Ruiz\n\nNimbus\n\n## Talks\n\n### Mira Oh\n\nHanbit University\n',
    ],
    [
      'a card with a place that has the form of a name',
      '# Meetup\n\n*Date: 1 May 2025, Place: Aldous Hall*\n',
    ],
    ['software', '# tidewater\n\nTide tables.\n\n## Maintainers\n\n- Ana Ruiz (@ana)\n- Mira Oh (@mira)\n'],
    ['speakers, each in a paragraph', '# Speakers\n\n**Ana Ruiz** is an engineer.\n\n**Mira Oh** draws.\n'],
  ])('%s belongs to nobody', (_, text) => {
    expect(ownerOf(text)).toBeUndefined();
  });

  test.each([
    ['Dr. Thandeka Mrozek\n\nShe maps rivers. In 2019 she drew a lake.\n', 'Thandeka Mrozek'],
    [
      '강물로봇 백마루 대표 "물은 길을 안다"\n\n백마루(41) 강물로봇 대표는 섬에서 자랐다.\n\n/ 채나무 기자\n',
      '백마루',
    ],
    ['My guest today is Ana Ruiz. Ana maps rivers, and I like her maps.\n', 'Ana Ruiz'],
  ])('%j belongs to %s', (text, expected) => {
    expect(ownerOf(text, 'text')).toBe(expected);
  });

  test('plain text begins with a name', () => {
    expect(ownerOf('Ana Ruiz\nData Engineer\nSeoul, South Korea\n', 'text')).toBe('Ana Ruiz');
  });

  test.each([
    ' ANA RUIZ                          page 1/2\n\n CONTACT\n Porto\n',
    'Curriculum Vitae                    Ana Ruiz\n\nEngineer\n',
    'Ana Ruiz                         Data Engineer\n\nSKILLS\nGo\n',
  ])('a name beside a wide gap is the owner’s: %j', (text) => {
    expect(ownerOf(text, 'text')?.toLowerCase()).toBe('ana ruiz');
  });
});

test.each([
  [
    'a letter',
    'Nimbus\nSeoul\n\nDear Ms. Oh,\n\nI write about the job.\n\nYours sincerely,\nAna Ruiz\n',
    'Ana Ruiz',
  ],
  ['a Korean form', '자기소개서\n\n1. 성장 과정\n바다를 보며 자랐습니다.\n\n지원자 채나무\n', '채나무'],
  [
    'a letter-spaced signature',
    '자기소개서\n\n1. 성장 과정\n바다를 보며 자랐습니다.\n\n2024. 3. 2.   채 나 무 (인)\n',
    '채 나 무',
  ],
])('%s belongs to whom its last line names', (_, text, expected) => {
  expect(ownerOf(text, 'text')).toBe(expected);
});

describe('a letter about somebody else', () => {
  test.each([
    [
      'Letter of recommendation for Ana Ruiz\n\nDear colleagues,\n\nI supervised her thesis.\n\nSincerely,\n\nProf. Jungho Han\n',
      ['Ana Ruiz', 'Jungho Han'],
    ],
    [
      'Dear committee,\n\nI am delighted to recommend Ana Ruiz.\n\nKind regards,\nJungho Han\n',
      ['Ana Ruiz', 'Jungho Han'],
    ],
    [
      '추천서\n\n성명: 채나무\n\n채나무 학생을 추천합니다.\n\n한빛대학교 통계학과 교수 백마루 (서명)\n',
      ['채나무', '백마루'],
    ],
  ])('%j belongs to the one and is written by the other', (text, expected) => {
    const survey = surveyText(text, 'text');
    const { owner, writer } = findSubjects(survey.text, survey.blocks);
    expect([owner, writer].map((person) => person && survey.text.slice(person.start, person.end))).toEqual(
      expected,
    );
  });
});

/** The subject of the block that begins with a text. */
function subjectOf(text: string, part: string): string | undefined {
  const survey = surveyText(text);
  const { ofBlock } = findSubjects(survey.text, survey.blocks);
  const person =
    ofBlock[survey.blocks.findIndex((block) => survey.text.slice(block.text.start).startsWith(part))];
  return person && survey.text.slice(person.start, person.end);
}

describe('whose a block is', () => {
  test('what stands below a line with a name and a role is theirs', () => {
    const text =
      '# About us\n\n## Who we are\n\n**Ana Ruiz** — Chief Executive\n\nLikes Go.\n\n**Mira Oh** — Designer\n\nLikes Rust.\n';
    expect([subjectOf(text, 'Likes Go'), subjectOf(text, 'Likes Rust')]).toEqual(['Ana Ruiz', 'Mira Oh']);
  });

  test('a row under a column of names is theirs', () => {
    const text = '# Vision Lab\n\n| Name | Topic |\n|---|---|\n| Ana Ruiz | rivers |\n| Mira Oh | lakes |\n';
    expect(subjectOf(text, 'Ana Ruiz | rivers')).toBe('Ana Ruiz');
  });

  test('among a professor’s students each item is the student’s', () => {
    const text =
      '# Jungho Han\n\nI study rivers.\n\n## Former students\n\n- Ana Ruiz, 2019\n- Mira Oh (2020), now at Nimbus\n';
    expect([subjectOf(text, 'I study'), subjectOf(text, 'Mira Oh')]).toEqual(['Jungho Han', 'Mira Oh']);
  });

  test('under other headings an item is the owner’s', () => {
    const text = '# Jungho Han\n\n## Projects\n\n- Mira Oh, a documentary\n';
    expect(subjectOf(text, 'Mira Oh')).toBe('Jungho Han');
  });

  test('what stands under one person’s heading begins nobody else’s', () => {
    const text =
      '# Speakers\n\n### Ana Ruiz\n\nMira Oh, host\n\nLikes Go.\n\n### Jungho Han\n\nLikes Rust.\n';
    expect([subjectOf(text, 'Mira Oh, host'), subjectOf(text, 'Likes Go')]).toEqual(['Ana Ruiz', 'Ana Ruiz']);
  });

  test('a time of the day belongs to the speaker below it, a list of people to nobody', () => {
    const text =
      '# Workshop on Rivers\n\n09:15 "Less Is Enough"  \nMira Oh, Nimbus\n\n10:00 "On Lakes"  \nAna Ruiz, Nimbus\n\n11:00 Panel  \nAna Ruiz (Nimbus), Mira Oh (Nimbus)\n';
    expect([
      subjectOf(text, '09:15'),
      subjectOf(text, '10:00'),
      subjectOf(text, 'Ana Ruiz (Nimbus)'),
    ]).toEqual(['Mira Oh', 'Ana Ruiz', undefined]);
  });

  test('among referees each heading’s person has what is below', () => {
    const text =
      '# Ana Ruiz\n\n## References\n\n### Prof. Jungho Han\n\nLikes Go.\n\n## Hobbies\n\nLikes Rust.\n';
    expect([subjectOf(text, 'Likes Go'), subjectOf(text, 'Likes Rust')]).toEqual(['Jungho Han', 'Ana Ruiz']);
  });

  test('a paragraph of a speaker ends with the paragraph', () => {
    const text =
      '# Speakers\n\n**Ana Ruiz** is an engineer.\n\n**Mira Oh** draws.\n\nShe teaches.\n\nDoors open at nine.\n';
    expect([subjectOf(text, 'She teaches'), subjectOf(text, 'Doors open')]).toEqual(['Mira Oh', undefined]);
  });
});

test.each([
  [
    'the name behind the side column of an export',
    'Contact\nwww.linkedin.com/in/example\n\nTop Skills\nKubernetes\nTechnical Leadership\n\nLanguages\nEnglish (Native)\n\nAna Ruiz\nEngineer at Nimbus | Speaker\nSeoul\n\nSummary\nI build things.\n',
    'Ana Ruiz',
  ],
  [
    'the author whom all references share',
    'PUBLICATIONS\n\nAna Ruiz, Bea Lind. "Rivers". EMNLP 2020.\n\nJ. Wik, A. Ruiz. "Dams". NeurIPS 2021.\n',
    'Ana Ruiz',
  ],
  [
    'a name that character recognition tore apart',
    'Name: Ana R uiz\n\nEducation\n\nHanbit University\n',
    'Ana R uiz',
  ],
])('the owner is %s', (_, text, expected) => {
  const survey = surveyText(text, 'text');
  const { owner } = findSubjects(survey.text, survey.blocks);
  expect(owner && survey.text.slice(owner.start, owner.end)).toBe(expected);
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

describe('the owner of a CV from a PDF', () => {
  test.each([
    [
      'a page counter to the right',
      'Curriculum Vitae\n\nIngrid R. Solberg          Page 1 of 2\n\nHanbit University\n',
    ],
    [
      'a counter in the first line',
      'Dr.-Ing. Ingrid R. Solberg                    CV – page 1/3\nHanbit University\n',
    ],
    [
      'a running header that is the title of the first page',
      'CV of Ingrid R. Solberg      1\n\nHanbit University\n\nEDUCATION\nPhD, 2010\n\nCV of Ingrid R. Solberg      2\n\nAWARDS\nNone\n',
    ],
    ['ornaments on both sides', '■ Ingrid R. Solberg ■\n■ Geologist ■ Seoul ■\n'],
    [
      'the labels of the European form',
      'Personal information\nSurname(s) / First name(s)   Ingrid R. Solberg\nGender   Female\n',
    ],
  ])('stands beside %s', (_what, text) => {
    expect(ownerOf(text, 'text')).toBe('Ingrid R. Solberg');
  });
});

test('a name whose letters are spaced is a name', () => {
  expect(ownerOf('I n g r i d   S o l b e r g\nGeologist\n\nEDUCATION\nPhD, 2010\n', 'text')).toBe(
    'I n g r i d   S o l b e r g',
  );
});

test('family names in capitals before a comma belong to the name', () => {
  expect(ownerOf('Name: SOLBERG MOEN, Ingrid Ruth\nNationality: Norwegian\n', 'text')).toBe(
    'SOLBERG MOEN, Ingrid Ruth',
  );
});
