import { describe, expect, test } from 'vitest';
import { splitSegments } from '../../../src/extract/entries/splitSegments.ts';

function split(text: string, whole: readonly string[] = []): string[] {
  const spans = whole.map((part) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length }));
  return splitSegments(text, { start: 0, end: text.length }, spans).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe('splitSegments', () => {
  test.each([
    ['Data Engineer, Nimbus, Seoul', ['Data Engineer', 'Nimbus', 'Seoul']],
    ['Data Engineer at Nimbus', ['Data Engineer', 'Nimbus']],
    ['Data Engineer @ Nimbus', ['Data Engineer', 'Nimbus']],
    ['Nimbus | Data Engineer · Seoul', ['Nimbus', 'Data Engineer', 'Seoul']],
    ['Nimbus – Data Engineer (Seoul)', ['Nimbus', 'Data Engineer', 'Seoul']],
    ['Nimbus   Data Engineer', ['Nimbus', 'Data Engineer']],
    ['**Nimbus**\n*Data Engineer*', ['Nimbus', 'Data Engineer']],
    ['새벽소프트 / 백엔드 개발자', ['새벽소프트', '백엔드 개발자']],
    ['Front-end Engineer', ['Front-end Engineer']],
    ['Attaché', ['Attaché']],
    ['TCP/IP Engineer', ['TCP/IP Engineer']],
    [' , | ()', []],
    ['', []],
  ])('"%s" is cut into %j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test('what is whole is never cut', () => {
    expect(
      split('Lecturer, University of Foo, Bar, 2019 - 2021', ['University of Foo, Bar', '2019 - 2021']),
    ).toEqual(['Lecturer', 'University of Foo, Bar', '2019 - 2021']);
  });

  test('only the beginning of an endless line is read', () => {
    expect(split('Foo, '.repeat(10_000)).length).toBeLessThan(400);
  });
});
