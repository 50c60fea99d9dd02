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

function createCodePage(name: string): CodePage {
  const byteOf = new Uint8Array(65_536);
  const undefinedBytes: number[] = [];
  const first: string[] = [];
  const continuation: string[] = [];
  const all: string[] = [];
  const decoder = name === 'iso-8859-1' ? undefined : new TextDecoder(name);
  for (let byte = 0x80; byte < 0x100; byte++) {
    // WHATWG's "latin1" is windows-1252, so the real ISO 8859-1 is made by hand: byte and character are equal.
    const character = decoder ? decoder.decode(Uint8Array.of(byte)) : String.fromCharCode(byte);
    const code = character.charCodeAt(0);
    byteOf[code] = byte;
    if (decoder && code === byte && byte < 0xa0) undefinedBytes.push(byte);
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
