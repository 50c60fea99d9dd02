import { describe, expect, test } from 'vitest';
import { findPublications } from '../../../src/extract/publications/findPublications.ts';
import { surveyText } from '../surveyText.ts';

/** The titles of a text's publications, with " (own)" where the text names no authors. */
function read(text: string): string[] {
  const survey = surveyText(`# Ana Ruiz\n\n${text}\n`);
  return findPublications(survey).map(
    ({ reference, byOwner }) => `${reference.title?.text}${byOwner ? ' (own)' : ''}`,
  );
}

describe('findPublications', () => {
  test.each([
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
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
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
    const spans = findPublications(survey).map(({ span }) => span);
    for (const [index, { start, end }] of spans.entries()) {
      expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
      expect(end).toBeGreaterThan(start);
    }
  });
});
