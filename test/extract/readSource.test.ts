import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/extract/readSource.ts';
import { encodeCp949 } from './repair/damage.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);
const document = (path: string, content: Uint8Array) => {
  const result = readSource(path, content);
  if ('reason' in result) throw new Error(result.reason);
  return result;
};
const reason = (path: string, content: Uint8Array) => {
  const result = readSource(path, content);
  return 'reason' in result ? result.reason : undefined;
};
const utf16 = (text: string, order: 'le' | 'be') =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      return order === 'le' ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
    }),
  );

const KOREAN = '이력서\n성명: 홍길순\n한빛대학교 컴퓨터공학과 졸업 (2012-2016)\n';
const ENGLISH = 'Jane Doe\nResearch engineer\nExample University, 2012-2016\n';

describe('formats', () => {
  test.each([
    ['a/cv.txt', 'text'],
    ['cv.TXT', 'text'],
    ['cv.md', 'markdown'],
    ['README.markdown', 'markdown'],
  ])('%s is %s', (path, format) => {
    expect(document(path, utf8('x')).document).toMatchObject({ path, format });
  });

  test.each([
    ['cv.pdf', 'PDF'],
    ['cv.docx', 'word processor'],
    ['cv.hwp', 'HWP'],
    ['cv.html', 'HTML'],
    ['cv.tex', 'LaTeX'],
    ['papers.bib', 'bibliography'],
    ['me.json', 'data file'],
    ['photo.jpeg', 'image'],
    ['all.zip', 'archive'],
    ['cv.xyz', '".xyz"'],
    ['cv.constructor', '".constructor"'],
    ['LICENSE', 'no extension'],
    ['.profile', 'no extension'],
  ])('%s is refused, its format named', (path, named) => {
    expect(reason(path, utf8('some text'))).toContain(named);
    expect(reason(path, utf8('some text'))).toMatch(/\.txt|Markdown|folder/);
  });
});

describe('encodings', () => {
  test.each([
    ['utf-8', utf8(KOREAN)],
    ['utf-8', bytes(0xef, 0xbb, 0xbf, ...utf8(KOREAN))],
    ['utf-16le', bytes(0xff, 0xfe, ...utf16(KOREAN, 'le'))],
    ['utf-16be', bytes(0xfe, 0xff, ...utf16(KOREAN, 'be'))],
    ['utf-16le', utf16(KOREAN, 'le')],
    ['utf-16be', utf16(KOREAN, 'be')],
    ['euc-kr', encodeCp949(KOREAN)],
  ])('%s', (encoding, content) => {
    expect(document('cv.txt', content)).toEqual({
      document: { path: 'cv.txt', format: 'text', encoding, text: KOREAN },
      warnings: [],
    });
  });

  test('UTF-16 without a mark is known by its zero bytes in English too', () => {
    expect(document('cv.txt', utf16(ENGLISH, 'le')).document).toMatchObject({
      encoding: 'utf-16le',
      text: ENGLISH,
    });
    expect(document('cv.txt', utf16(ENGLISH, 'be')).document).toMatchObject({
      encoding: 'utf-16be',
      text: ENGLISH,
    });
  });

  test('CP949 has the syllables that EUC-KR lacks', () => {
    const text = '똠방각하와 펲시, 뷁과 햏을 아는 연구원입니다.';
    expect(document('cv.txt', encodeCp949(text)).document).toMatchObject({ encoding: 'euc-kr', text });
  });

  test('what is none of these is Windows-1252', () => {
    const content = bytes(
      0x93,
      ...utf8('R'),
      0xe9,
      ...utf8('sum'),
      0xe9,
      0x94,
      0x20,
      0x80,
      ...utf8('5, fa'),
      0xe7,
      ...utf8('ade'),
    );
    expect(document('cv.txt', content).document).toMatchObject({
      encoding: 'windows-1252',
      text: '“Résumé” €5, façade',
    });
  });

  test('a few bad bytes in UTF-8 cost only themselves, with a warning', () => {
    const content = bytes(...utf8('한빛대학교 '), 0xff, ...utf8(' 졸업, 석사과정 '), 0xec, 0x9e);
    const { document: read, warnings } = document('cv.txt', content);
    expect(read.encoding).toBe('utf-8');
    expect(read.text).toBe('한빛대학교 \uFFFD 졸업, 석사과정 \uFFFD');
    expect(warnings).toEqual(['2 places are not valid utf-8; marked with U+FFFD']);
  });
});

test('line ends become line feeds', () => {
  expect(document('cv.txt', utf8('a\r\nb\rc\n')).document.text).toBe('a\nb\nc\n');
});

describe('refused', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['white space', utf8(' \n\t'), 'white space'],
    ['only a byte order mark', bytes(0xef, 0xbb, 0xbf), 'white space'],
    ['a PDF', utf8('%PDF-1.7 …'), 'a PDF file'],
    ['a DOCX', bytes(0x50, 0x4b, 3, 4, ...utf8('xxxx word/document.xml')), 'Office'],
    [
      'an OpenDocument',
      bytes(0x50, 0x4b, 3, 4, ...utf8('mimetypeapplication/vnd.oasis.opendocument.text')),
      'OpenDocument',
    ],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10), 'PNG'],
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'JPEG'],
    ['rich text', utf8('{\\rtf1\\ansi text}'), 'RTF'],
    ['zero bytes', bytes(...utf8('abc'), 0, 1, 2, 0, 0, ...utf8('def')), 'no text'],
    ['controls', bytes(1, 2, 3, 4, 5, 6, 7, 8), 'no text'],
    ['UTF-32', bytes(0xff, 0xfe, 0, 0, 65, 0, 0, 0), 'UTF-32'],
  ])('%s', (_, content, named) => expect(reason('cv.txt', content)).toContain(named));

  test('a file over 20 MB, before anything in it is looked at', () => {
    expect(reason('cv.txt', new Uint8Array(60_000_000))).toBe(
      'it has 60.0 MB, and at most 20 MB are read: split it into smaller files',
    );
  });
});
