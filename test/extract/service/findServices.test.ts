import { describe, expect, test } from 'vitest';
import { findServices } from '../../../src/extract/service/findServices.ts';
import { surveyText } from '../surveyText.ts';

/** What the lines below a heading say as "role @ name". */
function served(body: string): string[] {
  const survey = surveyText(`# Ana Ruiz\n\n${body}\n`);
  return findServices(survey).map(({ role, name }) => `${role} @ ${survey.text.slice(name.start, name.end)}`);
}

describe('findServices', () => {
  test.each([
    [
      'a role before',
      '## Service\n\n- Reviewer: EMNLP (2021), NeurIPS',
      ['Reviewer @ EMNLP', 'Reviewer @ NeurIPS'],
    ],
    ['a role behind', '## Service\n\n- EMNLP 2021 – area chair', ['Area chair @ EMNLP']],
    [
      'a role above',
      '## Service\n\n### Program committees\n\n- EMNLP 2021\n- Quillwort Workshop 2020',
      ['Program committee @ EMNLP', 'Program committee @ Quillwort Workshop'],
    ],
    [
      'one role after another',
      '## Service\n\n- Area chair: EMNLP 2021; Reviewer: NeurIPS',
      ['Area chair @ EMNLP', 'Reviewer @ NeurIPS'],
    ],
    [
      'a venue that nobody knows',
      '## Service\n\n- Reviewer, Journal of Slow Rivers, 2019',
      ['Reviewer @ Journal of Slow Rivers'],
    ],
    ['a sentence', '## About\n\nI have reviewed for EMNLP since 2018.', ['Reviewer @ EMNLP']],
    [
      'a talk in a sentence',
      '## About\n\nShe gave invited talks at NeurIPS and EMNLP.',
      ['Speaker @ NeurIPS', 'Speaker @ EMNLP'],
    ],
    [
      'a Korean list',
      '## 학술 활동\n\n- 논문 심사: EMNLP, NeurIPS',
      ['Reviewer @ EMNLP', 'Reviewer @ NeurIPS'],
    ],
    [
      'a Korean sentence',
      '## 소개\n\n데이터세미나 2022에서 검색을 주제로 발표했습니다.',
      ['Speaker @ 데이터세미나'],
    ],
    [
      'assisting at a school',
      '## Teaching\n\n- Teaching assistant, Slow Rivers (Hanbit University), 2014',
      ['Teaching assistant @ Hanbit University'],
    ],
  ])('%s', (_, body, expected) => {
    expect(served(body)).toEqual(expected);
  });

  test('a paragraph about a speaker lists nothing', () => {
    expect(
      served(
        '# Speakers\n\n**Mira Oh** is the founder and CEO of Quillwort, a company that maps rivers with drones and has done so for years. She is a regular reviewer for EMNLP and NeurIPS.',
      ),
    ).toEqual(['Reviewer @ EMNLP', 'Reviewer @ NeurIPS']);
  });

  test.each([
    ['the title of a talk', '## Talks\n\n- Rivers, NeurIPS 2019', ['Speaker @ NeurIPS']],
    ['what was attended', '## Service\n\n- Attended EMNLP 2019', []],
    ['the head of a job', '## Experience\n\n### Editor, Nimbus, 2019 – 2021', []],
    ['publications', '## Publications\n\n- Ana Ruiz. Slow Rivers. EMNLP 2019.', []],
    ['small words that are no roles', '## About\n\nThe tas at EMNLP and the acs of NeurIPS.', []],
  ])('%s is read as it is', (_, body, expected) => {
    expect(served(body)).toEqual(expected);
  });
});
