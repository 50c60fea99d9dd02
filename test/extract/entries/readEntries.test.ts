import { describe, expect, test } from 'vitest';
import { readEntries } from '../../../src/extract/entries/readEntries.ts';
import { surveyText } from '../surveyText.ts';

/** The pieces of each entry's head as "what: text", with its dates behind. */
function read(text: string): string[][] {
  const survey = surveyText(`# Ana Ruiz\n\n${text}\n`);
  return readEntries(survey).map(({ segments, dates }) => [
    ...segments.map(({ what, start, end }) => `${what}: ${survey.text.slice(start, end)}`),
    ...dates.map(({ from, until }) => `${from ?? ''}/${until ?? ''}`),
  ]);
}

describe('readEntries', () => {
  test.each([
    [
      'role first',
      '## Experience\n\n### Data Engineer, Nimbus (2019 - 2021)\n\n- Ran a cluster',
      [['role: Data Engineer', 'organization: Nimbus', '2019/2021']],
    ],
    [
      'organization first',
      '## Experience\n\n### Nimbus — Data Engineer\n\n2019 - present\n\n- Ran a cluster',
      [['organization: Nimbus', 'role: Data Engineer', '2019/present']],
    ],
    [
      'an organization that nobody knows',
      '## Experience\n\n### Quillwort, Product Designer\n\n2015 - 2018\n\n- Drew screens',
      [['organization: Quillwort', 'role: Product Designer', '2015/2018']],
    ],
    [
      'a place behind the organization',
      '## Experience\n\n### Software Engineer | Nimbus | Seoul\n\n2015 - 2018\n\n- Wrote code',
      [['role: Software Engineer', 'organization: Nimbus', 'place: Seoul', '2015/2018']],
    ],
    [
      'a Korean head',
      '## 경력\n\n### 님버스 | 백엔드 개발자 | 2019.03 - 2021.02\n\n- 서버 개발',
      [['organization: 님버스', 'role: 백엔드 개발자', '2019-03/2021-02']],
    ],
    [
      'a Korean head without separators',
      '## 경력\n\n2019.03 - 2021.02 ㈜가람소프트 물류팀 선임연구원\n\n- 서버 개발',
      [['organization: ㈜가람소프트', 'organization: 물류팀', 'role: 선임연구원', '2019-03/2021-02']],
    ],
    [
      'a Korean head with an organization that nobody knows',
      '## 활동\n\n- 2022 - 현재 파이콘놀이터 운영위원',
      [['organization: 파이콘놀이터', 'role: 운영위원', '2022/present']],
    ],
    [
      'a Korean role of several words',
      '## 경력\n\n2019.03 - 2021.02 님버스 시니어 데이터 엔지니어\n\n- 서버 개발',
      [['organization: 님버스', 'role: 시니어 데이터 엔지니어', '2019-03/2021-02']],
    ],
    [
      'a Korean role alone',
      '## 경력\n\n### 백엔드 개발자 | 님버스 | 2019.03 - 2021.02\n\n- 서버 개발',
      [['role: 백엔드 개발자', 'organization: 님버스', '2019-03/2021-02']],
    ],
    [
      'an institute’s name of two Korean words',
      '## 경력\n\n2019.03 - 2021.02 라인하르트 파도연구소 방문연구원\n\n- 파도 관측',
      [['organization: 라인하르트 파도연구소', 'role: 방문연구원', '2019-03/2021-02']],
    ],
    [
      'a degree',
      '## Education\n\n### B.Sc. in Physics, Hanbit University, 2010 - 2014',
      [['degree: B.Sc. in Physics', 'organization: Hanbit University', '2010/2014']],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('the title of a project is no organization', () => {
    expect(read('## Projects\n\n### Skylark (2020)\n\n- A scheduler in Go')[0]).toContain('title: Skylark');
  });

  test('a text without entries has none', () => {
    expect(read('I write about rivers.')).toEqual([]);
  });
});
