import { describe, expect, test } from 'vitest';
import { recogniseBases } from '../../../../src/extract/mentions/recognisers/recogniseBases.ts';
import { listCandidates } from '../../surveyText.ts';

const ABOUT = (sentence: string): string => `# Ana Ruiz\n\n## About\n\n${sentence}\n`;

describe('recogniseBases', () => {
  test.each([
    ['It is built on ScanTools and cellVI.', ['software: ScanTools', 'software: cellVI']],
    ['It is built with PyTorch and Lagoon.', ['software: PyTorch', 'software: Lagoon']],
    ['I am a contributor to Mastodon and Pixelfed.', ['software: Mastodon', 'software: Pixelfed']],
    ['The core is written in Rust.', ['software: Rust']],
    ['It is based on interviews with Nurses.', []],
    ['It is based on Bayesian inference.', []],
    ['I made a small language model derived from Lagoon.', ['model: Lagoon']],
    ['I made a speech model that was distilled from Lagoon XL.', ['model: Lagoon XL']],
    ['The business model is based on Trust.', []],
    ['지도는 Go와 Lagoon으로 작성되었다.', ['software: Go', 'software: Lagoon']],
    ['I contributed to Strategy and Marketing.', []],
  ])('"%s" names %j', (sentence, expected) => {
    expect(listCandidates(recogniseBases, ABOUT(sentence))).toEqual(expected);
  });
});
