import type { Span } from '../../model/index.ts';

const FENCE =
  /^[ \t]*(?<fence>`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?\n)??[ \t]*\k<fence>[`~]*[ \t]*$|(?<!`)(?<ticks>`{1,2})(?!`)[^`\n]+\k<ticks>(?!`)/gm;

/** Program code of a Markdown text, fenced or inline, with its fences; ordered, disjoint. */
export function codeRegions(text: string): Span[] {
  if (!/[`~]/.test(text)) return [];
  return [...text.matchAll(FENCE)].map(({ index, 0: code }) => ({ start: index, end: index + code.length }));
}

/** A test for offsets that lie in one of the ordered, disjoint spans. Asked in any order; by bisection. */
export function isInside(spans: readonly Span[]): (offset: number) => boolean {
  return (offset) => {
    let low = 0;
    let high = spans.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const span = spans[middle]!;
      if (span.end <= offset) low = middle + 1;
      else if (span.start > offset) high = middle - 1;
      else return true;
    }
    return false;
  };
}
