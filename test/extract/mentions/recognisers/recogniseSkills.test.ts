import { describe, expect, test } from 'vitest';
import { recogniseSkills } from '../../../../src/extract/mentions/recognisers/recogniseSkills.ts';
import { listCandidates } from '../../surveyText.ts';

const read = (body: string): string[] => listCandidates(recogniseSkills, `# Ana Ruiz\n\n${body}\n`);

describe('lists of skills', () => {
  test.each([
    [
      'items of a list',
      '## Skills\n\n- kelp tracking, reef census',
      ['technique: kelp tracking', 'technique: reef census'],
    ],
    [
      'nested items',
      '## Skills\n\n- Methods\n  - reef census\n  - buoy algebra',
      ['technique: reef census', 'technique: buoy algebra'],
    ],
    [
      'a row under the column for a sort',
      '## Skills\n\n| Area | Items |\n|---|---|\n| Methods | reef census, buoy algebra |',
      ['technique: reef census', 'technique: buoy algebra'],
    ],
    ['a row with a level', '## 기술\n\n| 기술 | 수준 |\n|---|---|\n| KelpKit | 상 |', ['software: KelpKit']],
    [
      'keywords anywhere',
      '## About\n\nKeywords: reef census, buoy algebra',
      ['technique: reef census', 'technique: buoy algebra'],
    ],
  ])('%s', (_, body, expected) => {
    expect(read(body)).toEqual(expect.arrayContaining(expected));
  });

  test.each([
    ['levels and years', '## Skills\n\n| Skill | Years |\n|---|---|\n| Rust | 12 years |', /year/u],
    ['seasons', '## Teaching\n\n- Waves (Spring 2021, Fall 2020)', /20\d\d/u],
    ['remarks in brackets', '## Skills\n\n- Perl (reading only, mercifully)', /reading|mercifully/u],
    [
      'virtues',
      '## Skills\n\n- Communication, problem solving, teamwork, kelp tracking',
      /Comm|problem|team/u,
    ],
    ['adverbs', '## Research interests\n\nkelp tracking; more broadly, buoy algebra', /broadly/u],
  ])('but not %s', (_, body, unwanted) => {
    expect(read(body).filter((line) => unwanted.test(line))).toEqual([]);
  });
});

test('an ambiguous word that the vocabulary turned down is no skill by its place either', () => {
  expect(read('## Interests\n\nrust')).toEqual([]);
});
