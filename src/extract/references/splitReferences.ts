import type { Span } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import { MAX_REFERENCE_LENGTH } from './chunkReference.ts';
import { parseReference } from './parseReference.ts';

/**
 * Splits a paragraph into its references: at numbered marks (`[1] … [2] …`), at bullets, at blank lines, and at
 * lines where the next one begins a reference of its own. A reference that goes on in the next line stays whole.
 *
 * @returns stretches of `text` without outer white space, ordered and disjoint; one for a single reference, none for
 *   white space
 */
export function splitReferences(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  const slice = text.slice(within.start, within.end);
  const cuts = new Set([0]);
  const marks = allMatches(
    slice,
    /(?:^|(?<=[\s.]))(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.)](?=\s))\s*(?=[\p{L}“"‘'[*_])/gu,
  ).map((match) => ({
    at: match.index,
    n: Number(match[1] ?? match[2] ?? match[3]),
    line: /(?:^|\n)[ \t]*$/.test(slice.slice(Math.max(0, match.index - 20), match.index)),
  }));
  // numbers that count on, up or down, from the beginning of the paragraph
  let counted = 0;
  if (marks[0] && /^\s*$/.test(slice.slice(0, marks[0].at))) {
    let previous = marks[0].n;
    for (const { at, n } of marks.slice(1))
      if (Math.abs(n - previous) === 1) {
        cuts.add(at);
        previous = n;
        counted++;
      }
  }
  for (const match of allMatches(
    slice,
    /\n[ \t]*\n|\n(?=[ \t]*(?:[-•·◦▪‣●○■–—*+]|\[[A-Z]{0,3}\d{0,3}[^\]\n]{0,30}\])\s+\S)/g,
  ))
    cuts.add(match.index);
  // a marked title behind a year begins the next one: `*A.* Lab, 2022. — *B.* …`, `"A", …\n"B", …`
  for (const match of allMatches(slice, /(?<=(?:19|20)\d\d[).]{0,2})\s+[—–;|]\s+(?=[*_“"「]\p{L})/gu))
    cuts.add(match.index);
  if (/^[\s*_]*[“"「『]/u.test(slice))
    for (const match of allMatches(slice, /(?<=[”"」』][^\n]{4,})\n(?=[ \t]*[“"「『]\p{L})/gu))
      cuts.add(match.index);
  // hanging indents: every line as far left as the first begins a reference
  const starts = allMatches(slice, /\n/g).map(({ index }) => index);
  const base = indentAt(text, within.start);
  const isHanging = (at: number) => indentAt(text, within.start + at + 1) >= base + 2;
  if (counted === 0 && starts.some(isHanging))
    for (const at of starts) if (indentAt(text, within.start + at + 1) <= base) cuts.add(at);
  if (counted === 0) {
    // unmarked lines: a line is one more reference if both it and what stands before it are references
    let lineStart = 0;
    let known: { start: number; end: number; alone: boolean } | undefined; // the line before, as it was rated
    const standsAlone = (start: number, end: number): boolean => {
      if (known?.start !== start || known.end !== end)
        known = { start, end, alone: isWhole(slice.slice(start, end)) };
      return known.alone;
    };
    const indent = indentAt(text, within.start);
    for (let at = slice.indexOf('\n'); at >= 0; at = slice.indexOf('\n', at + 1)) {
      const next = slice.indexOf('\n', at + 1);
      const end = next < 0 ? slice.length : next;
      if (cuts.has(at)) lineStart = at;
      else if (
        at - lineStart > 30 &&
        !UNFINISHED.test(slice.slice(Math.max(0, at - 20), at)) &&
        indentAt(text, within.start + at + 1) <= indent + 1 &&
        at - lineStart < MAX_REFERENCE_LENGTH &&
        end - at > 30 &&
        standsAlone(lineStart, at) &&
        standsAlone(at + 1, end)
      ) {
        cuts.add(at);
        lineStart = at;
      }
    }
  }
  const at = [...cuts].sort((a, b) => a - b);
  const spans: Span[] = [];
  for (let i = 0; i < at.length; i++) {
    let start = within.start + at[i]!;
    let end = within.start + (at[i + 1] ?? slice.length);
    while (start < end && /\s/.test(text[start]!)) start++;
    while (end > start && /\s/.test(text[end - 1]!)) end--;
    if (end > start) spans.push({ start, end });
  }
  return spans;
}

/** Words before which nothing ends. */
const UNFINISHED = /\s(?:a|an|the|of|for|in|on|with|and|or|to|from|by|via|using|at|as)\s*$/;

/** Blanks before the first character of the line that holds an offset. */
function indentAt(text: string, at: number): number {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, start + 80))![0].length;
}

/** Whether a line is a reference from beginning to end: authors or a tag first, a year, and a closing. */
function isWhole(line: string): boolean {
  if (!/\d{4}|[“"«„「『*_[]/.test(line)) return false;
  const reference = parseReference(line);
  if (!reference?.title || reference.confidence < 0.75) return false;
  return reference.year !== undefined || reference.venue !== undefined || reference.arxiv !== undefined;
}
