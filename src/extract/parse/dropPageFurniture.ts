import type { Span } from '../../model/index.ts';
import type { Line } from './readLines.ts';

const PAGE_NUMBER =
  /^(?:(?:page|p\.|pg\.?|페이지|쪽)\s*\d{1,3}(?:\s*(?:of|\/|-)\s*\d{1,3})?|\d{1,3}\s*(?:of|\/)\s*\d{1,3}(?:\s*(?:pages?|쪽|페이지))?|[-–—‒]\s*\d{1,3}\s*[-–—‒]|\d{1,2}\s*(?:쪽|페이지)|\[\s*\d{1,3}\s*\])$/i;
const BARE_NUMBER = /^\d{1,3}$/;
/** Part of a running header: "Jane Doe – CV – 2", "Curriculum Vitae | Page 3". */
const WITH_PAGE =
  /(?:\bpage\s*\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?|\b\d{1,2}\s*\/\s*\d{1,2}|[-–—|·•]\s*\d{1,2}|\S(?:\t| {3})\s*\d{1,2})$|^(?:page\s*)?\d{1,2}\s*[-–—|·•]\s*\D/i;
/** A header that counts pages to their last: nothing else ends so. */
const COUNTED_HEADER = /\S(?:\s*[-–—|·•,]\s*|\s{2,}|\t)page\s*\d{1,3}\s*(?:of|\/)\s*\d{1,3}$/i;
const MAY_COUNT = /\d$|^\d|^page/i;
const MAX_FURNITURE_LENGTH = 90;

/**
 * Leaves out what belongs to the paper and not to the text: numbers of pages, and lines that return at the edges of
 * pages. What is left out of a page's middle leaves a blank line.
 */
export function dropPageFurniture(text: string, lines: Line[]): { lines: Line[]; dropped: Span[] } {
  const paged = lines.some((line) => line.pageBreak);
  const seen = new Map<string, number[]>();
  const drop = new Set<number>();
  let numbers = 0;
  // without page breaks and page numbers only lines that count pages themselves can return
  const numbered = paged || lines.some((line) => isPageNumber(text, line));
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const length = line.end - line.start;
    if (length === 0 || length > MAX_FURNITURE_LENGTH || line.html) continue;
    const content = text.slice(line.start, line.end);
    if (PAGE_NUMBER.test(content)) {
      drop.add(i);
      numbers++;
      continue;
    }
    // "J. Doe – CV          Page 2 of 2" needs no second one
    if (COUNTED_HEADER.test(content) && !isAtTop(lines, i)) {
      drop.add(i);
      numbers++;
      for (const near of [i - 1, i + 1]) if (isBareNumber(text, lines[near])) drop.add(near);
      continue;
    }
    if (BARE_NUMBER.test(content) && isAlone(lines, i, paged)) {
      drop.add(i);
      numbers++;
      continue;
    }
    if (!paged && !MAY_COUNT.test(content) && !numbered) continue;
    const key = content.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();
    const at = seen.get(key);
    if (at) at.push(i);
    else seen.set(key, [i]);
  }
  for (const [key, at] of seen) {
    if (at.length < 2) continue;
    const contents = at.map((i) => text.slice(lines[i]!.start, lines[i]!.end));
    if (!/\p{L}/u.test(key)) continue;
    const counted =
      contents.every((content) => WITH_PAGE.test(content)) && new Set(contents).size === contents.length;
    if (counted && !/(?:19|20)\d\d/.test(contents[0]!)) {
      for (const i of at) if (i !== firstOf(lines) || isRepeatedBelow(text, lines, i)) drop.add(i);
      continue;
    }
    if (!paged && numbers < 2) continue;
    // the same line at the edge of several pages; its first occurrence may be the document's title
    if (contents.some((content) => content !== contents[0])) continue;
    const edges = at.filter((i) => isEdge(lines, i, drop, paged));
    if (
      edges.length === at.length ||
      (edges.length >= 1 && at.length - edges.length <= 1 && at[0] === firstOf(lines))
    ) {
      for (const i of edges) if (i !== firstOf(lines)) drop.add(i);
    }
  }
  if (drop.size === 0) return { lines, dropped: [] };
  const dropped: Span[] = [];
  const kept = lines.map((line, i): Line => {
    if (!drop.has(i)) return line;
    dropped.push({ start: line.start, end: line.end });
    return { ...line, end: line.start };
  });
  return { lines: joinPages(text, kept, drop), dropped };
}

function isBareNumber(text: string, line: Line | undefined): boolean {
  return line !== undefined && BARE_NUMBER.test(text.slice(line.start, line.end));
}

function isPageNumber(text: string, line: Line): boolean {
  const length = line.end - line.start;
  if (length === 0 || length > 24 || line.html) return false;
  const content = text.slice(line.start, line.end);
  return /\d/.test(content) && (PAGE_NUMBER.test(content) || BARE_NUMBER.test(content));
}

/** Where a sentence runs over the edge of a page the blank lines around what was dropped go too. */
function joinPages(text: string, lines: Line[], drop: ReadonlySet<number>): Line[] {
  const gone = new Set<number>();
  let last = -1;
  let dropped = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.end === line.start) {
      dropped ||= drop.has(i);
      continue;
    }
    if (dropped && last >= 0) {
      const above = lines[last]!;
      const goesOn = /^\p{Ll}/u.test(text.slice(line.start, line.end));
      if (goesOn && above.end - above.start >= 40 && !/[.!?:]$/.test(text.slice(above.start, above.end))) {
        for (let k = last + 1; k < i; k++) gone.add(k);
      }
    }
    dropped = false;
    last = i;
  }
  return gone.size === 0 ? lines : lines.filter((_, i) => !gone.has(i));
}

/** Lines with text at the top of a document that may be its title, whatever stands to their right. */
const TITLE_LINES = 3;

/** Whether a line is one of the first with text: the header of the first page often is the title itself. */
function isAtTop(lines: readonly Line[], i: number): boolean {
  let above = 0;
  for (let k = 0; k < i && above < TITLE_LINES; k++) if (lines[k]!.end > lines[k]!.start) above++;
  return above < TITLE_LINES;
}

/** Whether the next line with text is part of a header: the title stands there once more. */
function isRepeatedBelow(text: string, lines: readonly Line[], i: number): boolean {
  const next = lines.slice(i + 1).find((line) => line.end > line.start);
  return (
    next !== undefined &&
    text.slice(lines[i]!.start, lines[i]!.end).includes(text.slice(next.start, next.end))
  );
}

function firstOf(lines: readonly Line[]): number {
  return lines.findIndex((line) => line.end > line.start);
}

/** A bare number is a page's if blank lines, or the page's edge, surround it. `paged`: form feeds tell pages apart. */
function isAlone(lines: readonly Line[], i: number, paged: boolean): boolean {
  const line = lines[i]!;
  const before = lines[i - 1];
  const after = lines[i + 1];
  const next = lines[i + 2];
  const pageAbove = before === undefined || line.pageBreak;
  const pageBelow =
    after === undefined ||
    after.pageBreak ||
    (after.end === after.start && (next === undefined || next.pageBreak));
  const blankAbove = pageAbove || before.end === before.start;
  const blankBelow = pageBelow || after.end === after.start;
  if (before === undefined && after === undefined) return false;
  return (blankAbove && blankBelow) || (paged && (pageAbove || pageBelow));
}

/** Whether only blank lines and page numbers lie between a line and the edge of its page. */
function isEdge(lines: readonly Line[], i: number, drop: ReadonlySet<number>, paged: boolean): boolean {
  const empty = (k: number) => lines[k]!.end === lines[k]!.start;
  let number = false;
  for (let k = i; k >= 0 && i - k < 8; k--) {
    if (k !== i && !empty(k) && !drop.has(k)) break;
    if (k !== i && drop.has(k)) number = true;
    if (lines[k]!.pageBreak || k === 0) return true;
  }
  for (let k = i + 1; k < lines.length && k - i < 8; k++) {
    if (lines[k]!.pageBreak) return true;
    if (!empty(k) && !drop.has(k)) break;
    if (drop.has(k)) number = true;
    if (k === lines.length - 1) return true;
  }
  return !paged && number;
}
