import { expect, test } from 'vitest';
import { hangulRange } from '../../scripts/hangulFont.ts';

test.each([
  ['U+41-47,U+ac00,U+ac10-ac12', 'U+ac00,U+ac10-ac12'],
  ['U+d7a0-d7af', 'U+d7a0-d7a3'],
  ['U+2f-3140', 'U+1100-11ff,U+3000-303f,U+3130-3140'],
  ['U+41, U+f900-f909', ''],
])('of the range %s, Hangul has %s', (range, hangul) => {
  expect(hangulRange(range)).toBe(hangul);
});
