import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completePassage } from '../../../src/extract/relations/completePassage.ts';

/** Completes the part of a text that stands between ‹ and ›. */
function complete(marked: string): string {
  const text = marked.replace(/[‹›]/g, '');
  const { start, end } = completePassage(text, { start: marked.indexOf('‹'), end: marked.indexOf('›') - 1 });
  return text.slice(start, end);
}

describe('completePassage', () => {
  test.each([
    ['- **‹Quill Lab** (2012 - 2014›)', '**Quill Lab** (2012 - 2014)'],
    ['‹Ana Ruiz (Quill› Lab, Oslo) wrote it', 'Ana Ruiz (Quill Lab, Oslo)'],
    ['(Ana (2019) ‹at Quill Lab) in› Oslo', '(Ana (2019) at Quill Lab) in'],
    ['"‹Slow Rivers" (EMNLP› 2020)', '"Slow Rivers" (EMNLP 2020)'],
    ['**Skylark** and ‹**Lark›** are mine', '**Lark**'],
    ['한빛 연구소「‹느린 강」에› 실림', '「느린 강」에'],
  ])('%s gives %s', (marked, whole) => {
    expect(complete(marked)).toBe(whole);
  });

  test.each([
    ['what is whole', 'I ‹work at Quill (Oslo)› now'],
    ['a smiling mouth without another half', '‹I like rivers :)› and lakes'],
    ['a half whose other half is nowhere', 'Ana (2019) ‹at Quill Lab) in› Oslo'],
    ['a half on another line', '‹Quill Lab (2012›\n2014) Oslo'],
    ['a half that is far away', `‹Quill Lab (2012› ${'and on '.repeat(20)})`],
  ])('%s stays as it is', (_, marked) => {
    const text = marked.replace(/[‹›]/g, '');
    expect(complete(marked)).toBe(text.slice(marked.indexOf('‹'), marked.indexOf('›') - 1));
  });

  test('a passage never shrinks and never leaves its text', () => {
    const texts = fc.array(
      fc.constantFrom('a', ' ', '(', ')', '**', '`', '"', '“', '”', '\n', '「', '[', ']'),
    );
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (parts, a, b) => {
        const text = parts.join('');
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const whole = completePassage(text, { start, end });
        expect(whole.start).toBeLessThanOrEqual(start);
        expect(whole.end).toBeGreaterThanOrEqual(end);
        expect(whole.start).toBeGreaterThanOrEqual(0);
        expect(whole.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
