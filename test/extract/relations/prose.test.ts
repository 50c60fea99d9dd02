import { describe, expect, test } from 'vitest';
import { extractDocument } from '../../../src/extract/index.ts';
import type { RelationAttributes } from '../../../src/model/index.ts';
import { readRelations, smallVocabulary } from '../readDocument.ts';

const LIFE = 'Ana Ruiz is a physicist. ';

/** The career relations of a text, without what else it says. */
function readCareers(text: string): string[] {
  return readRelations(`${text}\n`, 'text').filter((line) =>
    /-(?:works_at|studied_at|member_of|served|advised_by)->/u.test(line),
  );
}

/** The attributes of the first relation with a name and a target. */
function readAttributes(text: string, relation: string, target: string): RelationAttributes | undefined {
  const { mentions, relations } = extractDocument(
    { path: 'test.txt', format: 'text', encoding: 'utf-8', text: `${text}\n` },
    smallVocabulary,
  );
  return relations.find((each) => each.relation === relation && mentions[each.target]!.name === target)
    ?.attributes;
}

describe('a life told in sentences', () => {
  test.each([
    ['She spent two years at Kestrel Dynamics.', ['Ana Ruiz -works_at-> Kestrel Dynamics']],
    ['그녀는 한빛강물학회 편집위원장을 맡고 있다.', ['Ana Ruiz -served-> 한빛강물학회']],
    ['이후 한국하천연구원에서 부연구위원으로 근무하였다.', ['Ana Ruiz -works_at-> 한국하천연구원']],
    [
      'Before that she was with Kestrel and, later, with Nimbus.',
      ['Ana Ruiz -works_at-> Kestrel', 'Ana Ruiz -works_at-> Nimbus'],
    ],
    ['In 2014 she moved to Nimbus from Kestrel.', ['Ana Ruiz -works_at-> Nimbus']],
    ['She worked at Nimbus and Kestrel.', ['Ana Ruiz -works_at-> Kestrel', 'Ana Ruiz -works_at-> Nimbus']],
    [
      'She did her PhD in the River Lab at Hanbit University.',
      ['Ana Ruiz -member_of-> River Lab', 'Ana Ruiz -studied_at-> Hanbit University'],
    ],
    ['She runs Tarnhaven, a small consultancy.', ['Ana Ruiz -works_at-> Tarnhaven']],
    ['She is on leave from Hanbit University.', ['Ana Ruiz -works_at-> Hanbit University']],
    [
      'Her brother, Teodor Ruiz, is a cellist with the Nordhaven Orchestra.',
      ['Teodor Ruiz -works_at-> Nordhaven Orchestra'],
    ],
    [
      'With Wiremu Okoro, then a student at Hanbit University and now an analyst at Nimbus, she wrote a book.',
      ['Wiremu Okoro -studied_at-> Hanbit University', 'Wiremu Okoro -works_at-> Nimbus'],
    ],
    ['She thanks Wiremu Okoro (now at Nimbus).', ['Wiremu Okoro -works_at-> Nimbus']],
    ['The foreword is by Wiremu Okoro of Nimbus.', ['Wiremu Okoro -works_at-> Nimbus']],
    [
      'She works at Nimbus, where her husband, Wiremu Okoro, leads the design team.',
      ['Ana Ruiz -works_at-> Nimbus', 'Wiremu Okoro -works_at-> Nimbus'],
    ],
    ['She once met the Nimbus engineer Wiremu Okoro.', ['Wiremu Okoro -works_at-> Nimbus']],
  ])('"%s"', (sentence, expected) => {
    expect(readCareers(LIFE + sentence)).toEqual(expected);
  });

  test.each([
    'She never worked for Nimbus.',
    'She hopes to join Nimbus one day.',
    'Nimbus is across the street.',
    'The paint comes from Nimbus.',
    'She learned from Jungho Han, and was happy with Nimbus.',
    '그 도구는 님버스에서 운영하고 있다.',
    'Her sister, Mira Ruiz, dislikes Nimbus.',
    'She was a postdoc with Wiremu Okoro, who dislikes Nimbus.',
  ])('"%s" says nothing', (sentence) => {
    expect(readCareers(LIFE + sentence)).toEqual([]);
  });

  test.each([
    ['She joined Nimbus as a data engineer in 2019.', { role: 'data engineer', start: '2019' }],
    [
      'From 2012 to 2015 she was a research fellow at Nimbus.',
      { role: 'research fellow', start: '2012', end: '2015' },
    ],
    ['She worked at Kestrel Labs until 2014 and in 2015 moved to Nimbus.', { start: '2015' }],
    ['Since 2011 she has taught at Nimbus.', { start: '2011', end: 'present' }],
    ['She was a nurse at Nimbus (2001–2003).', { role: 'nurse', start: '2001', end: '2003' }],
  ])('"%s" dates it', (sentence, expected) => {
    expect(readAttributes(LIFE + sentence, 'works_at', 'Nimbus')).toEqual(expected);
  });

  test.each([
    [
      'She studied marine biology at Hanbit University, finishing in 2008.',
      { field: 'marine biology', end: '2008' },
    ],
    ['She received a PhD from Hanbit University in 2012.', { degree: 'PhD', end: '2012' }],
  ])('"%s" tells of the degree', (sentence, expected) => {
    expect(readAttributes(LIFE + sentence, 'studied_at', 'Hanbit University')).toEqual(expected);
  });
});

describe('people of a page', () => {
  const read = (text: string): string[] =>
    readRelations(text).filter((line) => /-(?:works_at|studied_at|member_of)->/u.test(line));

  test('what a background column tells is of another time', () => {
    expect(
      read(
        '# River people\n\n| Name | Role | Background |\n|---|---|---|\n| Ana Ruiz | Head of maps | PhD, Hanbit University |\n| Mira Oh | Engineer | ex-Nimbus |\n',
      ),
    ).toEqual(['Ana Ruiz -studied_at-> Hanbit University', 'Mira Oh -works_at-> Nimbus']);
  });

  test('the first sentence names the company whose people follow, but not its advisors', () => {
    expect(
      read(
        '# About us\n\nNimbus draws maps. We are four.\n\n## Who we are\n\n**Ana Ruiz** — Chief Executive\n\nLikes Go.\n\n**Mira Oh** — Designer\n\nLikes Rust.\n\n## Advisors\n\n- Jungho Han, Hanbit University\n',
      ),
    ).toEqual([
      'Ana Ruiz -works_at-> Nimbus',
      'Jungho Han -works_at-> Hanbit University',
      'Mira Oh -works_at-> Nimbus',
    ]);
  });

  test('two names before a verb are both its subject', () => {
    expect(
      read('# Speakers\n\n**Ana Ruiz** is an engineer.\n\n**Thandeka Mrozek & Wiremu Okoro** run Nimbus.\n'),
    ).toEqual(['Thandeka Mrozek -works_at-> Nimbus', 'Wiremu Okoro -works_at-> Nimbus']);
  });
});

describe('who taught whom', () => {
  test.each([
    ['She received her PhD in 2012 under Professor Jungho Han.', ['Ana Ruiz -advised_by-> Jungho Han']],
    ['She did her doctorate with Jungho Han.', ['Ana Ruiz -advised_by-> Jungho Han']],
    ['Her mentor was Jungho Han.', ['Ana Ruiz -advised_by-> Jungho Han']],
    [
      'Her former students include Mira Oh, who draws maps, and Wiremu Okoro, now a cook.',
      ['Mira Oh -advised_by-> Ana Ruiz', 'Wiremu Okoro -advised_by-> Ana Ruiz'],
    ],
    ['A student of Jungho Han, she loved clocks.', ['Ana Ruiz -advised_by-> Jungho Han']],
    ['As a doctoral student she drew maps together with Jungho Han.', []],
    ['She is applying for a position at Kestrel Dynamics.', []],
    ['At Nimbus she designed clocks.', ['Ana Ruiz -works_at-> Nimbus']],
    ['She mentors at Nimbus.', ['Ana Ruiz -served-> Nimbus']],
    ['She left to found Kestrel Dynamics.', ['Ana Ruiz -works_at-> Kestrel Dynamics']],
    ['She trained a model derived from Kestrel.', []],
    [
      'She has supervised six doctoral students, among them Wiremu Okoro and Mira Oh.',
      ['Mira Oh -advised_by-> Ana Ruiz', 'Wiremu Okoro -advised_by-> Ana Ruiz'],
    ],
    ['She worked with Jungho Han on tides.', []],
  ])('"%s"', (sentence, expected) => {
    expect(readCareers(LIFE + sentence)).toEqual(expected);
  });

  test('a letter’s writer advised whom it is about', () => {
    const letter =
      'Letter of recommendation for Ana Ruiz\n\nDear colleagues,\n\nI supervised her thesis on rivers, and she works at Nimbus now. I taught at Kestrel myself.\n\nSincerely,\n\nProf. Jungho Han\n';
    expect(readCareers(letter)).toEqual([
      'Ana Ruiz -advised_by-> Jungho Han',
      'Ana Ruiz -works_at-> Nimbus',
      'Jungho Han -works_at-> Kestrel',
    ]);
  });

  test('a list of students gives each to its professor', () => {
    const page =
      '# Jungho Han\n\nI study rivers.\n\n## Former PhD students\n\n- Ana Ruiz, 2019, now Lecturer at Hanbit University\n- Mira Oh (2020) → Nimbus\n';
    expect(readRelations(page)).toEqual([
      'Ana Ruiz -advised_by-> Jungho Han',
      'Ana Ruiz -works_at-> Hanbit University',
      'Mira Oh -advised_by-> Jungho Han',
      'Mira Oh -works_at-> Nimbus',
    ]);
  });
});

describe('people who vouch', () => {
  test.each([
    ['- Mira Oh, Director of Design at Nimbus', 'Mira Oh -works_at-> Nimbus'],
    ['- Prof. Mira Oh, Hanbit University', 'Mira Oh -works_at-> Hanbit University'],
    ['- Mira Oh (Nimbus)', 'Mira Oh -works_at-> Nimbus'],
  ])('"%s"', (item, expected) => {
    expect(readRelations(`# Ana Ruiz\n\nA physicist.\n\n## Recommendations\n\n${item}\n`)).toEqual([
      expected,
    ]);
  });

  test('whoever pays for a student employs nobody', () => {
    const page = '# Jungho Han\n\n## PhD students\n\n- Mira Oh (2020), rivers. Funded by Nimbus.\n';
    expect(readRelations(page)).toEqual(['Mira Oh -advised_by-> Jungho Han']);
  });
});

describe('a life told in Korean', () => {
  const OPENING = '저는 통계를 공부한 개발자 채나무입니다. ';

  test.each([
    ['졸업 후 새벽바람에 입사하여 2년 동안 지도를 만들었습니다.', ['채나무 -works_at-> 새벽바람']],
    ['그 뒤 가람물류로 이직했습니다.', ['채나무 -works_at-> 가람물류']],
    ['스타트업 ‘열두시’에서 서버를 개발하고 있습니다.', ['채나무 -works_at-> 열두시']],
    [
      '한빛대학교 통계학과를 졸업하고 님버스에서 일했습니다.',
      ['채나무 -studied_at-> 한빛대학교', '채나무 -works_at-> 님버스'],
    ],
    ['님버스와 새벽소프트에서 근무했습니다.', ['채나무 -works_at-> 님버스', '채나무 -works_at-> 새벽소프트']],
    ['동아리 ‘물보라’에서 회장을 맡았습니다.', ['채나무 -member_of-> 물보라']],
    ['님버스의 백마루 팀장님께 많이 배웠습니다.', ['백마루 -works_at-> 님버스']],
    ['새벽소프트를 창업한 백마루 대표를 만났습니다.', ['백마루 -works_at-> 새벽소프트']],
    [
      '한빛대학교에서 석사 과정을 백마루 교수의 지도로 마쳤습니다.',
      ['채나무 -advised_by-> 백마루', '채나무 -studied_at-> 한빛대학교'],
    ],
  ])('"%s"', (sentence, expected) => {
    expect(readCareers(OPENING + sentence)).toEqual(expected);
  });

  test.each([
    '님버스에도 지원했으나 합격하지 못했습니다.',
    '님버스에서 일해 보고 싶습니다.',
    '님버스는 큰 회사입니다.',
    '작은 회사에 입사하여 곧바로 팀으로 이직했습니다.',
    '님버스에서 공개한 도구를 씁니다.',
  ])('"%s" says nothing', (sentence) => {
    expect(readCareers(OPENING + sentence)).toEqual([]);
  });

  test('a sentence without a subject is its writer’s, whoever was named before', () => {
    expect(readCareers(`${OPENING}백마루 팀장님이 저를 가르쳤습니다. 2021년 님버스로 이직했습니다.`)).toEqual(
      ['채나무 -works_at-> 님버스'],
    );
  });

  test('a family name and a title are the person with that name', () => {
    expect(
      readCareers('채나무 교수는 통계학자다. 남편 백마루 씨는 시인이다. 채 교수는 님버스에서 일했다.'),
    ).toEqual(['채나무 -works_at-> 님버스']);
  });

  test.each([
    ['2012년 님버스에 연구원으로 입사해 지도를 그렸다.', { role: '연구원', start: '2012' }],
    ['새벽소프트에 입사했고, 2017년 님버스로 이직했다.', { start: '2017' }],
  ])('"%s" dates it', (sentence, expected) => {
    expect(readAttributes(OPENING + sentence, 'works_at', '님버스')).toEqual(expected);
  });
});

describe('whom a pronoun means', () => {
  test('"he" is not the owner who is "she"', () => {
    const text =
      'Ana Ruiz is a physicist. She lives by a river, and her maps are blue. In 2021 she met Wiremu Okoro, a compiler engineer. He had spent six years at Nimbus.';
    expect(readCareers(text)).toEqual(['Wiremu Okoro -works_at-> Nimbus']);
  });

  test('"he" is not the owner who says "I"', () => {
    const text =
      '# Ana Ruiz\n\nI draw maps and I sing. The map is the work of Wiremu Okoro, who drew it with me; he is at Nimbus now.';
    expect(readRelations(text)).toEqual(['Wiremu Okoro -works_at-> Nimbus']);
  });

  test('what a thing did nobody did', () => {
    expect(readCareers(`${LIFE}She wrote a tool. Within a year it was used at Nimbus.`)).toEqual([]);
  });
});
