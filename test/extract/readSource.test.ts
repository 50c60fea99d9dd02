import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/extract/readSource.ts';
import { encodeCp949 } from './repair/damage.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);
const document = (path: string, content: Uint8Array) => {
  const result = readSource(path, content);
  if ('reason' in result) throw new Error(result.reason.what);
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
    ['cv.pdf', { what: 'unread-format', format: 'pdf', extension: 'pdf' }],
    ['cv.docx', { what: 'unread-format', format: 'word-processor', extension: 'docx' }],
    ['cv.hwp', { what: 'unread-format', format: 'hwp', extension: 'hwp' }],
    ['cv.html', { what: 'unread-format', format: 'web-page', extension: 'html' }],
    ['cv.tex', { what: 'unread-format', format: 'latex', extension: 'tex' }],
    ['papers.bib', { what: 'unread-format', format: 'bibliography', extension: 'bib' }],
    ['me.json', { what: 'unread-format', format: 'data', extension: 'json' }],
    ['photo.jpeg', { what: 'unread-format', format: 'image', extension: 'jpeg' }],
    ['all.zip', { what: 'unread-format', format: 'archive', extension: 'zip' }],
    ['cv.xyz', { what: 'unknown-format', extension: 'xyz' }],
    ['cv.constructor', { what: 'unknown-format', extension: 'constructor' }],
    ['LICENSE', { what: 'no-extension', name: 'LICENSE' }],
    ['.profile', { what: 'no-extension', name: '.profile' }],
  ])('%s is refused, its format named', (path, why) => {
    expect(reason(path, utf8('some text'))).toEqual(why);
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
    expect(warnings).toEqual([{ what: 'invalid-bytes', count: 2, encoding: 'utf-8' }]);
  });
});

test('line ends become line feeds', () => {
  expect(document('cv.txt', utf8('a\r\nb\rc\n')).document.text).toBe('a\nb\nc\n');
});

describe('refused', () => {
  test.each([
    ['an empty file', new Uint8Array(), { what: 'empty' }],
    ['white space', utf8(' \n\t'), { what: 'blank' }],
    ['only a byte order mark', bytes(0xef, 0xbb, 0xbf), { what: 'blank' }],
    ['a PDF', utf8('%PDF-1.7 …'), { what: 'disguised', format: 'pdf' }],
    [
      'a DOCX',
      bytes(0x50, 0x4b, 3, 4, ...utf8('xxxx word/document.xml')),
      { what: 'disguised', format: 'office' },
    ],
    [
      'an OpenDocument',
      bytes(0x50, 0x4b, 3, 4, ...utf8('mimetypeapplication/vnd.oasis.opendocument.text')),
      { what: 'disguised', format: 'opendocument' },
    ],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10), { what: 'disguised', format: 'png' }],
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), { what: 'disguised', format: 'jpeg' }],
    ['rich text', utf8('{\\rtf1\\ansi text}'), { what: 'disguised', format: 'rtf' }],
    ['zero bytes', bytes(...utf8('abc'), 0, 1, 2, 0, 0, ...utf8('def')), { what: 'binary' }],
    ['controls', bytes(1, 2, 3, 4, 5, 6, 7, 8), { what: 'binary' }],
    ['UTF-32', bytes(0xff, 0xfe, 0, 0, 65, 0, 0, 0), { what: 'utf-32' }],
  ])('%s', (_, content, why) => expect(reason('cv.txt', content)).toEqual(why));

  test('a file over 20 MB, before anything in it is looked at', () => {
    expect(reason('cv.txt', new Uint8Array(60_000_000))).toEqual({
      what: 'too-large',
      megabytes: 60,
      most: 20,
    });
  });
});
