import { expect, test } from 'vitest';
import { cp949, decodeCp949 } from '../../../src/extract/repair/cp949.ts';
import { encodeCp949 } from './damage.ts';

test('has all 11,172 syllables, each once', () => {
  const syllables = [...cp949().characters.values()].filter(
    (character) => character >= '가' && character <= '힣',
  );
  expect(syllables).toHaveLength(11_172);
  expect(new Set(syllables).size).toBe(11_172);
});

// The first and last of each part; checked against Python's codec.
test.each([
  [0x8141, '갂'],
  [0x81fe, '괓'],
  [0xa0fe, '좤'],
  [0xa141, '좥'],
  [0xc652, '힣'],
  [0xb0a1, '가'],
  [0xc8fe, '힝'],
])('%i is %s', (bytes, character) => expect(cp949().characters.get(bytes)).toBe(character));

test('what is encoded comes back', () => {
  const text = '가나다 ABC 똠방각하, 펲시';
  expect(decodeCp949(encodeCp949(text))).toBe(text);
});

test('a byte that begins nothing takes the next along unless that is ASCII', () => {
  expect(decodeCp949(Uint8Array.of(0xed, 0x95, 0x41, 0xff, 0x42))).toBe('\uFFFDA\uFFFDB');
});
