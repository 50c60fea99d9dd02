import type { Span } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';

const FENCE = /^[ \t]*(?<fence>`{3,}|~{3,})/;
const INLINE = /(?<!`)(?<ticks>`{1,2})(?!`)[^`\n]+\k<ticks>(?!`)/g;

/**
 * Program code of a Markdown text, fenced or inline, with its fences; ordered, disjoint. A fence that is never closed
 * opens nothing: in a damaged document it is likelier a crumb.
 */
export function codeRegions(text: string): Span[] {
  if (!/[`~]/.test(text)) return [];
  const regions: Span[] = [];
  let fence = '';
  let fenceStart = 0;
  let proseStart = 0;
  for (let lineStart = 0; lineStart < text.length; ) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline < 0 ? text.length : newline;
    const found = FENCE.exec(text.slice(lineStart, Math.min(lineEnd, lineStart + 100)))?.groups?.fence;
    if (found && fence === '') {
      fence = found;
      fenceStart = lineStart;
    } else if (found?.startsWith(fence)) {
      addInlineCode(regions, text, proseStart, fenceStart);
      regions.push({ start: fenceStart, end: lineEnd });
      proseStart = lineEnd;
      fence = '';
    }
    lineStart = lineEnd + 1;
  }
  addInlineCode(regions, text, proseStart, text.length);
  return regions;
}

function addInlineCode(regions: Span[], text: string, start: number, end: number): void {
  for (const { index, 0: code } of allMatches(text.slice(start, end), INLINE))
    regions.push({ start: start + index, end: start + index + code.length });
}

/** A test for offsets that lie in one of the ordered, disjoint spans; by bisection. */
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
