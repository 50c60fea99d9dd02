import { describe, expect, test } from 'vitest';
import { readRelations } from '../../readDocument.ts';

const ABOUT = (sentence: string): string => `# Ana Ruiz\n\n## About\n\n${sentence}\n`;

function read(text: string): string[] {
  return readRelations(text).filter((line) => line.includes(' -developed_by-> '));
}

describe('whose a thing is', () => {
  test.each([
    ["I use Nimbus's scheduler Pebble, a tool for clusters.", 'Nimbus'],
    ['Pebble, a scheduler developed at Nimbus, is fast.', 'Nimbus'],
    ['I wrote Pebble, a scheduler, and Nimbus released it last year.', 'Nimbus'],
    ['I led the development of the Pebble scheduler at Nimbus.', 'Nimbus'],
    ['At Nimbus, where I lead a team, I designed Pebble, a scheduler.', 'Nimbus'],
    ['Pebble, a scheduler, was published by researchers at Hanbit University.', 'Hanbit University'],
    [
      'Pebble is a scheduler. It grew out of a thesis at Hanbit University and is now developed by Nimbus.',
      'Nimbus',
    ],
    ["Nimbus's new product, Pebble, is a scheduler.", 'Nimbus'],
    ["I wrote Pebble, Nimbus's in-house scheduler.", 'Nimbus'],
    ['Nimbus, based in Seoul, released Pebble, a scheduler.', 'Nimbus'],
    ['Later, at Nimbus, I designed Pebble, a scheduler.', 'Nimbus'],
    ['I worked at Nimbus, where I led the group that built Pebble, a scheduler.', 'Nimbus'],
    ['I wrote Pebble, a scheduler that is maintained by the company Nimbus.', 'Nimbus'],
    ["님버스에서 수집기 'Pebble'을 개발했습니다.", '님버스'],
    ["님버스에 입사해 수집기 'Pebble'을 만들었습니다.", '님버스'],
    ["님버스는 2021년 수집기 'Pebble'을 공개했습니다.", '님버스'],
    ["님버스가 2021년 공개한 수집기 'Pebble'을 좋아합니다.", '님버스'],
    ["님버스가 공개한 모델 'Pebble'을 평가했습니다.", '님버스'],
  ])('"%s"', (sentence, owner) => {
    expect(read(ABOUT(sentence))).toEqual([`Pebble -developed_by-> ${owner}`]);
  });

  test.each([
    'Nimbus uses Pebble, a scheduler.',
    'I left Nimbus and wrote Pebble, a scheduler.',
    'I gave a talk on Pebble, a scheduler, at Nimbus.',
    'Pebble, a scheduler, was not developed at Nimbus.',
    'I work at Nimbus. I like Pebble, a scheduler.',
  ])('not in "%s"', (sentence) => {
    expect(read(ABOUT(sentence))).toEqual([]);
  });

  test.each([
    ['- Built Pebble, our internal scheduler', 'Nimbus'],
    ["- Designed Pebble, the company's build cache", 'Nimbus'],
    ['- Wrote Pebble, a scheduler for clusters', 'Nimbus'],
    ["- 사내 배포 플랫폼 'Pebble' 개발", 'Nimbus'],
  ])('what is made in a job is its employer’s: "%s"', (bullet, owner) => {
    const text = `# Ana Ruiz\n\n## Experience\n\n### Engineer, Nimbus\n\n2019 - 2021\n\n${bullet}\n`;
    expect(read(text)).toEqual([`Pebble -developed_by-> ${owner}`]);
  });

  test.each(['- Wrote Pebble, an open-source scheduler', '- Use Pebble, a scheduler, every day'])(
    'not what is only used or open to all: "%s"',
    (bullet) => {
      const text = `# Ana Ruiz\n\n## Experience\n\n### Engineer, Nimbus\n\n2019 - 2021\n\n${bullet}\n`;
      expect(read(text)).toEqual([]);
    },
  );

  test.each([
    [
      'I work at Nimbus, a maker of clocks. Its scheduler, Pebble, is fast.',
      ['Pebble -developed_by-> Nimbus'],
    ],
    ['I work at Nimbus and Kestrel Labs. Its scheduler, Pebble, is fast.', []],
  ])('"its" is of the only organization before: "%s"', (sentence, expected) => {
    expect(read(ABOUT(sentence))).toEqual(expected);
  });

  test('"the group" is the last one named', () => {
    expect(
      read(
        ABOUT(
          'I work at the Soft Matter Laboratory. In 2021 the group released Pebble, a benchmark for cloth.',
        ),
      ),
    ).toEqual(['Pebble -developed_by-> Soft Matter Laboratory']);
  });
});
