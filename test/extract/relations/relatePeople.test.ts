import { describe, expect, test } from 'vitest';
import { readRelations } from '../readDocument.ts';

/** Relations between people, and of people with organizations, in a document of Ana Ruiz. */
function read(body: string): string[] {
  return readRelations(`# Ana Ruiz\n\n${body}\n`).filter((line) =>
    /-(?:advised_by|works_at|member_of|studied_at)->/u.test(line),
  );
}

describe('people around somebody', () => {
  test.each([
    [
      'students under a title of their own',
      '## Students\n\n- Mira Oh (PhD, since 2021)\n- Jungho Han, MSc thesis, 2022\n',
      ['Jungho Han -advised_by-> Ana Ruiz', 'Mira Oh -advised_by-> Ana Ruiz'],
    ],
    [
      'students in one line, one of them elsewhere now',
      '## Current and former students\n\nMira Oh (Ph.D., since 2021), Haewon Maeng (M.S. 2023, now at Nimbus).\n',
      [
        'Haewon Maeng -advised_by-> Ana Ruiz',
        'Haewon Maeng -works_at-> Nimbus',
        'Mira Oh -advised_by-> Ana Ruiz',
      ],
    ],
    [
      'an advisor and a committee in one line',
      '## Education\n\nPh.D., Hanbit University, 2019\nAdvisor: Mira Oh    Committee: Jungho Han, Haewon Maeng\n',
      ['Ana Ruiz -advised_by-> Mira Oh', 'Ana Ruiz -studied_at-> Hanbit University'],
    ],
    [
      'in whose group she studied',
      "## About\n\nI did my master's at Hanbit University in Prof. Mira Oh's group.\n",
      ['Ana Ruiz -advised_by-> Mira Oh', 'Ana Ruiz -studied_at-> Hanbit University'],
    ],
    [
      'where she was and is, in the line below her name',
      "**Engineer @ [Nimbus](https://nimbus.example)** | Ex-[Quiet Lab](https://quiet.example) | [Hanbit University](https://h.example) '19\n",
      [
        'Ana Ruiz -studied_at-> Hanbit University',
        'Ana Ruiz -works_at-> Nimbus',
        'Ana Ruiz -works_at-> Quiet Lab',
      ],
    ],
    [
      'students of a laboratory by their keys',
      '## 구성원\n\n- 박사과정: 배서연, 남현수\n- 졸업생: 도하린 (석사, 2023, 현 님버스)\n',
      [
        '남현수 -advised_by-> Ana Ruiz',
        '도하린 -advised_by-> Ana Ruiz',
        '도하린 -works_at-> 님버스',
        '배서연 -advised_by-> Ana Ruiz',
      ],
    ],
    [
      'a role behind its organization, in the line below her name',
      '**한빛대학교 정보컴퓨터공학부 부교수**\n',
      ['Ana Ruiz -works_at-> 한빛대학교'],
    ],
    [
      'stays in a list of a life',
      '## 약력\n\n- 2021.9 – 현재: 한빛대학교 교수\n- 2017.3 – 2021.8: 님버스 책임연구원\n',
      ['Ana Ruiz -works_at-> 님버스', 'Ana Ruiz -works_at-> 한빛대학교'],
    ],
    [
      'the card of somebody',
      '## Profile card\n\n- **Role**: Founding engineer, Quillwort Health (Seoul)\n- **Previously**: mPebble (2019–2022, backend), Nimbus (fellow 2018)\n',
      [
        'Ana Ruiz -works_at-> Nimbus',
        'Ana Ruiz -works_at-> Quillwort Health',
        'Ana Ruiz -works_at-> mPebble',
      ],
    ],
    [
      'a headline that goes on with where she was before',
      'Research Scientist @ **Quillwort AI** (Seoul). Ex: Nimbus, Hanbit University (B.Tech 2018).\n',
      [
        'Ana Ruiz -studied_at-> Hanbit University',
        'Ana Ruiz -works_at-> Nimbus',
        'Ana Ruiz -works_at-> Quillwort AI',
      ],
    ],
    [
      'what pictures tell in the line below her name, and the degree beside a school',
      '🏢 님버스 물결 X 팀 · 📍 서울\n\n## About\n\nPhD (Hanbit University, 2019) on dams.\n',
      ['Ana Ruiz -studied_at-> Hanbit University', 'Ana Ruiz -works_at-> 님버스'],
    ],
    [
      'a student of two, one of them elsewhere',
      '## Students\n\n- Mira Oh (PhD, 2021; co-supervised with Thabo Nkosi, Hanbit University)\n',
      ['Mira Oh -advised_by-> Ana Ruiz', 'Mira Oh -advised_by-> Thabo Nkosi'],
    ],
    [
      'people whom she mentored',
      '## About\n\nI mentored two interns, Mira Oh and Jungho Han.\n',
      ['Jungho Han -advised_by-> Ana Ruiz', 'Mira Oh -advised_by-> Ana Ruiz'],
    ],
    [
      'who received her',
      '## Experience\n\n- Visiting scholar, Hanbit University (host: Prof. Mira Oh), 2019 – 2020\n',
      ['Ana Ruiz -works_at-> Hanbit University', 'Mira Oh -works_at-> Hanbit University'],
    ],
    [
      'members of her laboratory',
      '## Experience\n\n### Director, Vision Signal Laboratory, since 2019\n\n- 9 theses; current members: Mira Oh, Haewon Maeng\n',
      [
        'Ana Ruiz -works_at-> Vision Signal Laboratory',
        'Haewon Maeng -member_of-> Vision Signal Laboratory',
        'Mira Oh -member_of-> Vision Signal Laboratory',
      ],
    ],
    [
      'her own thesis, which names the school and who supervised it',
      '## Theses\n\nAna Ruiz. *Rivers in Motion.* Ph.D. thesis, Hanbit University, 2018. Supervisor: Prof. Mira Oh.\n',
      ['Ana Ruiz -advised_by-> Mira Oh', 'Ana Ruiz -studied_at-> Hanbit University'],
    ],
  ])('%s', (_, body, expected) => {
    expect(read(body)).toEqual(expected);
  });

  test.each([
    ['student organizations', '## Student organizations\n\n- Mira Oh Memorial Choir\n'],
    [
      'somebody else’s thesis',
      '## Theses\n\nJungho Han. *Lakes at Rest.* Ph.D. thesis, Hanbit University, 2018.\n',
    ],
    ['somebody who was advised', '## About\n\nI was advised by Mira Oh.\n'],
  ])('%s give nobody an advisor in Ana Ruiz and her no school', (_, body) => {
    expect(read(body).filter((line) => /advised_by-> Ana|^Ana Ruiz -studied_at/u.test(line))).toEqual([]);
  });
});
