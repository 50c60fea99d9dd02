import { describe, expect, test } from 'vitest';
import { findPublications } from '../../../src/extract/publications/findPublications.ts';
import { surveyText } from '../surveyText.ts';

/** The titles of a text's publications, with " (own)" where the owner is an author whom the text does not name. */
function read(text: string): string[] {
  const survey = surveyText(`# Ana Ruiz\n\n${text}\n`);
  return findPublications(survey, () => true).map(
    ({ reference, byOwner }) => `${reference.title?.text}${byOwner ? ' (own)' : ''}`,
  );
}

/** The same in full: title, authors, venue and year, as far as they are known. */
function readFields(text: string): string[] {
  const survey = surveyText(`# Ana Ruiz\n\n${text}\n`);
  return findPublications(survey, () => true).map(({ reference }) =>
    [
      reference.title?.text,
      reference.authors.map(({ name }) => name).join('; '),
      reference.venue?.name,
      reference.year,
    ]
      .filter(Boolean)
      .join(' | '),
  );
}

describe('findPublications', () => {
  test.each([
    [
      'books told in a sentence',
      '## 소개\n\n저서로 『강과 강』, 『호수의 지도』가 있다.',
      ['강과 강 (own)', '호수의 지도 (own)'],
    ],
    [
      'a title that somebody presented',
      '## 소개\n\n2022년 학회에서 "Rivers in Very Small Models"를 발표했다.',
      ['Rivers in Very Small Models (own)'],
    ],
    ['a product that somebody presented', '## 소개\n\n2022년 "물결하나둘셋"을 발표했다.', []],
    ['what somebody only likes', '## About\n\nMy favourite paper is "Rivers in Small Models".', []],
    [
      'a reference in a list',
      '## Publications\n\n- A. Ruiz, J. Han. "Rivers in Small Models." EMNLP 2021.',
      ['Rivers in Small Models'],
    ],
    [
      'two references',
      '## Publications\n\n- A. Ruiz, J. Han. "Rivers in Small Models." EMNLP 2021.\n- J. Han, A. Ruiz. "Lakes and Their Maps." NeurIPS 2020.',
      ['Rivers in Small Models', 'Lakes and Their Maps'],
    ],
    [
      'a thesis',
      '## Education\n\n### PhD in Physics, Hanbit University\n\nThesis: Slow Waves in Shallow Water',
      ['Slow Waves in Shallow Water (own)'],
    ],
    [
      'a Korean thesis',
      '## 학력\n\n### 한빛대학교 물리학 박사\n\n- 박사 논문: 얕은 물의 느린 파동',
      ['얕은 물의 느린 파동 (own)'],
    ],
    [
      'a prized paper',
      '## Awards\n\n- Best Paper Award, NeurIPS 2020, "Lakes and Their Maps"',
      ['Lakes and Their Maps (own)'],
    ],
    [
      'a quoted title in prose',
      '## About\n\nIn 2019 she wrote the article "Why Rivers Bend" for a magazine.',
      ['Why Rivers Bend (own)'],
    ],
    [
      'a quoted Korean title',
      '## 소개\n\n2019년에 발표한 논문 「강은 왜 휘는가」가 있습니다.',
      ['강은 왜 휘는가 (own)'],
    ],
    ['a talk', '## Talks\n\n- "Streams without Tears", PyCon 2019', ['Streams without Tears (own)']],
    [
      'a row of a table',
      '## Publications\n\n| Year | Title | Venue |\n|---|---|---|\n| 2021 | Rivers in Small Models | EMNLP |',
      ['Rivers in Small Models (own)'],
    ],
    [
      'what a sentence says that results appeared as',
      '## About\n\nThe results appeared at EMNLP 2023 as "Forgetting Rivers: A Study of Maps".',
      ['Forgetting Rivers: A Study of Maps (own)'],
    ],
    [
      'a paper of others, by its "et al."',
      '## Publications\n\n- "Rivers Are All You Need", Vargasson et al., NeurIPS 2017',
      ['Rivers Are All You Need'],
    ],
    [
      'no title between two italic names',
      '## About\n\nShe wrote *gripsim*; I filed bugs. What I wrote is *torquetune*.',
      [],
    ],
    [
      'a question and what follows it in a cell',
      '## Talks\n\n| Year | Title | Event |\n|---|---|---|\n| 2021 | Who Moved My River? Gauges by Hand | EMNLP |',
      ['Who Moved My River? Gauges by Hand (own)'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    [
      'a talk without quotation marks',
      '## Talks\n\n- Measuring Drought from Orbit. Conference on River Science, 2018 (poster)',
      ['Measuring Drought from Orbit | Conference on River Science | 2018'],
    ],
    [
      'a talk with company behind its place',
      '## Talks\n\n- *Locks, Queues and Other Rivers* — StrangeConf 2021, Porto 🇵🇹 with [Jonas Wik](https://github.com/jwik)',
      ['Locks, Queues and Other Rivers | Jonas Wik | StrangeConf | 2021'],
    ],
    [
      'a talk behind its event',
      '## 발표\n\n- PyCon KR 2021 발표: "느린 테스트를 빠르게"',
      ['느린 테스트를 빠르게 | PyCon KR | 2021'],
    ],
    [
      'several talks in a paragraph',
      '## Talks\n\n*Maps you can hear.* Delta Lab, Porto, 2020. — *Dams and doubt.* River Days 2021.',
      ['Maps you can hear | Delta Lab | 2020', 'Dams and doubt | River Days | 2021'],
    ],
    [
      'a linked title with its venue under an unknown heading',
      '## Odds and ends\n\n- [Why Rivers Forget Their Banks](https://example.org/rivers) – NeurIPS 2019, with Jonas Wik and Bea Lind',
      ['Why Rivers Forget Their Banks | Jonas Wik; Bea Lind | NeurIPS | 2019'],
    ],
    [
      'talks under one key',
      '- **Talks**: "Counting a Billion Dams" – RiverConf EU 2023; "Maps on the Edge" – Code RIVER Lagos 2024',
      ['Counting a Billion Dams | RiverConf EU | 2023', 'Maps on the Edge | Code RIVER Lagos | 2024'],
    ],
    [
      'a row with company in its title',
      '## Talks\n\n| When | What | Where |\n|---|---|---|\n| Nov 2021 | Dams in the Dark (w/ Bea Lind) | RiverCon |',
      ['Dams in the Dark | Bea Lind | RiverCon | 2021'],
    ],
    [
      'a record of data',
      '```yaml\npublications:\n  - title: "Slow Rivers: A Census"\n    authors: [Ana Ruiz, Bea Lind]\n    venue: EMNLP\n    year: 2020\n```',
      ['Slow Rivers: A Census | Ana Ruiz; Bea Lind | EMNLP | 2020'],
    ],
    [
      'a BibTeX entry',
      '## Papers\n\n```bibtex\n@inproceedings{r20,\n  author = {Lind, Bea and Ana Ruiz},\n  title = {Counting {GPS} Drift},\n  booktitle = {Proceedings of NeurIPS},\n  year = 2020\n}\n```',
      ['Counting GPS Drift | Bea Lind; Ana Ruiz | NeurIPS | 2020'],
    ],
    [
      'a thesis that goes on in the next line',
      '## Education\n\nPhD, Physics, Hanbit University, 2012\nDissertation: Random Walks on Networks of\nMountain Rivers',
      ['Random Walks on Networks of Mountain Rivers'],
    ],
    [
      'a quoted paper with its venue in prose',
      '## About\n\nHer paper "Why Rivers Bend" (C&C 2019) is often cited.',
      ['Why Rivers Bend | C&C | 2019'],
    ],
    [
      'a chapter that somebody else is named for',
      '## About\n\nIt follows "Rivers and the People on Them" by Bea Lind.',
      ['Rivers and the People on Them | Bea Lind'],
    ],
    [
      'a reference whose title breaks before a colon',
      '## Publications\n\nRuiz, A., & Lind, B. (2018). Water\n   Again: Slow Queries for Fast Rivers. In Proceedings\n   of the 4th Conference on River Science, 11-18.\n',
      ['Water Again: Slow Queries for Fast Rivers | A. Ruiz; B. Lind | Conference on River Science | 2018'],
    ],
    [
      'a talk and where it was given',
      '## Publications and Talks\n\n"Your Gauge Is Not a Judge: Levels in Production". Talk at\n   RiverConf 2023, Porto.',
      ['Your Gauge Is Not a Judge: Levels in Production | RiverConf | 2023'],
    ],
    [
      'a quoted title across two lines of prose',
      '## About\n\nThere she co-authored "The Honest Dam: How Levels Hide\nLeaks", a paper that appeared at NeurIPS 2019.',
      ['The Honest Dam: How Levels Hide Leaks'],
    ],
    [
      'a Korean patent behind its label',
      '## 논문\n\n- 특허 : 「수위를 조절하는 장치」, 등록 제10-0000000호, 2022 (공동발명 : 문다솔)',
      ['수위를 조절하는 장치 | 문다솔 | 2022'],
    ],
    [
      'a heading with authors and venue below it',
      '## Publications\n\n### Ferries Learn to See Fog\n\nAna Ruiz, Hiro Tanaka\n\n*NeurIPS 2021*\n\n### 2020\n\n- B. Lind, A. Ruiz. *Dams and Doubt*. EMNLP.',
      [
        'Ferries Learn to See Fog | Ana Ruiz; Hiro Tanaka | NeurIPS | 2021',
        'Dams and Doubt | B. Lind; A. Ruiz | EMNLP',
      ],
    ],
    [
      'an item with authors and venue nested below it',
      '## Publications\n\n- [Ferries Learn to See Fog](https://example.org/f)\n  - Ana Ruiz, Hiro Tanaka\n  - NeurIPS 2021\n  - We find that ferries can learn to see.\n',
      ['Ferries Learn to See Fog | Ana Ruiz; Hiro Tanaka | NeurIPS | 2021'],
    ],
    [
      'lines without a blank line between',
      '## Publications\n\nTrackFish: Following Shoals with Sonar\nAna Ruiz, Hiro Tanaka\nConference on River Science (CRS), 2021\n\nDams and Doubt in Deep Water\nBea Lind, Ana Ruiz\nConference on River Science (CRS), 2020\n',
      [
        'TrackFish: Following Shoals with Sonar | Ana Ruiz; Hiro Tanaka | Conference on River Science | 2021',
        'Dams and Doubt in Deep Water | Bea Lind; Ana Ruiz | Conference on River Science | 2020',
      ],
    ],
    [
      'several records of data',
      '```yaml\npublications:\n  - title: "Slow Rivers"\n    venue: EMNLP\n    year: 2020\n  - title: "Fast Rivers"\n    venue: NeurIPS\n    year: 2021\n```',
      ['Slow Rivers | EMNLP | 2020', 'Fast Rivers | NeurIPS | 2021'],
    ],
    [
      'a reference in a sentence',
      '## Background\n\nThe method is described in B. Lind & A. Ruiz (2019), *Foldable maps for wet hands*, Journal of River Science 12.',
      ['Foldable maps for wet hands | B. Lind; A. Ruiz | Journal of River Science | 2019'],
    ],
  ])('%s is read whole', (_, text, expected) => {
    expect(readFields(text)).toEqual(expected);
  });

  test.each([
    [
      'a member of a team',
      '## Team\n\n**Bea Lind** (2021– ) — maps of rivers, dams and bridges. Advisor: Ana Ruiz. Tools: Go, Rust, QGIS.',
    ],
    ['a title of a project', '## Projects\n\n- **River Gauge Reader** – 2019, Python'],
    [
      'a sentence in a list of talks',
      '## Talks\n\nBea is an engineer at Nimbus and likes rivers (NeurIPS 2021 Workshop).',
    ],
    ['a badge', '## Odds and ends\n\n- ![River stats of 2020](https://example.org/stats.svg)'],
    ['a quotation', '## About\n\nMy motto is "measure twice, cut once".'],
    ['a list of skills', '## Skills\n\n- Go, Rust, PyTorch'],
    ['a job', '## Experience\n\n### Data Engineer, Nimbus, 2019 - 2021\n\n- Ran Kafka'],
    ['an empty list', '## Publications\n'],
  ])('%s is none', (_, text) => {
    expect(read(text)).toEqual([]);
  });

  test('publications are in order and share no character', () => {
    const survey = surveyText(
      '## Publications\n\n- A. Ruiz. "Rivers in Small Models." EMNLP 2021.\n- J. Han. "Lakes and Their Maps." NeurIPS 2020.\n\nThesis: Slow Waves\n',
    );
    const spans = findPublications(survey, () => true).map(({ span }) => span);
    for (const [index, { start, end }] of spans.entries()) {
      expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
      expect(end).toBeGreaterThan(start);
    }
  });
});
