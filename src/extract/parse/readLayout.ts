import type { Span } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import { isPersonNameLike } from '../names/index.ts';
import { readBullet } from './bullet.ts';
import { classifyPlainTitle, classifySection, isRole, isWeakTitle } from './classifySection.ts';
import { type Draft, isSpace, trimSpan } from './draft.ts';
import { dropPageFurniture } from './dropPageFurniture.ts';
import { findDates } from './findDates.ts';
import { type Fence, findFences } from './findFences.ts';
import { dataNotation, readData } from './readData.ts';
import { contentOf, type Line, readLines } from './readLines.ts';
import { type Pair, readPair } from './readPair.ts';
import { splitFlow } from './splitFlow.ts';
import { displayWidth, isProse, lowerWords, measureWidth, wordCount, wraps } from './wraps.ts';

const FRONT_MATTER = /^\uFEFF?\s*(---|\+\+\+)[ \t]*\n([\s\S]*?\n)?\1[ \t]*(?:\n|$)/;
const RULE = /^(?:[-–—―─━_=*~·•.#+]\s?){3,}$/u;
const ATX = /^(#{1,6})(?:[ \t\u00a0]+|(?=[^#\s\d])|$)(.*)$/;
const DELIMITER = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;
const DEFINITION = /^\[([^\]\n]{1,200})\]:\s*<?([^\s>]+)>?(?:\s+["'(].*["')])?$/;
const DECORATED =
  /^(?:[=\-–—─━*~#<>[\]【】「」『』〈〉《》〔〕■□▪▶▷►●◆◇◈★※|:]+\s*)?(.+?)(?:\s*[=\-–—─━*~#<>[\]【】「」『』〈〉《》〔〕■□▪◀◁●◆◇◈★|:]+)?$/u;
/** Ornaments on both sides of a title: "~ Skills ~", "== Education ==", "*** 경력 ***". */
const ORNAMENTED = /^([=~*+•·#:─━—–-])[=~*+•·#:─━—– -]*\s*[^\s=~*+•·#:─━—–-].*\1$|^«.*»$/u;
/** How a line in a column ends that goes on below. */
const GOES_ON_COLUMN = /(?:[,(&/]|[–-]|\b(?:and|or|of|for|the|in|at|with|on|to|de|und|et))$/u;
/** How a reference begins: "Doe J, Roe R (2019)", "Doe, J., & Roe, R.". */
const AUTHORS =
  /^(?:\[\d{1,3}\]\s*)?\p{Lu}[\p{L}'’-]+(?:,\s?(?:\p{Lu}\.[\s-]?){1,3}|\s\p{Lu}{1,3}(?=[,\s(.]))[,.&\s(]/u;
const GAPS = /(?:\t+|[ \u00a0]{2,}|\u3000{2,})[ \t\u00a0\u3000]*/g;

/** Wide gaps in a line. */
const GAPS_AHEAD = /\S(?:\t| {3,})\S/;
/** Lines whose indents differ by more columns are no paragraph. */
const MAX_INDENT_STEP = 8;
/** A line with more columns is no row of a table; only something that fills it with tabs. */
const MAX_COLUMNS = 60;

/** More lines than this behind the last rule are text. */
const MAX_COLOPHON = 6;

/** Depths of titles without `#`: underlined with `===`; in capitals, by its words or underlined otherwise; bold. */
const TITLE_DEPTH = { double: 1, plain: 2, strong: 3 } as const;

/** What stands below a CV: a declaration, a signature, the date of printing. */
const CLOSING =
  /^(?:위|상기)\s?(?:의\s)?(?:내용|사항|기재).{0,30}(?:사실|틀림|다름)|\(\s*(?:인|서명|印)\s*\)\s*$|\bI (?:hereby )?(?:declare|certify) that\b|^\W{0,3}(?:printed|last\s(?:updated?|modified|edited|touched)|page last|updated|최종\s?(?:수정|업데이트)|작성일)\b/i;

/** A list item that further lines may belong to. */
interface OpenItem {
  readonly draft: number;
  readonly indent: number;
  readonly contentIndent: number;
  readonly style: string;
  readonly rank: number;
}

/** What the layout of a document tells: its pieces in reading order, and its link definitions. */
export interface Layout {
  readonly drafts: Draft[];
  readonly definitions: ReadonlyMap<string, string>;
  /** Numbers and headers of pages, which are no text even where a block runs over them; ordered, disjoint. */
  readonly dropped: readonly Span[];
}

/**
 * Reads the layout of a document line by line: headings, lists, tables, data, `Key: value` lines, prose. CommonMark's
 * block syntax is understood in plain text too, and layout by spaces, rules and capitals in Markdown too: what people
 * paste into a file and what OCR makes of a page keeps to neither.
 */
export function readLayout(text: string, markdown: boolean): Layout {
  return new LayoutReader(text, markdown).read();
}

class LayoutReader {
  private readonly text: string;
  private readonly markdown: boolean;
  private readonly drafts: Draft[] = [];
  private readonly definitions = new Map<string, string>();
  private lines: Line[];
  /** Numbers and headers of pages. */
  private readonly dropped: readonly Span[];
  private readonly width: number;
  /** Lines that may become a paragraph, by index. */
  private group: Line[] = [];
  private items: OpenItem[] = [];
  private blank = true;
  private tables = 0;
  /** Number of drafts before the last rule. */
  private lastRule = -1;
  private column = false;
  private closes = 0;
  /** Lines of right columns. */
  private readonly right: Line[] = [];
  private goesOn = false;
  /** Columns that the widest line of the left of two columns takes. */
  private leftWidth = 0;
  /** The line above in the left one of two columns. */
  private previous: Line | undefined;
  /** Line from which the numbered titles of the document were learnt. */
  private readonly titles: ReadonlySet<number>;

  constructor(text: string, markdown: boolean) {
    this.text = text;
    this.markdown = markdown;
    const kept = dropPageFurniture(text, readLines(text, markdown));
    this.lines = markdown ? kept.lines : splitFlow(text, kept.lines);
    this.dropped = kept.dropped;
    this.titles = findNumberedTitles(text, this.lines);
    const width = measureWidth(
      this.lines.map((line) =>
        line.html
          ? 0
          : displayWidth(text.slice(line.start, Math.min(line.end, line.start + 400))) + line.indent,
      ),
    );
    this.width = width > 0 && isWrapped(text, this.lines, width) ? width : 0;
  }

  read(): Layout {
    const { text } = this;
    const fences = findFences(text);
    let i = 0;
    const front = FRONT_MATTER.exec(text.slice(0, 100_000));
    if (front && front[2] !== undefined && /^\s*(?:[\w"'.-]|[가-힣])[^\n]*[:=]/m.test(front[2])) {
      const from = front[0].indexOf(front[2]);
      this.addData({ start: from, end: from + front[2].length }, front[1] === '+++' ? 'toml' : 'yaml');
      while (i < this.lines.length && this.lines[i]!.start < front[0].length) i++;
    }
    this.readLines(i, fences);
    this.markColophon();
    if (this.right.length > 0) {
      this.lines = this.right;
      this.readLines(0, []);
    }
    return { drafts: this.drafts, definitions: this.definitions, dropped: this.dropped };
  }

  private readLines(from: number, fences: readonly Fence[]): void {
    let f = 0;
    for (let i = from; i < this.lines.length; i++) {
      const line = this.lines[i]!;
      while (f < fences.length && fences[f]!.end < line.start) f++;
      const fence = fences[f];
      if (fence && line.start >= fence.start && line.start < fence.end) {
        this.flush();
        this.addFence(fence.start, fence.end, fence.content, fence.language);
        while (i + 1 < this.lines.length && this.lines[i + 1]!.start < fence.end) i++;
        this.blank = true;
        continue;
      }
      i = this.readLine(i);
    }
    this.flush();
  }

  /** Reads the line at `i` and gives the index of the last line that it used. */
  private readLine(i: number): number {
    const { text } = this;
    if (this.group.length === 0 && this.lines[i]!.column === undefined) this.partColumns(i);
    const whole = this.lines[i]!;
    if ((whole.column === true) !== this.column) {
      this.flush();
      this.items = [];
      this.column = whole.column === true;
      this.blank = this.column;
    }
    const above = this.column ? undefined : this.previous;
    if (!this.column) this.previous = undefined;
    if (whole.start === whole.end) {
      this.flush();
      this.blank = true;
      if (whole.closes) {
        this.items = [];
        this.closes++;
      }
      return i;
    }
    if (whole.html) return this.readHtmlLine(i);
    const line = this.stripQuote(whole);
    if (line.start === line.end) {
      this.flush();
      this.blank = true;
      return i;
    }
    const content = text.slice(line.start, line.end);
    const first = content[0]!;
    if (RULE.test(content) && content.length >= 3) {
      this.readRule();
      return i;
    }
    if (first === '#') {
      const heading = ATX.exec(content);
      if (
        heading &&
        (heading[2]!.trim() === '' ||
          /^#+\s/.test(content) ||
          heading[1]!.length > 1 ||
          classifySection(heading[2]!) !== undefined)
      ) {
        this.flush();
        this.addHeading(line, heading[1]!.length, heading[1]!.length, true);
        return i;
      }
    }
    if (first === '[') {
      const definition = DEFINITION.exec(content);
      if (definition && !/^\d{4}$/.test(definition[1]!)) {
        this.flush();
        this.definitions.set(definition[1]!.trim().replace(/\s+/g, ' ').toLowerCase(), definition[2]!);
        return i;
      }
    }
    if (content.includes('|')) {
      const end = this.readTable(i);
      if (end >= 0) return end;
    }
    if (this.markdown && contentOf(text, line.start, line.end) === 'nothing') {
      if (!/[\p{L}\p{N}]|https?:/u.test(content) && !content.includes('█')) return i;
    }
    const title = this.titles.has(line.start) ? 'plain' : this.titleOf(content, i);
    if (title) {
      this.flush();
      this.addHeading(line, 0, TITLE_DEPTH[title], false);
      return i;
    }
    const bullet =
      readBullet(content) ??
      (this.markdown && /^: +\S/.test(content) ? { length: 2, style: ':', rank: 1 } : undefined);
    if (bullet && bullet.length < content.length) {
      this.flush();
      this.addItem(line, bullet.length, bullet.style, bullet.rank);
      return i;
    }
    const columns = this.group.length === 0 ? this.readColumns(i) : -1;
    if (columns >= 0) return columns;
    if (this.group.length > 0 && !this.joins(this.group.at(-1)!, line)) this.flush();
    if (this.group.length === 0 && above && !this.adjoin(above.end, line.start)) {
      const before = text.slice(above.start, above.end);
      this.goesOn =
        wraps(before, content, 0, this.markdown) ||
        (lowerWords(content) >= wordCount(content) / 2 &&
          wraps(before, content, this.leftWidth, this.markdown));
    }
    this.group.push(line);
    if (line.column === false) this.previous = line;
    return i;
  }

  /**
   * Where two columns stand side by side, as PDF readers leave them, keeps the left one and puts the right one aside, to
   * be read behind everything else. A line with two titles shows it, or a title beside text with more such lines below.
   */
  private partColumns(i: number): void {
    const { text, lines } = this;
    const first = lines[i]!;
    if (first.html || first.start === first.end) return;
    const heads = this.splitColumns(first);
    if (heads.length !== 2) return;
    const titles = heads.filter(
      (cell) => classifyPlainTitle(text.slice(cell.start, cell.end)) !== undefined,
    ).length;
    if (titles === 0 || (titles === 1 && this.isLabelled(i))) return;
    const place = columnOf(text, first, heads[1]!.start);
    const left: Line[] = [];
    const right: Line[] = [];
    let seen = 0;
    let last = i;
    let both = 0;
    let k = i;
    for (; k < lines.length; k++) {
      const line = lines[k]!;
      if (line.html || (line.pageBreak && k > i)) break;
      if (line.start === line.end) {
        left.push(line);
        right.push({ ...line, column: true });
        continue;
      }
      const at = gutter(text, line, place);
      if (at === undefined) break; // text runs over the gutter
      const a = trimSpan(text, line.start, at);
      const b = trimSpan(text, at, line.end);
      if (a.end > a.start) left.push({ ...line, ...a, hardBreak: false });
      if (b.end > b.start) {
        right.push({ ...line, ...b, indent: 0, pageBreak: false, hardBreak: false, column: true });
        seen++;
        if (a.end > a.start) both++;
        last = k;
      }
    }
    if (both < 2 || (titles < 2 && seen < 4)) return;
    // behind the last line of the right column everything is the left one's again
    const keepLeft = left.filter((line) => line.start <= lines[last]!.end);
    const keepRight = right.filter((line) => line.start <= lines[last]!.end);
    this.leftWidth = Math.max(...keepLeft.map((line) => displayWidth(text.slice(line.start, line.end))));
    const mark = (line: Line): Line => (line.column ? line : { ...line, column: false });
    this.lines = [...lines.slice(0, i), ...keepLeft.map(mark), ...lines.slice(last + 1)];
    this.right.push(...keepRight);
  }

  /**
   * Whether the lines from `i` to the next blank one are labels with their values, as below a title "Skills": "Languages
   * C, Rust", each a label of a few words, or the rest of the value above.
   */
  private isLabelled(i: number): boolean {
    const { text, lines } = this;
    if (this.drafts.at(-1)?.type !== 'heading') return false;
    const rows: Span[][] = [];
    for (let k = i; k < lines.length && lines[k]!.end > lines[k]!.start; k++) {
      const cells = this.splitColumns(lines[k]!);
      if (cells.length === 2) rows.push(cells);
      else if (cells.length > 2 || columnOf(text, lines[k]!, lines[k]!.start) < lines[i]!.indent + 2)
        return false;
    }
    return rows.length > 1 && isCard(text, rows, []);
  }

  /** Without the `>` of a quotation. */
  private stripQuote(line: Line): Line {
    const { text } = this;
    if (text[line.start] !== '>') return line;
    let { start, indent } = line;
    let spaces = 0;
    while (start < line.end) {
      const c = text[start]!;
      if (c === '>') spaces = 0;
      else if (c === ' ' || c === '\t') spaces += c === '\t' ? 4 : 1;
      else break;
      start++;
    }
    indent = Math.max(0, spaces - 1);
    return { ...line, start, indent };
  }

  private joins(previous: Line, next: Line): boolean {
    const { text } = this;
    if (previous.hardBreak && this.markdown) return false;
    if (!this.adjoin(previous.end, next.start)) return false;
    const a = text.slice(previous.start, previous.end);
    const b = text.slice(next.start, next.end);
    if (this.goesOnInColumn(previous, next)) return true;
    // a reference in a narrow column goes on up to its full stop
    if (next.column && !/\.$/.test(a) && !readBullet(b)) {
      const first = this.group[0] ?? previous;
      if (AUTHORS.test(text.slice(first.start, first.end)) && !AUTHORS.test(b)) return true;
    }
    if (previous.html === undefined && !this.markdown) {
      const first = this.group[0] ?? previous;
      // a paragraph's lines are indented alike, but for its first; text that is set to the right stands alone
      if (next.indent < previous.indent - 1 && this.group.length > 1) return false;
      if (Math.abs(next.indent - previous.indent) > MAX_INDENT_STEP) return false;
      const hangs = next.indent >= first.indent + 2;
      if (
        hangs &&
        !readBullet(b) &&
        (/[,(–-]$/.test(a) ||
          AUTHORS.test(text.slice(first.start, first.end)) ||
          (this.isFull(previous, b) && !hasGap(a)))
      )
        return true;
    }
    return wraps(a, b, this.width, this.markdown);
  }

  /** Whether a line stands below the last column or the value of the one above and goes on with it. */
  private goesOnInColumn(previous: Line, next: Line): boolean {
    const { text } = this;
    const first = this.group[0] ?? previous;
    const cells = this.splitColumns(first);
    const last = cells.at(-1) ?? readPair(text, { start: first.start, end: first.end })?.value;
    if (!last || last.end === last.start || cells.length > 3 || this.splitColumns(next).length > 0)
      return false;
    const column = columnOf(text, first, last.start);
    if (column < first.indent + 4 || Math.abs(next.indent - column) > GUTTER_SLACK) return false;
    const b = text.slice(next.start, next.end);
    if (readBullet(b) || findDates(b).length > 0 || /^\p{Lu}[\p{L} ]{2,24}:/u.test(b)) return false;
    const a = text.slice(previous === first ? last.start : previous.start, previous.end);
    return GOES_ON_COLUMN.test(a) || this.isFull(previous, b);
  }

  /** Whether the first word of the next line would not have fitted into a line. */
  private isFull(line: Line, next: string): boolean {
    const width = line.indent + displayWidth(this.text.slice(line.start, line.end));
    return this.width > 0 && width + 1 + displayWidth(/^\S*/.exec(next)![0]) > this.width;
  }

  /** Whether nothing but white space lies between two offsets; beside a right column it may be that column's text. */
  private adjoin(end: number, start: number): boolean {
    if (start < end) return false;
    for (let i = end; i < start; i++) {
      const furniture = this.dropped.length > 0 ? this.dropped.find((span) => span.start === i) : undefined;
      if (furniture) {
        i = furniture.end - 1;
        continue;
      }
      const code = this.text.charCodeAt(i);
      if (!isSpace(code) && code !== 62 && code !== 92) return false; // `>` of a quotation, `\\` of a line break
    }
    return true;
  }

  /** Ends the pending lines: as part of the item above, as a paragraph or as a line of its own. */
  private flush(): void {
    const { group } = this;
    if (group.length === 0) return;
    this.group = [];
    const first = group[0]!;
    const last = group.at(-1)!;
    const parent = this.itemAbove(first);
    const owner = parent >= 0 ? this.drafts[parent]! : undefined;
    if (
      owner &&
      owner.type === 'item' &&
      !this.blank &&
      parent === this.drafts.length - 1 &&
      this.continues(owner, first)
    ) {
      owner.end = last.end;
      owner.text = { start: owner.text.start, end: last.end };
      if (owner.value) owner.value = { start: owner.value.start, end: last.end };
      return;
    }
    this.items =
      parent >= 0 ? this.items.slice(0, this.items.findIndex((item) => item.draft === parent) + 1) : [];
    const span = { start: first.start, end: last.end };
    const content = this.text.slice(span.start, span.end);
    const pair = readPair(this.text, span);
    const prose = isProse(content);
    const type =
      pair &&
      (pair.value.end > pair.value.start || /[:：]$/.test(content)) &&
      !(prose && pair.key.end - pair.key.start > 24)
        ? 'pair'
        : prose
          ? 'paragraph'
          : 'line';
    this.add({
      type: type === 'pair' && pair!.value.end === pair!.value.start ? 'line' : type,
      ...span,
      text:
        this.markdown && contentOf(this.text, span.start, span.end) === 'links'
          ? { start: span.end, end: span.end }
          : span,
      depth: 0,
      parent,
      indent: first.indent,
      cells: this.cellsOf(group, type === 'pair' ? pair : undefined),
      ...(pair && type === 'pair' ? { key: pair.key, value: pair.value } : {}),
    });
  }

  private continues(item: Draft, line: Line): boolean {
    if (!this.adjoin(item.end, line.start)) return false;
    const lineStart = Math.max(item.text.start, this.text.lastIndexOf('\n', item.text.end - 1) + 1);
    const previous = this.text.slice(lineStart, item.text.end).trim();
    const next = this.text.slice(line.start, line.end);
    if (wraps(previous, next, this.width, this.markdown)) return true;
    if (this.isReferenceCut(item, previous, next)) return true;
    const at = this.items.at(-1);
    if (at === undefined || line.indent < at.contentIndent - 1 || line.indent <= at.indent) return false;
    // a hanging indent of its own is enough behind a line of some length, unless a fact begins
    if (/^(?:\*\*|__)/.test(next) || readBullet(next)) return false;
    const width = displayWidth(previous);
    if (/[,(–-]$/.test(previous)) return true;
    if (width < 40 || (this.width > 0 && width < this.width * 0.6)) return false;
    return !/[.!?。]$/.test(previous) || !this.markdown;
  }

  /** Whether the margin cut a numbered reference before its volume, its year or the rest of its journal's name. */
  private isReferenceCut(item: Draft, previous: string, next: string): boolean {
    if (this.markdown || previous.length < 30 || readBullet(next) || GAPS_AHEAD.test(next)) return false;
    if (!/^\W*(?:[A-Z]{0,2}\d|\[)/.test(this.text.slice(item.start, item.text.start))) return false;
    const title = this.drafts.findLast(({ type }) => type === 'heading');
    if (!title || classifySection(this.text.slice(title.text.start, title.text.end)) !== 'publications')
      return false;
    return /^(?:(?:19|20)\d\d[;:,]|\d{1,4}\s?[-–(:,;])/.test(next) || !/[.!?)\]\d]["”]?$/.test(previous);
  }

  /** The open item that a line belongs to; -1 where it stands outside lists. */
  private itemAbove(line: Line): number {
    for (let k = this.items.length - 1; k >= 0; k--) {
      const item = this.items[k]!;
      if (line.indent > item.indent && line.indent >= Math.min(item.contentIndent, item.indent + 2))
        return item.draft;
      if (!this.blank && k === this.items.length - 1) {
        const owner = this.drafts[item.draft]!;
        if (item.draft === this.drafts.length - 1) {
          const previous = this.text.slice(owner.text.start, owner.text.end);
          const tail = previous.slice(previous.lastIndexOf('\n') + 1).trim();
          if (
            this.adjoin(owner.end, line.start) &&
            wraps(tail, this.text.slice(line.start, line.end), this.width, this.markdown)
          )
            return item.draft;
        }
      }
    }
    return -1;
  }

  private addItem(line: Line, length: number, style: string, rank: number): void {
    const { text } = this;
    let start = line.start + length;
    const task = /^\[[ xX]\][ \t]+/.exec(text.slice(start, start + 8));
    if (task) start += task[0].length;
    // "- **…" and "• - …": the inner marker alone tells nothing more
    const span = trimSpan(text, start, line.end);
    if (span.start === span.end) return;
    const { items } = this;
    const indent = line.indent;
    while (items.length > 0) {
      const top = items.at(-1)!;
      if (indent > top.indent + 1 || (indent > top.indent && indent >= top.contentIndent)) break;
      if (indent >= top.indent - 1 && style !== top.style) {
        // another marker at the same place: one that stands for a lower level nests
        const known = items.findLastIndex(
          (item) => item.style === style && Math.abs(item.indent - indent) <= 1,
        );
        if (known < 0 && rank > top.rank) break;
        if (known >= 0 && known === items.length - 1) {
          items.pop();
          break;
        }
      }
      items.pop();
    }
    const above = items.at(-1);
    const pair = readPair(text, span);
    const draft = this.add({
      type: 'item',
      start: line.start,
      end: line.end,
      text: span,
      depth: items.length,
      parent: above ? above.draft : -1,
      indent,
      cells: this.splitColumns(span),
      ...(pair && pair.value.end > pair.value.start ? { key: pair.key, value: pair.value } : {}),
    });
    items.push({ draft, indent, contentIndent: indent + Math.min(length, 6), style, rank });
  }

  private addHeading(line: Line, markers: number, depth: number, marked: boolean): void {
    const { text } = this;
    let span = trimSpan(text, line.start + markers, line.end);
    const closing = marked ? /[ \t]#+$/.exec(text.slice(span.start, span.end)) : null;
    if (closing) span = trimSpan(text, span.start, span.end - closing[0].length);
    const content = text.slice(span.start, span.end);
    // a picture alone may be a title, a rule of signs is none
    if (!/[\p{L}\p{N}█]|<img|!\[/u.test(content) && !(marked && classifySection(content) !== undefined)) {
      this.blank = true;
      return;
    }
    const bullet = readBullet(content);
    if (
      marked &&
      bullet &&
      bullet.length < content.length &&
      !/^[\d([]/.test(content) &&
      classifySection(content) === undefined
    ) {
      this.addItem(
        { ...line, indent: 0, start: line.start },
        span.start - line.start + bullet.length,
        bullet.style,
        bullet.rank,
      );
      return;
    }
    this.items = [];
    if (!marked) {
      const inner = DECORATED.exec(content);
      const decorated = inner?.[1] !== undefined ? content.indexOf(inner[1]) : 0;
      const strong = /^(\*\*|__)(.+)\1:?$/.exec(content);
      if (strong) span = trimSpan(text, span.start, span.end);
      else if (inner?.[1] && decorated >= 0)
        span = trimSpan(text, span.start + decorated, span.start + decorated + inner[1].length);
    }
    this.add({
      type: 'heading',
      start: line.start,
      end: line.end,
      text: span,
      depth,
      parent: -1,
      indent: line.indent,
      cells: this.splitColumns(span),
      marked,
    });
    this.blank = false;
  }

  /** Whether a line is a title though no markup says so: by its words, its letters, or the rule below it. */
  private titleOf(content: string, i: number): keyof typeof TITLE_DEPTH | undefined {
    if (content.length > 80) return undefined;
    const strong =
      /^(\*\*|__)(.+?)\1\s*[:：]?$/.exec(content)?.[2] ?? /^\*\*(.+?)[:：]\*\*$/.exec(content)?.[1];
    if (strong !== undefined) return classifySection(strong) !== undefined ? 'strong' : undefined;
    const next = this.lines[i + 1];
    const below = next ? this.text.slice(next.start, next.end) : '';
    const underlined =
      below.length >= 3 &&
      /^(?:=+|-{3,}|_{3,}|~{3,}|\*{3,}|[─━―—–]{2,}|(?:= ?){3,}|(?:- ){3,}-?)$/.test(below) &&
      !next!.pageBreak;
    if (underlined && this.group.length === 0 && !readBullet(content)) {
      const pair = readPair(this.text, { start: this.lines[i]!.start, end: this.lines[i]!.end });
      if (
        !(pair && pair.value.end > pair.value.start) &&
        !/[.!?,]$/.test(content) &&
        !content.includes('|')
      ) {
        if (
          /^[=]/.test(below) ||
          this.drafts.length > 0 ||
          classifySection(content) !== undefined ||
          /^[-─━]/.test(below)
        )
          return below.startsWith('=') ? 'double' : 'plain';
      }
    }
    const words = content.replace(/[:：]$/, '');
    if (classifyPlainTitle(words) !== undefined) {
      if (this.standsAlone(i, content)) return 'plain';
    }
    if (
      /[ \t]{3,}|\t/.test(content) === false &&
      isCapitals(content) &&
      this.drafts.length > 0 &&
      this.group.length === 0
    ) {
      if (classifySection(content) !== undefined) return 'plain';
      if (
        this.blank &&
        content.length >= 4 &&
        content.length <= 50 &&
        !/\d{4}|[,@|]/.test(content) &&
        this.standsAbove(i)
      )
        return 'plain';
    }
    return undefined;
  }

  /** Whether a line that has a section's name is set apart as a title is. */
  private standsAlone(i: number, content: string): boolean {
    if (/[.,;]$/.test(content) && !/\.{4}$/.test(content)) return false;
    const line = this.lines[i]!;
    const bullet = ORNAMENTED.test(content) ? undefined : readBullet(content);
    if (bullet) {
      // "- Skills" in a list is an item; "■ 학력사항", "1. 학력" and "• EDUCATION" are titles if text follows
      if (/^[-*+–—·]/.test(content)) return false;
      if (bullet.rank > 0 && !isCapitals(content) && !(this.blank && this.items.length === 0)) return false;
      if (
        this.items.length > 0 &&
        this.items.some((item) => item.style === bullet.style) &&
        !this.blank &&
        /^[•◦●]/.test(content)
      )
        return false;
    }
    const isSpacedOut = /^[가-힣](?: [가-힣])+$/.test(content);
    if (this.group.length > 0 && !isSpacedOut && this.joins(this.group.at(-1)!, line)) return false;
    const bare = !isCapitals(content) && !/[:：]$|^[■▶【[<●◆□◇#]/.test(content) && !ORNAMENTED.test(content);
    if (bare && isRole(content) && !(this.blank && this.isAboveDate(i, content))) return false;
    if (this.blank) return true;
    if (bare && isWeakTitle(content)) return false;
    if (this.group.length === 0) return true;
    return isCapitals(content) || /[:：]$/.test(content) || /^[\p{Lu}가-힣■▶【[<]/u.test(content);
  }

  /** Whether a title that names a kind of work stands on a line with a date: "Employment" is no role of its own. */
  private isAboveDate(i: number, content: string): boolean {
    const next = this.lines[i + 1];
    return (
      /^(?:employment|internships?)$/i.test(content) &&
      next !== undefined &&
      next.end > next.start &&
      findDates(this.text, { start: next.start, end: next.end }).length > 0
    );
  }

  /** Whether text follows directly or after a blank line, and no further line in capitals. */
  private standsAbove(i: number): boolean {
    for (let k = i + 1; k < this.lines.length && k <= i + 2; k++) {
      const line = this.lines[k]!;
      if (line.end > line.start) return !isCapitals(this.text.slice(line.start, line.end));
    }
    return false;
  }

  /** A rule parts what is above from what is below; below a single line `titleOf` has made it a heading. */
  private readRule(): void {
    this.flush();
    this.items = [];
    this.blank = true;
    this.lastRule = this.drafts.length;
  }

  /** A few short lines behind the last rule, or a declaration and signature, tell about the document itself. */
  private markColophon(): void {
    const { drafts, lastRule, text } = this;
    for (let i = Math.max(1, drafts.length - MAX_COLOPHON); i < drafts.length; i++) {
      const draft = drafts[i]!;
      const closes = draft.end - draft.start < 200 && CLOSING.test(text.slice(draft.start, draft.end));
      if (!closes || drafts.slice(i).some((other) => other.type === 'heading' || other.type === 'row'))
        continue;
      for (const other of drafts.slice(i)) other.colophon = true;
      return;
    }
    if (lastRule <= 1 || lastRule >= drafts.length || drafts.length - lastRule > MAX_COLOPHON) return;
    if (drafts[lastRule - 1]!.type === 'heading') return;
    const last = drafts.slice(lastRule);
    if (
      last.every((draft) => (draft.type === 'pair' || draft.type === 'line') && draft.end - draft.start < 100)
    ) {
      for (const draft of last) draft.colophon = true;
    }
  }

  /** A table with pipes; gives the index of its last line, or -1 where there is none. */
  private readTable(i: number): number {
    const { text, lines } = this;
    const at = (k: number) => {
      const line = lines[k];
      return line ? text.slice(line.start, line.end) : '';
    };
    const head = at(i);
    const hasDelimiter =
      DELIMITER.test(at(i + 1)) &&
      at(i + 1).includes('-') &&
      (at(i + 1).includes('|') || head.startsWith('|'));
    const piped = head.startsWith('|') && at(i + 1).startsWith('|') && head.indexOf('|', 1) > 0;
    if (!hasDelimiter && !piped) return -1;
    this.flush();
    this.items = [];
    const rows: { line: Line; cells: Span[] }[] = [];
    let k = i;
    for (; k < lines.length; k++) {
      const line = lines[k]!;
      const content = at(k);
      if (line.start === line.end || !content.includes('|')) break;
      if (DELIMITER.test(content)) continue;
      rows.push({ line, cells: splitCells(text, line) });
    }
    // Markdown has no tables without a header: one with a date is a row like the others
    const header =
      hasDelimiter && rows.length > 0 && !isDated(text, rows[0]!.cells) ? rows.shift() : undefined;
    this.addRows(rows, header);
    this.blank = true;
    return k - 1;
  }

  private addRows(
    rows: readonly { line: Span; cells: Span[] }[],
    header: { line: Span; cells: Span[] } | undefined,
  ): void {
    const { text } = this;
    const table = this.tables++;
    let headers = header?.cells ?? [];
    let all = [...rows];
    if (header && headers.every((cell) => cell.start === cell.end)) headers = [];
    if (headers.length === 0 && all.length > 1 && isHeaderRow(text, all[0]!.cells)) {
      headers = all[0]!.cells;
      all = all.slice(1);
    }
    const width = Math.max(headers.length, ...all.map((row) => row.cells.length), 0);
    const card =
      width === 2 &&
      !isListOfPeople(text, headers) &&
      isCard(
        text,
        all.map((row) => row.cells),
        headers,
      );
    if (header && card && headers.length === 2 && isFact(text, headers)) {
      // a card without a header of its own: the first line is a fact as well
      all.unshift({ line: header.line, cells: [...headers] });
      headers = [];
    }
    const isDouble =
      width === 4 &&
      isDoubleCard(
        text,
        [headers, ...all.map((other) => other.cells)].filter((cells) => cells.length > 0),
      );
    if (header && isDouble && headers.length === 4 && isDoubleCard(text, [headers])) {
      all.unshift({ line: header.line, cells: [...headers] });
      headers = [];
    }
    for (const row of all) {
      const cells = row.cells;
      if (cells.every((cell) => cell.start === cell.end)) continue;
      const filled = cells.filter((cell) => cell.end > cell.start);
      const base = { start: row.line.start, end: row.line.end, depth: 0, parent: -1, indent: 0, table };
      if ((card || isDouble) && cells.length >= 2) {
        for (let c = 0; c + 1 < cells.length; c += 2) {
          const key = withoutMarks(text, cells[c]!);
          const value = cells[c + 1]!;
          if (key.start === key.end || value.start === value.end) continue;
          const first = c === 0 ? row.line.start : cells[c]!.start;
          const last = c + 3 < cells.length ? cells[c + 1]!.end : row.line.end;
          this.add({
            ...base,
            type: 'pair',
            start: first,
            end: last,
            text: { start: cells[c]!.start, end: value.end },
            cells: [cells[c]!, value],
            headers,
            key,
            value,
          });
        }
        continue;
      }
      this.add({
        ...base,
        type: 'row',
        text: { start: filled[0]!.start, end: filled.at(-1)!.end },
        cells,
        headers,
      });
    }
  }

  /** Two or more lines with columns at the same places, by runs of spaces or tabs; -1 where there are none. */
  private readColumns(i: number): number {
    const { text } = this;
    const rows: { line: Line; cells: Span[] }[] = [];
    let places: number[] | undefined;
    let shownPlaces: number[] | undefined;
    let headed = false;
    let k = i;
    for (; k < this.lines.length; k++) {
      const line = this.lines[k]!;
      if (line.start === line.end || line.html) break;
      const content = this.text.slice(line.start, line.end);
      if (RULE.test(content) || readBullet(content) || content.startsWith('#')) break;
      const cells = this.splitColumns(line);
      const above = rows.at(-1);
      if (cells.length < 2 && above && places && places.length === 2 && cells.length === 0) {
        // a line below the last column goes on with it
        const cell = above.cells[1]!;
        const dated = /\d{4}/.test(text.slice(above.cells[0]!.start, above.cells[0]!.end));
        if (Math.abs(line.indent - places[1]!) > 1 || dated || !this.adjoin(above.line.end, line.start))
          break;
        above.line = { ...above.line, end: line.end };
        above.cells[1] = { start: cell.start, end: line.end };
        continue;
      }
      if (cells.length < 2 || cells.length > MAX_COLUMNS) break;
      // columns are aligned by characters, or by the space that they take; below a header they need not be
      const starts = cells.map((cell) => cell.start - line.start + line.indent);
      const shown = cells.map((cell) => columnOf(text, line, cell.start));
      const aligned =
        headed ||
        content.includes('\t') ||
        starts.every((start, n) => Math.abs(start - (places?.[n] ?? start)) <= 1) ||
        shown.every((start, n) => Math.abs(start - (shownPlaces?.[n] ?? start)) <= 2);
      if (places && (starts.length !== places.length || !aligned)) break;
      if (!places) {
        headed = cells.length > 2 && (isHeaderRow(text, cells) || isDoubleCard(text, [cells]));
        shownPlaces = shown;
      }
      places ??= starts;
      rows.push({ line, cells });
    }
    if (rows.length < 2) return -1;
    const width = rows[0]!.cells.length;
    if (
      width === 2 &&
      !isCard(
        this.text,
        rows.map((row) => row.cells),
        [],
      )
    )
      return -1;
    if (width > 2 && rows.length < 2) return -1;
    if (width > 2 && rows.length === 2 && !isHeaderRow(this.text, rows[0]!.cells)) return -1;
    this.flush();
    this.items = [];
    this.addRows(rows, undefined);
    this.blank = false;
    return k - 1;
  }

  /** The columns of a line with wide gaps; empty where there are none. */
  private splitColumns(span: Span): Span[] {
    const { text } = this;
    const content = text.slice(span.start, span.end);
    if (!/\S(?:\t|[ \u00a0]{2}|\u3000\u3000)/.test(content)) return [];
    // two spaces are a gap beside a wider one, or next to a date
    const wide = /\S(?:\t|[ \u00a0]{3}|\u3000\u3000)/.test(content);
    if (!wide && !hasDatedGap(content)) return [];
    if (/^(?:\S[ \u00a0]+)+\S$/.test(content)) return []; // letter-spaced
    const cells: Span[] = [];
    let from = 0;
    for (const match of allMatches(content, GAPS)) {
      if (match.index > from) cells.push(trimSpan(text, span.start + from, span.start + match.index));
      from = match.index + match[0].length;
    }
    if (from < content.length) cells.push(trimSpan(text, span.start + from, span.end));
    return cells.length > 1 ? cells : [];
  }

  /** The columns of some joined lines: those of the first, if the others stand below its last one. */
  private cellsOf(group: readonly Line[], pair: Pair | undefined): Span[] {
    const first = group[0]!;
    if (group.length === 1) return pair ? this.splitValue(pair) : this.splitColumns(first);
    const cells = this.splitColumns(first);
    const last = cells.at(-1);
    if (!last || pair) return [];
    const column = columnOf(this.text, first, last.start);
    const isBelow = group.slice(1).every((line) => Math.abs(line.indent - column) <= GUTTER_SLACK);
    return isBelow ? [...cells.slice(0, -1), { start: last.start, end: group.at(-1)!.end }] : [];
  }

  /** Key and columns of a value that has some. */
  private splitValue(pair: Pair): Span[] {
    const cells = this.splitColumns(pair.value);
    return cells.length > 0 ? [pair.key, ...cells] : [];
  }

  private readHtmlLine(i: number): number {
    const line = this.lines[i]!;
    const html = line.html!;
    const { text } = this;
    if (html.row >= 0) {
      const rows: { line: Span; cells: Span[]; header: boolean }[] = [];
      let k = i;
      let row = -1;
      for (; k < this.lines.length; k++) {
        const next = this.lines[k]!;
        if (!next.html || next.html.row < 0 || next.html.table !== html.table) {
          if (next.start === next.end) continue;
          break;
        }
        if (next.start === next.end) continue;
        if (next.html.row !== row) {
          rows.push({ line: { start: next.start, end: next.end }, cells: [], header: next.html.header });
          row = next.html.row;
        }
        const current = rows.at(-1)!;
        if (next.html.cellStart || current.cells.length === 0)
          current.cells.push({ start: next.start, end: next.end });
        else current.cells[current.cells.length - 1] = { start: current.cells.at(-1)!.start, end: next.end };
        current.line = { start: current.line.start, end: next.end };
        current.header &&= next.html.header;
      }
      this.flush();
      this.items = [];
      const header = rows.length > 1 && rows[0]!.header ? rows.shift() : undefined;
      this.addRows(rows, header);
      this.blank = true;
      return k - 1;
    }
    if (html.heading > 0) {
      this.flush();
      if (contentOf(text, line.start, line.end) !== 'nothing') {
        this.addHeading(line, 0, html.heading, true);
        if (line.folds) this.drafts.at(-1)!.folds = true;
      }
      return i;
    }
    if (contentOf(text, line.start, line.end) === 'nothing') return i;
    if (html.item >= 0) {
      this.flush();
      this.addItem({ ...line, indent: html.item * 4 }, 0, '<li>', 0);
      return i;
    }
    const plain = { ...line, indent: this.items.at(-1)?.contentIndent ?? 0 };
    if (this.group.length > 0 && !this.joins(this.group.at(-1)!, plain)) this.flush();
    this.group.push(this.items.length > 0 ? { ...plain, indent: plain.indent + 2 } : plain);
    return i;
  }

  private addFence(start: number, end: number, content: Span, language: string): void {
    const { text } = this;
    const notation =
      dataNotation(language) ??
      (language === '' ? guessNotation(text.slice(content.start, content.end)) : undefined);
    if (notation) {
      this.addData(content, notation);
      return;
    }
    if (language === '' || /^(?:text|txt|plain|plaintext|markdown|md|none|chat|quote|log)$/i.test(language)) {
      if (!looksLikeCode(text.slice(content.start, content.end))) {
        // prose or a conversation between fences
        const inner: Line[] = [];
        for (const line of readLines(text.slice(content.start, content.end), false)) {
          inner.push({ ...line, start: line.start + content.start, end: line.end + content.start });
        }
        this.items = [];
        this.blank = true;
        for (const line of inner) {
          if (line.start === line.end) {
            this.flush();
            this.blank = true;
            continue;
          }
          const part = text.slice(line.start, line.end);
          const bullet = readBullet(part);
          if (bullet && bullet.length < part.length) {
            this.flush();
            this.addItem(line, bullet.length, bullet.style, bullet.rank);
            continue;
          }
          if (this.group.length > 0 && !this.joins(this.group.at(-1)!, line)) this.flush();
          this.group.push(line);
        }
        this.flush();
        this.items = [];
        return;
      }
    }
    const span = trimSpan(text, content.start, content.end);
    if (span.start === span.end) return;
    this.items = [];
    this.add({ type: 'code', start, end, text: span, depth: 0, parent: -1, indent: 0, cells: [], language });
  }

  private addData(content: Span, notation: 'yaml' | 'toml' | 'json'): void {
    this.items = [];
    const drafts = readData(this.text, content, notation, this.drafts.length);
    for (const draft of drafts) this.drafts.push(draft);
    this.blank = true;
  }

  private add(draft: Omit<Draft, 'blankBefore' | 'headers'> & { headers?: readonly Span[] }): number {
    this.drafts.push({
      headers: [],
      ...draft,
      blankBefore: this.blank,
      ...(this.column ? { column: true } : {}),
      ...(this.closes > 0 ? { closes: this.closes } : {}),
      ...(this.goesOn ? { goesOn: true } : {}),
    });
    this.closes = 0;
    this.goesOn = false;
    this.blank = false;
    return this.drafts.length - 1;
  }
}

/** Whether wide gaps part columns. */
function hasGap(content: string): boolean {
  return /\S(?:\t|[ \u00a0]{3}|\u3000\u3000)/.test(content);
}

/** Whether two spaces part a date from other text. */
function hasDatedGap(content: string): boolean {
  if (!/\d/.test(content)) return false;
  for (const date of findDates(content)) {
    if (/^\)? {2}\S/.test(content.slice(date.end)) || /\S {2}\(?$/.test(content.slice(0, date.start)))
      return true;
  }
  return false;
}

/**
 * Whether the margin ends lines of a document: a nearly full one is followed by one that begins in mid-sentence. Where
 * each line is a fact by itself the longest ones are full by chance.
 */
function isWrapped(text: string, lines: readonly Line[], width: number): boolean {
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    const next = lines[i + 1]!;
    if (line.html || next.html || line.end === line.start || next.end === next.start) continue;
    const content = text.slice(line.start, Math.min(line.end, line.start + 400));
    if (displayWidth(content) + line.indent < width * 0.75) continue;
    if (
      /^(?:\p{Ll}{2}|\p{Ll}\s|\d{1,3}\s\p{Ll}|\p{Script=Hangul})/u.test(
        text.slice(next.start, next.start + 6),
      )
    )
      return true;
    if (/(?:[\p{L},]\s\p{Ll}{1,3}|\p{Ll}-|\p{Ll},)$/u.test(content)) return true;
  }
  return false;
}

const NUMBERED = /^(?:(\d{1,2})\s?[.)]|([IVX]{1,5})\s?[.)]|([가나다라마바사아자차])[.)])\s+(?=\S)/;

/**
 * Titles that only their numbers mark: lines "1. …", "2. …" in sequence, without indentation, each below a blank
 * line, half of which name sections. Gives the offsets at which they begin.
 */
function findNumberedTitles(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  const runs = new Map<string, { start: number; content: string; number: number }[]>();
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.end === line.start || line.end - line.start > 40 || line.indent > 1 || line.html) continue;
    const above = lines[i - 1];
    if (above && above.end > above.start) continue;
    const content = text.slice(line.start, line.end);
    const match = NUMBERED.exec(content);
    if (!match) continue;
    const style = match[1] ? '1' : match[2] ? 'I' : '가';
    const number = match[1]
      ? Number(match[1])
      : match[2]
        ? ROMAN.indexOf(match[2]) + 1
        : '가나다라마바사아자차'.indexOf(match[3]!) + 1;
    const run = runs.get(style) ?? [];
    if (
      number === (run.at(-1)?.number ?? 0) + 1 ||
      (run.length === 0 && number === 2) || // the first number may be misread
      (run.length > 0 && number > run.at(-1)!.number && number - run.at(-1)!.number <= 2)
    ) {
      run.push({ start: line.start, content: content.slice(match[0].length), number });
      runs.set(style, run);
    }
  }
  for (const run of runs.values()) {
    const named = run.filter((title) => classifySection(title.content) !== undefined);
    if (run.length < 2 || named.length < run.length / 2) continue;
    for (const title of run) if (!/[:：]\s*\S/.test(title.content)) found.add(title.start);
  }
  return found;
}

const ROMAN = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV'.split(' ');

/** Column at which an offset of a line stands. */
function columnOf(text: string, line: Line, offset: number): number {
  return line.indent + displayWidth(text.slice(line.start, offset));
}

/** Most columns by which the right column's lines may begin apart. */
const GUTTER_SLACK = 2;

/** The offset at which the right column begins in a line, the line's end where it has none; undefined where text runs over the gutter. */
function gutter(text: string, line: Line, place: number): number | undefined {
  if (line.indent >= place - GUTTER_SLACK) return line.start;
  const content = text.slice(line.start, line.end);
  for (const match of allMatches(content, /\S(?:\t+|[ \u00a0]{2,})[ \t\u00a0]*(?=\S)/g)) {
    const at = line.start + match.index + match[0].length;
    if (Math.abs(columnOf(text, line, at) - place) <= GUTTER_SLACK) return at;
  }
  return columnOf(text, line, line.end) <= place - 1 ? line.end : undefined;
}

/** Cells of a line with pipes; `\|` and pipes in code don't part cells. */
function splitCells(text: string, line: Span): Span[] {
  const cells: Span[] = [];
  let { start, end } = line;
  if (text[start] === '|') start++;
  if (text[end - 1] === '|' && text[end - 2] !== '\\') end--;
  let from = start;
  let inCode = false;
  for (let i = start; i < end; i++) {
    const c = text[i]!;
    if (c === '\\') i++;
    else if (c === '`') inCode = !inCode && text.indexOf('`', i + 1) > 0 && text.indexOf('`', i + 1) < end;
    else if (c === '|' && !inCode) {
      cells.push(trimSpan(text, from, i));
      from = i + 1;
    }
  }
  cells.push(trimSpan(text, from, end));
  return cells;
}

function withoutMarks(text: string, span: Span): Span {
  const match = /^(\*\*\*|\*\*|__|\*|_|`)(.+)\1$/.exec(text.slice(span.start, span.end));
  const inner = match ? trimSpan(text, span.start + match[1]!.length, span.end - match[1]!.length) : span;
  return /[:：]$/.test(text.slice(inner.start, inner.end))
    ? trimSpan(text, inner.start, inner.end - 1)
    : inner;
}

function trimMarks(text: string, span: Span | undefined): string {
  if (!span) return '';
  const inner = withoutMarks(text, span);
  return text.slice(inner.start, inner.end);
}

const HEADER_WORD =
  /^(?:institution and location|(?:end|start|completion) date|degree \(if applicable\)|field of study|mm\/yyyy|기간|일시|연도|년도|날짜|일자|시기|기관|기관명|회사|회사명|소속|직위|직책|직급|부서|담당|담당업무|업무|역할|학교|학교명|전공|학위|구분|내용|비고|자격증|자격증명|자격명|발급|발급기관|발행처|취득일|취득일자|수상명|수상내역|주최|제목|논문명|저자|저널|학술지|학회|언어|점수|등급|시험|수준|상태|졸업|졸업여부|프로젝트|프로젝트명|과제명|기술|사용기술|이름|관계|연락처|번호|순번|no\.?|date|dates|period|year|years|when|duration|time|company|employer|organi[sz]ation|institution|school|university|degree|major|field|gpa|position|title|role|job title|department|location|place|description|details|notes?|award|awarded by|issuer|issued by|name|project|technolog(?:y|ies)|tech stack|stack|language|level|proficiency|score|test|venue|conference|journal|authors?|paper|publication|category|skill|skills|tools?|course|semester|status|type|attribute|value|key|field|link|authority|responsibilities|summary|sponsor|funding)$/i;

/** Whether one of the cells is a date. */
function isDated(text: string, cells: readonly Span[]): boolean {
  return cells.some((cell) => {
    const [date] = findDates(text, cell);
    return date !== undefined && date.end - date.start >= (cell.end - cell.start) * 0.6;
  });
}

/** Whether a cell is a stretch of time. */
function isPeriod(text: string, cell: Span): boolean {
  return findDates(text, cell).some(({ from, until }) => from !== undefined && until !== undefined);
}

/** Whether cells read like the names of columns. */
function isHeaderRow(text: string, cells: readonly Span[]): boolean {
  const filled = cells.filter((cell) => cell.end > cell.start);
  if (filled.length < 2) return false;
  const known = filled.filter((cell) =>
    HEADER_WORD.test(
      trimMarks(text, cell)
        .replace(/\s+/g, /[가-힣]/.test(text.slice(cell.start, cell.end)) ? '' : ' ')
        .replace(/[()\s*]+$/, ''),
    ),
  );
  return known.length >= Math.max(2, filled.length * 0.6);
}

/** Whether a table of two columns has names of facts on its left. */
function isCard(text: string, rows: readonly (readonly Span[])[], headers: readonly Span[]): boolean {
  if (headers.length > 0 && isHeaderRow(text, headers)) {
    const first = trimMarks(text, headers[0]);
    if (!/^(?:attribute|key|field|item|property|category|구분|항목|분류|type|skill|name)$/i.test(first))
      return false;
  }
  let good = 0;
  for (const cells of rows) {
    const key = trimMarks(text, cells[0]);
    if (/^\(?[’']?\d{2,4}\b|\d{4}\s*[.~–-]|(?:19|20)\d\d$/.test(key)) continue;
    const words = key.split(/\s+/).length;
    if (
      key.length > 0 &&
      key.length <= 32 &&
      words <= 4 &&
      !/[.,;!?]$/.test(key) &&
      (cells[1]?.end ?? 0) > (cells[1]?.start ?? 0)
    )
      good++;
  }
  // "Lecturer      2010 – 2012": what stands to the right dates it
  const dated = rows.filter(
    (cells) => cells[1] && isDated(text, [cells[1]]) && !HEADER_WORD.test(trimMarks(text, cells[0])),
  ).length;
  if (
    headers.length === 0 &&
    dated >= rows.length * 0.4 &&
    rows.some((cells) => cells[1] && isPeriod(text, cells[1]))
  )
    return false;
  return (
    rows.length > 0 &&
    good >= rows.length * 0.75 &&
    !rows.every((cells) => /(?:19|20)\d\d\)?$/.test(trimMarks(text, cells[1])))
  );
}

/** Whether a header says that names stand below it: "Name | Topic", but not "Name | Jane Doe", which is a fact. */
function isListOfPeople(text: string, headers: readonly Span[]): boolean {
  return (
    headers.length === 2 &&
    /^(?:name|member|student|speaker|person|이름|성명|구성원|학생|연사)s?$/i.test(
      trimMarks(text, headers[0]),
    ) &&
    !isPersonNameLike(trimMarks(text, headers[1]))
  );
}

/** Whether the header of a card is itself a fact: Markdown has no tables without one. */
function isFact(text: string, headers: readonly Span[]): boolean {
  if (isHeaderRow(text, headers)) return false;
  const key = trimMarks(text, headers[0]);
  const value = trimMarks(text, headers[1]);
  if (/[:：]$/.test(text.slice(headers[0]!.start, headers[0]!.end).replace(/\*+$/, ''))) return true;
  return (
    CARD_KEY.test(key.replace(/\s/g, '')) ||
    /[,@\d]|\s\S+\s\S+\s/.test(value) ||
    key !== text.slice(headers[0]!.start, headers[0]!.end)
  );
}

/** Four columns that are two cards side by side: 성명 | 김하늘 | 생년월일 | …. */
function isDoubleCard(text: string, rows: readonly (readonly Span[])[]): boolean {
  let good = 0;
  for (const cells of rows) {
    const a = trimMarks(text, cells[0]).replace(/\s/g, '');
    const b = trimMarks(text, cells[2]).replace(/\s/g, '');
    if (CARD_KEY.test(a) && (CARD_KEY.test(b) || b === '')) good++;
  }
  return rows.length > 0 && good >= rows.length * 0.6;
}

const CARD_KEY =
  /^(?:성명|이름|한글명?|영문명?|한자명?|한글이름|영문이름|생년월일|성별|나이|연락처|전화|전화번호|휴대폰|휴대전화|이메일|e-?mail|주소|국적|병역|병역사항|결혼|취미|특기|학력|최종학력|경력|총경력|직위|직책|소속|부서|희망연봉|지원분야|지원부문|지원직무|직무|직급|거주지|현직장|전공|학위|홈페이지|github|깃허브|블로그|name|birth|dateofbirth|phone|address|nationality|gender|position|department|website|homepage)$/i;

/** Whether most letters are capitals and there are some: "EDUCATION", not "MIT" in a sentence. */
export function isCapitals(line: string): boolean {
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < line.length; i++) {
    const c = line[i]!;
    if (c >= 'A' && c <= 'Z') upper++;
    else if ((c >= 'a' && c <= 'z') || c > '\u00df') lower++;
  }
  return upper >= 3 && lower === 0;
}

function guessNotation(content: string): 'yaml' | 'json' | undefined {
  const head = content.trimStart();
  if (/^[{[]\s*(?:["{[]|$)/.test(head) && /[}\]]\s*$/.test(content.trimEnd()) && /"\s*:/.test(content))
    return 'json';
  const lines = content.split('\n').filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
  if (lines.length < 2) return undefined;
  const keys = lines.filter((line) => /^\s*(?:-\s+)?[\w가-힣][\w가-힣 ./-]{0,40}:(?:\s|$)/.test(line)).length;
  const items = lines.filter((line) => /^\s*-\s+\S/.test(line)).length;
  return keys >= 2 && keys + items >= lines.length * 0.9 && lines.some((line) => /^\s+\S/.test(line))
    ? 'yaml'
    : undefined;
}

function looksLikeCode(content: string): boolean {
  const lines = content.split('\n', 400).filter((line) => line.trim() !== '');
  const code = lines.filter((line) =>
    /[{};]\s*$|^\s*(?:def|class|import|from \w+ import|return|if\b.*:|for\b.*:|while\b|function|const|let|var|public|private|#include|using|package|SELECT|\$ |>>> |@\w+|\/\/|<\/?\w+[^>]*>$)|\w+\([^)]*\)\s*[;{:]?\s*$|\w\s*[+*/-]?=\s*\S|=>|->/.test(
      line,
    ),
  ).length;
  return code >= Math.max(1, lines.length * 0.4);
}
