import { describe, expect, test } from 'vitest';
import { readRelations } from '../readDocument.ts';

/** Relations of people with organizations in a document of several people. */
function readStays(text: string, format: 'markdown' | 'text' = 'markdown'): string[] {
  return readRelations(text, format).filter((line) => /-(?:works_at|studied_at|member_of)->/u.test(line));
}

test('dated items in which an owner introduces themselves tell where they work and studied', () => {
  const text =
    '# 채나무\n\n## 소개\n\n- 🔭 **님버스** 결제팀 백엔드 엔지니어 (2023.01 ~ )\n- 🏫 한빛대학교 통계학과 (2014 - 2020)\n- 🏊 주말에는 한강에서 헤엄칩니다\n';
  expect(readStays(text)).toEqual([
    '채나무 -member_of-> 결제팀',
    '채나무 -studied_at-> 한빛대학교',
    '채나무 -works_at-> 님버스',
  ]);
});

describe('who the people of a page are', () => {
  test.each([
    [
      'Korean lines of a name, where and as what, each above a paragraph',
      '강연자 소개\n\n채나무 한빛대학교 통계학과 교수\n님버스에서 책임연구원으로 일했다. 강물을 연구한다.\n\n오가람 님버스 수석연구원\n한빛대학교를 졸업했다. 호수를 그린다.\n',
      [
        '오가람 -studied_at-> 한빛대학교',
        '오가람 -works_at-> 님버스',
        '채나무 -works_at-> 님버스',
        '채나무 -works_at-> 한빛대학교',
      ],
    ],
    [
      'Korean founders of a company that the first sentence introduces, with what they did before',
      '## 팀 소개\n\n**새벽강물**은 물을 재는 스타트업입니다.\n\n### 경영진\n\n**채나무 대표이사 / CEO**\n- 前 님버스 책임연구원\n\n**오가람 CTO**\n- 전) 고래랩스 연구원\n- 한빛대학교 통계학과 석사\n\n**문바다 이사 (사업개발)**\n- 님버스 회계사\n',
      [
        '문바다 -works_at-> 님버스',
        '문바다 -works_at-> 새벽강물',
        '오가람 -studied_at-> 한빛대학교',
        '오가람 -works_at-> 고래랩스',
        '오가람 -works_at-> 새벽강물',
        '채나무 -works_at-> 님버스',
        '채나무 -works_at-> 새벽강물',
      ],
    ],
    [
      'a freelancer works at no organization',
      '# 연사 소개\n\n## 채나무 | 님버스 개발자\n\n강물을 잽니다.\n\n## 오가람 | 프리랜서, 디자이너\n\n호수를 그립니다.\n',
      ['채나무 -works_at-> 님버스'],
    ],
    [
      'rows of Korean speakers, who serve nobody',
      '## 발표자\n\n| 이름 | 소속 | 직함 | 발표 주제 |\n|---|---|---|---|\n| 채나무 | 님버스 | 데이터 분석가 | 강물 |\n| 오가람 | 고래랩스 | 검색 엔지니어 | 호수 |\n',
      ['오가람 -works_at-> 고래랩스', '채나무 -works_at-> 님버스'],
    ],
    [
      'headings of speakers, under any title',
      '# Speakers\n\n## Keynote\n\n### Prof. Ana Ruiz — Nimbus\n\nShe draws.\n\n## Talks\n\n### 1. Jungho Han (Hanbit University)\n\nHe sings.\n',
      ['Ana Ruiz -works_at-> Nimbus', 'Jungho Han -works_at-> Hanbit University'],
    ],
    [
      'a line below the name',
      '# Speakers\n\n### Keynote: Ana Ruiz\n\nNimbus · *"On rivers"*\n\nShe draws.\n\n### Jungho Han\n\nProfessor, Hanbit University\n',
      ['Ana Ruiz -works_at-> Nimbus', 'Jungho Han -works_at-> Hanbit University'],
    ],
    [
      'a sentence that begins with the name',
      '# Speakers\n\n**Ana Ruiz** leads the river mapping team at Nimbus in Seoul. She holds a PhD from Hanbit University.\n\n**Jungho Han** is the founder and CEO of Quillwort, a start-up that draws maps.\n',
      [
        'Ana Ruiz -studied_at-> Hanbit University',
        'Ana Ruiz -works_at-> Nimbus',
        'Jungho Han -works_at-> Quillwort',
      ],
    ],
    [
      'items, each with a dash',
      '# Our mentors\n\n- **Ana Ruiz** – Data Engineer, Nimbus – rivers\n- **Jungho Han** – Professor, Hanbit University\n',
      ['Ana Ruiz -works_at-> Nimbus', 'Jungho Han -works_at-> Hanbit University'],
    ],
    [
      'rows of a table with a column of affiliations',
      '# Panel\n\n| Panelist | Affiliation | Known for |\n|---|---|---|\n| Ana Ruiz | Quillwort | Rust |\n| Jungho Han | Hanbit University | lakes |\n',
      ['Ana Ruiz -works_at-> Quillwort', 'Jungho Han -works_at-> Hanbit University'],
    ],
    [
      'a Korean table',
      '# 한빛연구실 구성원\n\n| 이름 | 소속 | 직위 |\n|---|---|---|\n| 김하늘 | 님버스 | 연구원 |\n| 박서윤 | 한빛대학교 | 교수 |\n',
      [
        '김하늘 -member_of-> 한빛연구실',
        '김하늘 -works_at-> 님버스',
        '박서윤 -member_of-> 한빛연구실',
        '박서윤 -works_at-> 한빛대학교',
      ],
    ],
    [
      'former students and where they are now',
      '# Alumni of the Vision Lab\n\n- Ana Ruiz (PhD 2019, now at Nimbus)\n- Mira Oh (MSc 2020) → Hanbit University, Assistant Professor\n- Jungho Han, PhD 2021, currently postdoc at Hanbit University\n',
      [
        'Ana Ruiz -member_of-> Vision Lab',
        'Ana Ruiz -works_at-> Nimbus',
        'Jungho Han -member_of-> Vision Lab',
        'Jungho Han -works_at-> Hanbit University',
        'Mira Oh -member_of-> Vision Lab',
        'Mira Oh -works_at-> Hanbit University',
      ],
    ],
    [
      'a student of another school',
      '# Jungho Han\n\nI study rivers.\n\n## Former students\n\n- Ana Ruiz (MSc 2019), now PhD student at Hanbit University\n',
      ['Ana Ruiz -studied_at-> Hanbit University'],
    ],
    [
      'people of a committee in one line',
      '# Workshop on Rivers\n\n## Committee\n\n- **Chairs:** Ana Ruiz (Nimbus), Haewon Maeng (Hanbit University)\n- **Volunteers:** Mira Oh\n',
      ['Ana Ruiz -works_at-> Nimbus', 'Haewon Maeng -works_at-> Hanbit University'],
    ],
  ])('%s', (_, text, expected) => {
    expect(readStays(text)).toEqual(expected);
  });

  test('a programme of plain text', () => {
    const text =
      'Workshop on Rivers\nSeoul, 3 June 2024\n\n09:00  Opening\n       Ana Ruiz (Hanbit University)\n\n' +
      '09:15  "Less Is Enough"\n       Mira Oh, Nimbus\n\n10:00  Panel\n       Jungho Han (Nimbus), Mira Oh (Nimbus)\n';
    expect(readStays(text, 'text')).toEqual([
      'Ana Ruiz -works_at-> Hanbit University',
      'Jungho Han -works_at-> Nimbus',
      'Mira Oh -works_at-> Nimbus',
    ]);
  });

  test('a team in plain text, with a paragraph about each', () => {
    const text =
      'THE TEAM\n\nAna Ruiz\nChief Executive Officer\nAna founded the firm in 2019. Before that she worked at Nimbus as an engineer for years.\n\n' +
      'Jungho Han\nCTO\nJungho leads the perception team. He studied physics at Hanbit University in Seoul.\n';
    expect(readStays(text, 'text')).toEqual([
      'Ana Ruiz -works_at-> Nimbus',
      'Jungho Han -studied_at-> Hanbit University',
    ]);
  });

  test('two CVs in one file are two people’s', () => {
    const text =
      '# Ana Ruiz\n\n## Experience\n\n- Data Engineer, Nimbus, 2019 – 2021\n\n# Jungho Han\n\n## Education\n\n- BS Physics, Hanbit University, 2017\n';
    expect(readStays(text)).toEqual([
      'Ana Ruiz -works_at-> Nimbus',
      'Jungho Han -studied_at-> Hanbit University',
    ]);
  });

  test('those who vouch for somebody work where it says, not the owner', () => {
    const text =
      '# Ana Ruiz\n\n## References\n\n### Prof. Jungho Han\n\nHanbit University\n\n### Dr. Mira Oh\n\nResearch manager, Nimbus\n';
    expect(readStays(text)).toEqual([
      'Jungho Han -works_at-> Hanbit University',
      'Mira Oh -works_at-> Nimbus',
    ]);
  });

  test('what a contributor does is no organization', () => {
    const text =
      '# tidewater\n\nTide tables.\n\n## Contributors\n\n- Ana Ruiz – Windows builds, documentation\n- Mira Oh (@miraoh) – Sparse solvers\n';
    expect(readStays(text)).toEqual([]);
  });
});
