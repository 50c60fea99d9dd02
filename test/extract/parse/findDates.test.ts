import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates } from '../../../src/extract/parse/index.ts';

/** "quote from..until" of each date. */
function read(text: string): string[] {
  return findDates(text).map((date) => {
    const range = date.until === undefined ? (date.from ?? '') : `${date.from ?? ''}..${date.until}`;
    return `${text.slice(date.start, date.end)} = ${range}`;
  });
}

describe('a range', () => {
  test.each([
    ['Mar. 2021 - Present', '2021-03..present'],
    ['Mar 2021 – now', '2021-03..present'],
    ['2012-2014', '2012..2014'],
    ['2012 — 2014', '2012..2014'],
    ['2014 to 2018', '2014..2018'],
    ['Spring 2021 - Spring 2023', '2021..2023'],
    ['Fall 2020 – Winter 2021', '2020..2021'],
    ['2021.03 ~ 현재', '2021-03..present'],
    ['2021. 3. ~ 2023. 2.', '2021-03..2023-02'],
    ['2021.03. ~ 2023.02.', '2021-03..2023-02'],
    ['2021년 3월 ~ 현재', '2021-03..present'],
    ['2021년 3월부터 2022년 8월까지', '2021-03..2022-08'],
    ['2021년 3월 ~ 8월', '2021-03..2021-08'],
    ['2021.03 ~ 재직중', '2021-03..present'],
    ['2021.03 ~ 현재 재직 중', '2021-03..present'],
    ['2021/03–2022/08', '2021-03..2022-08'],
    ['2021-03 ~ 2022-08', '2021-03..2022-08'],
    ['03/2021 - 08/2022', '2021-03..2022-08'],
    ['03.2021 – 08.2022', '2021-03..2022-08'],
    ['Sept 2019 to date', '2019-09..present'],
    ['since 2018', '2018..present'],
    ['Since May 2018', '2018-05..present'],
    ["'19.03 ~ '21.02", '2019-03..2021-02'],
    ['19.03 ~ 21.02', '2019-03..2021-02'],
    ['Jul 2017 Apr 2019', '2017-07..2019-04'],
    ['2020–21', '2020..2021'],
    ['2018/19', '2018..2019'],
    ['1998-99', '1998..1999'],
    ['Mar – Aug 2021', '2021-03..2021-08'],
    ['June-August 2019', '2019-06..2019-08'],
    ['January 2020 through March 2021', '2020-01..2021-03'],
    ['2019-05-01 – 2020-06-30', '2019-05..2020-06'],
    ['2021.03.02 ~ 2023.02.28', '2021-03..2023-02'],
    ['01/06/2019 - 31/12/2020', '2019-06..2020-12'],
    ['May 2020 -- ongoing', '2020-05..present'],
    ['2012 – 2014', '2012..2014'],
    ['June 1, 2019 – August 31, 2020', '2019-06..2020-08'],
    ['Aug. 2015–May 2017', '2015-08..2017-05'],
    ["Jan '18 – Mar '19", '2018-01..2019-03'],
    ['2017년 ~ 2019년', '2017..2019'],
    ['2020 → 2022', '2020..2022'],
    ["Autumn '16 – Spring '17", '2016..2017'],
    ["Q3 '19 to Q1 '20", '2019..2020'],
    ['seit 2018', '2018..present'],
    ['Seit März 2019', '2019-03..present'],
    ['Okt. 2015 – heute', '2015-10..present'],
    ['depuis 2018', '2018..present'],
    ['septembre 2014 – août 2016', '2014-09..2016-08'],
    ['févr. 2019 à aujourd’hui', '2019-02..present'],
    ['enero 2017 – actualidad', '2017-01..present'],
    ['desde diciembre de 2020', '2020-12..present'],
    ['2019年4月 – 2021年3月', '2019-04..2021-03'],
    ['2019年至今', '2019..present'],
    ['2019年4月～現在', '2019-04..present'],
  ])('%s is one date', (text, range) => {
    expect(read(text)).toEqual([`${text} = ${range}`]);
  });

  test('in brackets leaves the brackets out', () => {
    expect(read('Google Brain (2014–2018)')).toEqual(['2014–2018 = 2014..2018']);
  });

  test('that ends with a dash ends in the present', () => {
    expect(read('2019 – ')).toEqual(['2019 – = 2019..present']);
    expect(read('(2019–)')).toEqual(['2019– = 2019..present']);
    expect(read('2015–       Associate Professor')).toEqual(['2015– = 2015..present']);
  });

  test('without a beginning has only an end', () => {
    expect(read('until 2020')).toEqual(['until 2020 = ..2020']);
    expect(read('~ 2020.02')).toEqual(['~ 2020.02 = ..2020-02']);
    expect(read('2020년 2월까지')).toEqual(['2020년 2월까지 = ..2020-02']);
  });

  test('"from … to …" and "between … and …" leave their first word out', () => {
    expect(read('From 2014 to 2018 she was there')).toEqual(['2014 to 2018 = 2014..2018']);
    expect(read('between 2014 and 2018')).toEqual(['2014 and 2018 = 2014..2018']);
  });

  test('never runs backwards: such a pair is two dates', () => {
    expect(read('2019-2014')).toEqual(['2019 = 2019', '2014 = 2014']);
  });
});

describe('a single date', () => {
  test.each([
    ['November 2023', '2023-11'],
    ['Nov. 2023', '2023-11'],
    ['Fall 2020', '2020'],
    ['2020 Fall', '2020'],
    ['2026-02-11', '2026-02'],
    ['2021년', '2021'],
    ['2021년 11월', '2021-11'],
    ['2021년 11월 3일', '2021-11'],
    ['2021학년도 1학기', '2021'],
    ['2021년 상반기', '2021'],
    ['2017.04', '2017-04'],
    ['Q3 2021', '2021'],
    ['12 March 2021', '2021-03'],
    ['March 12, 2021', '2021-03'],
    ['March of 2021', '2021-03'],
    ['12/2020', '2020-12'],
    ['2011', '2011'],
    ['Juli 2011', '2011-07'],
    ['3. Oktober 2011', '2011-10'],
    ['15 juin 2011', '2011-06'],
    ['2011年', '2011'],
  ])('%s', (text, value) => {
    const found = findDates(text);
    expect(found.map(({ from, until }) => ({ from, until }))).toEqual([{ from: value, until: undefined }]);
  });

  test('is found at each place in a list', () => {
    expect(read('Fall 2020, Fall 2021 and Spring 2022')).toEqual([
      'Fall 2020 = 2020',
      'Fall 2021 = 2021',
      'Spring 2022 = 2022',
    ]);
    expect(read('EMNLP 2022, 2023')).toEqual(['2022 = 2022', '2023 = 2023']);
  });

  test('is the year of a venue, also written to it', () => {
    expect(read('[NeurIPS 2023]')).toEqual(['2023 = 2023']);
    expect(read('EMNLP2022, KCC2021')).toEqual(['2022 = 2022', '2021 = 2021']);
  });
});

describe('no date', () => {
  test.each([
    '2000 users',
    '2,000 downloads',
    'near 3000 step',
    '2048 GPUs',
    'arXiv:2010.11478',
    'https://example.com/2021/03/a-post',
    'pp. 1990–2003',
    'version 2.2021.1',
    '$2020',
    'RTX 2080',
    '1234567',
    '1890',
    '2150',
    'abc2020',
    'May I ask',
    'march on',
    'present',
    '현재',
    '2000명',
    '10.1145/2021.12345',
    'H100 and A100',
    '3.14',
    '12 – 15',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

test('dates are ordered, disjoint and inside the text, whatever the text', () => {
  const piece = fc.constantFrom(
    '2019',
    '-',
    ' ',
    '~',
    'Mar',
    '.',
    '3',
    '03',
    '현재',
    'to',
    '2021',
    "'21",
    '년',
    '월',
    '/',
    ',',
    '(',
    ')',
    '\n',
    'present',
    'Fall',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
      ),
      (text) => {
        let end = 0;
        for (const date of findDates(text)) {
          expect(date.start).toBeGreaterThanOrEqual(end);
          expect(date.end).toBeGreaterThan(date.start);
          expect(date.end).toBeLessThanOrEqual(text.length);
          expect(date.from ?? date.until).toBeDefined();
          end = date.end;
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test('a stretch is read as if it stood alone', () => {
  const text = 'x 2012-2014 y 2015';
  expect(findDates(text, { start: 2, end: 11 })).toEqual([
    { start: 2, end: 11, from: '2012', until: '2014' },
  ]);
});
