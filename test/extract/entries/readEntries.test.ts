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
      'data with keys for the start and the end',
      '```json\n{"work": [{"company": "Nimbus", "position": "Data Engineer", "startDate": "2019-02", "endDate": "2021-06"}]}\n```',
      [['organization: Nimbus', 'role: Data Engineer', '2019-02/2021-06']],
    ],
    [
      'a form with a stay up to now',
      '## Experience\n\nCompany : Nimbus, Seoul\nDuration : Jul 2021 – Till date\n',
      [['organization: Nimbus', 'place: Seoul', '2021-07/present']],
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
      'a Korean firm, its team and the role with nothing but spaces between',
      '## 경력\n\n### ㈜마루솔 검색팀 책임연구원\n\n2019.03 - 2021.02\n',
      [['organization: ㈜마루솔', 'organization: 검색팀', 'role: 책임연구원', '2019-03/2021-02']],
    ],
    [
      'a Korean firm that nobody knows, before its team',
      '## 경력\n\n### 마루솔 음성인식팀 데이터 엔지니어 (2019.03 - 2021.02)\n',
      [['organization: 마루솔', 'organization: 음성인식팀', 'role: 데이터 엔지니어', '2019-03/2021-02']],
    ],
    [
      'a founder of a firm',
      '## Experience\n\n### Co-founder of Slowthing Studio (2019 - 2021)\n',
      [['role: Co-founder', 'organization: Slowthing Studio', '2019/2021']],
    ],
    [
      'a team, which is not the employer',
      '## Experience\n\n### Software Engineer, Payments, Quillwort (2019 - 2021)\n',
      [['role: Software Engineer', 'unknown: Payments', 'organization: Quillwort', '2019/2021']],
    ],
    [
      'how long somebody stayed',
      '## Experience\n\n### Software Engineer\n\n2019 - 2021 · 2 yrs 1 mo · Quillwort\n',
      [['role: Software Engineer', 'unknown: 2 yrs 1 mo', 'organization: Quillwort', '2019/2021']],
    ],
    [
      'a state behind a city',
      '## Experience\n\n### Quillwort, Seoul, TX — Software Engineer (2019 - 2021)\n',
      [['organization: Quillwort', 'place: Seoul', 'place: TX', 'role: Software Engineer', '2019/2021']],
    ],
    [
      'a name between tags',
      '## Experience\n\n<details><summary><b>Quillwort</b> — Data Engineer (2019–2021)</summary>\n\nShe ran a cluster for all of them.\n\n</details>\n',
      [['organization: Quillwort', 'role: Data Engineer', '2019/2021']],
    ],
    [
      'a field of study, which is not the school',
      '## Education\n\n### PhD, Machine learning, Quillwort Academy, 2014 - 2019\n',
      [['degree: PhD', 'field: Machine learning', 'organization: Quillwort Academy', '2014/2019']],
    ],
    [
      'a university with its name behind',
      '## Education\n\n### BSc Physics, Universidad Nacional de Quillwort, 2014\n',
      [['degree: BSc Physics', 'organization: Universidad Nacional de Quillwort', '2014/']],
    ],
    [
      'a degree',
      '## Education\n\n### B.Sc. in Physics, Hanbit University, 2010 - 2014',
      [['degree: B.Sc. in Physics', 'organization: Hanbit University', '2010/2014']],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('the columns of a table say what its cells are', () => {
    expect(
      read(
        '## Experience\n\n| Period | Institution | Role | Notes |\n|---|---|---|---|\n| 2019–2021 | Quillwort | Roamer | Green Tea |\n',
      ),
    ).toEqual([['organization: Quillwort', 'role: Roamer', '2019/2021']]);
    expect(
      read(
        '## 학력\n\n| 기간 | 학교명 | 전공 | 비고 |\n|---|---|---|---|\n| 2010.03 ~ 2014.02 | 한빛대학교 | 양자화 | 우등 졸업 |\n',
      ),
    ).toEqual([['organization: 한빛대학교', 'field: 양자화', '2010-03/2014-02']]);
  });

  test('keys in a list below a head belong to the head', () => {
    expect(
      read(
        '## 경력\n\n1. ㈜솔잎소프트 (2021.10 – 현재)\n   - 소속 : 결제팀 / 직책 : 파트장\n   - 업무 : 정산 서버 개발\n',
      ),
    ).toEqual([['organization: ㈜솔잎소프트', 'organization: 결제팀', 'role: 파트장', '2021-10/present']]);
    expect(
      read('## Experience\n\n**Quillwort**\n- Role: Data Engineer\n- Period: 2019 - 2021\n- Ran a cluster\n'),
    ).toEqual([['organization: Quillwort', 'role: Data Engineer', '2019/2021']]);
  });

  test('under a title of several sections a table is of the one that its columns tell', () => {
    const { blocks } = surveyText(
      '# Ana Ruiz\n\n## Courses & certificates\n\n| Certificate | Issuer | Obtained |\n|---|---|---|\n| Cluster Keeper | Nimbus | 2021 |\n',
    );
    expect(blocks.at(-1)!.section).toBe('certifications');
  });

  test('a summary of the career in lines with dates is the career', () => {
    expect(
      read(
        '## 경력 요약 (총 6년)\n\n㈜솔잎소프트 | 결제팀 | 책임 | 2021.10 – 현재\n\n님버스 | 선임 | 2018.07 – 2021.09\n',
      ),
    ).toEqual([
      ['organization: ㈜솔잎소프트', 'organization: 결제팀', 'role: 책임', '2021-10/present'],
      ['organization: 님버스', 'role: 선임', '2018-07/2021-09'],
    ]);
  });

  test('posts in a list below an employer are entries of their own, the first with the employer', () => {
    expect(
      read(
        '## Experience\n\n**Quillwort** · Full-time\n\n- **Staff Engineer**  \n  Jan 2021 – Present\n- **Senior Engineer**  \n  Jan 2019 – Dec 2020\n',
      ),
    ).toEqual([
      ['organization: Quillwort', 'unknown: Full-time', 'role: Staff Engineer', '2021-01/present'],
      ['role: Senior Engineer', '2019-01/2020-12'],
    ]);
  });

  test('the title of a project is no organization', () => {
    expect(read('## Projects\n\n### Skylark (2020)\n\n- A scheduler in Go')[0]).toContain('title: Skylark');
  });

  test('a text without entries has none', () => {
    expect(read('I write about rivers.')).toEqual([]);
  });
});
