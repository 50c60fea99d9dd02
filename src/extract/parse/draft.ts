import type { Span } from '../../model/index.ts';
import type { BlockType } from './block.ts';

/** A block in the making: what the layout tells, before links, sections and entries are read. */
export interface Draft {
  type: BlockType;
  start: number;
  end: number;
  text: Span;
  depth: number;
  cells: readonly Span[];
  headers: readonly Span[];
  key?: Span;
  value?: Span;
  language?: string;
  /** The draft that it hangs under, where the layout knows it (items, data); -1 where the headings decide. */
  parent: number;
  /** Whether a blank line, a rule or the edge of a list or table stands before it. */
  blankBefore: boolean;
  /** Headings: whether markup says so (`#`, `<h2>`, an underline) and not only their words. */
  marked?: boolean;
  /** Data only: begins a new member of a sequence of mappings. */
  startsMember?: boolean;
  /** Tables only: number of the table, from 0. */
  table?: number;
  /** Stands behind the last rule of the document and tells about the document itself. */
  colophon?: boolean;
  /** Headings of `<details>`: what they open ends with the element. */
  folds?: boolean;
  /** Number of `<details>` that end before it. */
  closes?: number;
  /** Present for text of a right column that stands beside other text. */
  column?: boolean;
  /** Goes on with the line above, from which another column parts it. */
  goesOn?: boolean;
  /** Columns before its first character. */
  indent: number;
}

/** A span without its outer white space. */
export function trimSpan(text: string, start: number, end: number): Span {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** White space as `\s` has it, and zero-width space and byte order mark. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x200b ||
    code === 0xfeff ||
    code === 0x3000 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f
  );
}
