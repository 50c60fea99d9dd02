import { describe, expect, test } from 'vitest';
import { readRelations } from '../../readDocument.ts';

function read(body: string): string[] {
  return readRelations(`# Ana Ruiz\n\n${body}\n`).filter((line) => line.includes(' -located_in-> '));
}

describe('where somebody lives', () => {
  test.each([
    ['I live in Toyonaka with two cats.', ['Ana Ruiz -located_in-> Toyonaka']],
    ['I am a sound engineer in Seoul.', ['Ana Ruiz -located_in-> Seoul']],
    ['I was born and raised in Seoul.', ['Ana Ruiz -located_in-> Seoul']],
    ['서울에서 태어나 자랐습니다.', ['Ana Ruiz -located_in-> 서울']],
    ['저는 서울에 살고 있습니다.', ['Ana Ruiz -located_in-> 서울']],
  ])('%j', (sentence, expected) => {
    expect(read(`## About\n\n${sentence}`)).toEqual(expected);
  });

  test.each([
    'I do not live in Seoul.',
    'I would like to live in Seoul.',
    'I once gave a talk in Seoul.',
    '서울을 다룬 책을 읽었습니다.',
  ])('not in %j', (sentence) => {
    expect(read(`## About\n\n${sentence}`)).toEqual([]);
  });
});

test.each([
  [
    'Engineer @ Nimbus · Seoul, South Korea',
    ['Ana Ruiz -located_in-> Seoul', 'Ana Ruiz -located_in-> South Korea'],
  ],
  ['Engineer at Nimbus, Seoul', ['Nimbus -located_in-> Seoul']],
])('in the line below a name: %j', (line, expected) => {
  expect(read(line)).toEqual(expected);
});

describe('where an organization is', () => {
  test.each([
    ['I work at Nimbus, a small company in Seoul.', ['Nimbus -located_in-> Seoul']],
    ['I work at **Nimbus** in **Seoul**.', ['Nimbus -located_in-> Seoul']],
    ['I work at Nimbus, which is based in Seoul.', ['Nimbus -located_in-> Seoul']],
    ['I work at Nimbus, a Seoul start-up.', ['Nimbus -located_in-> Seoul']],
    ['I joined the Seoul company Nimbus.', ['Nimbus -located_in-> Seoul']],
    ['I am at Nimbus in Toyonaka.', ['Nimbus -located_in-> Toyonaka']],
    ['Nimbus is headquartered in Seoul.', ['Nimbus -located_in-> Seoul']],
    ['Nimbus opened a second office in Seoul.', ['Nimbus -located_in-> Seoul']],
    [
      'I joined Nimbus, based in Seoul and South Korea.',
      ['Nimbus -located_in-> Seoul', 'Nimbus -located_in-> South Korea'],
    ],
    ['님버스는 서울 성수동에 본사를 두고 있습니다.', ['님버스 -located_in-> 서울']],
    ['서울에 있는 스타트업 님버스에서 일합니다.', ['님버스 -located_in-> 서울']],
    ['님버스는 서울에 본사를 두고 있습니다.', ['님버스 -located_in-> 서울']],
  ])('%j', (sentence, expected) => {
    expect(read(`## About\n\n${sentence}`)).toEqual(expected);
  });

  test.each(['I left Nimbus and saw Seoul.', '님버스 동료와 서울을 걸었습니다.'])('not in %j', (sentence) => {
    expect(read(`## About\n\n${sentence}`)).toEqual([]);
  });

  test('the address above a letter', () => {
    const text =
      'Ana Ruiz\n\nNimbus\nTalent Team\nSeoul, South Korea\n\nDear all,\n\nI would like to join you.\n';
    expect(readRelations(text, 'text')).toContain('Nimbus -located_in-> Seoul');
  });
});
