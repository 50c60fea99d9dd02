import { describe, expect, test } from 'vitest';
import { recogniseEmployers } from '../../../../src/extract/mentions/recognisers/recogniseEmployers.ts';
import { recogniseKoreanEmployers } from '../../../../src/extract/mentions/recognisers/recogniseKoreanEmployers.ts';
import { listCandidates } from '../../surveyText.ts';

const ABOUT = (sentence: string): string => `# Ana Ruiz\n\n## About\n\n${sentence}\n`;

describe('organizations that nothing but the sentence tells', () => {
  test.each([
    ['Loomhouse today announced a new loom.', ['organization: Loomhouse']],
    ["So said Loomhouse's chief executive.", ['organization: Loomhouse']],
    ['She wrote it with Jungho Han of KELP and others.', ['organization: KELP']],
    ['I run Loomhouse, a community for weavers.', ['organization: Loomhouse']],
    ['I was a speaker at Loomhouse.', []],
    ['Ruiz announced a new loom.', []],
    ["So said Kafka's chief executive.", []],
  ])('"%s" names %j', (sentence, expected) => {
    expect(listCandidates(recogniseEmployers, ABOUT(sentence))).toEqual(expected);
  });

  test.each([
    ['금별하는 음악 기업 가람소리의 대표이사다.', ['organization: 가람소리']],
    ['금별하는 음악 기업 문화의 발전을 바란다.', []],
  ])('"%s" names %j', (sentence, expected) => {
    expect(listCandidates(recogniseKoreanEmployers, ABOUT(sentence))).toEqual(expected);
  });
});
