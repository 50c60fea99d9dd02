import { expect, test } from 'vitest';
import { readMentions } from '../../readDocument.ts';

function awards(body: string): string[] {
  return readMentions(`# Ana Ruiz\n\n${body}\n`).filter((line) => line.startsWith('award: '));
}

test.each([
  [
    'a rank with its contest',
    '## Awards\n\n- 2nd place, Quiet River 2023 Mapping Challenge',
    ['award: 2nd place, Quiet River 2023 Mapping Challenge'],
  ],
  [
    'a rank in the text with its contest',
    '## About\n\nWe won first place in the Slow Water Hackathon.',
    ['award: first place in the Slow Water Hackathon'],
  ],
  [
    'a rank behind its medal',
    '## Awards\n\n- 🥇 1st place, Quiet River AI Challenge 2022',
    ['award: 1st place, Quiet River AI Challenge'],
  ],
  ['a rank in a hackathon', '## Awards\n\n- Runner-up, HackRiver 5', ['award: Runner-up, HackRiver 5']],
  [
    'a noun in small letters behind a name',
    '## About\n\nIn 2022 I received the QUIRIVET scholarship.',
    ['award: QUIRIVET scholarship'],
  ],
  [
    'the same with a small word in it',
    '## About\n\nShe received the Women in Rivers Sweden award.',
    ['award: Women in Rivers Sweden award'],
  ],
  [
    'certificates under one key',
    'Certifications: Marsol Certified Java Programmer, Quill Architect Associate (2022)',
    ['award: Marsol Certified Java Programmer', 'award: Quill Architect Associate'],
  ],
  ['a rank alone', '## Awards\n\n- First Place (2019)', ['award: First Place']],
  [
    'the year of the award before it is no part of the next',
    '## About\n\nShe received a Quiet River Grant in 2018 and the Slow Water Award in 2014.',
    ['award: Quiet River Grant', 'award: Slow Water Award'],
  ],
  [
    'a Korean award without the clause before it',
    '## About\n\n지도를 만들었으며 2020년 한빛소리디자인 대상을 받았다.',
    ['award: 한빛소리디자인 대상'],
  ],
  [
    'an English award with a Korean particle',
    '## About\n\n2020년 Quiet River Award를 받았다.',
    ['award: Quiet River Award'],
  ],
  [
    'a Korean award begins with its own sentence, behind where it was won',
    '## 소개\n\n전력을 크게 줄였습니다. 2022년에는 교내 코딩 축제에서 최우수상을 받았습니다.',
    ['award: 최우수상'],
  ],
  [
    'a commendation that a sentence dates',
    '## 소개\n\n2018년 하천부장관 표창을 받았다.',
    ['award: 하천부장관 표창'],
  ],
  [
    'a Korean contest with its prize in the next piece',
    '## 수상\n\n- 물결방어대회(WDC) 하천원장상 (2021)\n- 강물 해커톤 · 대상 · 2020. 11.\n- 이슬 경진대회 (2019)',
    ['award: 강물 해커톤 · 대상', 'award: 물결방어대회(WDC) 하천원장상', 'award: 이슬 경진대회'],
  ],
  ['awards under a picture', '## 🏆\n\n- Best demo award', ['award: Best demo award']],
])('%s', (_, body, expected) => {
  expect(awards(body)).toEqual(expected);
});
