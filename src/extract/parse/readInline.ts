import { parse, preprocess } from 'micromark';
import type { Span } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import type { Link, Mark } from './block.ts';
import { isHtmlTag } from './readLines.ts';
import { type HtmlTag, readAttribute, scanTags } from './scanTags.ts';

/** What a stretch of text holds besides words. */
export interface Inline {
  readonly links: readonly Link[];
  readonly marks: readonly Mark[];
  /** What is no word: markers, tags, addresses of links. Ordered, disjoint. */
  readonly markup: readonly Span[];
}

/** Addresses by the label of a link definition, `[label]: address`; labels in lower case, white space collapsed. */
export type Definitions = ReadonlyMap<string, string>;

const NONE: Inline = { links: [], marks: [], markup: [] };
/** Characters without which a line has neither markup nor address. */
const MAY_HAVE_MARKUP = /[*_`[<\\&]|\.[a-zA-Z]{2}|:\/\//;
const MAY_HAVE_SYNTAX = /[*_`[<\\&]/;
/** micromark is quadratic in the length of hostile lines; what is longer is only searched for addresses. */
const MAX_SYNTAX_LENGTH = 20_000;

/** Hosts that are often written without `https://`. */
const BARE_HOST =
  '(?:(?:www|gist|blog|docs|scholar|ieeexplore|dl|proceedings)\\.[a-z0-9.-]+|github\\.com|gitlab\\.com|bitbucket\\.org|huggingface\\.co|hf\\.co|arxiv\\.org|doi\\.org|dx\\.doi\\.org|linkedin\\.com|kaggle\\.com|youtu\\.be|youtube\\.com|twitter\\.com|x\\.com|medium\\.com|orcid\\.org|openreview\\.net|aclanthology\\.org|pypi\\.org|npmjs\\.com|crates\\.io|velog\\.io|[a-z0-9-]+\\.(?:github\\.io|tistory\\.com|medium\\.com|vercel\\.app|netlify\\.app|notion\\.site|readthedocs\\.io))';
const ADDRESS = new RegExp(
  `(?<![\\w@./-])(?:https?://[^\\s<>"'\`|█]+|${BARE_HOST}(?![\\w.-]*[a-z0-9]\\.[a-z])(?:/[^\\s<>"'\`|█]*)?)`,
  'giu',
);

type Context = ReturnType<typeof parse>;

let shared: Context | undefined;

/** micromark's parser; making one takes longer than reading a short document with it. */
function sharedParser(defined: string[]): Context {
  shared ??= parse();
  shared.defined = defined;
  return shared;
}

/** Reads links, emphasis and HTML tags of one document's lines. Made once a document, for its definitions. */
export function createInlineReader(text: string, definitions: Definitions): (span: Span) => Inline {
  const defined = [...definitions.keys()].map((label) => label.toUpperCase());
  let parser: Context | undefined;
  return (span) => {
    const part = text.slice(span.start, span.end);
    if (!MAY_HAVE_MARKUP.test(part)) return NONE;
    const reading = new Reading(text);
    if (part.length <= MAX_SYNTAX_LENGTH && MAY_HAVE_SYNTAX.test(part)) {
      parser ??= sharedParser(defined);
      readSyntax(parser, text, span, definitions, reading);
    }
    reading.addAddresses(span);
    return reading.finish();
  };
}

/** Collects what is found; links may nest (a badge inside a link). */
class Reading {
  private readonly links: Link[] = [];
  private readonly marks: Mark[] = [];
  private readonly markup: Span[] = [];
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  addLink(link: Link): void {
    // a script is no address
    if (/^\s*(?:javascript|vbscript|data):/i.test(link.url)) return;
    this.links.push(link);
  }

  addMark(mark: Mark): void {
    if (mark.end > mark.start) this.marks.push(mark);
  }

  addMarkup(start: number, end: number): void {
    if (end > start) this.markup.push({ start, end });
  }

  addAddresses(span: Span): void {
    const taken = this.links.map((link) => link);
    const part = this.text.slice(span.start, span.end);
    if (!/\.[a-zA-Z]{2}|:\/\//.test(part)) return;
    for (const match of allMatches(part, ADDRESS)) {
      const start = span.start + match.index;
      let written = match[0].replace(/[.,;:!?*_~'"”’]+$/, '');
      // a closing bracket belongs to the address only if it was opened in it
      while (/[)\]}]$/.test(written)) {
        const close = written.at(-1)!;
        const open = close === ')' ? '(' : close === ']' ? '[' : '{';
        if (written.split(open).length >= written.split(close).length) break;
        written = written.slice(0, -1).replace(/[.,;:!?*_~]+$/, '');
      }
      const end = start + written.length;
      if (written.length < 6 || taken.some((link) => link.start < end && start < link.end)) continue;
      const url = /^https?:/i.test(written) ? written : `https://${written}`;
      this.links.push({ start, end, url, text: { start, end } });
    }
  }

  finish(): Inline {
    this.links.sort((a, b) => a.start - b.start || b.end - a.end);
    this.marks.sort((a, b) => a.start - b.start || b.end - a.end);
    this.markup.sort((a, b) => a.start - b.start || a.end - b.end);
    const markup: { start: number; end: number }[] = [];
    for (const span of this.markup) {
      const last = markup.at(-1);
      if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
      else markup.push({ ...span });
    }
    return { links: this.links, marks: this.marks, markup };
  }
}

interface OpenLink {
  start: number;
  label?: Span;
  text?: Span;
  url?: string;
  reference?: string;
}

function readSyntax(
  parser: Context,
  text: string,
  span: Span,
  definitions: Definitions,
  reading: Reading,
): void {
  let { start } = span;
  if (text.charCodeAt(start) === 0xfeff) start++; // micromark drops a byte order mark and would be one off
  const tokenizer = parser.text({ offset: start, line: 1, column: 1 });
  const chunks = preprocess()(text.slice(start, span.end), undefined, true);
  const events = tokenizer.write(chunks);
  const links: OpenLink[] = [];
  const html: HtmlTag[] = [];
  for (const [event, token] of events) {
    const from = token.start.offset;
    const to = token.end.offset;
    const entering = event === 'enter';
    switch (token.type) {
      case 'link':
      case 'image':
        if (entering) {
          links.push({ start: from });
        } else {
          const link = links.pop();
          if (!link) break;
          const label = link.text ?? { start: from, end: from };
          const image = token.type === 'image';
          const name = link.reference ?? text.slice(label.start, label.end);
          const url = link.url ?? definitions.get(normalizeLabel(name)) ?? '';
          reading.addLink({
            start: from,
            end: to,
            url,
            text: label,
            ...(image ? { image: true as const } : {}),
          });
          reading.addMarkup(from, label.start);
          reading.addMarkup(label.end, to);
        }
        break;
      case 'labelText':
        if (!entering && links.length > 0) links.at(-1)!.text = { start: from, end: to };
        break;
      case 'resourceDestinationString':
        if (!entering && links.length > 0) links.at(-1)!.url = unescapeUrl(text.slice(from, to));
        break;
      case 'referenceString':
        if (!entering && links.length > 0) links.at(-1)!.reference = text.slice(from, to);
        break;
      case 'autolink':
        if (!entering) {
          const inner = { start: from + 1, end: to - 1 };
          const url = text.slice(inner.start, inner.end);
          if (/^https?:/i.test(url)) reading.addLink({ start: from, end: to, url, text: inner });
          reading.addMarkup(from, from + 1);
          reading.addMarkup(to - 1, to);
        }
        break;
      case 'strongText':
        if (!entering) reading.addMark({ start: from, end: to, how: 'strong' });
        break;
      case 'emphasisText':
        if (!entering) reading.addMark({ start: from, end: to, how: 'emphasis' });
        break;
      case 'strongSequence':
      case 'emphasisSequence':
      case 'codeTextSequence':
      case 'escapeMarker':
      case 'hardBreakEscape':
        if (!entering) reading.addMarkup(from, to);
        break;
      case 'codeText':
        if (!entering) {
          const raw = text.slice(from, to);
          const ticks = /^`+/.exec(raw)?.[0].length ?? 0;
          reading.addMark({ start: from + ticks, end: to - ticks, how: 'code' });
        }
        break;
      case 'htmlText':
        if (!entering) {
          addHtml(text, from, to, html, reading);
        }
        break;
    }
  }
  readHtml(text, span, html, reading);
}

/** Tags are markup, but for the alternative text of an image; what HTML doesn't know (`<name>`) is text. */
function addHtml(text: string, from: number, to: number, html: HtmlTag[], reading: Reading): void {
  for (const tag of scanTags(text, { start: from, end: to })) {
    if (!isHtmlTag(tag.name)) continue;
    html.push(tag);
    const alt = tag.name === 'img' ? readAttribute(text, tag, 'alt') : undefined;
    reading.addMarkup(tag.start, alt ? alt.start : tag.end);
    if (alt) reading.addMarkup(alt.end, tag.end);
  }
}

const HTML_MARKS: Readonly<Record<string, Mark['how']>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  code: 'code',
  kbd: 'code',
  tt: 'code',
};

function readHtml(text: string, span: Span, tags: readonly HtmlTag[], reading: Reading): void {
  const open: HtmlTag[] = [];
  for (const tag of tags) {
    if (tag.name === 'img' && !tag.closing) {
      const source = readAttribute(text, tag, 'src');
      const alt = readAttribute(text, tag, 'alt');
      const at = alt ?? { start: tag.end, end: tag.end };
      reading.addLink({
        start: tag.start,
        end: tag.end,
        url: source ? text.slice(source.start, source.end) : '',
        text: at,
        image: true,
      });
      continue;
    }
    const how = HTML_MARKS[tag.name];
    if (tag.name !== 'a' && how === undefined) continue;
    if (!tag.closing) {
      open.push(tag);
      continue;
    }
    const at = open.findLastIndex((candidate) => candidate.name === tag.name);
    if (at < 0) continue;
    const begin = open[at]!;
    open.length = at;
    finishTag(text, begin, tag.start, tag.end, reading);
  }
  // never closed: a link ends with the block
  for (const begin of open) if (begin.name === 'a') finishTag(text, begin, span.end, span.end, reading);
}

function finishTag(text: string, begin: HtmlTag, innerEnd: number, end: number, reading: Reading): void {
  const inner = trim(text, { start: begin.end, end: innerEnd });
  const how = HTML_MARKS[begin.name];
  if (how !== undefined) {
    reading.addMark({ ...inner, how });
    return;
  }
  const href = readAttribute(text, begin, 'href');
  if (href) {
    reading.addLink({ start: begin.start, end, url: text.slice(href.start, href.end).trim(), text: inner });
  }
}

function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}

/** A label as link definitions are compared by. */
export function normalizeLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

function unescapeUrl(url: string): string {
  return url.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/&amp;/g, '&');
}
