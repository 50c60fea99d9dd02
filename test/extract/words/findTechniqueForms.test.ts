import { describe, expect, test } from 'vitest';
import { findTechniqueForms } from '../../../src/extract/words/findTechniqueForms.ts';

/** The phrases of a text, with "?" where only a title or a list makes them one, "??" where only a list. */
const read = (text: string): string[] =>
  findTechniqueForms(text, { start: 0, end: text.length }).map(
    ({ start, end, where }) =>
      `${text.slice(start, end).replace(/-?\s+/gu, ' ')}${{ anywhere: '', title: '?', list: '??' }[where]}`,
  );

describe('a modifier and a noun for what a method does', () => {
  test.each([
    ['Tide Estimation for Small Harbours', ['Tide Estimation']],
    ['Half the Noise: Frequency-Gated Denoising under Water', ['Frequency-Gated Denoising']],
    [
      'we worked on reef segmentation, kelp tracking and fin-print matching',
      ['reef segmentation', 'kelp tracking', 'fin-print matching'],
    ],
    ['Robust sonar localisation', ['sonar localisation']],
    ['Learning Valve Scheduling from Logs', ['Valve Scheduling']],
    ['buoy data imputation with splines', ['buoy data imputation']],
    ['wave height nowcasting of ports', ['wave height nowcasting']],
    ['sluice control and dredge dynamics', ['sluice control?', 'dredge dynamics??']],
    ['Self-Verification of gauges', ['Self-Verification']],
    ['선박의 닻 인식', ['닻 인식']],
    ['소나를 이용해 어군 탐지', ['어군 탐지']],
    ['소나를 활용해 탐지', []],
    ['파도 높이 예측', ['파도 높이 예측']],
    ['수중 음향을 이용한 어군 탐지', ['어군 탐지']],
    ['선박 엔진의 이상음 검출과 수심 추정', ['이상음 검출', '수심 추정']],
  ])('"%s"', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('no technique', () => {
  test.each([
    ['Detection and estimation'],
    ['estimation of wave heights'],
    ['improved detection'],
    ['providing superior learning'],
    ['team planning and staff training'],
    ['user generation Z'],
    ['성능 예측'],
    ['모델 학습을 한 번 추정'],
  ])('"%s"', (text) => {
    expect(read(text).filter((phrase) => !phrase.endsWith('?'))).toEqual([]);
  });

  test('a phrase that goes on is read as a whole', () => {
    expect(read('kelp detection benchmark scoring')).toEqual(['kelp detection benchmark scoring']);
  });

  test('a word may be parted at a line end', () => {
    expect(read('buoy trian-\ngulation')).toEqual(['buoy trian gulation']);
  });
});
