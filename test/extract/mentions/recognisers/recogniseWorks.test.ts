import { describe, expect, test } from 'vitest';
import { recogniseWorks } from '../../../../src/extract/mentions/recognisers/recogniseWorks.ts';
import { listCandidates } from '../../surveyText.ts';

const ABOUT = (sentence: string): string => `# Ana Ruiz\n\n## About\n\n${sentence}\n`;

describe('recogniseWorks', () => {
  test.each([
    ['I built Sluicegate, our way to ship.', ['software: Sluicegate']],
    ['I built the `kelp` store.', []],
    ['In 2014 I co-founded Sluicegate, a maker of weirs.', ['organization: Sluicegate']],
    ['I made Sluicegate, a reader of gauges that was fine-tuned on rivers.', ['model: Sluicegate']],
    ['Our smaller Sluice-3B reads gauges.', ['model: Sluice-3B']],
    ['It has a 12-3B plug and costs 4B a year.', []],
    ['I published `kelp-cli` last year.', ['software: kelp-cli']],
    ['Launched “Quiet Corner” in two cities.', ['software: Quiet Corner']],
    ['I collected the RiverSpeech corpus.', ['dataset: RiverSpeech']],
    ['I wrote two tools (tidecut, marmot2).', ['software: tidecut', 'software: marmot2']],
    ['I know two tools (tidecut, marmot2).', []],
    ['Built tidecut, a toolkit for audio.', ['software: tidecut']],
    ['Built dashboards, a tool for all.', []],
    ['I designed the Whimbrel acoustic model.', ['model: Whimbrel']],
    ['We wrote the internal test rig Sledge in a week.', ['software: Sledge']],
    ['I was in the team behind Ask for Legal Help.', ['software: Ask for Legal Help']],
    ['TideFlow was written by Jungho Han.', ['software: TideFlow']],
    ["지도 앱 '물길'을 출시했습니다.", ['software: 물길']],
    ['논문에서 TideFlow를 제안했다.', ['software: TideFlow']],
    ['연구실이 개발한 Tide-Map은 널리 쓰인다.', ['software: Tide-Map']],
    ["그가 만든 '물길지도'는 상을 받았다.", ['software: 물길지도']],
    ["'물길지도'는 두 달 만에 만든 웹사이트다.", ['software: 물길지도']],
    ['2021년에 공개한 RiverBench는 널리 쓰인다.', ['dataset: RiverBench']],
    ['데이터셋을 확장한 K-River를 구축했다.', ['dataset: K-River']],
    ["그가 만든 '물길' 행사는 끝났다.", []],
  ])('"%s" names %j', (sentence, expected) => {
    expect(listCandidates(recogniseWorks, ABOUT(sentence))).toEqual(expected);
  });

  test.each([
    'I built Bayesian models.',
    'I wrote Documentation, a lot of it.',
    'I wrote *The Salt Road*, a novel about surveyors.',
    'Principal Design Engineer, Memory, at Nimbus.',
    'I founded the Salt Festival in 2012.',
    'I built PyTorch models.',
    "신간 '바다'를 출시했습니다.",
  ])('nothing in "%s"', (sentence) => {
    expect(listCandidates(recogniseWorks, ABOUT(sentence))).toEqual([]);
  });

  test.each([
    ['### Pebble (2021)', ['software: Pebble']],
    ['- tashkeel.js: diacritics in the browser', ['software: tashkeel.js']],
    ['- **river-net** — a corpus of river noise', ['dataset: river-net']],
    ['### Analysis of Bike Sharing Data', []],
    ['### Used at work', []],
  ])('under "Projects" "%s" names %j', (project, expected) => {
    expect(listCandidates(recogniseWorks, `# Ana Ruiz\n\n## Projects\n\n${project}\n`)).toEqual(expected);
  });
});
