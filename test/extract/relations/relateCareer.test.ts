import { describe, expect, test } from 'vitest';
import { extractDocument } from '../../../src/extract/index.ts';
import { smallVocabulary } from '../readDocument.ts';

/** Ana Ruiz's stays as "relation organization role start/end". */
function readStays(body: string, format: 'markdown' | 'text' = 'markdown'): string[] {
  const text = format === 'markdown' ? `# Ana Ruiz\n\n${body}\n` : `Ana Ruiz\n\n${body}\n`;
  const path = format === 'markdown' ? 'test.md' : 'test.txt';
  const { mentions, relations } = extractDocument({ path, format, encoding: 'utf-8', text }, smallVocabulary);
  const lines = relations
    .filter(
      ({ relation, source }) =>
        relation === 'part_of' ||
        (/^(?:works_at|studied_at|member_of|served)$/u.test(relation) &&
          mentions[source]!.name === 'Ana Ruiz'),
    )
    .map(({ source, relation, target, attributes: { role, degree, field, start, end } }) =>
      [
        relation === 'part_of' ? `${mentions[source]!.name} part_of` : relation,
        mentions[target]!.name,
        ...[role, degree, field].filter((word) => word !== undefined).map((word) => `(${word})`),
        start === undefined && end === undefined ? '' : `${start ?? ''}/${end ?? ''}`,
      ]
        .join(' ')
        .trim(),
    );
  return [...new Set(lines)];
}

describe('a career', () => {
  test('a school spelt with spaces and a company of a short first word, as scans have them', () => {
    const text =
      '학 력\n2009.03 ~ 2016.02  한 벗 대 학 교 통계학과 졸업\n경 력\n2016.03 ~ 2019.08 (주) 별 바다 서버 프로그래머\n자 격 증\n정보처리기사 (2015.11)\n';
    expect(readStays(text, 'text')).toEqual([
      'studied_at 한 벗 대 학 교 2009-03/2016-02',
      'works_at (주) 별 바다 2016-03/2019-08',
    ]);
  });

  test('jobs in numbered items of a report without sections, with parts of their stories', () => {
    const text =
      '# 경력기술서\n\n성명: Ana Ruiz | 직무: 분석\n\n[1] 고래여행 (2021.04 ~ 현재)\n소속: 자료팀 / 직급: 시니어 분석가\n주요 업무\n - 창고 이관\n - 표준 수립\n성과\n - 비용 절감\n\n[2] 님버스 (2018.03 ~ 2021.03)\n소속: 검색팀 / 직급: 주니어 개발자\n주요 업무\n - 검색 개발\n\n[학력] 한빛대학교 통계학과 졸업 (2018.02)\n';
    expect(readStays(text).filter((line) => /^(?:works|studied)/u.test(line))).toEqual([
      'works_at 고래여행 (시니어 분석가) 2021-04/present',
      'works_at 님버스 (주니어 개발자) 2018-03/2021-03',
      'studied_at 한빛대학교 /2018-02',
    ]);
  });

  test.each([
    [
      'a Korean role of two words beside a known employer',
      '## 경력\n\n**님버스 (Nimbus)** | 파도코드 분석가 | 2020.03 - 2022.03\n',
      ['works_at 님버스 (파도코드 분석가) 2020-03/2022-03'],
    ],
    [
      'posts by key in items below an employer',
      '■ 경력\n\n1) 고래랩스\n - 근무기간: 2022.04 ~ 2023.05\n - 직위/직책: 대리 / 클라이언트 프로그래머\n - 담당업무: 지도 개발\n2) 님버스\n - 근무기간: 2020.03 ~ 2022.03\n - 직위/직책: 사원 / 파도 프로그래머\n - 담당업무: 검색 개발\n',
      ['works_at 고래랩스 (대리) 2022-04/2023-05', 'works_at 님버스 (사원) 2020-03/2022-03'],
    ],
    ['who speaks where is no student of it', '## 교육 및 활동\n\n- 파도콘커뮤니티 2023 연사\n', []],
    [
      'a community that counts its years',
      '## 대외활동\n\n- KDW 8기 안드로이드 멤버 (2022)\n- 물새처럼 9기 (2021.01 ~ 2021.12)\n',
      ['member_of KDW 2022/', 'member_of 물새처럼 2021-01/2021-12'],
    ],
    [
      'a degree in one list with Korean jobs',
      '## 약력\n\n- 2019.03 ~ 2021.02 님버스 연구원\n- 2013.03 ~ 2019.02 한빛대학교 통계학과 석박통합과정 (지도교수: 채나무)\n',
      [
        'works_at 님버스 (연구원) 2019-03/2021-02',
        'studied_at 한빛대학교 (석박통합과정) (통계학과) 2013-03/2019-02',
      ],
    ],
    [
      'projects named by key below an employer are no employers, and their dates not its',
      '## 경력\n\n### 님버스 (2019.03 ~ 2021.02)\n\n프로젝트명 : 창고 지도 개편\n수행기간 : 2019.05 ~ 2019.09\n담당역할 : 설계\n\n프로젝트명 : 재고 예측\n수행기간 : 2020.01 ~ 2020.09\n담당역할 : 개발\n',
      ['works_at 님버스 2019-03/2021-02'],
    ],
    ['a workplace by key', '- 이름: Ana Ruiz\n- 현직장: 님버스\n- 경력: 6년\n', ['works_at 님버스']],
    [
      'a Korean head without a comma',
      '## 경력\n\n### 님버스 검색팀 책임연구원 (2019.03 - 2021.02)\n',
      [
        '검색팀 part_of 님버스',
        'works_at 님버스 (책임연구원) 2019-03/2021-02',
        'member_of 검색팀 (책임연구원) 2019-03/2021-02',
      ],
    ],
    [
      'a role beside the team, in the line below the employer',
      '## 경력\n\n### 님버스 (2019.03 ~ 2021.02)\n\n**데이터 사이언스팀 · 책임연구원**\n\n- 검색 개선\n',
      [
        'works_at 님버스 (책임연구원) 2019-03/2021-02',
        '데이터 사이언스팀 part_of 님버스',
        'member_of 데이터 사이언스팀 (책임연구원) 2019-03/2021-02',
      ],
    ],
    [
      'posts of one after another at one employer',
      '## Experience\n\n**Nimbus**\n\n- **Staff Engineer**  \n  Jan 2021 – Present\n- **Senior Engineer**  \n  Jan 2019 – Dec 2020\n',
      [
        'works_at Nimbus (Staff Engineer) 2021-01/present',
        'works_at Nimbus (Senior Engineer) 2019-01/2020-12',
      ],
    ],
    [
      'a team below its employer, with dates of its own',
      '## Experience\n\n### Nimbus, Data Engineer (2019 - 2021)\n\n### Search Team, Engineer (2017 - 2019)\n',
      [
        'works_at Nimbus (Data Engineer) 2019/2021',
        'Search Team part_of Nimbus',
        'works_at Nimbus (Engineer) 2017/2019',
        'member_of Search Team (Engineer) 2017/2019',
      ],
    ],
    [
      'a visit on a line of its own',
      '## Experience\n\n**Data Engineer**, Nimbus, 2016 – 2019\\\nVisiting researcher at Hanbit University (host: Jungho Han), 2017\n',
      ['works_at Nimbus (Data Engineer) 2016/2019', 'works_at Hanbit University (Visiting researcher) 2017/'],
    ],
    [
      'a post of a doctoral student',
      '## Experience\n\n- PhD fellow, Hanbit University, 2016 – 2019\n',
      ['works_at Hanbit University (PhD fellow) 2016/2019'],
    ],
    [
      'a field of study in a column of its own',
      '## 학력\n\n| 기간 | 학교명 | 전공 | 학위 |\n|---|---|---|---|\n| 2010.03 ~ 2014.02 | 한빛대학교 | 기계 학습 | 학사 |\n',
      ['studied_at 한빛대학교 (학사) (기계 학습) 2010-03/2014-02'],
    ],
    [
      'a club of a school',
      '## Memberships\n\n- Vision Club (Hanbit University), treasurer, 2012\n',
      ['member_of Vision Club (treasurer) 2012/'],
    ],
    [
      'a membership among honours',
      '## Honours and memberships\n\n- Member of the Quillwort Society, 2012\n',
      ['member_of Quillwort Society (Member) 2012/'],
    ],
    [
      'a job under a heading that nobody knows',
      '## What kept me busy\n\n### Nimbus, Data Engineer (2019 - 2021)\n\n- Ran a cluster\n',
      ['works_at Nimbus (Data Engineer) 2019/2021'],
    ],
    [
      'a service among jobs',
      '## Experience\n\n- Quillwort Army, sergeant, 2011 – 2013\n',
      ['served Quillwort Army (sergeant) 2011/2013'],
    ],
    ['a card with a firm that nobody knows', '- Company: Quillwort\n', ['works_at Quillwort']],
    [
      'a card with a firm and a team',
      '- 소속: 님버스, 로봇 내비게이션 팀\n',
      ['works_at 님버스', 'works_at 로봇 내비게이션 팀', '로봇 내비게이션 팀 part_of 님버스'],
    ],
    [
      'a firm whose name holds the name of a technique',
      '## Experience\n\n### Quillwort Quantization — Data Engineer (2019 - 2021)\n',
      ['works_at Quillwort Quantization (Data Engineer) 2019/2021'],
    ],
    [
      'a department and its university below the name',
      'Professor, Department of Physics, Hanbit University\n',
      ['works_at Hanbit University (Professor)'],
    ],
  ])('%s', (_, body, expected) => {
    expect(readStays(body)).toEqual(expected);
  });

  test('a department in which somebody studied is no club', () => {
    expect(
      readStays('## Education\n\n- BSc Physics, Faculty of Sciences, Hanbit University, 2014\n'),
    ).toEqual([
      'Faculty of Sciences part_of Hanbit University',
      'studied_at Hanbit University (BS) (Physics) /2014',
    ]);
  });

  test('years in a column and lines that the margin has cut', () => {
    const text =
      'EXPERIENCE\n\n  2019 -- 2021     Data Engineer, Department of Physics, Hanbit\n                   University, Seoul, which is a long way\n                   from everywhere\n' +
      '  2015 -- 2019     Analyst, Nimbus\n';
    expect(readStays(text, 'text')).toEqual([
      'works_at Hanbit University (Data Engineer) 2019/2021',
      'works_at Nimbus (Analyst) 2015/2019',
    ]);
  });
});

describe('careers in plain text', () => {
  test.each([
    [
      '"Employment" above dated lines is a title',
      'Interests\nGlaciers and rivers\n\nEmployment\n2014 – 2019   Registrar, Kestrel Park Trust\n2010 – 2014   Controller, Fjordway Institute\n',
      [
        'works_at Kestrel Park Trust (Registrar) 2014/2019',
        'works_at Fjordway Institute (Controller) 2010/2014',
      ],
    ],
    [
      '"Qualifications" above lines with degrees lists schools',
      'Qualifications\nMBBS   Hanbit University   2009\nPhD    Kestrel University   2014\n',
      ['studied_at Hanbit University (MBBS) /2009', 'studied_at Kestrel University (PhD) /2014'],
    ],
    [
      'an end of two digits behind a spaced dash',
      'EXPERIENCE\n2007 – 11   Lecturer, Hanbit University\n',
      ['works_at Hanbit University (Lecturer) 2007/2011'],
    ],
    [
      'the labels of the European form need no colon',
      'Work experience\n\nDates   March 2015 – May 2019\nOccupation or position held   Wind Engineer\nName and address of employer   Nimbus, Seoul (South Korea)\nType of business or sector   Energy\n',
      ['works_at Nimbus (Wind Engineer) 2015-03/2019-05'],
    ],
    [
      'ornaments between role, employer and years',
      'EXPERIENCE\n▪ Data Engineer ▪ Nimbus ▪ 2018/02 – 2020/06\n▪ Analyst ▪ Hanbit University ▪ 2016 – 2018\n',
      ['works_at Nimbus (Data Engineer) 2018-02/2020-06', 'works_at Hanbit University (Analyst) 2016/2018'],
    ],
    [
      'miscellaneous jobs are jobs',
      'Experience\n\nVocational\n\n2015–2019 Engineer, Nimbus, Seoul.\n\nMiscellaneous\n\n2013–2014 Tutor, Hanbit University.\n',
      ['works_at Nimbus (Engineer) 2015/2019', 'works_at Hanbit University (Tutor) 2013/2014'],
    ],
    [
      'records of keys without a title above',
      'Company: Nimbus\nPosition: Lab Technician\nDuration: 04.2015 - now\nTasks: calibration\n\nUniversity: Hanbit University\nDegree: Master of Science in Optics\nYears: 2009 - 2014\n',
      [
        'works_at Nimbus',
        'works_at Nimbus (Lab Technician) 2015-04/present',
        'studied_at Hanbit University',
        'studied_at Hanbit University (MS) (Optics) 2009/2014',
      ],
    ],
    [
      'lines that tell a job whole, in a document without titles',
      'Surveyor | dFjord | Seoul | 2018 - Now\nMeasured tunnels.\n\nLab Technician | Kestrel Oy | Seoul | 2014 - 2018\nKept the lasers.\n\nBSc Physics | Hanbit University | 2010 - 2014\n',
      [
        'works_at dFjord (Surveyor) 2018/present',
        'works_at Kestrel Oy (Lab Technician) 2014/2018',
        'studied_at Hanbit University (BS) (Physics) 2010/2014',
      ],
    ],
    [
      'places and years to the right are no card',
      'EDUCATION\n\nHanbit University                    Seoul, South Korea\nPhD in Optics                        2013 – 2018\n\nKestrel University                   Seoul, South Korea\nBSc in Physics                       2009 – 2013\n',
      [
        'studied_at Hanbit University (PhD) (Optics) 2013/2018',
        'studied_at Kestrel University (BS) (Physics) 2009/2013',
      ],
    ],
    [
      'a firm called a group has a place of its own',
      'EXPERIENCE\n\nNimbus | Seoul          2014 – 2018\nEngineer\n• Built pumps.\n\nKestrel Construction Group | Seoul          2011 – 2014\nEstimator\n• Priced bridges.\n',
      ['works_at Nimbus (Engineer) 2014/2018', 'works_at Kestrel Construction Group (Estimator) 2011/2014'],
    ],
    [
      'line ends that were lost',
      'Geologist Seoul, South Korea Profile Field geologist who has mapped faults and slopes for mines and tunnels in three countries. Experience Nimbus, Seoul Senior Geologist 05/2019 – present Logged the cores of eleven tunnels and trained the night shift. Fjordway Oy, Seoul Surveyor 08/2014 – 04/2019 Measured slopes with drones and lidar. Education Hanbit University, Seoul M.Sc. Geology 2009 – 2014 Languages Norwegian (native), English (C1) Skills Kafka, Rust',
      [
        'works_at Nimbus (Senior Geologist) 2019-05/present',
        'works_at Fjordway Oy (Surveyor) 2014-08/2019-04',
        'studied_at Hanbit University (MS) (Geology) 2009/2014',
      ],
    ],
    [
      'paragraph numbers before roles',
      'WORKING EXPERIENCE\n\n   3.1  Lecturer, Hanbit University: 2015 - Date\n   3.2  Surveyor, Nimbus, Seoul: 2004 - 2015\n',
      ['works_at Hanbit University (Lecturer) 2015/present', 'works_at Nimbus (Surveyor) 2004/2015'],
    ],
    ['courses are no schools', 'COURSES\nListening at Work, 2015\n', []],
    [
      'assignments are jobs',
      'ASSIGNMENTS\nGeologist, Nimbus          (2018-01 -- 2019-02)\nSurveyor, Fjordway AB      (2009-03 -- 2017-12)\n',
      ['works_at Nimbus (Geologist) 2018-01/2019-02', 'works_at Fjordway AB (Surveyor) 2009-03/2017-12'],
    ],
    [
      'freelance work stands below no employer, and "PROFESSIONAL" is a title',
      'PROFESSIONAL\n2018-2020   Nimbus, Seoul            Surveyor\n2016-2018   Self-employed            Geologist\n',
      ['works_at Nimbus (Surveyor) 2018/2020'],
    ],
    [
      'a function behind a director is no employer',
      'EXPERIENCE\n\nNimbus, Seoul                        2015 to 2020\nDirector, Human Resources (2015 to 2020)\n• Hired geologists.\n',
      ['works_at Nimbus 2015/2020', 'works_at Nimbus (Director) 2015/2020'],
    ],
    [
      'the table of an American biosketch',
      'EDUCATION/TRAINING\nINSTITUTION AND LOCATION          DEGREE     END DATE     FIELD OF STUDY\nHanbit University, Seoul          BSc        07/2001      Geology\nKestrel University, Seoul         PhD        05/2008      Seismology\n',
      [
        'studied_at Hanbit University (BS) (Geology) /2001-07',
        'studied_at Kestrel University (PhD) (Seismology) /2008-05',
      ],
    ],
  ])('%s', (_what, body, expected) => {
    expect(readStays(body, 'text')).toEqual(expected);
  });
});
