import { describe, expect, test } from 'vitest';
import { recogniseTopics } from '../../../../src/extract/mentions/recognisers/recogniseTopics.ts';
import { listCandidates } from '../../surveyText.ts';

const read = (body: string): string[] =>
  listCandidates(recogniseTopics, `# Ana Ruiz\n\n${body}\n`).map((line) => line.replace('technique: ', ''));

describe('techniques that no list names', () => {
  test.each([
    [
      'in a title',
      '## Publications\n\n- A. Ruiz, J. Han. "Tide Estimation for Small Harbours." NeurIPS 2021.',
      ['Tide Estimation'],
    ],
    [
      'in a Korean title',
      '## 논문\n\n- 한서진, 문다솔. "수중 음향을 이용한 어군 탐지", 한국해양학회지, 2020.',
      ['어군 탐지'],
    ],
    [
      'in what somebody did',
      '## Experience\n\n### Engineer, Nimbus (2019 - 2021)\n\n- Shipped kelp tracking to three ports',
      ['kelp tracking'],
    ],
    [
      'behind research interests, whatever is listed',
      '## About\n\nMy research interests include wave anatomy, abstention, and the calibration of buoys.',
      ['wave anatomy', 'abstention', 'calibration'],
    ],
    [
      'as what somebody specialises in',
      '## About\n\nI specialise in reef segmentation using spline ladders.',
      ['reef segmentation', 'spline ladders'],
    ],
    [
      'amid known ones',
      '## About\n\nI work on quantization, kelp spectra and knowledge distillation for ports.',
      ['kelp spectra'],
    ],
    ['behind 관심 분야', '## 소개\n\n관심 분야는 파도 문법, 조류 대수입니다.', ['파도 문법', '조류 대수']],
  ])('%s', (_, body, expected) => {
    expect(read(body)).toEqual(expect.arrayContaining(expected));
  });

  test.each([
    ['what somebody does', '## About\n\nI work on leading teams and building things for people.'],
    ['customers and products', '## About\n\nI focus on customers, product quality and quantization.'],
    ['a laboratory', '## Experience\n\n- Joined the Lean Learning Laboratory'],
    ['prose about nobody', 'Tide estimation is taught in ports.'],
    ['a role', '## Experience\n\n### Tide Estimation Engineer, Nimbus (2019 - 2021)'],
  ])('but not %s', (_, body) => {
    const text = body.startsWith('##') ? `# Ana Ruiz\n\n${body}\n` : `${body}\n`;
    const found = listCandidates(recogniseTopics, text).map((line) => line.replace('technique: ', ''));
    expect(found.filter((name) => name !== 'quantization')).toEqual([]);
  });
});
