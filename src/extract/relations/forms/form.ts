import { allMatches } from '../../allMatches.ts';
import { KNOWN, namesWithin, ORGANIZATION, type Outline, PERSON, TECHNIQUE, WORK } from '../outline.ts';

/** Software, a model or a data set. */
export const THING = `[${WORK}${KNOWN}]`;
/** What something can rest on. */
const BASIS = `[${WORK}${KNOWN}${TECHNIQUE}]`;
const VERSION = '(?:\\sv?\\d[\\d.x]*)?';
/** Between the names of a list: "Rust, PyO3 and the NumPy", "Go와 Kafka". */
/** Tools that nobody knows may stand between. */
const UNKNOWN = '(?:,\\s[\\p{L}][\\p{L}\\d.+#]{1,20}(?=,)){0,2}';
const AND = `${VERSION}${UNKNOWN}(?:,\\s(?:and\\s)?|,?\\s(?:and|plus)\\s|\\s?[&+/·]\\s?|\\s및\\s|\\s?[와과]\\s)(?:the\\s|a\\s|some\\s|its\\s)?`;

/** One or several names: the group `list`. */
export const LIST = `(?<list>${BASIS}(?:${AND}${BASIS})*)${VERSION}`;
/** The same without techniques. */
export const TOOLS = `(?<list>${THING}(?:${AND}${THING})*)${VERSION}`;

const LISTS = [
  [LIST, new RegExp(BASIS)],
  [TOOLS, new RegExp(THING)],
] as const;

/** One way in which a sentence says something of a thing, as a pattern over outlines. */
export interface Form {
  /** Its groups: `thing`, absent where the topic of the passage is meant, `list`, and `gap`, the text between. */
  readonly pattern: RegExp;
  /** 0–1. */
  readonly confidence: number;
  /** Whether the form can stand the text between, for a work or a known thing. */
  readonly allows?: (gap: string, symbol: string) => boolean;
}

/**
 * Makes a form.
 *
 * @param source a pattern's source
 * @param confidence 0–1
 * @param allows whether the form can stand the group `gap`; default always
 */
export function createForm(source: string, confidence: number, allows?: Form['allows']): Form {
  return { pattern: new RegExp(source, 'dgiu'), confidence, ...(allows ? { allows } : {}) };
}

const needs = new WeakMap<RegExp, readonly (string | RegExp)[]>();

/** Whether a pattern has Korean words and no English ones. */
function isKorean(source: string): boolean {
  const words = source.replace(/\\p\{[^}]*\}|\?<\w+>/gu, '');
  return /\p{Script=Hangul}{2}/u.test(words) && !/[a-z]{4}/u.test(words);
}

/** Whether an outline holds what a pattern can't do without; quicker than the pattern. */
function mayMatch({ pattern }: Form, { text }: Outline): boolean {
  let needed = needs.get(pattern);
  if (!needed) {
    needed = [
      ...[WORK, ORGANIZATION, PERSON].filter((symbol) => pattern.source.includes(`>${symbol})`)),
      ...LISTS.filter(([list]) => pattern.source.includes(list)).map(([, symbols]) => symbols),
      ...(isKorean(pattern.source) ? [/\p{Script=Hangul}/u] : []),
    ];
    needs.set(pattern, needed);
  }
  return needed.every((need) => (typeof need === 'string' ? text.includes(need) : need.test(text)));
}

/** What a form found: mentions. */
export interface Found {
  /** Undefined where the topic of the passage is meant. */
  readonly thing: number | undefined;
  readonly list: readonly number[];
  /** Where the match begins and ends in the outline. */
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  /** What the group `sort` holds; empty for none. */
  readonly sort: string;
}

/** What forms find in an outline, form by form. */
export function* readForms(outline: Outline, forms: readonly Form[]): Generator<Found> {
  for (const form of forms) {
    if (!mayMatch(form, outline)) continue;
    const { pattern, confidence, allows } = form;
    for (const match of allMatches(outline.text, pattern)) {
      const groups = match.groups ?? {};
      const places = match.indices?.groups ?? {};
      if (allows && !allows(groups.gap ?? '', groups.thing ?? '')) continue;
      const thing = places.thing && namesWithin(outline, ...places.thing)[0];
      if (places.thing && thing === undefined) continue;
      const list = places.list ? namesWithin(outline, ...places.list) : [];
      const start = match.index;
      yield { thing, list, start, end: start + match[0].length, confidence, sort: groups.sort ?? '' };
    }
  }
}

/** Words with which something else begins to be spoken of. */
const NEW_SUBJECT =
  /\b(?:I|we|you|he|she|they|my|our|his|her|their|people|who|whose|where|while|whereas|but|because|although|than|like|unlike|instead|compared|against|replac\p{L}+|never|no longer|without|hired?|services|everything|most)\b/iu;
const POSSESSED = /^(?:\s?[,:(–—-]|\sis|\swas)?\s(?:our|my|his|her|their|its)\s/u;
const MADE_BY =
  /\s?(?:\b(?:which|that)\s)?(?:I|we|he|she|they|\uE000)\s(?:(?:\p{L}+ly|also|first|have|had)\s)*$/u;
/** "for models written in …": what is written is not the thing. */
const OF_OTHERS = /\b(?:for|of|with|to|from)\s(?:[\p{L}-]+\s){0,3}?[\p{L}-]+s\s$/u;

/** "whose storage engine": a part of the thing. */
const ITS_PART = /\swhose\s(?:\p{Ll}+\s){1,3}/u;

/** Whether the text between a thing and what is said goes on about the thing: ", our toolkit for streaming, ". */
export function isOneClause(gap: string): boolean {
  const rest = gap.replace(POSSESSED, ' ').replace(MADE_BY, ' ').replace(ITS_PART, ' ');
  return !NEW_SUBJECT.test(rest) && !OF_OTHERS.test(rest);
}
