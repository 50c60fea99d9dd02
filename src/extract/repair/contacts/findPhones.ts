import type { Span } from '../../../model/index.ts';
import { type Hinted, hintedMatches } from '../../hintedMatches.ts';
import { findInRegions } from './digitRegions.ts';
import { findSetOffNumbers } from './findSetOffNumbers.ts';

/** Digits of the shortest number, behind a key. */
const MINIMUM_DIGITS = 7;

const D = '[0-9０-９]';
const SEPARATOR = '[-.‐‑‒–－ \\u00a0\\u2009)(/]';
/** Not inside a longer number, a version, an identifier or a path. */
const NOT_BEFORE = `(?<![\\p{L}\\p{N}_+.,/:#@=%$€£₩-]|${D}[ ‐-–－])`;
const NOT_AFTER = `(?!${D}|[-‐-–－.,/_:]${D}|[\\p{L}_%])`;
/** After a number Korean particles may follow: 010-0000-0000으로, 010-0000-0000입니다. */
const NOT_AFTER_KOREAN = `(?!${D}|[-‐-–－.,/_]${D}|[A-Za-z_%])`;
const DASH = '(?:[-.‐‑‒–－ \\u00a0)·_]{1,3})';

// Where years and dates have their zeros, no number begins.
const ZERO = /(?<![\d_+.,/:#@=%$€£₩-])\(?0\d/;

/** Numbers by their own form; exported for the test that holds patterns against their hints. */
export const PHONES: readonly Hinted[] = [
  // International: a plus sign, a country, 7–14 more digits.
  {
    hint: /[+＋]/,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}+])[+＋][ ]?${D}{1,3}(?:[ ]?\\(0\\))?(?:${SEPARATOR}{0,2}${D}){6,14}(?!${D})`,
      'gu',
    ),
  },
  // Korean mobile, internet and area numbers, written together only where they are unmistakable.
  {
    hint: /(?<![\d_+.,/:#@=%$€£₩-])(?:82|\(?01[016-9])/,
    pattern: new RegExp(
      `${NOT_BEFORE}(?:82\\+?${DASH}?\\(?0?\\)?${DASH}?1[016789]|\\(?01[016789])\\)?${DASH}?${D}{3,4}${DASH}?${D}{4}${NOT_AFTER_KOREAN}`,
      'gu',
    ),
  },
  {
    hint: ZERO,
    pattern: new RegExp(
      `${NOT_BEFORE}\\(?0(?:2|[3-6][1-5]|70|50[2-8]|80)\\)?${DASH}${D}{3,4}${DASH}${D}{4}${NOT_AFTER_KOREAN}`,
      'gu',
    ),
  },
  {
    hint: /０/,
    pattern: new RegExp(
      `${NOT_BEFORE}[０]${D}{1,2}${DASH}?${D}{3,4}${DASH}?${D}{4}${NOT_AFTER_KOREAN}`,
      'gu',
    ),
  },
  // North American: (555) 010-0000, 555-010-0000, 555.010.0000, also with a 1 in front.
  {
    hint: /\d{3}\)?[ .-]?\d{3}[-. ]\d{4}/,
    pattern: new RegExp(
      `${NOT_BEFORE}(?:1[-. ])?(?:\\([2-9]\\d{2}\\)[ -]?\\d{3}[-. ]\\d{4}|[2-9]\\d{2}([-.])\\d{3}\\1\\d{4})${NOT_AFTER}`,
      'gu',
    ),
  },
  // A trunk zero, French pairs, and the other ways to group what follows it.
  { hint: ZERO, pattern: new RegExp(`${NOT_BEFORE}0[1-9](?:[ .-]\\d{2}){4}${NOT_AFTER}`, 'gu') },
  {
    hint: ZERO,
    pattern: new RegExp(`${NOT_BEFORE}\\(?0\\d{1,4}\\)?[ /-]\\d{3,8}(?:[ -]\\d{2,6}){0,3}${NOT_AFTER}`, 'gu'),
  },
  // 0 1 0 - 0 0 0 0 - …: letter-spaced, as forms are filled in.
  {
    hint: /0 1 [016-9]/,
    pattern: new RegExp(`(?<!${D}[ ]?)0 1 [016789](?:[ -]{1,3}${D}){7,8}(?![ ]?${D})`, 'gu'),
  },
  // 0082-10-…
  {
    hint: ZERO,
    pattern: new RegExp(`${NOT_BEFORE}00[1-9]\\d{0,2}(?:[-. ()]{0,2}\\d){8,12}${NOT_AFTER}`, 'gu'),
  },
];

const KEY =
  '(?:tel(?:ephone|\\.)?|phone|mobile|cell(?:ular|[ -]?phone)?|fax|h\\.?p|c\\.?p|mob|whats[ -]?app|contact(?: (?:no|number))?|' +
  't[ée]l[ée]phone|t[ée]l|telefon[eo]?|handy|m[óo]vil|celular|' +
  '전화(?:\\s?번호)?|휴대\\s?(?:폰|전화)(?:\\s?번호)?|핸드폰(?:\\s?번호)?|연락처|팩스|직통|내선|자택|비상\\s?연락망?|' +
  'call(?: me)?(?: at| on)?|dial|text me(?: at)?|電話|手机|电话|携帯|[☎☏✆📞📱📲])';
/** What may stand between key and number: colon, cell border, emphasis, a word in brackets. */
const BETWEEN =
  '(?:\\ufe0f|[\\s:：|*_.#/]|\\((?:home|office|mobile|work|m|h|o|w|자택|휴대폰)\\)|(?:no|number|번호)\\b)*';
/** Numbers behind a key; exported like {@link PHONES}. */
export const KEYED_PHONES: readonly Hinted[] = [
  {
    hint: new RegExp(KEY, 'i'),
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])${KEY}(?![\\p{L}])${BETWEEN}(?<number>[+＋(]?${D}(?:${SEPARATOR}{0,3}${D}){6,16})(?!${D})`,
      'giu',
    ),
  },
  {
    hint: /[TMPFHC][.:]\s{0,2}[+(]?\d/,
    pattern: /(?<![\p{L}\p{N}.])[TMPFHC][.:]\s{0,2}(?<number>[+(]?\d(?:[-. )(]{0,2}\d){7,14})(?!\d)/gu,
  },
  {
    hint: /tel:|sms:|callto:|wa\.me|(?:phone|tel)=/i,
    pattern:
      /(?:tel:|sms:|callto:|wa\.me\/|[?&](?:phone|tel)=)(?<number>(?:\+|%2B)?(?:[\d.-]|\(\d+\)){7,24})/giu,
  },
];
const EXTENSION = /[ ,]{0,2}\(?(?:ext\.?|x|내선)[ .:]{0,2}\d{1,5}\)?/iuy;

/** Telephone and fax numbers, with a key in front of them or by their own form; no dates, pages, versions, amounts. */
export function findPhones(text: string): Span[] {
  return [...findInRegions(text, MINIMUM_DIGITS, findInRegion), ...findSetOffNumbers(text)];
}

function findInRegion(text: string): Span[] {
  const spans: Span[] = [];
  const add = (start: number, number: string): void => {
    if (isSomethingElse(number)) return;
    let end = start + number.length;
    EXTENSION.lastIndex = end;
    end += EXTENSION.exec(text)?.[0].length ?? 0;
    spans.push({ start, end });
  };
  for (const phone of PHONES)
    for (const { index, 0: found } of hintedMatches(text, phone)) {
      if (isInAddressOfPage(text, index) || isAfterPages(text, index)) continue;
      if (digitsOf(found).length >= 9 || /^[+＋(]/.test(found)) add(index, found);
    }
  for (const phone of KEYED_PHONES)
    for (const match of hintedMatches(text, phone)) {
      const number = match.groups!.number!;
      add(match.index + match[0].lastIndexOf(number), number);
    }
  return spans;
}

function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}

/** Dates, ranges of years, ISBN and the like, which have as many digits. */
function isSomethingElse(number: string): boolean {
  const plain = number
    .normalize('NFKC')
    .replace(/[‐-–－]/g, '-')
    .trim();
  const international = /^[+(]/.test(plain);
  const groups = plain.split(/\D+/).filter(Boolean);
  const isYear = (group: string | undefined) => /^(?:19|20)\d\d$/.test(group ?? '');
  if (international) return digitsOf(plain).length < 8;
  if (isYear(groups[0]) || (isYear(groups.at(-1)) && groups.slice(0, -1).every((group) => group.length <= 2)))
    return true;
  if (groups.length >= 4 && groups.filter(isYear).length >= 2) return true;
  if (/^\d{4}-\d{4}-\d{4}-\d{4}$/.test(plain)) return true; // ORCID
  return /^97[89]/.test(plain) && digitsOf(plain).length === 13;
}

/** Whether a number says where an article is: "pp. 012345-012350". */
function isAfterPages(text: string, at: number): boolean {
  return /(?:^|[^\p{L}])(?:pp?|pages?|vol|no|art|article)\.?\s*$/iu.test(
    text.slice(Math.max(0, at - 12), at),
  );
}

/** Whether an offset lies inside the address of a web page, whose numbers belong to the page. */
function isInAddressOfPage(text: string, at: number): boolean {
  const from = Math.max(0, at - 300);
  return /(?:https?:\/\/|www\.|doi\.org|arxiv)[^\s<>"]*$/i.test(text.slice(from, at));
}
