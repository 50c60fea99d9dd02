import { isInitials, isKnownName } from '../names/index.ts';
import { type AuthorList, type ListedName, readAuthorList } from './authorList.ts';
import { BOUNDARIES, type Chunked } from './chunkReference.ts';
import { isDateText, isNumberText, tokensOf, YEAR } from './exactParts.ts';
import {
  editorWords,
  hangulVenueEnding,
  months,
  noteWords,
  numberWords,
  placeWords,
  publisherWords,
  titleWords,
  venueFieldWords,
  venueWords,
} from './referenceWords.ts';

/** Most chunks that a part other than the authors may have. */
export const MAX_CHUNKS = 18;

/** What the segmenter asks about the runs of chunks of one reference. Features are names; one may come repeatedly. */
export interface Features {
  readonly chunked: Chunked;
  /** What the first chunk of a segment says, and what stands before it. */
  startFeatures(i: number): readonly string[];
  /** What the last word of a segment says, and what stands behind it. */
  endFeatures(j: number): readonly string[];
  /** What chunks i … j - 1 say together. */
  innerFeatures(i: number, j: number): readonly string[];
  /** What speaks for chunks i … j - 1 being the authors; `undefined` where they can't be. */
  authorFeatures(i: number, j: number): readonly string[] | undefined;
  /** For each chunk where names that begin at `from` may end: how many of them there are. */
  authorEnds(from: number): ReadonlyMap<number, number>;
}

/** Kinds of words that are counted; a run of chunks is a subtraction of two sums. */
const COUNTED = [
  'words',
  'upper',
  'lower',
  'digits',
  'venue',
  'field',
  'publisher',
  'place',
  'numberWord',
  'editor',
  'note',
  'small',
  'year',
  'month',
  'abbreviated',
  'initials',
  'url',
  'capitals',
  'emphasised',
  'strongEmphasis',
  'left',
  'right',
  'quotes',
] as const;
type Counted = (typeof COUNTED)[number];
/** Those that are features as they are: any, two or more, half of the words or more. */
const CUES = [
  'venue',
  'field',
  'publisher',
  'place',
  'editor',
  'note',
  'numberWord',
  'year',
  'month',
  'url',
  'initials',
] as const;
const CUE_NAMES = CUES.map((name) => [name, name, `${name}2`, `${name}:half`] as const);
/** Boundaries that are features when they are inside a segment, and how often at most. */
const INSIDE = [
  ['strong', BOUNDARIES.strong, 3],
  ['comma', BOUNDARIES.comma | BOUNDARIES.semicolon, 4],
  ['colon', BOUNDARIES.colon, 2],
  ['number', BOUNDARIES.number, 1],
  ['in', BOUNDARIES.in, 2],
  ['keyword', BOUNDARIES.keyword, 2],
  ['question', BOUNDARIES.question, 2],
  ['dash', BOUNDARIES.dash, 2],
  ['line', BOUNDARIES.line, 2],
  ['emphasis', BOUNDARIES.emphasis, 2],
] as const;
const INSIDE_NAMES = INSIDE.map(([name]) => `inside:${name}`);
const BOUNDARY_LIST = Object.entries(BOUNDARIES);
const WORD_LISTS = [
  ['venue', venueWords],
  ['field', venueFieldWords],
  ['publisher', publisherWords],
  ['place', placeWords],
  ['editor', editorWords],
  ['note', noteWords],
  ['number', numberWords],
  ['small', titleWords],
] as const;

const OPENS = /^[“"„«‹「『《〈‘'‚‛]/;
const CLOSES = /[”"»›」』》〉’'“][.,;:?!]*$/;

/** Whether a name is one by its form: initials, or Korean. */
export const isClearName = ({ given, name }: ListedName) =>
  isInitials(given.split(' ')[0]!) || /[가-힣]/.test(name);
/** Whether a word of a name is a common given or family name. */
export const holdsKnownName = ({ given, family }: ListedName) =>
  `${given} ${family}`.split(' ').some(isKnownName);

const EDITOR_LEAD =
  /^(?:in|dans|in:|\(?eds?\.?(?: by)?|\(?edited by|\(?hrsg\.?(?: v\.| von)?|trans\.|translated by)\s+/i;

/** Reads the features of one reference. */
export class FeatureReader implements Features {
  readonly chunked: Chunked;
  readonly authorLists: ReadonlyMap<number, AuthorList>;
  private readonly editorLists: readonly (
    | { readonly from: number; readonly ends: readonly number[] }
    | undefined
  )[];
  private readonly sums: Readonly<Record<Counted, Int32Array>>;
  private readonly inside: readonly Int32Array[];
  private readonly opens: readonly boolean[];
  private readonly closes: readonly boolean[];
  private readonly ends = new Map<number, ReadonlyMap<number, number>>();
  /** Where the second and later names of author lists begin, with a feature that tells how sure each is one. */
  private readonly listedNames = new Map<number, string>();
  private readonly isVenue: ((name: string) => boolean) | undefined;
  private closings: { readonly from: number; readonly at: readonly number[] } = { from: -1, at: [] };

  /** @param onlyClear leave out lists of plain names that hold no initials and no known name */
  constructor(chunked: Chunked, isVenue?: (name: string) => boolean, onlyClear = false) {
    this.chunked = chunked;
    this.isVenue = isVenue;
    const { count, words, first, masked, parting } = chunked;
    const text = masked.text;
    const sums = Object.fromEntries(COUNTED.map((name) => [name, new Int32Array(count + 1)])) as Record<
      Counted,
      Int32Array
    >;
    const lists = new Map<number, AuthorList>();
    const editorLists: ({ from: number; ends: readonly number[] } | undefined)[] = [];
    const emphasised = new Uint8Array(text.length + 1);
    for (const { start, end, strong } of masked.emphasised) emphasised.fill(strong ? 2 : 1, start, end);
    for (let c = 0; c < count; c++) {
      for (const name of COUNTED) sums[name][c + 1] = sums[name][c]!;
      const add = (name: Counted, by = 1) => {
        sums[name][c + 1]! += by;
      };
      for (let k = first[c]!; k < first[c + 1]!; k++) {
        const word = words[k]!;
        const raw = text.slice(word.start, word.end);
        add('words');
        if (word.upper) add('upper');
        else if (/^\p{Ll}/u.test(word.core)) add('lower');
        if (word.digits) add('digits');
        if (word.capitals) add('capitals');
        if (venueWords.has(word.core) || hangulVenueEnding.test(word.core)) add('venue');
        if (venueFieldWords.has(word.core)) add('field');
        if (publisherWords.has(word.core)) add('publisher');
        if (placeWords.has(word.core)) add('place');
        if (numberWords.has(word.core)) add('numberWord');
        if (editorWords.has(word.core)) add('editor');
        if (noteWords.has(word.core)) add('note');
        if (titleWords.has(word.core)) add('small');
        if (YEAR.test(word.core)) add('year');
        if (months.has(word.core)) add('month');
        if (word.initials) add('initials');
        else if (word.upper && /^\p{L}{1,9}\.,?$/u.test(raw)) add('abbreviated');
        if (/https?:|www\.|doi|^10\.\d|\.(?:com|org|net|edu|html?)\b/.test(word.core)) add('url');
        const mark = emphasised[word.start]!;
        if (mark === 1) add('emphasised');
        if (mark === 2) add('strongEmphasis');
        for (const char of raw) {
          if (char === '(' || char === '[') add('left');
          else if (char === ')' || char === ']') add('right');
          else if ('"“”„«»「」『』《》'.includes(char)) add('quotes');
        }
      }
      const at = words[first[c]!]!.start;
      const list =
        lists.size < 40 && !isInsideList(lists, at)
          ? readAuthorList(text, at + authorLead(text, at))
          : undefined;
      const isVenueFirst =
        list && isVenue && /^\p{Lu}{3,}$/u.test(list.names[0]!.family) && isVenue(list.names[0]!.family);
      const isClear = list?.names.every((name) => isClearName(name) || holdsKnownName(name));
      if (list && !isVenueFirst && (!onlyClear || isClear)) lists.set(c, list);
      const lead = EDITOR_LEAD.exec(text.slice(at, at + 30));
      const editors =
        lead && editorLists.length < 300 ? readAuthorList(text, at + lead[0].length, at + 1000) : list;
      editorLists.push(editors ? { from: at, ends: editors.ends } : undefined);
    }
    for (const { names } of lists.values())
      for (const name of names.slice(1)) {
        const isKnown = isClearName(name) || holdsKnownName(name);
        if (isKnown || !this.listedNames.has(name.start))
          this.listedNames.set(name.start, isKnown ? 'first:listedName' : 'first:listedWords');
      }
    this.sums = sums;
    this.authorLists = lists;
    this.editorLists = editorLists;
    this.inside = INSIDE.map(([, bits]) => {
      const sum = new Int32Array(count + 2);
      for (let c = 0; c <= count; c++) sum[c + 1] = sum[c]! + ((parting[c]! & bits) !== 0 ? 1 : 0);
      return sum;
    });
    this.opens = Array.from({ length: count }, (_, c) => OPENS.test(text[this.startOf(c)]!));
    this.closes = Array.from({ length: count + 1 }, (_, c) => {
      if (c === 0) return false;
      const end = this.endOf(c);
      return CLOSES.test(text.slice(Math.max(words[first[c]! - 1]!.start, end - 6), end));
    });
  }

  /** Whether a segment is a list of editors: names alone, or names and words such as `eds.` */
  private editorFeature(i: number, end: number): string | undefined {
    const list = this.editorLists[i];
    if (!list || list.from >= end) return undefined;
    const text = this.chunked.masked.text;
    for (let k = list.ends.length - 1; k >= 0; k--) {
      const close = list.ends[k]!;
      if (close > end) continue;
      const rest = text.slice(close, end);
      if (rest.length > 40) return undefined;
      const words = tokensOf(rest);
      if (words.length === 0) return 'editors:names';
      if (words.every((word) => editorWords.has(word) || word === 'by' || word === 'gen'))
        return 'editors:marked';
    }
    return undefined;
  }

  /** Where chunk c begins. */
  startOf(c: number): number {
    const { words, first } = this.chunked;
    return words[first[c]!]!.start;
  }

  /** End of chunk c - 1, which is the end of a segment that stops before c. */
  endOf(c: number): number {
    const { words, first } = this.chunked;
    return words[first[c]! - 1]!.end;
  }

  authorEnds(from: number): ReadonlyMap<number, number> {
    const known = this.ends.get(from);
    if (known) return known;
    const list = this.authorLists.get(from);
    const ends = new Map<number, number>();
    this.ends.set(from, ends);
    if (!list) return ends;
    const { count, masked } = this.chunked;
    const tidy = list.ends.map((at) => {
      let to = at;
      while (to < masked.text.length && /[\s.,;:)\]，；：。–—|-]/.test(masked.text[to]!)) to++;
      return to;
    });
    let k = 0;
    for (let c = from + 1; c <= count && k < list.ends.length; c++) {
      const end = this.endOf(c);
      while (k < list.ends.length && tidy[k]! < end) k++;
      if (k < list.ends.length && list.ends[k]! <= end) ends.set(c, k + 1);
    }
    return ends;
  }

  private sum(name: Counted, i: number, j: number): number {
    const sums = this.sums[name];
    return sums[j]! - sums[i]!;
  }

  startFeatures(i: number): readonly string[] {
    const { parting, words, first, masked } = this.chunked;
    const word = words[first[i]!]!;
    const out = [
      word.upper ? 'first:upper' : word.digits ? 'first:digit' : word.letters ? 'first:lower' : 'first:mark',
    ];
    for (const [name, known] of WORD_LISTS) if (known.has(word.core)) out.push(`first:${name}`);
    if (word.core === 'with' || word.core === 'by') out.push('with');
    if (word.core === 'of') out.push('first:of');
    if (word.capitals && /^[ivx]+$/.test(word.core)) out.push('first:roman');
    else if (word.core === 'i' && masked.text[word.start + 1] === '.') out.push('first:roman');
    const listed = this.listedNames.get(word.start);
    if (listed) out.push('first:listed', listed);
    if (i === 0) out.push('start');
    else {
      for (const [name, bit] of BOUNDARY_LIST) if ((parting[i]! & bit) !== 0) out.push(`from:${name}`);
      const before = masked.text.slice(this.startOf(i - 1), this.endOf(i));
      if (isDateText(before)) out.push('previous:date');
      else if (isNumberText(before)) out.push('previous:number');
    }
    return out;
  }

  endFeatures(j: number): readonly string[] {
    const { parting, count, words, first, masked } = this.chunked;
    const word = words[first[j]! - 1]!;
    const out: string[] = [];
    for (const [name, known] of WORD_LISTS) if (known.has(word.core)) out.push(`last:${name}`);
    if (j === count) {
      out.push('end');
      if (masked.text[word.end - 1] === '.') out.push('end:period');
      return out;
    }
    for (const [name, bit] of BOUNDARY_LIST) if ((parting[j]! & bit) !== 0) out.push(`to:${name}`);
    const next = masked.text.slice(this.startOf(j), this.endOf(j + 1));
    if (isDateText(next)) out.push('next:date');
    else if (isNumberText(next)) out.push('next:number');
    const nextWord = words[first[j]!]!;
    if (nextWord.core === 'in') out.push('next:in');
    if (venueWords.has(nextWord.core)) out.push('next:venue');
    if (!nextWord.upper && /^\p{Ll}/u.test(nextWord.core) && nextWord.core !== 'in') out.push('next:lower');
    return out;
  }

  innerFeatures(i: number, j: number): readonly string[] {
    const { words, first, masked, parting } = this.chunked;
    const out: string[] = ['bias'];
    const n = this.sum('words', i, j);
    out.push(LENGTHS.find(([most]) => n <= most)![1]);
    const small = this.sum('small', i, j);
    if (n > 1) {
      const share = this.sum('upper', i, j) / Math.max(1, n - small);
      out.push(
        share >= 0.9
          ? 'capitals:all'
          : share >= 0.6
            ? 'capitals:most'
            : share >= 0.3
              ? 'capitals:some'
              : 'capitals:few',
      );
    }
    if (this.sum('lower', i, j) >= 3) out.push('lower3');
    if (small > 0) out.push('small');
    if (small >= 2 && small / n > 0.15) out.push('small2');
    const digits = this.sum('digits', i, j);
    if (digits > 0) out.push(digits === n ? 'digits:all' : digits / n >= 0.5 ? 'digits:half' : 'digits:some');
    for (const [name, any, two, half] of CUE_NAMES) {
      const k = this.sum(name, i, j);
      if (k === 0) continue;
      out.push(any);
      if (k >= 2) out.push(two);
      if (k / n >= 0.5) out.push(half);
    }
    const abbreviated = this.sum('abbreviated', i, j);
    if (abbreviated > 0) out.push(abbreviated / n >= 0.5 ? 'abbreviated:half' : 'abbreviated');
    if (n <= 2 && this.sum('capitals', i, j) === n) out.push('acronym');
    const firstWord = words[first[i]!]!;
    if (n > 1 && (firstWord.core === 'in' || firstWord.core === 'dans'))
      out.push(firstWord.upper ? 'In' : 'in');
    // emphasis and quotes
    const emphasised = this.sum('emphasised', i, j);
    if (emphasised > 0) out.push(emphasised >= n - 1 ? 'emphasis:all' : 'emphasis:part');
    const strong = this.sum('strongEmphasis', i, j);
    if (strong > 0) out.push(strong >= n - 1 ? 'strong:all' : 'strong:part');
    if (emphasised > 0 && emphasised < n && (parting[i]! & BOUNDARIES.emphasis) === 0)
      out.push('emphasis:cut');
    const start = firstWord.start;
    const end = words[first[j]! - 1]!.end;
    const opens = this.opens[i]!;
    const closes = this.closes[j]! && end - start > 1;
    if (opens || closes) out.push(opens ? (closes ? 'quoted' : 'quote:open') : 'quote:close');
    if (this.sum('quotes', i, j) > 0) {
      if (this.closings.from !== i) this.closings = { from: i, at: closingQuotes(masked.text, start) };
      const closed = this.closings.at.filter((at) => at < end);
      if (closed.length > 0 && opens) {
        out.push(closed.length > 1 ? 'quoted:apart' : 'quoted:once');
        if (closed[0]! < end - 4) out.push('quoted:further');
      }
      if (closed.length > 0 && !opens) out.push('quote:inside');
    }
    // parentheses
    const open = this.sum('left', i, j) - this.sum('right', i, j);
    if (open !== 0) out.push(open > 0 ? 'paren:open' : 'paren:close');
    if (
      /[([]/.test(masked.text[start]!) &&
      /[)\]][.,;:]*$/.test(masked.text.slice(Math.max(start, end - 4), end))
    )
      out.push('paren:whole');
    for (let b = 0; b < INSIDE.length; b++) {
      const k = Math.min(INSIDE[b]![2], this.inside[b]![j]! - this.inside[b]![i + 1]!);
      for (let repeat = 0; repeat < k; repeat++) out.push(INSIDE_NAMES[b]!);
    }
    // whole segments
    if (n <= 6 && (digits > 0 || this.sum('month', i, j) > 0) && isDateText(masked.text.slice(start, end)))
      out.push('isDate');
    if (n <= 12 && digits > 0 && isNumberText(masked.text.slice(start, end))) out.push('isNumber');
    const editors = this.editorFeature(i, end);
    if (editors) out.push(editors);
    if (this.isVenue && n <= 12 && digits < n && !firstWord.digits) {
      const name = masked.text
        .slice(start, end)
        .replace(/^[\s([“"'‘]+|[\s)\].,;:”"'’]+$/g, '')
        .replace(/^in:?\s+/i, '');
      if (name.length > 1 && this.isVenue(name)) out.push('known');
    }
    return out;
  }

  authorFeatures(i: number, j: number): readonly string[] | undefined {
    const list = this.authorLists.get(i);
    const k = this.authorEnds(i).get(j);
    if (!list || k === undefined) return undefined;
    const out = [
      'authors',
      k === 1 ? 'authors:1' : k === 2 ? 'authors:2' : k <= 4 ? 'authors:3-4' : 'authors:5+',
    ];
    if (k === list.names.length) out.push(list.etAl ? 'authors:etAl' : 'authors:whole');
    const names = list.names.slice(0, k);
    const clear = names.filter(isClearName).length;
    out.push(clear === k ? 'authors:initials' : clear > 0 ? 'authors:mixed' : 'authors:full');
    const text = this.chunked.masked.text;
    const first = names[0]!;
    const last = names.at(-1)!;
    if (text.slice(first.start, first.end).includes(',')) out.push('authors:comma');
    if (k > 1 && /\b(?:and|und|et|y)\b|&/.test(text.slice(names.at(-2)!.end, last.start)))
      out.push('authors:and');
    if (clear < k) {
      const known = names.filter(holdsKnownName).length;
      out.push(known === 0 ? 'authors:unknown' : known + clear >= k ? 'authors:known' : 'authors:partly');
    }
    if (j < this.chunked.count && (this.chunked.parting[j]! & BOUNDARIES.line) !== 0)
      out.push('authors:line');
    const next = list.names[k];
    if (next && /\band\b|&/.test(text.slice(last.end, next.start))) out.push('authors:cut');
    return out;
  }
}

/** Lengths of segments in words, up to and including. */
const LENGTHS: readonly (readonly [number, string])[] = [
  [1, 'n1'],
  [2, 'n2'],
  [4, 'n3-4'],
  [7, 'n5-7'],
  [12, 'n8-12'],
  [20, 'n13-20'],
  [Number.POSITIVE_INFINITY, 'n21+'],
];

/** Length of words that introduce authors: `by`, `Authors:`. */
const authorLead = (text: string, at: number) =>
  /^(?:with|by|authors?\s*:|저자\s*:)\s+/i.exec(text.slice(at, at + 12))?.[0].length ?? 0;

/** A list that begins inside a longer one is no list of its own. */
function isInsideList(lists: ReadonlyMap<number, AuthorList>, at: number): boolean {
  for (const { names } of lists.values())
    if (names.length > 2 && at > names[0]!.start && at < names.at(-1)!.start) return true;
  return false;
}

/** Where quotations that open at or behind `from` are closed, nested ones aside; at most a few hundred characters on. */
function closingQuotes(text: string, from: number): number[] {
  const at: number[] = [];
  let depth = 0;
  let straight = false;
  const limit = Math.min(text.length, from + 1200);
  for (let k = from; k < limit; k++) {
    const char = text[k]!;
    if (char === '"') {
      if (straight && depth === 0) at.push(k);
      straight = !straight;
    } else if (
      '“„«「『《'.includes(char) &&
      !(char === '“' && depth > 0 && /[\s.,;:)]/.test(text[k + 1] ?? ' '))
    )
      depth++;
    else if ('”»」』》“'.includes(char) && depth > 0 && --depth === 0) at.push(k);
  }
  return at;
}
