import { describe, expect, test } from 'vitest';
import { readRelations } from '../../readDocument.ts';

function read(sentence: string): string[] {
  return readRelations(`${sentence}\n`, 'text').filter((line) => /-(?:works_at|member_of)->/u.test(line));
}

describe('who founded and leads an organization', () => {
  test.each([
    ['Nimbus is headed by Ana Ruiz and Tom Lindgren.', ['Ana Ruiz', 'Tom Lindgren']],
    ['Nimbus, started in 2011 by Ana Ruiz, makes clocks.', ['Ana Ruiz']],
    ['The clocks come from Nimbus, which Ana Ruiz founded in a shed.', ['Ana Ruiz']],
    ['Nimbus has hired Ana Ruiz as head of design.', ['Ana Ruiz']],
    ['Nimbus said on Monday that Ana Ruiz has joined the firm as treasurer.', ['Ana Ruiz']],
    ['Ana Ruiz met Tom Lindgren in Seoul. The two founded Nimbus.', ['Ana Ruiz', 'Tom Lindgren']],
    ['Ana Ruiz is a physicist. She and Tom Lindgren launched Nimbus.', ['Ana Ruiz', 'Tom Lindgren']],
    ['She thanks Ana Ruiz, with whom she founded Nimbus.', ['Ana Ruiz']],
    [
      'The clocks come from Nimbus, which two friends, Ana Ruiz and Tom Lindgren, started.',
      ['Ana Ruiz', 'Tom Lindgren'],
    ],
    ['Nimbus is a maker of clocks. It was founded by Ana Ruiz.', ['Ana Ruiz']],
    ['Ana Ruiz is a physicist. With Tom Lindgren she founded Nimbus.', ['Ana Ruiz', 'Tom Lindgren']],
    [
      'Ana Ruiz is a physicist. She left to start Nimbus together with her friend Tom Lindgren.',
      ['Ana Ruiz', 'Tom Lindgren'],
    ],
    ['Ana Ruiz is a physicist. Her company, Nimbus, makes clocks.', ['Ana Ruiz']],
    ['금별하는 교사였다. 2015년 채나무 씨와 함께 님버스를 창업했다.', ['금별하', '채나무']],
    ['님버스는 금별하 교수가 2015년에 설립했다.', ['금별하']],
    ['님버스에는 디자이너 금별하, 연구원 채나무 등이 일하고 있다.', ['금별하', '채나무']],
  ])('"%s"', (sentence, people) => {
    expect(read(sentence)).toEqual(
      people.map((name) => `${name} -works_at-> ${sentence.includes('님버스') ? '님버스' : 'Nimbus'}`),
    );
  });

  test('of which somebody is a member', () => {
    expect(read('Nimbus is a choir. There is also Nimbus, of which Ana Ruiz is a founding member.')).toEqual([
      'Ana Ruiz -member_of-> Nimbus',
    ]);
  });

  test.each([
    'Nimbus was not founded by Ana Ruiz.',
    'Nimbus was praised by Ana Ruiz.',
    'Nimbus interviewed Ana Ruiz.',
    'Ana Ruiz is a physicist. With Tom Lindgren she visited Nimbus.',
  ])('not in "%s"', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });
});
