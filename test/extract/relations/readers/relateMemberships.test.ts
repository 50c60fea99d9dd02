import { expect, test } from 'vitest';
import { readRelations } from '../../readDocument.ts';

function read(body: string): string[] {
  return readRelations(`# Ana Ruiz\n\n${body}\n`).filter((line) => line.includes(' -member_of-> '));
}

test.each([
  ['## Other\n\nMentor, Women in Hardware since 2018.', ['Ana Ruiz -member_of-> Women in Hardware']],
  [
    '## Education\n\n### Hanbit University\n\n2015 - 2019\n\nPhD in Physics, Activities: Chess Society (president)',
    ['Ana Ruiz -member_of-> Chess Society'],
  ],
  [
    '## Experience\n\n### Director, River Laboratory\n\n2015 - 2019\n\n- current members: Jungho Han, Haruto Kinoshita',
    ['Haruto Kinoshita -member_of-> River Laboratory', 'Jungho Han -member_of-> River Laboratory'],
  ],
  ['## 활동\n\n파도코딩 8기와 9기에서 활동했습니다.', ['Ana Ruiz -member_of-> 파도코딩']],
  ["## 활동\n\n교내 학회 '숫자놀이'의 회장이었습니다.", ['Ana Ruiz -member_of-> 숫자놀이']],
])('%j', (body, expected) => {
  expect(read(body)).toEqual(expect.arrayContaining(expected));
});

test('whoever only writes of a group is none of its members', () => {
  expect(read('## About\n\nI wrote about the Chess Society.')).toEqual([]);
});
