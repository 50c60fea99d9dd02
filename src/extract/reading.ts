import type { Span } from '../model/index.ts';
import { containsSpan, overlapsSpan } from '../model/index.ts';
import type { Vocabulary, VocabularyMatch } from '../vocabulary/index.ts';
import { allMatches } from './allMatches.ts';
import { type Block, type DateRange, findDates, splitSentences } from './parse/index.ts';
import type { RepairedDocument } from './repair/index.ts';
import {
  type CapitalRun,
  capitalRuns,
  findOrganizationForms,
  type OrganizationForm,
} from './words/findOrganizationForms.ts';

/** A document with what recognisers and readers ask of it again and again, worked out once. Immutable. */
export interface Reading {
  readonly document: RepairedDocument;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly vocabulary: Vocabulary;
  /** For each block, what the vocabulary finds in its text; none in code. */
  readonly matches: readonly (readonly VocabularyMatch[])[];
  /** For each block, the dates in its text. */
  readonly dates: readonly (readonly DateRange[])[];
  /** For each block, its runs of capitalised words. */
  readonly capitals: readonly (readonly CapitalRun[])[];
  /** For each block, organizations by form. */
  readonly organizations: readonly (readonly OrganizationForm[])[];
  /** For each block, its sentences; blocks that are not prose are one sentence. */
  readonly sentences: readonly (readonly Span[])[];
}

/** Whether a block is read for names and facts: not program code. */
export function isReadable(block: Block): boolean {
  return block.type !== 'code' && block.text.end > block.text.start;
}

/** What is longer than this without an end of a sentence is a list or a table; it is cut at white space. UTF-16 units. */
const MAX_SENTENCE = 1500;

/** Works out a {@link Reading}. */
export function createReading(
  document: RepairedDocument,
  blocks: readonly Block[],
  vocabulary: Vocabulary,
): Reading {
  const { text } = document;
  const capitals = blocks.map((block) => (isReadable(block) ? capitalRuns(text, block.text) : []));
  const matches = blocks.map((block) => (isReadable(block) ? vocabulary.find(text, block.text) : []));
  return {
    document,
    text,
    blocks,
    vocabulary,
    matches,
    dates: blocks.map((block) => (isReadable(block) ? findDates(text, block.text) : [])),
    capitals,
    organizations: blocks.map((block, index) =>
      isReadable(block)
        ? findOrganizationForms(text, block.text, capitals[index], matches[index]!.filter(isOrganization))
        : [],
    ),
    sentences: blocks.map((block) => {
      if (!isReadable(block)) return [];
      const isProse = block.type === 'paragraph' || block.type === 'item' || block.type === 'line';
      const sentences = isProse
        ? linesOf(text, block).flatMap((line) => splitSentences(text, line))
        : [block.text];
      return sentences.some(isLong)
        ? sentences.flatMap((sentence) => cutSentence(text, sentence))
        : sentences;
    }),
  };
}

function isOrganization({ entries }: VocabularyMatch): boolean {
  return entries.some(({ kind }) => kind === 'organization');
}

/** The beginning of a line that is an item of its own: an emoji, emphasis, code or a link. */
const LINE_ITEM = /^[ \t]*(?:\p{Extended_Pictographic}|[*_`]{1,3}\S|\[)/u;

/** The lines of a paragraph whose every line begins as an item does; else the whole of the block. */
export function linesOf(text: string, { type, text: span }: Block): Span[] {
  if (type !== 'paragraph') return [span];
  const lines: Span[] = [];
  let { start } = span;
  for (const line of text.slice(span.start, span.end).split('\n')) {
    lines.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  const isList = lines.length > 1 && lines.every((line) => LINE_ITEM.test(text.slice(line.start, line.end)));
  return isList ? lines : [span];
}

function isLong({ start, end }: Span): boolean {
  return end - start > MAX_SENTENCE;
}

function cutSentence(text: string, sentence: Span): Span[] {
  const pieces: Span[] = [];
  let { start } = sentence;
  while (sentence.end - start > MAX_SENTENCE) {
    const limit = start + MAX_SENTENCE;
    let cut = limit;
    while (cut > start + MAX_SENTENCE / 2 && !/\s/u.test(text[cut - 1]!)) cut--;
    if (cut === start + MAX_SENTENCE / 2) cut = /[\uDC00-\uDFFF]/.test(text[limit]!) ? limit - 1 : limit;
    pieces.push({ start, end: cut });
    start = cut;
  }
  pieces.push({ start, end: sentence.end });
  return pieces;
}

/** Index of the block whose text holds a span, by bisection; -1 for none. */
export function blockIndexAt(blocks: readonly Block[], span: Span): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle]!;
    if (block.end <= span.start) low = middle + 1;
    else if (block.start > span.start) high = middle - 1;
    else return middle;
  }
  return -1;
}

/** The first of some spans, ordered and disjoint, that shares a character with another span, by bisection. */
export function findOverlap<Some extends Span>(spans: readonly Some[], other: Span): Some | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= other.start) low = middle + 1;
    else high = middle;
  }
  const found = spans[low];
  return found && overlapsSpan(found, other) ? found : undefined;
}

/** The sentence of a block that holds a span; where it lies across several, the block's text or, if that is long, these. */
export function sentenceAt(reading: Reading, blockIndex: number, span: Span): Span {
  const sentences = reading.sentences[blockIndex] ?? [];
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end < span.end) low = middle + 1;
    else high = middle;
  }
  const last = sentences[low];
  const { text } = reading.blocks[blockIndex]!;
  if (!last || containsSpan(last, span)) return last ?? text;
  if (!isLong(text)) return text;
  while (low > 0 && sentences[low]!.start > span.start) low--;
  return { start: Math.min(sentences[low]!.start, span.start), end: last.end };
}

/** A tag or a comment; a comment longer than this is left as it stands. */
const TAG = /<\/?[a-z][^<>\n]{0,400}>|<!--[\s\S]{0,4000}?-->/giu;

/**
 * The parts of a stretch that a reader of the rendered page sees: without the addresses of links, the syntax of
 * images and HTML tags.
 */
export function visibleSpans(text: string, block: Block, within: Span): Span[] {
  const hidden: Span[] = [];
  for (const link of block.links) {
    const inner = link.text.end > link.text.start ? link.text : { start: link.end, end: link.end };
    hidden.push({ start: link.start, end: inner.start }, { start: inner.end, end: link.end });
  }
  const slice = text.slice(within.start, within.end);
  for (const match of slice.includes('<') ? allMatches(slice, TAG) : []) {
    const tag = { start: within.start + match.index, end: within.start + match.index + match[0].length };
    const inner = block.links.filter(
      (link) => link.text.end > link.text.start && containsSpan(tag, link.text),
    );
    let start = tag.start;
    for (const { text: visible } of inner) {
      hidden.push({ start, end: visible.start });
      start = visible.end;
    }
    hidden.push({ start, end: tag.end });
  }
  hidden.sort((a, b) => a.start - b.start);
  const visible: Span[] = [];
  let at = within.start;
  for (const span of hidden) {
    if (span.end <= at) continue;
    if (span.start > at) visible.push({ start: at, end: Math.min(span.start, within.end) });
    at = Math.max(at, span.end);
    if (at >= within.end) break;
  }
  if (at < within.end) visible.push({ start: at, end: within.end });
  return visible.filter((span) => span.end > span.start);
}

/** Words with one blank between them and no markup, as nearly all names are: nothing to do. */
const READABLE = /^[^\\*_`\s]+(?: [^\\*_`\s]+)*$/;

/** A name as a reader would write it: markup characters and line-end hyphens gone, white space collapsed. */
export function readableName(text: string): string {
  if (READABLE.test(text)) return text;
  return text
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1')
    .replace(/(\p{Ll})-\n\s*(\p{Ll})/gu, '$1$2')
    .replace(/(?:\*\*|__|`|(?<![\p{L}\p{N}])[*_]|[*_](?![\p{L}\p{N}]))/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A span without white space, markup and loose punctuation at its ends. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s*_`"“”'‘’,;:|·•.\-–—/~[(]/u.test(text[start]!)) start++;
  while (end > start && /[\s*_`"“”'‘,;:|·•\-–—/~[({]/u.test(text[end - 1]!)) end--;
  // A closing bracket stays where its opening one is inside: "Pattern (KD)".
  while (end > start && /[)\].]/u.test(text[end - 1]!)) {
    const last = text[end - 1]!;
    const slice = text.slice(start, end - 1);
    if (
      last === '.'
        ? /(?:^|[\s.])(?:Inc|Corp|Ltd|Co|Univ|Jr|Sr|[A-Z])$/u.test(slice)
        : slice.includes(last === ')' ? '(' : '[')
    )
      break;
    end--;
    while (end > start && /[\s*_`,;:]/u.test(text[end - 1]!)) end--;
  }
  return { start, end };
}
