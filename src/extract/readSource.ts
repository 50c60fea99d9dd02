import { decodeWindows1252 } from './repair/codePages.ts';
import { decodeCp949 } from './repair/cp949.ts';
import type { DocumentFormat, SourceDocument } from './sourceDocument.ts';

/** What {@link readSource} makes of a file: a document, or the reason why there is none and the way out. */
export type ReadResult =
  | { readonly document: SourceDocument; readonly warnings: readonly string[] }
  | { readonly reason: string };

/** Largest file that is read, in bytes: a life on paper is a few hundred kB, and a parser's memory is a multiple. */
const MAX_BYTES = 20_000_000;

/** How much of a file is looked at to judge whether it is text, in bytes. */
const SAMPLE_BYTES = 65_536;

const FORMATS: Readonly<Record<string, DocumentFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
};

/** What other extensions stand for, and how a person gets text out of such a file. */
const OTHER_FORMATS: readonly (readonly [extensions: string, name: string, wayOut: string])[] = [
  ['pdf', 'a PDF file', 'copy its text, or run "pdftotext -layout", into a .txt file'],
  ['docx doc odt rtf pages', 'a word processor file', 'save it as plain text (.txt, UTF-8)'],
  ['hwp hwpx', 'a Hangul word processor (HWP) file', 'save it as plain text (.txt, UTF-8)'],
  ['html htm xhtml mhtml', 'a web page (HTML)', 'save its text as .txt, or convert it to Markdown (.md)'],
  ['tex latex', 'a LaTeX file', 'convert it to Markdown, for example with "pandoc -t gfm", and name it .md'],
  ['bib ris enw', 'a bibliography file', 'export it as a formatted list into a .txt file'],
  ['json jsonl yaml yml toml xml csv tsv', 'a data file', 'put its text into a .txt or .md file'],
  ['ipynb', 'a notebook', 'export it as Markdown (.md)'],
  ['rst org adoc asciidoc', 'another markup language', 'convert it to Markdown, for example with pandoc'],
  [
    'png jpg jpeg gif webp bmp tif tiff svg heic',
    'an image',
    'type or recognise (OCR) its text into a .txt file',
  ],
  ['xlsx xls ods numbers', 'a spreadsheet', 'save it as plain text (.txt, UTF-8)'],
  ['pptx ppt odp key', 'a presentation', 'save its text as .txt'],
  ['zip gz tar tgz 7z rar bz2 xz', 'an archive', 'unpack it and give the folder'],
  ['eml msg mbox', 'an e-mail message', 'save its text as .txt'],
];

/** First bytes by which a file tells what it is, whatever it is called. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF file'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'a rich text (RTF) file'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'an old Office or HWP file'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF image'],
  [[0x1f, 0x8b, 0x08], 'a gzip archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7-Zip archive'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
  [[0x00, 0x61, 0x73, 0x6d], 'a WebAssembly program'],
];

const WAY_OUT = 'save its text as UTF-8 in a .txt or .md file';

/**
 * Decodes a file into a document: encoding, byte order mark and line ends are settled here, nothing else is touched.
 *
 * Encodings, in this order: a byte order mark; UTF-16 by its zero bytes; UTF-8, also with a few bad bytes (each
 * becomes U+FFFD, with a warning); EUC-KR with its Windows extension (CP949); else Windows-1252.
 *
 * Refused, with a reason that names the way out: files over 20 MB, empty files, formats other than plain text
 * and Markdown (by extension), and anything that is no text whatever it is called. Never throws.
 *
 * @param path as it shall appear in the graph; its extension decides the format
 * @param bytes the whole file
 */
export function readSource(path: string, bytes: Uint8Array): ReadResult {
  const format = formatOf(path);
  if (typeof format !== 'string') return format;
  const tooLarge = refuseSize(bytes.length);
  if (tooLarge) return { reason: tooLarge };
  if (bytes.length === 0) return { reason: 'the file is empty: nothing to read' };
  const signature = signatureOf(bytes);
  if (signature) return { reason: `it is ${signature} under the name of a text file: ${WAY_OUT}` };

  const warnings: string[] = [];
  const decoded = decode(bytes, warnings);
  if ('reason' in decoded) return decoded;
  const text = decoded.text.replace(/\r\n?/g, '\n');
  if (!/\S/.test(text)) return { reason: 'it holds nothing but white space: nothing to read' };
  return { document: { path, format, encoding: decoded.encoding, text }, warnings };
}

/** Why a file of so many bytes is not read, for asking before it is; nothing where it may be. */
export function refuseSize(bytes: number): string | undefined {
  if (bytes <= MAX_BYTES) return undefined;
  const size = `${(bytes / 1e6).toFixed(1)} MB`;
  return `it has ${size}, and at most ${MAX_BYTES / 1e6} MB are read: split it into smaller files`;
}

function formatOf(path: string): DocumentFormat | { reason: string } {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  if (dot <= 0)
    return { reason: `its name has no extension: if it is text, call it ${name}.txt or ${name}.md` };
  const extension = name.slice(dot + 1).toLowerCase();
  const format = FORMATS[extension];
  if (format && Object.hasOwn(FORMATS, extension)) return format;
  for (const [extensions, what, wayOut] of OTHER_FORMATS)
    if (extensions.split(' ').includes(extension))
      return { reason: `it is ${what} (.${extension}), which is not read yet: ${wayOut}` };
  return { reason: `".${extension}" is no format that is read (.txt and .md are): ${WAY_OUT}` };
}

function signatureOf(bytes: Uint8Array): string | undefined {
  const startsWith = (wanted: readonly number[], at = 0) => wanted.every((byte, i) => bytes[at + i] === byte);
  for (const [wanted, name] of SIGNATURES) if (startsWith(wanted)) return name;
  if (startsWith([0x50, 0x4b, 0x03, 0x04])) {
    const names = ascii(bytes.subarray(0, 4096));
    if (names.includes('word/') || names.includes('[Content_Types].xml'))
      return 'an Office file (DOCX or its like)';
    if (names.includes('opendocument')) return 'an OpenDocument file';
    if (names.includes('hwp+zip')) return 'an HWPX file';
    return 'a ZIP archive';
  }
  if (startsWith([0x52, 0x49, 0x46, 0x46]) && startsWith([0x57, 0x45, 0x42, 0x50], 8)) return 'a WebP image';
  if (startsWith([0x66, 0x74, 0x79, 0x70], 4)) return 'a video or HEIC image';
  return undefined;
}

function ascii(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : ' ';
  return text;
}

type Decoded = { readonly encoding: string; readonly text: string };

function decode(bytes: Uint8Array, warnings: string[]): Decoded | { reason: string } {
  const binary = { reason: `it is no text (binary data under the name of a text file): ${WAY_OUT}` };
  const [b0, b1, b2, b3] = bytes;
  if (b0 === 0xef && b1 === 0xbb && b2 === 0xbf) return asUtf8(bytes.subarray(3), warnings);
  const utf32 = (b0 === 0xff && b1 === 0xfe && b2 === 0 && b3 === 0) || (b0 === 0 && b1 === 0 && b2 === 0xfe);
  if (utf32) return { reason: 'it is UTF-32, which is not read: save it as UTF-8' };
  if (b0 === 0xff && b1 === 0xfe) return { encoding: 'utf-16le', text: decodeAs('utf-16le', bytes) };
  if (b0 === 0xfe && b1 === 0xff) return { encoding: 'utf-16be', text: decodeAs('utf-16be', bytes) };

  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (sample.includes(0)) {
    for (const encoding of ['utf-16le', 'utf-16be'])
      if (looksWritten(decodeAs(encoding, sample.subarray(0, sample.length & ~1))))
        return { encoding, text: decodeAs(encoding, bytes) };
  }
  if (controlShare(sample) > 0.005) return binary;
  const utf8 = countUtf8(bytes);
  if (utf8.bad === 0) return asUtf8(bytes, warnings);
  if (utf8.good >= 2 && utf8.good >= 2 * utf8.bad) return asUtf8(bytes, warnings);
  const korean = koreanShare(bytes);
  if (
    korean.pairs > 0 &&
    korean.bad <= korean.pairs / 100 &&
    korean.standard >= 0.5 * korean.pairs &&
    korean.hangul >= 0.9 * korean.pairs
  ) {
    const text = decodeCp949(bytes);
    noteBadBytes(text, 'euc-kr', warnings);
    return { encoding: 'euc-kr', text };
  }
  if (sample.includes(0)) return binary;
  return { encoding: 'windows-1252', text: decodeWindows1252(bytes) };
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

function asUtf8(bytes: Uint8Array, warnings: string[]): Decoded {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (countUtf8(bytes).bad > 0) noteBadBytes(text, 'utf-8', warnings);
  return { encoding: 'utf-8', text };
}

function noteBadBytes(text: string, encoding: string, warnings: string[]): void {
  const places = text.split('\uFFFD').length - 1;
  if (places > 0)
    warnings.push(
      `${places} ${places === 1 ? 'place is' : 'places are'} not valid ${encoding}; marked with U+FFFD`,
    );
}

/** Whether most of a text is of scripts that people write CVs in, and none of it is binary. */
function looksWritten(text: string): boolean {
  let written = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0 || code === 0xffff) return false;
    const plain = code === 9 || code === 10 || code === 13 || (code >= 0x20 && code < 0x250 && code !== 0x7f);
    const hangul = (code >= 0xac00 && code <= 0xd7a3) || (code >= 0x3131 && code <= 0x318e);
    const punctuation = (code >= 0x2010 && code <= 0x2026) || (code >= 0x3000 && code <= 0x3011);
    if (plain || hangul || punctuation || (code >= 0x370 && code < 0x530)) written++;
  }
  return text.length > 0 && written >= 0.85 * text.length;
}

/** Share of control bytes that no text has, 0–1. */
function controlShare(bytes: Uint8Array): number {
  let controls = 0;
  for (const byte of bytes) if (byte < 0x20 && (byte < 9 || byte > 13) && byte !== 0x1b) controls++;
  return controls / bytes.length;
}

/** Number of well-formed multi-byte sequences, and of bytes that belong to none (a cut-off end included). */
function countUtf8(bytes: Uint8Array): { good: number; bad: number } {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i]!;
    if (byte < 0x80) {
      i++;
      continue;
    }
    const more =
      byte >= 0xc2 && byte <= 0xdf
        ? 1
        : byte >= 0xe0 && byte <= 0xef
          ? 2
          : byte >= 0xf0 && byte <= 0xf4
            ? 3
            : 0;
    const second = bytes[i + 1] ?? 0;
    // No overlong forms, no surrogates, nothing above U+10FFFF (Unicode 16, table 3-7).
    const low = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
    const high = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
    let length = more > 0 && second >= low && second <= high ? 2 : 1;
    while (length > 1 && length <= more && ((bytes[i + length] ?? 0) & 0xc0) === 0x80) length++;
    if (more > 0 && length === more + 1) good++;
    else bad++;
    i += length;
  }
  return { good, bad };
}

/**
 * Double-byte characters of CP949: how many, how many are Hangul or common signs, how many of these are of the 2,350
 * common syllables, and bytes that belong to none.
 */
function koreanShare(bytes: Uint8Array): { pairs: number; hangul: number; standard: number; bad: number } {
  let pairs = 0;
  let hangul = 0;
  let common = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i]!;
    if (lead < 0x80) {
      i++;
      continue;
    }
    const trail = bytes[i + 1] ?? 0;
    const standard = lead >= 0xa1 && lead <= 0xfe && trail >= 0xa1 && trail <= 0xfe;
    const letter =
      (trail >= 0x41 && trail <= 0x5a) ||
      (trail >= 0x61 && trail <= 0x7a) ||
      (trail >= 0x81 && trail <= 0xfe);
    const extended = lead >= 0x81 && lead <= 0xc6 && letter;
    if (!standard && !extended) {
      bad++;
      i++;
      continue;
    }
    pairs++;
    // The 2,350 syllables of KS X 1001, and the rows of symbols (A1–A8) that Korean text is full of.
    if (standard && ((lead >= 0xb0 && lead <= 0xc8) || lead <= 0xa8)) common++;
    if (extended || (standard && (lead <= 0xa8 || (lead >= 0xb0 && lead <= 0xc8)))) hangul++;
    i += 2;
  }
  return { pairs, hangul, standard: common, bad };
}
