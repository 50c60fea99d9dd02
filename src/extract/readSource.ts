import type { DisguisedFormat, SkipReason, UnreadFormat, Warning } from '../model/index.ts';
import { decodeWindows1252 } from './repair/codePages.ts';
import { decodeCp949 } from './repair/cp949.ts';
import type { DocumentFormat, SourceDocument } from './sourceDocument.ts';

/** What {@link readSource} makes of a file: a document, or the reason why there is none. */
export type ReadResult =
  | { readonly document: SourceDocument; readonly warnings: readonly Warning[] }
  | { readonly reason: SkipReason };

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

/** What other extensions stand for. */
const OTHER_FORMATS: readonly (readonly [extensions: string, format: UnreadFormat])[] = [
  ['pdf', 'pdf'],
  ['docx doc odt rtf pages', 'word-processor'],
  ['hwp hwpx', 'hwp'],
  ['html htm xhtml mhtml', 'web-page'],
  ['tex latex', 'latex'],
  ['bib ris enw', 'bibliography'],
  ['json jsonl yaml yml toml xml csv tsv', 'data'],
  ['ipynb', 'notebook'],
  ['rst org adoc asciidoc', 'markup'],
  ['png jpg jpeg gif webp bmp tif tiff svg heic', 'image'],
  ['xlsx xls ods numbers', 'spreadsheet'],
  ['pptx ppt odp key', 'presentation'],
  ['zip gz tar tgz 7z rar bz2 xz', 'archive'],
  ['eml msg mbox', 'e-mail'],
];

/** First bytes by which a file tells what it is, whatever it is called. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], format: DisguisedFormat])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'old-office'],
  [[0x89, 0x50, 0x4e, 0x47], 'png'],
  [[0xff, 0xd8, 0xff], 'jpeg'],
  [[0x47, 0x49, 0x46, 0x38], 'gif'],
  [[0x1f, 0x8b, 0x08], 'gzip'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z'],
  [[0x7f, 0x45, 0x4c, 0x46], 'program'],
  [[0x00, 0x61, 0x73, 0x6d], 'wasm'],
];

/**
 * Decodes a file into a document: encoding, byte order mark and line ends are settled here, nothing else is touched.
 *
 * Encodings, in this order: a byte order mark; UTF-16 by its zero bytes; UTF-8, also with a few bad bytes (each
 * becomes U+FFFD, with a warning); EUC-KR with its Windows extension (CP949); else Windows-1252.
 *
 * Refused, with a reason: files over 20 MB, empty files, formats other than plain text
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
  if (bytes.length === 0) return { reason: { what: 'empty' } };
  const signature = signatureOf(bytes);
  if (signature) return { reason: { what: 'disguised', format: signature } };

  const warnings: Warning[] = [];
  const decoded = decode(bytes, warnings);
  if ('reason' in decoded) return decoded;
  const text = decoded.text.replace(/\r\n?/g, '\n');
  if (!/\S/.test(text)) return { reason: { what: 'blank' } };
  return { document: { path, format, encoding: decoded.encoding, text }, warnings };
}

/** Why a file of so many bytes is not read, for asking before it is; nothing where it may be. */
export function refuseSize(bytes: number): SkipReason | undefined {
  if (bytes <= MAX_BYTES) return undefined;
  return { what: 'too-large', megabytes: Math.round(bytes / 1e5) / 10, most: MAX_BYTES / 1e6 };
}

function formatOf(path: string): DocumentFormat | { reason: SkipReason } {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  if (dot <= 0) return { reason: { what: 'no-extension', name } };
  const extension = name.slice(dot + 1).toLowerCase();
  const format = FORMATS[extension];
  if (format && Object.hasOwn(FORMATS, extension)) return format;
  for (const [extensions, other] of OTHER_FORMATS)
    if (extensions.split(' ').includes(extension))
      return { reason: { what: 'unread-format', format: other, extension } };
  return { reason: { what: 'unknown-format', extension } };
}

function signatureOf(bytes: Uint8Array): DisguisedFormat | undefined {
  const startsWith = (wanted: readonly number[], at = 0) => wanted.every((byte, i) => bytes[at + i] === byte);
  for (const [wanted, name] of SIGNATURES) if (startsWith(wanted)) return name;
  if (startsWith([0x50, 0x4b, 0x03, 0x04])) {
    const names = ascii(bytes.subarray(0, 4096));
    if (names.includes('word/') || names.includes('[Content_Types].xml')) return 'office';
    if (names.includes('opendocument')) return 'opendocument';
    if (names.includes('hwp+zip')) return 'hwpx';
    return 'zip';
  }
  if (startsWith([0x52, 0x49, 0x46, 0x46]) && startsWith([0x57, 0x45, 0x42, 0x50], 8)) return 'webp';
  if (startsWith([0x66, 0x74, 0x79, 0x70], 4)) return 'video';
  return undefined;
}

function ascii(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : ' ';
  return text;
}

type Decoded = { readonly encoding: string; readonly text: string };

function decode(bytes: Uint8Array, warnings: Warning[]): Decoded | { reason: SkipReason } {
  const binary = { reason: { what: 'binary' } as const };
  const [b0, b1, b2, b3] = bytes;
  if (b0 === 0xef && b1 === 0xbb && b2 === 0xbf) return asUtf8(bytes.subarray(3), warnings);
  const utf32 = (b0 === 0xff && b1 === 0xfe && b2 === 0 && b3 === 0) || (b0 === 0 && b1 === 0 && b2 === 0xfe);
  if (utf32) return { reason: { what: 'utf-32' } };
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

function asUtf8(bytes: Uint8Array, warnings: Warning[]): Decoded {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (countUtf8(bytes).bad > 0) noteBadBytes(text, 'utf-8', warnings);
  return { encoding: 'utf-8', text };
}

function noteBadBytes(text: string, encoding: string, warnings: Warning[]): void {
  const count = text.split('\uFFFD').length - 1;
  if (count > 0) warnings.push({ what: 'invalid-bytes', count, encoding });
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
