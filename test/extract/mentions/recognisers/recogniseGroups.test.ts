import { describe, expect, test } from 'vitest';
import { recogniseGroups } from '../../../../src/extract/mentions/recognisers/recogniseGroups.ts';
import { listCandidates } from '../../surveyText.ts';

const ABOUT = (sentence: string): string => `# Ana Ruiz\n\n## About\n\n${sentence}\n`;

describe('recogniseGroups', () => {
  test.each([
    ['I work in the Search Quality team.', ['organization: Search Quality team']],
    ['Nimbus (Ads Ranking group)', ['organization: Ads Ranking group']],
    ['I am a trustee of Poles in Leith.', ['organization: Poles in Leith']],
    ['Co-organiser of the Ghent Data Meetup', ['organization: Ghent Data Meetup']],
    ['It was developed at Kestrel Marine.', ['organization: Kestrel Marine']],
    ['At Northline Maps, where I lead a team, I designed a renderer.', ['organization: Northline Maps']],
    ['소속: 님버스, 로봇 항법 팀', ['organization: 로봇 항법 팀']],
    ['- 침해분석단에서 로그를 분석', ['organization: 침해분석단']],
    ['파도코딩 운영진으로 활동했습니다.', ['organization: 파도코딩']],
  ])('"%s" names %j', (sentence, expected) => {
    expect(listCandidates(recogniseGroups, ABOUT(sentence))).toEqual(expected);
  });

  test.each([
    'I lead the Android team.',
    'I am on the PyTorch team.',
    'I am a member of Technical Staff.',
    'I work in a team of Five.',
    '현재 우리 팀에서 일합니다.',
    '개발팀에서 일합니다.',
  ])('nothing in "%s"', (sentence) => {
    expect(listCandidates(recogniseGroups, ABOUT(sentence))).toEqual([]);
  });
});
