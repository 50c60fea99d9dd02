import type { Span } from '../../model/index.ts';

/** How far a passage is widened at most on each side, in characters; what is farther away is another matter. */
const REACH = 80;

const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
  ['「', '」'],
  ['《', '》'],
];
/** Marks that open and close alike; longer ones first, since they hold shorter ones. */
const MARKS: readonly string[] = ['**', '__', '`', '"'];

/**
 * Widens a passage so that it can be quoted by itself: a bracket, quotation mark or marker of emphasis that it opens
 * is closed, and one that it closes is opened, where the other half stands near it on the same line.
 * `Lab** (2012 - 2014` becomes `**Lab** (2012 - 2014)`. A passage that is whole comes back as it is.
 */
export function completePassage(text: string, passage: Span): Span {
  const line = {
    start: Math.max(lineStart(text, passage.start), passage.start - REACH),
    end: Math.min(lineEnd(text, passage.end), passage.end + REACH),
  };
  let { start, end } = passage;
  for (const [open, close] of PAIRS) {
    let opened = 0;
    let orphans = 0;
    for (let at = start; at < end; at++) {
      if (text[at] === open) opened++;
      else if (text[at] === close && opened > 0) opened--;
      else if (text[at] === close) orphans++;
    }
    if (opened === 1) end = partner(text, end, line.end, 1, close, open) ?? end;
    if (orphans === 1) start = partner(text, start - 1, line.start - 1, -1, open, close) ?? start;
  }
  for (const mark of MARKS) {
    if (text.slice(start, end).split(mark).length % 2 === 1) continue;
    const before = text.slice(line.start, start).lastIndexOf(mark);
    const after = text.slice(end, line.end).indexOf(mark);
    // The half that is missing is the one whose neighbour on the line is not complete by itself.
    const isOpenBefore = text.slice(line.start, start).split(mark).length % 2 === 0;
    if (isOpenBefore && before >= 0) start = line.start + before;
    else if (after >= 0) end += after + mark.length;
  }
  return { start, end };
}

/** Where a bracket's other half stands: the offset just outside of it, counting others that lie between. */
function partner(
  text: string,
  from: number,
  to: number,
  step: 1 | -1,
  wanted: string,
  other: string,
): number | undefined {
  let depth = 1;
  for (let at = from; step === 1 ? at < to : at > to; at += step) {
    if (text[at] === other) depth++;
    else if (text[at] === wanted && --depth === 0) return step === 1 ? at + 1 : at;
  }
  return undefined;
}

function lineStart(text: string, from: number): number {
  return from === 0 ? 0 : text.lastIndexOf('\n', from - 1) + 1;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
