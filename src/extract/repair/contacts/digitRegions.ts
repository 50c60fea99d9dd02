import type { Span } from '../../../model/index.ts';

/**
 * Stretches of whole lines in which a number can stand: lines with so many digits, each with the line before and
 * after it. Ordered, disjoint. Looking only there saves most of the time that long patterns take.
 *
 * @param minimum digits in one line
 */
export function digitRegions(text: string, minimum: number): Span[] {
  const regions: { start: number; end: number }[] = [];
  let previousStart = 0;
  let lineStart = 0;
  while (lineStart < text.length) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline < 0 ? text.length : newline;
    let digits = 0;
    for (let i = lineStart; i < lineEnd && digits < minimum; i++) {
      const code = text.charCodeAt(i);
      if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) digits++;
    }
    if (digits >= minimum) {
      const next = text.indexOf('\n', lineEnd + 1);
      const end = newline < 0 || next < 0 ? text.length : next;
      const last = regions.at(-1);
      if (last && previousStart <= last.end) last.end = Math.max(last.end, end);
      else regions.push({ start: previousStart, end });
    }
    previousStart = lineStart;
    lineStart = lineEnd + 1;
  }
  return regions;
}

/** Finds in each region what a finder finds in a text, with offsets into the whole text. */
export function findInRegions(
  text: string,
  minimum: number,
  find: (region: string) => readonly Span[],
): Span[] {
  return digitRegions(text, minimum).flatMap(({ start, end }) =>
    find(text.slice(start, end)).map((span) => ({ start: span.start + start, end: span.end + start })),
  );
}
