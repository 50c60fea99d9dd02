import { isInitials, isKnownName } from '../names/index.ts';
import { type AuthorList, isHardBreak, readAuthorList } from './authorList.ts';
import type { MaskedText } from './maskMarkup.ts';
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
import type { Weights } from './weights.ts';

/** What a part of a reference is. `other`: notes, addresses, what nobody asks for. */
export const LABELS = ['author', 'title', 'venue', 'date', 'number', 'editor', 'publisher', 'other'] as const;
export type Label = (typeof LABELS)[number];

/** A part of a reference: offsets into the masked text, closing punctuation included. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly label: Label;
}

/** How two words are parted. A boundary may have several of these bits. */
const PERIOD = 1;
const STRONG = 2; // a period that ends something: no initial, no abbreviation, a capital follows
const COMMA = 4;
const COLON = 8;
const SEMICOLON = 16;
const QUESTION = 32;
const CLOSE_QUOTE = 64;
const OPEN_QUOTE = 128;
const CLOSE_PAREN = 256;
const OPEN_PAREN = 512;
const NUMBER = 1024; // between letters and digits
const IN = 2048; // before "In"
const EMPHASIS = 4096; // where emphasis begins or ends
const LINE = 8192;
const DASH = 16384;
const KEYWORD = 32768; // before "vol.", "pp."
const BOUNDARY_NAMES = [
  'period',
  'strong',
  'comma',
  'colon',
  'semicolon',
  'question',
  'closeQuote',
  'openQuote',
  'closeParen',
  'openParen',
  'number',
  'in',
  'emphasis',
  'line',
  'dash',
  'keyword',
] as const;

interface Word {
  readonly start: number;
  readonly end: number;
  /** Without outer punctuation, lower case. */
  readonly core: string;
  readonly initials: boolean;
  readonly upper: boolean; // begins with a capital
  readonly capitals: boolean; // nothing but capitals (two or more)
  readonly digits: boolean; // holds a digit
  readonly letters: boolean;
}

const OPENING = /^[“"„«‹「『《〈‘'‚‛`]/;
const YEAR = /^(?:1[5-9]|20)\d\d[a-z]?$/;

/** Longest reference that is read, in characters; what follows is left alone. */
export const MAX_REFERENCE_LENGTH = 4000;
/** Most chunks that a part other than the authors may have. */
const MAX_CHUNKS = 18;

function readWords(text: string): Word[] {
  const words: Word[] = [];
  const add = (start: number, end: number) => {
    const raw = text.slice(start, end);
    const inner = raw.replace(/^[^\p{L}\p{N}&°]+|[^\p{L}\p{N}°]+$/gu, '');
    words.push({
      start,
      end,
      core: inner.toLowerCase(),
      initials: isInitials(inner) || isInitials(`${inner}.`),
      upper: /^\p{Lu}/u.test(inner),
      capitals: /^(?:\p{Lu}[\p{Lu}\d&/’'-]*)$/u.test(inner) && inner.length > 1,
      digits: /\d/.test(inner),
      letters: /\p{L}/u.test(inner),
    });
  };
  const pattern = /\S+/g;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    let start = match.index;
    const end = start + match[0].length;
    // "1990.Title", "(2007).The", "A27(2010)", "York:Springer"
    const inner =
      /(?<=[\p{Ll}\p{N})\]”"][.:]|[”"»)\]],)(?=[\p{Lu}“"]\p{L})|(?<=\p{L})(?=\((?:19|20)\d\d\))|(?<=[\p{L}][”"»])(?=\p{L})|(?<=[\p{L},.])(?=[“«„「『][\p{L}])|(?<=[”»」』])(?=[\p{L}(\d])|(?<=[가-힣]),(?=[가-힣“「『])/gu;
    if (match[0].length < 200 && !/^[<(]?(?:https?:|www\.|doi|10\.\d)/i.test(match[0]))
      for (const cut of match[0].matchAll(inner)) {
        const at = match.index + cut.index + cut[0].length;
        if (at > start && at < end) {
          add(start, at);
          start = at;
        }
      }
    add(start, end);
  }
  return words;
}

/** Periods behind these words end nothing. */
const ABBREVIATION = new Set(
  'vol no pp p eds ed vs st dr prof jr sr proc conf int trans j symp dept univ inc ltd co cf ca fig ser nr bd hrsg hg al rev ann adv bull lett am soc natl acad sci phys chem biol med'.split(
    ' ',
  ),
);

/** A reference cut at every place where a part may end, with what was counted on the way. */
export interface Chunked {
  readonly masked: MaskedText;
  readonly words: readonly Word[];
  /** First word of each chunk, and the number of words at the end. */
  readonly first: readonly number[];
  /** `parting[c]`: how chunk c - 1 and chunk c are parted. */
  readonly parting: readonly number[];
  readonly count: number;
}

/** Cuts a masked reference into chunks. */
export function chunkReference(masked: MaskedText): Chunked {
  const text = masked.text;
  const words = readWords(text);
  const emphasisEdges = new Set<number>();
  for (const { start, end } of masked.emphasised) {
    let a = start;
    while (a < text.length && /\s/.test(text[a]!)) a++;
    emphasisEdges.add(a);
    emphasisEdges.add(-end);
  }
  const first = [0];
  const parting = [0];
  for (let k = 1; k < words.length; k++) {
    const [before, after] = [words[k - 1]!, words[k]!];
    const tail = text.slice(Math.max(before.start, before.end - 6), before.end);
    const head = text.slice(after.start, after.start + 3);
    let bits = 0;
    if (/\.[”"»’')\]]*$|\.,$/.test(tail)) {
      bits |= PERIOD;
      if (
        !before.initials &&
        !ABBREVIATION.has(before.core) &&
        /^[“"„«「『‘'([]?[\p{Lu}\d]|^\p{Lo}/u.test(head)
      )
        bits |= STRONG;
    }
    if (/,[”"»’')\]]*$|[，、]$/.test(tail)) bits |= COMMA;
    if (/:[”"»’')\]]*$|：$/.test(tail)) bits |= COLON;
    if (/;[”"»’')\]]*$/.test(tail)) bits |= SEMICOLON;
    if (/[?!][”"»’')\]]*[.,]?$/.test(tail)) bits |= QUESTION;
    if (/[”"»›」』》〉’'“][.,;:]?[)\]]?[.,;:]?$/.test(tail) && !/^[“"„«]/.test(tail)) bits |= CLOSE_QUOTE;
    if (OPENING.test(head)) bits |= OPEN_QUOTE;
    if (/[)\]][.,;:]*$/.test(tail)) bits |= CLOSE_PAREN;
    if (/^[([]/.test(head)) bits |= OPEN_PAREN;
    if (
      before.digits !== after.digits ||
      (before.digits && after.digits) ||
      isRoman(after.core, after.capitals)
    )
      bits |= NUMBER;
    if (
      (/^(?:in|dans|en|im)$/.test(after.core) && after.upper) ||
      (after.core === 'in' && (bits & (COMMA | PERIOD | QUESTION | CLOSE_QUOTE | CLOSE_PAREN)) !== 0)
    )
      bits |= IN;
    const gapEnd = after.start;
    if (emphasisEdges.has(gapEnd)) bits |= EMPHASIS;
    for (let p = before.end - 2; p <= gapEnd; p++) if (emphasisEdges.has(-p)) bits |= EMPHASIS;
    if (isHardBreak(text, before.end, after.start)) bits |= LINE;
    if (!before.letters && !before.digits && /^[-–—|·•/]+$/.test(tail)) bits |= DASH;
    if (!after.letters && !after.digits && /^[-–—|·•/]+/.test(head)) bits |= DASH;
    if (
      /^(?:vol|vols|volume|pp|pages|no|n°|nr|bd|jg|heft|with|by|https?\b.*|www\..*|doi\b.*|technical|phd|ph\.d|special)$/.test(
        after.core,
      )
    )
      bits |= KEYWORD;
    if (bits !== 0) {
      first.push(k);
      parting.push(bits);
    }
  }
  first.push(words.length);
  parting.push(0);
  return { masked, words, first, parting, count: first.length - 1 };
}

const isRoman = (core: string, capitals: boolean) => capitals && /^[ivxlc]+$/.test(core);

const tokensOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[\s,.;:()[\]–—\-/_+<>“”"'‘’«»]+/)
    .filter(Boolean);

/** `2011`, `May 2006`, `7 March`, `2001;`, `novembre-dicembre 2000`, `2020년 3월`, `n.d.` */
export function isDateText(text: string): boolean {
  if (text.length > 60) return false;
  let known = false;
  const tokens = tokensOf(text);
  if (tokens.length > 6) return false;
  for (const token of tokens) {
    if (YEAR.test(token) || /^(?:(?:19|20)\d\d년도?|\d{1,2}월|\d{1,2}일)$/.test(token) || months.has(token))
      known = true;
    else if (!/^(?:\d{1,2}(?:st|nd|rd|th|er)?|of|de|and|the|dated)$/.test(token)) return false;
  }
  return known;
}

/** Volume, issue, pages. */
function isNumberText(text: string): boolean {
  if (text.length > 60) return false;
  const tokens = tokensOf(text);
  let digits = false;
  for (const token of tokens) {
    if (
      /^[a-z°]{0,3}\d+[a-z+]?$/.test(token) ||
      /^(?:제)?\d+[권호쪽면]?$/.test(token) ||
      (/^[ivxlc]+$/.test(token) && tokens.length > 1)
    )
      digits = true;
    else if (!numberWords.has(token) && token !== '&' && token !== '°') return false;
  }
  return digits;
}

// ---- features ----------------------------------------------------------------------------------------------------------

/** Counts up to chunk c, so that any run of chunks is a subtraction. */
type Counted =
  | 'words'
  | 'upper'
  | 'lower'
  | 'digits'
  | 'venue'
  | 'field'
  | 'publisher'
  | 'place'
  | 'numberWord'
  | 'editor'
  | 'note'
  | 'small'
  | 'year'
  | 'month'
  | 'abbreviated'
  | 'initials'
  | 'url'
  | 'capitals'
  | 'emphasised'
  | 'strongEmphasis';
const COUNTED: readonly Counted[] = [
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
];

const isClearName = ({ given, family, name }: { given: string; family: string; name: string }) =>
  isInitials(given.split(' ')[0]!) ||
  /[가-힣]/.test(name) ||
  `${given} ${family}`.split(' ').some(isKnownName);

const EDITOR_LEAD =
  /^(?:in|dans|in:|\(?eds?\.?(?: by)?|\(?edited by|\(?hrsg\.?(?: v\.| von)?|trans\.|translated by)\s+/i;

/** Everything that features are made of, for one reference. */
export class FeatureReader {
  readonly chunked: Chunked;
  readonly authorLists: ReadonlyMap<number, AuthorList>;
  private readonly editorLists: readonly (
    | { readonly from: number; readonly ends: readonly number[] }
    | undefined
  )[];
  private readonly sums: Readonly<Record<Counted, Int32Array>>;
  private readonly isVenue: ((name: string) => boolean) | undefined;

  /** @param onlyClear leave out lists of plain names that hold no initials and no known name */
  constructor(chunked: Chunked, isVenue?: (name: string) => boolean, onlyClear = false) {
    this.chunked = chunked;
    this.isVenue = isVenue;
    const { count, words, first, masked } = chunked;
    const sums = Object.fromEntries(COUNTED.map((name) => [name, new Int32Array(count + 1)])) as Record<
      Counted,
      Int32Array
    >;
    const lists = new Map<number, AuthorList>();
    const editorLists: ({ from: number; ends: readonly number[] } | undefined)[] = [];
    const emphasised = new Uint8Array(masked.text.length + 1);
    for (const { start, end, strong } of masked.emphasised) emphasised.fill(strong ? 2 : 1, start, end);
    for (let c = 0; c < count; c++) {
      const here = Object.fromEntries(COUNTED.map((name) => [name, 0])) as Record<Counted, number>;
      for (let k = first[c]!; k < first[c + 1]!; k++) {
        const word = words[k]!;
        here.words++;
        if (word.upper) here.upper++;
        else if (/^\p{Ll}/u.test(word.core)) here.lower++;
        if (word.digits) here.digits++;
        if (word.capitals) here.capitals++;
        if (venueWords.has(word.core) || hangulVenueEnding.test(word.core)) here.venue++;
        if (venueFieldWords.has(word.core)) here.field++;
        if (publisherWords.has(word.core)) here.publisher++;
        if (placeWords.has(word.core)) here.place++;
        if (numberWords.has(word.core)) here.numberWord++;
        if (editorWords.has(word.core)) here.editor++;
        if (noteWords.has(word.core)) here.note++;
        if (titleWords.has(word.core)) here.small++;
        if (YEAR.test(word.core)) here.year++;
        if (months.has(word.core)) here.month++;
        if (word.initials) here.initials++;
        else if (word.upper && /^\p{L}{1,9}\.,?$/u.test(masked.text.slice(word.start, word.end)))
          here.abbreviated++;
        if (/https?:|www\.|doi|^10\.\d|\.(?:com|org|net|edu|html?)\b/.test(word.core)) here.url++;
        const mark = emphasised[word.start]!;
        if (mark === 1) here.emphasised++;
        if (mark === 2) here.strongEmphasis++;
      }
      for (const name of COUNTED) sums[name][c + 1] = sums[name][c]! + here[name];
      const list = lists.size < 40 && !this.isInsideList(lists, c) ? this.listFrom(c) : undefined;
      if (list && (!onlyClear || list.names.every(isClearName))) lists.set(c, list);
      const at = words[first[c]!]!.start;
      const lead = EDITOR_LEAD.exec(masked.text.slice(at, at + 30));
      const editors = lead ? readAuthorList(masked.text, at + lead[0].length) : list;
      editorLists.push(editors ? { from: at, ends: editors.ends } : undefined);
    }
    this.sums = sums;
    this.authorLists = lists;
    this.editorLists = editorLists;
  }

  /** A list that begins inside another one's second half is no list of its own. */
  private isInsideList(lists: ReadonlyMap<number, AuthorList>, c: number): boolean {
    const at = this.startOf(c);
    for (const list of lists.values())
      if (list.names.length > 2 && at > list.names[0]!.start && at < list.names.at(-1)!.start) return true;
    return false;
  }

  private listFrom(c: number): AuthorList | undefined {
    const { words, first, masked } = this.chunked;
    let at = words[first[c]!]!.start;
    const lead = /^(?:with|by|authors?\s*:|저자\s*:)\s+/i.exec(masked.text.slice(at, at + 12));
    if (lead) at += lead[0].length;
    return readAuthorList(masked.text, at);
  }

  /** Whether a segment is a list of editors: names alone, or names and words such as `eds.` */
  private editorFeature(i: number, end: number): string | undefined {
    const list = this.editorLists[i] ?? undefined;
    if (!list || list.from >= end) return undefined;
    const text = this.chunked.masked.text;
    for (const close of list.ends) {
      if (close > end) return undefined;
      const rest = text.slice(close, end);
      if (rest.length > 40) continue;
      const words = tokensOf(rest);
      if (words.length === 0) return 'editors:names';
      if (words.every((word) => editorWords.has(word) || word === 'by' || word === 'gen'))
        return 'editors:marked';
    }
    return undefined;
  }

  startOf(c: number): number {
    const { words, first } = this.chunked;
    return words[first[c]!]!.start;
  }

  /** End of chunk c - 1, the end of a segment that stops before c. */
  endOf(c: number): number {
    const { words, first } = this.chunked;
    return words[first[c]! - 1]!.end;
  }

  /** For each chunk where the names that begin at `from` may end: how many of them there are. */
  authorEnds(from: number): ReadonlyMap<number, number> {
    const list = this.authorLists.get(from);
    const ends = new Map<number, number>();
    if (!list) return ends;
    const { count, masked } = this.chunked;
    let k = 0;
    for (let c = from + 1; c <= count && k < list.ends.length; c++) {
      const end = this.endOf(c);
      const tidy = (at: number) => {
        let to = at;
        while (to < masked.text.length && /[\s.,;:)\]，；：。–—-]/.test(masked.text[to]!)) to++;
        return to;
      };
      while (k < list.ends.length && tidy(list.ends[k]!) < end) k++;
      if (k < list.ends.length && list.ends[k]! <= end && tidy(list.ends[k]!) >= end) ends.set(c, k + 1);
      else if (k < list.ends.length && list.ends[k]! === end) ends.set(c, k + 1);
    }
    return ends;
  }

  private sum(name: Counted, i: number, j: number): number {
    const sums = this.sums[name];
    return sums[j]! - sums[i]!;
  }

  /** Names of the features of chunks i … j - 1 taken as one segment. */
  features(i: number, j: number): string[] {
    const { chunked } = this;
    const { parting, count, words, first, masked } = chunked;
    const out: string[] = ['bias'];
    const n = this.sum('words', i, j);
    out.push(
      n === 1
        ? 'n1'
        : n === 2
          ? 'n2'
          : n <= 4
            ? 'n3-4'
            : n <= 7
              ? 'n5-7'
              : n <= 12
                ? 'n8-12'
                : n <= 20
                  ? 'n13-20'
                  : 'n21+',
    );
    const upper = this.sum('upper', i, j);
    const lower = this.sum('lower', i, j);
    const small = this.sum('small', i, j);
    const content = Math.max(1, n - small);
    if (n > 1) {
      const share = upper / content;
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
    if (lower >= 3) out.push('lower3');
    if (small > 0) out.push('small');
    if (small >= 2 && small / n > 0.15) out.push('small2');
    const digits = this.sum('digits', i, j);
    if (digits > 0) out.push(digits === n ? 'digits:all' : digits / n >= 0.5 ? 'digits:half' : 'digits:some');
    const words1 = words[first[i]!]!;
    const wordsN = words[first[j]! - 1]!;
    out.push(
      words1.upper
        ? 'first:upper'
        : words1.digits
          ? 'first:digit'
          : words1.letters
            ? 'first:lower'
            : 'first:mark',
    );
    for (const [name, known] of [
      ['venue', venueWords],
      ['field', venueFieldWords],
      ['publisher', publisherWords],
      ['place', placeWords],
      ['editor', editorWords],
      ['note', noteWords],
      ['number', numberWords],
      ['small', titleWords],
    ] as const) {
      if (known.has(words1.core)) out.push(`first:${name}`);
      if (known.has(wordsN.core)) out.push(`last:${name}`);
    }
    for (const name of [
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
    ] as const) {
      const k = this.sum(name, i, j);
      if (k === 0) continue;
      out.push(name);
      if (k >= 2) out.push(`${name}2`);
      if (k / n >= 0.5) out.push(`${name}:half`);
    }
    const abbreviated = this.sum('abbreviated', i, j);
    if (abbreviated > 0) out.push(abbreviated / n >= 0.5 ? 'abbreviated:half' : 'abbreviated');
    if (this.sum('capitals', i, j) === n && n <= 2) out.push('acronym');
    const lead = words1.core;
    if ((lead === 'in' || lead === 'dans') && n > 1) out.push(words1.upper ? 'In' : 'in');
    if (/^(?:with|by)$/.test(lead)) out.push('with');
    // emphasis and quotes
    const emphasised = this.sum('emphasised', i, j);
    if (emphasised > 0) out.push(emphasised >= n - 1 ? 'emphasis:all' : 'emphasis:part');
    const strong = this.sum('strongEmphasis', i, j);
    if (strong > 0) out.push(strong >= n - 1 ? 'strong:all' : 'strong:part');
    if (emphasised > 0 && emphasised < n && (parting[i]! & EMPHASIS) === 0) out.push('emphasis:cut');
    const start = words1.start;
    const end = wordsN.end;
    const raw = masked.text.slice(start, end);
    const opens = /^[“"„«‹「『《〈‘'‚‛]/.test(raw);
    const closes = /[”"»›」』》〉’'“][.,;:?!]*$/.test(raw) && raw.length > 1;
    if (opens && closes) out.push('quoted');
    else if (opens) out.push('quote:open');
    else if (closes) out.push('quote:close');
    const closings = closingQuotes(raw);
    if (opens && closings.first >= 0) {
      if (closings.first >= closings.last) out.push('quoted:once');
      else out.push(closings.outer > 1 ? 'quoted:apart' : 'quoted:nested');
      if (closings.outer > 0 && closings.first < raw.length - 4) out.push('quoted:further');
    }
    if (!opens && closings.first >= 0) out.push('quote:inside');
    // parentheses
    const left = raw.split(/[([]/).length;
    const right = raw.split(/[)\]]/).length;
    if (left !== right) out.push(left > right ? 'paren:open' : 'paren:close');
    if (/^[([]/.test(raw) && /[)\]][.,;:]*$/.test(raw)) out.push('paren:whole');
    // inner boundaries
    let strongInside = 0;
    let commas = 0;
    let numbers = 0;
    let colons = 0;
    for (let c = i + 1; c < j; c++) {
      const bits = parting[c]!;
      if ((bits & STRONG) !== 0) strongInside++;
      if ((bits & (COMMA | SEMICOLON)) !== 0) commas++;
      if ((bits & COLON) !== 0) colons++;
      if ((bits & NUMBER) !== 0) numbers++;
      if ((bits & IN) !== 0) out.push('inside:in');
      if ((bits & KEYWORD) !== 0) out.push('inside:keyword');
      if ((bits & QUESTION) !== 0) out.push('inside:question');
      if ((bits & DASH) !== 0) out.push('inside:dash');
      if ((bits & LINE) !== 0) out.push('inside:line');
      if ((bits & EMPHASIS) !== 0) out.push('inside:emphasis');
    }
    for (let k = 0; k < Math.min(strongInside, 3); k++) out.push('inside:strong');
    for (let k = 0; k < Math.min(commas, 4); k++) out.push('inside:comma');
    if (colons > 0) out.push('inside:colon');
    if (colons > 1) out.push('inside:colon2');
    if (numbers > 0) out.push('inside:number');
    // edges
    if (i === 0) out.push('start');
    else
      for (let b = 0; b < BOUNDARY_NAMES.length; b++)
        if ((parting[i]! & (1 << b)) !== 0) out.push(`from:${BOUNDARY_NAMES[b]}`);
    if (j === count) {
      out.push('end');
      if (/[.]$/.test(raw)) out.push('end:period');
    } else
      for (let b = 0; b < BOUNDARY_NAMES.length; b++)
        if ((parting[j]! & (1 << b)) !== 0) out.push(`to:${BOUNDARY_NAMES[b]}`);
    // what follows and what went before
    if (j < count) {
      const next = masked.text.slice(this.startOf(j), this.endOf(j + 1));
      if (isDateText(next)) out.push('next:date');
      else if (isNumberText(next)) out.push('next:number');
      const nextWord = words[first[j]!]!;
      if (nextWord.core === 'in') out.push('next:in');
      if (venueWords.has(nextWord.core)) out.push('next:venue');
      if (!nextWord.upper && /^\p{Ll}/u.test(nextWord.core) && nextWord.core !== 'in') out.push('next:lower');
    }
    if (i > 0) {
      const before = masked.text.slice(this.startOf(i - 1), this.endOf(i));
      if (isDateText(before)) out.push('previous:date');
      else if (isNumberText(before)) out.push('previous:number');
    }
    // whole segments
    if (digits > 0 || n <= 4) {
      if (isDateText(raw)) out.push('isDate');
      if (digits > 0 && isNumberText(raw)) out.push('isNumber');
    }
    const editors = this.editorFeature(i, end);
    if (editors) out.push(editors);
    if (this.isVenue && n <= 16 && digits < n) {
      const name = raw.replace(/^[\s([“"'‘]+|[\s)\].,;:”"'’]+$/g, '').replace(/^in:?\s+/i, '');
      if (name.length > 1 && this.isVenue(name)) out.push('known');
    }
    return out;
  }

  /** Names of the features of an author segment, on top of the general ones. */
  authorFeatures(i: number, j: number): string[] | undefined {
    const list = this.authorLists.get(i);
    const k = this.authorEnds(i).get(j);
    if (!list || k === undefined) return undefined;
    const out = [
      'authors',
      k === 1 ? 'authors:1' : k === 2 ? 'authors:2' : k <= 4 ? 'authors:3-4' : 'authors:5+',
    ];
    if (k === list.names.length) out.push('authors:whole');
    if (list.etAl && k === list.names.length) out.push('authors:etAl');
    const names = list.names.slice(0, k);
    const clear = names.filter(
      ({ given, name }) => isInitials(given.split(' ')[0]!) || /[가-힣]/.test(name),
    ).length;
    out.push(clear === k ? 'authors:initials' : clear > 0 ? 'authors:mixed' : 'authors:full');
    const text = this.chunked.masked.text;
    const [first] = names;
    if (first && /,/.test(text.slice(first.start, first.end))) out.push('authors:comma');
    if (
      /(?:\band\b|&|\bund\b|\bet\b|\by\b)/.test(text.slice(names.at(-2)?.end ?? 0, names.at(-1)!.start)) &&
      k > 1
    )
      out.push('authors:and');
    const known = names.filter(({ given, family }) =>
      `${given} ${family}`.split(' ').some(isKnownName),
    ).length;
    if (clear < k)
      out.push(known === 0 ? 'authors:unknown' : known + clear >= k ? 'authors:known' : 'authors:partly');
    if (j < this.chunked.count && (this.chunked.parting[j]! & LINE) !== 0) out.push('authors:line');
    const next = list.names[k];
    if (next && /\band\b|&/.test(text.slice(names.at(-1)!.end, next.start))) out.push('authors:cut');
    return out;
  }
}

/** Where the quotation that opens a text is closed for the first and the last time, and how often at all. */
function closingQuotes(raw: string): { first: number; last: number; outer: number } {
  let depth = 0;
  let straight = false;
  let first = -1;
  let last = -1;
  let outer = 0;
  for (let k = 0; k < raw.length; k++) {
    const char = raw[k]!;
    let closed = false;
    if (char === '"') {
      if (straight) closed = depth === 0;
      straight = !straight;
    } else if (
      '“„«「『《'.includes(char) &&
      !(char === '“' && depth > 0 && /[\s.,;:)]|^$/.test(raw[k + 1] ?? ''))
    )
      depth++;
    else if ('”»」』》“'.includes(char) && depth > 0) closed = --depth === 0;
    if (closed) {
      if (first < 0) first = k;
      last = k;
      outer++;
    }
  }
  return { first, last, outer };
}

// ---- decoding ----------------------------------------------------------------------------------------------------------

const L = LABELS.length;
const AUTHOR = 0;
/** Authors, title and venue come once; the bits say which have been. */
const ONCE = 3;

/** Score of a segment for each label, and of going from one label to the next. */
export interface Scorer {
  segment(features: readonly string[], label: number): number;
  /** `previous` is -1 at the start; `next` is -1 at the end. `used`: bits of the once-only labels so far. */
  transition(previous: number, next: number): number;
}

/** A scorer from learned weights. */
export function createScorer(weights: Weights): Scorer {
  const table = new Map<string, Float64Array>();
  for (const [name, values] of Object.entries(weights.segments)) table.set(name, Float64Array.from(values));
  const transitions = Float64Array.from(weights.transitions);
  return {
    segment(features, label) {
      let total = 0;
      for (const feature of features) total += table.get(feature)?.[label] ?? 0;
      return total;
    },
    transition: (previous, next) => transitions[(previous + 1) * (L + 1) + next + 1]!,
  };
}

/** The best-scoring division of a reference, and its score. */
export function segmentReference(
  reader: FeatureReader,
  scorer: Scorer,
): { segments: Segment[]; score: number; spans: { i: number; j: number; label: number }[] } {
  const { count } = reader.chunked;
  const states = L * (1 << ONCE);
  const best = new Float64Array((count + 1) * states).fill(Number.NEGATIVE_INFINITY);
  const from = new Int32Array((count + 1) * states).fill(-1);
  const fromAt = new Int32Array((count + 1) * states).fill(-1);
  for (let i = 0; i < count; i++) {
    // best way to reach i for each set of labels used and each last label
    const reach: { state: number; label: number; used: number; score: number }[] = [];
    if (i === 0) reach.push({ state: -1, label: -1, used: 0, score: 0 });
    else
      for (let state = 0; state < states; state++) {
        const score = best[i * states + state]!;
        if (score > Number.NEGATIVE_INFINITY)
          reach.push({ state, label: state % L, used: Math.floor(state / L), score });
      }
    if (reach.length === 0) continue;
    const tryEnd = (
      j: number,
      features: readonly string[],
      labels: readonly number[],
      more?: readonly string[],
    ) => {
      for (const label of labels) {
        const bit = label < ONCE ? 1 << label : 0;
        const own = scorer.segment(features, label) + (more ? scorer.segment(more, label) : 0);
        for (const { state, label: previous, used, score } of reach) {
          if ((used & bit) !== 0) continue;
          const total = score + own + scorer.transition(previous, label);
          const to = j * states + (used | bit) * L + label;
          if (total > best[to]!) {
            best[to] = total;
            from[to] = state;
            fromAt[to] = i;
          }
        }
      }
    };
    for (let j = i + 1; j <= Math.min(count, i + MAX_CHUNKS); j++) {
      const features = reader.features(i, j);
      const labels: number[] = [1, 2, 5, 6, 7];
      if (features.includes('isDate')) labels.push(3);
      if (features.includes('isNumber')) labels.push(4);
      tryEnd(j, features, labels);
    }
    for (const j of reader.authorEnds(i).keys())
      tryEnd(j, reader.features(i, j), [AUTHOR], reader.authorFeatures(i, j));
  }
  let state = -1;
  let score = Number.NEGATIVE_INFINITY;
  for (let s = 0; s < states; s++) {
    const total = best[count * states + s]! + scorer.transition(s % L, -1);
    if (total > score) {
      score = total;
      state = s;
    }
  }
  const spans: { i: number; j: number; label: number }[] = [];
  for (let at = count; at > 0 && state >= 0; ) {
    const i = fromAt[at * states + state]!;
    spans.push({ i, j: at, label: state % L });
    state = from[at * states + state]!;
    at = i;
  }
  spans.reverse();
  return {
    spans,
    score,
    segments: spans.map(({ i, j, label }) => ({
      start: reader.startOf(i),
      end: reader.endOf(j),
      label: LABELS[label]!,
    })),
  };
}
