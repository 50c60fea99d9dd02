import type { Span } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import { trimSpan } from '../reading.ts';

const SEPARATOR = /[,;|·•\n\t()[\]]|\s[-–—■●◆▪♦]\s|\s{3,}|\s@\s?|\s\bat\b\s|\s\/\s|(?<=\p{L})[—]/gu;

/** What is longer is no head; only its beginning is read. UTF-16 units. */
const MAX_HEAD = 1500;

/**
 * Cuts a head line into pieces at commas, bars, spaced dashes, brackets, "at", wide gaps and line ends.
 *
 * @param text the document's text
 * @param within the stretch to cut
 * @param whole spans that are never cut ("University of California, Berkeley", a date range)
 * @returns pieces in order, without outer punctuation; empty ones left out
 */
export function splitSegments(text: string, within: Span, whole: readonly Span[]): Span[] {
  const pieces: Span[] = [];
  const end = Math.min(within.end, within.start + MAX_HEAD);
  let start = within.start;
  const add = (end: number): void => {
    const piece = trimSpan(text, { start, end });
    if (piece.end > piece.start) pieces.push(piece);
  };
  for (const match of allMatches(text.slice(within.start, end), SEPARATOR)) {
    const at = within.start + match.index;
    const after = at + match[0].length;
    if (whole.some((span) => span.start < after && at < span.end)) continue;
    add(at);
    start = after;
  }
  add(end);
  return pieces;
}
