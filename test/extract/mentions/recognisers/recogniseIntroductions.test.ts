import { describe, expect, test } from 'vitest';
import { recogniseIntroductions } from '../../../../src/extract/mentions/recognisers/recogniseIntroductions.ts';
import { listCandidates } from '../../surveyText.ts';

const ABOUT = (sentence: string): string => `# Ana Ruiz\n\n## About\n\n${sentence}\n`;

describe('recogniseIntroductions', () => {
  test.each([
    ['Our tide simulator, Sluicegate, is open.', ['software: Sluicegate']],
    ['Her first model, Whimbrel, reads gauges.', ['model: Whimbrel']],
    ['They sold their start-up, Sluicegate, to a bank.', ['organization: Sluicegate']],
    ["Nimbus's benchmark, RiverBench, has ten rivers.", ['dataset: RiverBench']],
    ['She works in the LIMN laboratory.', ['organization: LIMN']],
    ['라이브러리 tide-kit의 초기 기여자다.', ['software: tide-kit']],
    ['It came with Leonie Abt of Whimbrel, the project that maps rivers.', []],
    ['Our last project, "Queue: a Study", won.', []],
  ])('"%s" names %j', (sentence, expected) => {
    expect(listCandidates(recogniseIntroductions, ABOUT(sentence))).toEqual(expected);
  });
});
