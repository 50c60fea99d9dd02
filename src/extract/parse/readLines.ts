import type { Span } from '../../model/index.ts';
import { isSpace } from './draft.ts';
import { findFences } from './findFences.ts';
import { type HtmlTag, readAttribute, scanTags } from './scanTags.ts';

/** A line of a document, or what HTML makes one: the text between two block tags. */
export interface Line {
  /** Without outer white space; `start === end` for a blank line. */
  start: number;
  end: number;
  /** Columns before the first character, a tab reaching to the next multiple of four. */
  indent: number;
  /** Whether two spaces or a backslash at its end ask for a line break. */
  hardBreak: boolean;
  /** Whether a page ends before it. */
  pageBreak: boolean;
  /** What HTML around it says; undefined outside HTML. */
  html: HtmlContext | undefined;
  /** Whether `<details>` ends here. */
  closes?: boolean;
  /** Whether it is the `<summary>` of `<details>`. */
  folds?: boolean;
  /** True for text of a right column, false for text beside or behind it that was looked at already. */
  column?: boolean;
}

/** What the block tags around a line say. */
export interface HtmlContext {
  /** 1–6 in a heading or a `<summary>`, else 0. */
  readonly heading: number;
  /** Nesting of lists from 0 for the first line of an `<li>`; -1 elsewhere. */
  readonly item: number;
  /** Number of the row of a data table, counted over the document; -1 elsewhere. */
  readonly row: number;
  readonly table: number;
  /** Whether the row's cells are `<th>`. */
  readonly header: boolean;
  /** Whether it is a cell's first line. */
  readonly cellStart: boolean;
}

const BLOCK_TAGS = new Set(
  'address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol p picture pre script section style summary svg table tbody td template tfoot th thead title tr ul'.split(
    ' ',
  ),
);
/** Elements whose content is not text. */
const UNSEEN = new Set(['script', 'style', 'template', 'svg']);
const HIDING =
  /\sstyle\s*=\s*["'][^"']*(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]))|\shidden(?=[\s>=/])/i;
const INLINE_TAGS = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i img ins kbd mark q s samp script small source span strike strong style sub sup tt u var wbr video audio iframe path'.split(
    ' ',
  ),
);

/** Whether HTML knows an element of that name. */
export function isHtmlTag(name: string): boolean {
  return name === '!--' || BLOCK_TAGS.has(name) || INLINE_TAGS.has(name);
}

/** An element that holds more tags than this is read though it is hidden. */
const MAX_HIDDEN_TAGS = 2000;

/** A link of more than this many characters is not held together over line ends. */
const MAX_LINK_LENGTH = 2000;

/**
 * Cuts a text into lines. Form feeds end a line and a page. In Markdown, block tags of HTML end lines too and tell
 * what the text between them is; comments are dropped.
 */
export function readLines(text: string, markdown: boolean): Line[] {
  const tags = markdown && text.includes('<') ? findBlockTags(text) : [];
  if (tags.length === 0) {
    const lines: Line[] = [];
    pushLines(text, 0, text.length, lines, undefined);
    return lines;
  }
  return new HtmlLines(text, tags).read();
}

function pushLines(
  text: string,
  from: number,
  to: number,
  lines: Line[],
  html: HtmlContext | undefined,
): void {
  let pageBreak = false;
  let start = from;
  for (let i = from; i <= to; i++) {
    const code = i === to ? 10 : text.charCodeAt(i);
    if (
      code !== 10 &&
      code !== 12 &&
      code !== 13 &&
      code !== 0x2028 &&
      code !== 0x2029 &&
      code !== 0x0b &&
      code !== 0x85
    )
      continue;
    if (i === to && start === to && to > from) break;
    lines.push(makeLine(text, start, i, pageBreak, html));
    pageBreak = code === 12;
    start = i + 1;
  }
}

function makeLine(
  text: string,
  from: number,
  to: number,
  pageBreak: boolean,
  html: HtmlContext | undefined,
): Line {
  let start = from;
  let end = to;
  let indent = 0;
  while (start < end) {
    const code = text.charCodeAt(start);
    if (code === 9) indent += 4 - (indent % 4);
    else if (code === 0x3000) indent += 2;
    else if (isSpace(code)) indent += code === 0x200b || code === 0xfeff ? 0 : 1;
    else break;
    start++;
  }
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  let hardBreak = to - end >= 2;
  if (end - start > 1 && text.charCodeAt(end - 1) === 92 && text.charCodeAt(end - 2) !== 92) {
    hardBreak = true;
    end--;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  }
  return { start, end, indent, hardBreak, pageBreak, html };
}

function endsLine(tag: HtmlTag): boolean {
  return BLOCK_TAGS.has(tag.name) || tag.name === '!--';
}

/** Tags that end lines, comments, and links that hold lines together; what stands in code is left out. */
function findBlockTags(text: string): HtmlTag[] {
  const code = findCode(text);
  const found: HtmlTag[] = [];
  let c = 0;
  for (const tag of scanTags(text)) {
    while (c < code.length && code[c]!.end <= tag.start) c++;
    if (c < code.length && code[c]!.start < tag.end) continue;
    if (isHtmlTag(tag.name)) found.push(tag);
  }
  return found;
}

/** Fenced blocks, and code between backticks in one line. */
function findCode(text: string): Span[] {
  const found: Span[] = [];
  const fences = findFences(text);
  let f = 0;
  for (let start = text.indexOf('`'); start >= 0; start = text.indexOf('`', start)) {
    while (f < fences.length && fences[f]!.end <= start) found.push(fences[f++]!);
    if (f < fences.length && fences[f]!.start <= start) {
      start = fences[f]!.end;
      continue;
    }
    let end = start + 1;
    while (text[end] === '`') end++;
    const newline = text.indexOf('\n', end);
    const line = text.slice(end, Math.min(newline < 0 ? text.length : newline, end + MAX_LINK_LENGTH));
    const ticks = text.slice(start, end);
    let close = line.indexOf(ticks);
    while (close >= 0 && (line[close + ticks.length] === '`' || line[close - 1] === '`')) {
      close = line.indexOf(ticks, close + 1);
    }
    if (close > 0) {
      found.push({ start, end: end + close + ticks.length });
      end += close + ticks.length;
    }
    start = end;
  }
  while (f < fences.length) found.push(fences[f++]!);
  return found;
}

/** Walks over tags and the text between them. */
class HtmlLines {
  private readonly lines: Line[] = [];
  private readonly text: string;
  private readonly tags: readonly HtmlTag[];
  private readonly lists: boolean[] = [];
  private heading = 0;
  private inSummary = false;
  private pendingItem = false;
  private row = -1;
  private rows = 0;
  private table = -1;
  private tables = 0;
  private inData = false;
  private header = false;
  private cellStart = false;

  constructor(text: string, tags: readonly HtmlTag[]) {
    this.text = text;
    this.tags = tags;
  }

  read(): Line[] {
    const { text, tags } = this;
    let from = 0;
    for (let i = 0; i < tags.length; i++) {
      const tag = tags[i]!;
      if (tag.start < from) continue;
      if (tag.name === '!--') {
        this.flush(from, tag.start);
        from = tag.end;
        continue;
      }
      if (!BLOCK_TAGS.has(tag.name)) {
        // a link or a tag over several lines holds them together
        const hold = tag.name === 'a' && !tag.closing ? this.endOfLink(i) : tag.end;
        if (text.slice(tag.start, hold).includes('\n')) {
          const lineStart = Math.max(from, text.lastIndexOf('\n', tag.start) + 1);
          if (lineStart > from) this.flush(from, lineStart - 1);
          let lineEnd = text.indexOf('\n', hold);
          if (lineEnd < 0) lineEnd = text.length;
          let n = i + 1;
          while (n < tags.length && (tags[n]!.start < hold || !endsLine(tags[n]!))) {
            if (tags[n]!.start >= lineEnd) break;
            n++;
          }
          const next = tags[n];
          if (next && endsLine(next) && next.start < lineEnd) lineEnd = next.start;
          this.lines.push(makeLine(text, lineStart, lineEnd, false, this.context()));
          this.afterText(lineStart, lineEnd);
          from = Math.min(lineEnd + 1, text.length);
          if (next?.start === lineEnd) from = lineEnd;
        }
        continue;
      }
      this.flush(from, tag.start);
      from = tag.end;
      const hidden = this.endOfHidden(i);
      if (hidden > 0) from = hidden;
      else this.enter(tag, i);
    }
    this.flush(from, text.length);
    return this.lines;
  }

  /** Where an element ends that nobody sees – a script, a style, what is not displayed; 0 where this is none. */
  private endOfHidden(i: number): number {
    const { text, tags } = this;
    const open = tags[i]!;
    if (open.closing) return 0;
    if (!UNSEEN.has(open.name) && !HIDING.test(text.slice(open.start, open.end))) return 0;
    let depth = 0;
    for (let k = i; k < tags.length && k < i + MAX_HIDDEN_TAGS; k++) {
      if (tags[k]!.name !== open.name) continue;
      depth += tags[k]!.closing ? -1 : 1;
      if (depth === 0) return tags[k]!.end;
    }
    return 0;
  }

  private endOfLink(i: number): number {
    const open = this.tags[i]!;
    for (let k = i + 1; k < this.tags.length; k++) {
      const tag = this.tags[k]!;
      if (tag.start - open.start > MAX_LINK_LENGTH || tag.name === 'p' || tag.name === 'td') break;
      if (tag.name === 'a') return tag.closing ? tag.end : open.end;
    }
    return open.end;
  }

  /** Whether lines now stand in HTML, where indentation means nothing. */
  private context(): HtmlContext | undefined {
    if (this.heading === 0 && this.lists.length === 0 && this.row < 0) return undefined;
    return {
      heading: this.heading,
      item: this.pendingItem ? Math.max(0, this.lists.length - 1) : -1,
      row: this.row,
      table: this.table,
      header: this.header,
      cellStart: this.cellStart,
    };
  }

  private flush(from: number, to: number): void {
    if (from >= to) return;
    const before = this.lines.length;
    const context = this.context();
    if (context === undefined) {
      pushLines(this.text, from, to, this.lines, undefined);
      return;
    }
    pushLines(this.text, from, to, this.lines, context);
    for (let i = before; i < this.lines.length; i++) {
      const line = this.lines[i]!;
      line.html = this.context();
      if (this.inSummary) line.folds = true;
      if (line.end > line.start) this.afterText(line.start, line.end);
    }
  }

  /** An item or a cell begins once. */
  private afterText(start: number, end: number): void {
    if (end <= start) return;
    this.pendingItem = false;
    this.cellStart = false;
  }

  private enter(tag: HtmlTag, index: number): void {
    const { name, closing } = tag;
    if (/^h[1-6]$/.test(name)) this.heading = closing ? 0 : Number(name[1]);
    else if (name === 'summary') {
      this.heading = closing ? 0 : 4;
      this.inSummary = !closing;
    } else if (name === 'ul' || name === 'ol' || name === 'dl') {
      if (!closing) this.lists.push(name === 'ol');
      else this.lists.pop();
      this.pendingItem = false;
    } else if (name === 'li' || name === 'dd') this.pendingItem = !closing && this.lists.length > 0;
    else if (name === 'table') {
      this.inData = !closing && this.isData(index);
      if (!closing) this.table = this.tables++;
      else {
        this.row = -1;
        this.table = -1;
      }
    } else if (this.inData && name === 'tr') {
      this.row = closing ? -1 : this.rows++;
      this.header = !closing;
    } else if (this.inData && (name === 'td' || name === 'th')) {
      if (!closing) {
        this.cellStart = true;
        if (name === 'td') this.header = false;
        if (this.row < 0) this.row = this.rows++;
      }
    }
    if (
      name === 'p' ||
      name === 'div' ||
      name === 'hr' ||
      name === 'details' ||
      name === 'table' ||
      name === 'section' ||
      name === 'center' ||
      name === 'blockquote'
    ) {
      // a paragraph's edge is as good as a blank line
      this.lines.push({
        start: tag.start,
        end: tag.start,
        indent: 0,
        hardBreak: false,
        pageBreak: false,
        html: this.inData && this.row >= 0 ? this.context() : undefined,
        ...(name === 'details' && closing ? { closes: true } : {}),
      });
    } else if (name === 'br' && this.lines.length > 0) {
      this.lines.at(-1)!.hardBreak = true;
    }
  }

  /** A table that holds headings, lists or further tables is there for the looks; its cells are read as text. */
  private isData(index: number): boolean {
    for (let i = index + 1; i < this.tags.length; i++) {
      const { name, closing } = this.tags[i]!;
      if (name === 'table') return closing;
      if (/^(?:h[1-6]|ul|ol|p|details|pre)$/.test(name)) return false;
    }
    return false;
  }
}

/** What a line with tags holds: words, only links and images that nothing names, or nothing at all. */
export function contentOf(text: string, start: number, end: number): 'words' | 'links' | 'nothing' {
  const part = text.slice(start, end);
  if (!part.includes('<')) return /[\p{L}\p{N}]/u.test(part) ? 'words' : 'nothing';
  let rest = '';
  let from = 0;
  let linked = false;
  for (const tag of scanTags(part)) {
    if (!isHtmlTag(tag.name)) continue;
    rest += part.slice(from, tag.start);
    from = tag.end;
    const alt = tag.name === 'img' ? readAttribute(part, tag, 'alt') : undefined;
    if (alt) rest += part.slice(alt.start, alt.end);
    linked ||= readAttribute(part, tag, tag.name === 'img' ? 'src' : 'href') !== undefined;
  }
  if (/[\p{L}\p{N}]/u.test(rest + part.slice(from))) return 'words';
  return linked ? 'links' : 'nothing';
}
