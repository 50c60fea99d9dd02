import { codePages } from '../../../src/extract/repair/codePages.ts';
import { cp949, decodeCp949 } from '../../../src/extract/repair/cp949.ts';

/** Bytes that were deleted from texts that Windows-1254 had misread: its undefined ones and the soft hyphen. */
export const LOST_BYTES: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8e, 0x8f, 0x90, 0x9d, 0x9e, 0xad]);

/** UTF-8 read as a single-byte encoding; without `lost` nothing is missing. */
export function misread(text: string, pageName: string, lost: ReadonlySet<number> = new Set()): string {
  const page = codePages().find(({ name }) => name === pageName);
  if (!page) throw new RangeError(`misread: no code page "${pageName}"`);
  const characters = new Map<number, string>();
  page.byteOf.forEach((byte, code) => {
    if (byte !== 0) characters.set(byte, String.fromCharCode(code));
  });
  let misreadText = '';
  for (const byte of new TextEncoder().encode(text))
    if (!lost.has(byte)) misreadText += byte < 0x80 ? String.fromCharCode(byte) : characters.get(byte)!;
  return misreadText;
}

/** The bytes that Windows-1252 leaves undefined, and the soft hyphen. */
const LOST_IN_1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xad]);

/**
 * How UTF-8 was damaged, by name: read as another encoding whole, with bytes deleted, with no-break spaces turned into
 * spaces, or twice over.
 */
export const DAMAGES: Readonly<Record<string, (text: string) => string>> = {
  'windows-1254 lossy': (text) => misread(text, 'windows-1254', LOST_BYTES),
  'windows-1254 lossy, A0 space': (text) =>
    misread(text, 'windows-1254', LOST_BYTES).replaceAll('\u00a0', ' '),
  'windows-1252 lossy': (text) => misread(text, 'windows-1252', LOST_IN_1252),
  'windows-1252 lossy, A0 space': (text) =>
    misread(text, 'windows-1252', LOST_IN_1252).replaceAll('\u00a0', ' '),
  'windows-1252': (text) => misread(text, 'windows-1252'),
  'windows-1254': (text) => misread(text, 'windows-1254'),
  'iso-8859-1': (text) => misread(text, 'iso-8859-1'),
  'windows-1250': (text) => misread(text, 'windows-1250'),
  'windows-1251': (text) => misread(text, 'windows-1251'),
  macintosh: (text) => misread(text, 'macintosh'),
  'windows-1252 twice': (text) => misread(misread(text, 'windows-1252'), 'windows-1252'),
  'euc-kr (bytes lost)': (text) =>
    text.replace(/[^\n]+/g, (line) => decodeCp949(new TextEncoder().encode(line))),
  undamaged: (text) => text,
};

/** Whether a character has a byte that {@link LOST_BYTES} names. */
export function isLossy(character: string): boolean {
  return [...new TextEncoder().encode(character)].some((byte) => LOST_BYTES.has(byte));
}

/** Text in CP949, for files and for what it becomes when UTF-8 is expected. */
export function encodeCp949(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const pair = cp949().bytesOf[character.charCodeAt(0)]!;
    if (character < '\u0080') bytes.push(character.charCodeAt(0));
    else bytes.push(pair >> 8, pair & 0xff);
  }
  return Uint8Array.from(bytes);
}
