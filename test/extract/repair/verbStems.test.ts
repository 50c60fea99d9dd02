import { describe, expect, test } from 'vitest';
import { type VerbClass, verbStems } from '../../../src/extract/repair/verbStems.ts';

const form = (verb: string, verbClass: VerbClass, group: string) =>
  verbStems(verb, verbClass)
    .filter(([, each]) => each === group)
    .map(([text]) => text);

describe('what the forms of a verb begin with', () => {
  // plain: before 고; ㄴ, ㄹ, ㅁ: joined to the stem; 아: the connective; 았: the past.
  test.each<[string, VerbClass, Record<string, string[]>]>([
    [
      '먹다',
      'regular',
      { plain: ['먹'], 으: ['먹으'], ㄴ: ['먹은'], 습: ['먹'], 아: ['먹어'], 았: ['먹었'] },
    ],
    [
      '가다',
      'regular',
      { plain: ['가'], 면: ['가'], ㄴ: ['간'], ㄹ: ['갈'], ㅂ: ['갑'], 아: ['가'], 았: ['갔'] },
    ],
    ['보다', 'regular', { 아: ['보아', '봐'], 았: ['보았', '봤'] }],
    ['배우다', 'regular', { ㅁ: ['배움'], 아: ['배우어', '배워'], 았: ['배우었', '배웠'] }],
    ['되다', 'regular', { 아: ['되어', '돼'], 았: ['되었', '됐'] }],
    ['가르치다', 'regular', { 아: ['가르치어', '가르쳐'], 았: ['가르치었', '가르쳤'] }],
    ['하다', 'regular', { 아: ['하여', '해'], 았: ['하였', '했'] }],
    [
      '만들다',
      'ㄹ',
      { 는: ['만드'], 면: ['만들'], 으: ['만드'], ㄴ: ['만든'], ㅁ: ['만듦'], ㅂ: ['만듭'], 아: ['만들어'] },
    ],
    ['돕다', 'ㅂ', { 습: ['돕'], 면: ['도우'], ㄴ: ['도운'], ㅁ: ['도움'], 아: ['도와'], 았: ['도왔'] }],
    ['어렵다', 'ㅂ', { ㄴ: ['어려운'], 아: ['어려워'] }],
    ['걷다', 'ㄷ', { plain: ['걷'], 으: ['걸으'], ㄴ: ['걸은'], 아: ['걸어'] }],
    ['짓다', 'ㅅ', { plain: ['짓'], 면: ['지으'], ㄴ: ['지은'], 아: ['지어'] }],
    ['그렇다', 'ㅎ', { plain: ['그렇'], 면: ['그러'], ㄴ: ['그런'], 아: ['그래'] }],
    ['하얗다', 'ㅎ', { ㄴ: ['하얀'], 아: ['하얘'] }],
    ['흐르다', '르', { 면: ['흐르'], 아: ['흘러'], 았: ['흘렀'] }],
    ['고르다', '르', { 아: ['골라'] }],
    ['푸르다', '러', { 아: ['푸르러'] }],
    ['모으다', '으', { ㄴ: ['모은'], 아: ['모아'] }],
    ['쓰다', '으', { ㄴ: ['쓴'], 아: ['써'], 았: ['썼'] }],
  ])('%s (%s)', (verb, verbClass, groups) => {
    for (const [group, texts] of Object.entries(groups)) expect(form(verb, verbClass, group)).toEqual(texts);
  });
});
