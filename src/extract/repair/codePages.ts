/** A single-byte encoding as which UTF-8 is often read by mistake. */
export interface CodePage {
  /** As the WHATWG encoding standard names it; `iso-8859-1` is the real one, with controls at 80–9F. */
  readonly name: string;
  /** Byte (80–FF) of a UTF-16 unit; 0 where the page has none. */
  readonly byteOf: Uint8Array;
  /** Bytes that the page leaves undefined: decoders give a control character, and clean-ups delete that. */
  readonly undefinedBytes: readonly number[];
  /** Finds places where a character of a first byte is followed by one of a continuation byte. */
  readonly sequenceStart: RegExp;
  /** Finds runs of characters that have a byte. */
  readonly run: RegExp;
  /** Finds such runs with single spaces in them, which may once have been bytes too. */
  readonly spacedRun: RegExp;
}

const NAMES = [
  'windows-1252',
  'windows-1254',
  'iso-8859-1',
  'windows-1250',
  'windows-1251',
  'macintosh',
] as const;

let pages: readonly CodePage[] | undefined;

/** The code pages, the most frequent first. Their tables are made at the first call. */
export function codePages(): readonly CodePage[] {
  pages ??= NAMES.map(createCodePage);
  return pages;
}

/**
 * Windows-1252's own characters at 80–9F; a space for the five bytes that it leaves undefined.
 * Not every runtime's decoder knows them: Node 20 takes `windows-1252` for ISO 8859-1.
 */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Decodes Windows-1252 as WHATWG says: undefined bytes become the control characters of the same number. */
export function decodeWindows1252(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text.replace(/[\u0080-\u009f]/g, (control) => {
    const character = WINDOWS_1252[control.charCodeAt(0) - 0x80]!;
    return character === ' ' ? control : character;
  });
}

function decoderOf(name: string): (bytes: Uint8Array) => string {
  if (name === 'windows-1252') return decodeWindows1252;
  if (name === 'iso-8859-1') return (bytes) => String.fromCharCode(...bytes);
  const decoder = new TextDecoder(name);
  return (bytes) => decoder.decode(bytes);
}

function createCodePage(name: string): CodePage {
  const byteOf = new Uint8Array(65_536);
  const undefinedBytes: number[] = [];
  const first: string[] = [];
  const continuation: string[] = [];
  const all: string[] = [];
  const decode = decoderOf(name);
  for (let byte = 0x80; byte < 0x100; byte++) {
    const character = decode(Uint8Array.of(byte));
    const code = character.charCodeAt(0);
    byteOf[code] = byte;
    if (name !== 'iso-8859-1' && code === byte && byte < 0xa0) undefinedBytes.push(byte);
    const escaped = `\\u${code.toString(16).padStart(4, '0')}`;
    all.push(escaped);
    if (byte < 0xc0) continuation.push(escaped);
    else if (byte >= 0xc2 && byte <= 0xf4) first.push(escaped);
  }
  return {
    name,
    byteOf,
    undefinedBytes,
    sequenceStart: new RegExp(`[${first.join('')}][${continuation.join('')}]`),
    run: new RegExp(`[${all.join('')}]+`, 'g'),
    spacedRun: new RegExp(`[${all.join('')}]+(?: [${all.join('')}]+)*`, 'g'),
  };
}
