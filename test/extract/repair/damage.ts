import { codePages } from '../../../src/extract/repair/codePages.ts';
import { cp949 } from '../../../src/extract/repair/cp949.ts';

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
