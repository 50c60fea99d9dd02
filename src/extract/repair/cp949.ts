/** CP949, as Windows calls EUC-KR with the syllables that KS X 1001 lacks; WHATWG's `euc-kr` is the same. */
export interface Cp949 {
  /** The character of two bytes, `lead << 8 | trail`; undefined where they are none. */
  readonly characters: ReadonlyMap<number, string>;
  /** The two bytes of a character, by its UTF-16 unit; 0 for none. */
  readonly bytesOf: Uint16Array;
}

let table: Cp949 | undefined;

/**
 * The two-byte characters of CP949. Made at the first call.
 *
 * Not every runtime's `TextDecoder('euc-kr')` knows the extension (Node with ICU stops at KS X 1001), so it is made
 * here: the 8,822 syllables that KS X 1001 lacks fill the free places in the order of Unicode.
 * Source: WHATWG Encoding, index euc-kr.
 */
export function cp949(): Cp949 {
  table ??= createTable();
  return table;
}

function createTable(): Cp949 {
  const characters = new Map<number, string>();
  const bytesOf = new Uint16Array(65_536);
  const add = (lead: number, trail: number, character: string): void => {
    characters.set((lead << 8) | trail, character);
    bytesOf[character.charCodeAt(0)] ||= (lead << 8) | trail;
  };
  // KS X 1001 in one go: a line feed after each pair keeps pairs that are no character apart from the next.
  const pairs: number[] = [];
  for (let lead = 0xa1; lead <= 0xfe; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++) pairs.push(lead, trail, 10);
  const decoded = new TextDecoder('euc-kr').decode(Uint8Array.from(pairs)).split('\n');
  let i = 0;
  for (let lead = 0xa1; lead <= 0xfe; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const character = decoded[i++]!;
      if (character.length === 1 && character !== '\uFFFD') add(lead, trail, character);
    }
  let syllable = 0xac00;
  for (let lead = 0x81; lead <= 0xc6; lead++)
    for (let trail = 0x41; trail <= (lead < 0xa1 ? 0xfe : 0xa0); trail++) {
      if ((trail > 0x5a && trail < 0x61) || (trail > 0x7a && trail < 0x81)) continue;
      while (syllable <= 0xd7a3 && bytesOf[syllable] !== 0) syllable++;
      if (syllable <= 0xd7a3) add(lead, trail, String.fromCharCode(syllable));
    }
  return { characters, bytesOf };
}

/** Decodes CP949. A byte that begins no character becomes U+FFFD, together with the next one unless that is ASCII. */
export function decodeCp949(bytes: Uint8Array): string {
  const { characters } = cp949();
  const pieces: string[] = [];
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) {
      pieces.push(String.fromCharCode(lead));
      continue;
    }
    const trail = lead === 0x80 || lead === 0xff ? undefined : bytes[i + 1];
    const character = trail === undefined ? undefined : characters.get((lead << 8) | trail);
    pieces.push(character ?? '\uFFFD');
    if (character !== undefined || (trail !== undefined && trail >= 0x80)) i++;
  }
  return pieces.join('');
}
