import { describe, expect, test } from 'vitest';
import { findPeople } from '../../../src/extract/people/findPeople.ts';
import { surveyText } from '../surveyText.ts';

/** The people of a paragraph as "how: name". */
function read(paragraph: string): string[] {
  const survey = surveyText(`## About\n\n${paragraph}\n`);
  return findPeople(survey).map(
    ({ as, start, end, also }) =>
      `${as}: ${[{ start, end }, ...also].map((span) => survey.text.slice(span.start, span.end)).join(' = ')}`,
  );
}

describe('findPeople', () => {
  test.each([
    ['Advisor: Prof. Jungho Han', ['advisor: Jungho Han']],
    ['Advised by Jungho Han and Mira Oh.', ['advisor: Jungho Han', 'advisor: Mira Oh']],
    ['My thesis was written under the supervision of Dr. Leonie Abt.', ['advisor: Leonie Abt']],
    ['지도교수: 한정호', ['advisor: 한정호']],
    ['지도교수: 한정호 (Jungho Han)', ['advisor: 한정호 = Jungho Han']],
    ['I met Professor Leonie Abt there.', ['named: Leonie Abt']],
    ['Dear Ms. Abernathy,', ['named: Abernathy']],
    ['한정호 교수와 함께 일했습니다.', ['named: 한정호']],
    ['채나무 팀장님께 배웠습니다.', ['named: 채나무']],
    ['남편 백마루 씨는 첼로를 켠다.', ['named: 백마루']],
    ['동료인 백마루 교수도 그렇게 말했다.', ['named: 백마루']],
    ['백마루(41)는 섬에서 자랐다.', ['named: 백마루']],
    ['Ines Duarte 교수의 강의', ['named: Ines Duarte']],
    ['채나무 최고기술책임자(CTO)와 함께', ['named: 채나무']],
    ["I did my master's in Prof. Leonie Abt's group.", ['named: Leonie Abt']],
    ['A doctorate under the direction\nof Leonie Abt.', ['advisor: Leonie Abt']],
    ['I worked with Tomasz Zielak on it.', ['colleague: Tomasz Zielak']],
    ['It was co-founded in 2019 with Ines Duarte.', ['colleague: Ines Duarte']],
    ['her former student Haruto Kinoshita', ['student: Haruto Kinoshita']],
    ['the novelist Rahul Menon', ['form: Rahul Menon']],
    ['Guido van Leeuwen wrote the first version.', ['form: Guido van Leeuwen']],
    ['She has taught many, among them Thandeka Mrozek (now at Nimbus).', ['named: Thandeka Mrozek']],
    ['Her husband, Olamide Brandt-Kessel, is a cook.', ['form: Olamide Brandt-Kessel']],
    ['the glaciologist Runa Skarsgard', []],
    ['the geologist Runa Skarsgard', ['form: Runa Skarsgard']],
    ['Later I call Sibusiso Varga, a former colleague.', ['form: Sibusiso Varga']],
    ['My tutor was Xanthe Okoro.', ['form: Xanthe Okoro']],
    ['Friends of Xanthe Okoro came. Okoro, 41, drew the maps.', ['form: Xanthe Okoro']],
    ['My labmate Xanthe Okoro drew the maps.', ['form: Xanthe Okoro']],
    ['He took his doctorate at Hanbit University under Xanthe Okoro.', ['form: Xanthe Okoro']],
    ['A pupil of Xanthe Okoro, he drew maps.', ['form: Xanthe Okoro']],
    ['Then he went to Nimbus, where Xanthe Okoro taught him to draw.', ['form: Xanthe Okoro']],
    ['Professor Emerita Xanthe Okoro opened the show.', ['named: Xanthe Okoro']],
    ['지도교수는 Xanthe Okoro였다.', ['advisor: Xanthe Okoro']],
    ['백마루, 채나무와 공동으로 지도를 그렸다.', ['named: 채나무', 'named: 백마루']],
    ['석사과정 백마루는 지도를 그린다.', ['named: 백마루']],
    ['채나무 박사(38)는 섬에서 자랐다.', ['named: 채나무']],
    ['The foreword is by Wiremu de Vries of Nimbus.', ['form: Wiremu de Vries']],
    ['Xanthe Okoro, then a student at Nimbus, drew the maps.', ['form: Xanthe Okoro']],
    ['Thanks to Leonie Abt and Wiremu Okoro.', ['form: Leonie Abt', 'form: Wiremu Okoro']],
    ['A talk by Ludo Amsel (Nimbus) was cancelled.', ['named: Ludo Amsel']],
    ['Program chairs: Haewon Maeng, Ludo Amsel', ['named: Haewon Maeng', 'named: Ludo Amsel']],
    ['A researcher, Max Weber Institute for Lakes', []],
    ['She won the Ada Lovelace Medal.', []],
  ])('"%s" names %j', (paragraph, expected) => {
    expect(read(paragraph)).toEqual(expected);
  });

  test.each([
    'Machine Learning is a field.',
    'She advises Quillon AI.',
    '친구들과 함께 섬에 갔다.',
    '인턴 시절에는 바빴다.',
    '대표 제품인 지도는 무겁다.',
    '창업자 이야기를 썼다.',
    'I moved from Seoul to South Korea.',
    'Advisor to the board',
    'New York Times and Hanbit University',
    '담당 교수님과 상담했습니다.',
    '유능한 개발자와 이런 연구원이 많다.',
    '모든 엔지니어가 현직 대표를 만났다.',
    '제가 지도한 학생 가운데',
    'We used Apache Kafka with Go.',
    'He joined Blue Harbour, a small company.',
    '',
  ])('"%s" names nobody', (paragraph) => {
    expect(read(paragraph)).toEqual([]);
  });

  test('a link to a profile names its person', () => {
    expect(read('Built by [Oskar Lind](https://github.com/example-oskar).')).toEqual(['named: Oskar Lind']);
  });

  test('no two people share a character', () => {
    const survey = surveyText('Advisor: Prof. Jungho Han, worked with Professor Jungho Han\n');
    const people = [...findPeople(survey)].sort((a, b) => a.start - b.start);
    for (const [index, person] of people.entries())
      expect(person.start).toBeGreaterThanOrEqual(people[index - 1]?.end ?? 0);
  });
});

test("whom a key among one's teaching calls their supervisor's are students", () => {
  const survey = surveyText('## Doctoral supervision\n\nMain supervisor: Thandeka Mrozek (2021)\n');
  expect(findPeople(survey).map(({ as }) => as)).toEqual(['student']);
});
