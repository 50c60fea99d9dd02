import type { Span } from '../../../model/index.ts';
import { allMatches } from '../../allMatches.ts';

/** A document's head, where numbers need no key. UTF-16 units. */
const HEAD = 1500;
/** What no line of contact details is longer than. */
const MAX_LINE = 400;

/** What parts the details of a contact line from each other. */
const SEPARATOR = /[|•·∙‧⋅⎮¦;]|\t|,\s|[ \u00a0]{3,}/gu;
/** Digits in groups, a code in brackets or a trunk prefix in front: `416 555 0142`, `(11) 91234-5678`, `030 / 901820`. */
const NUMBER =
  /^\(?\d{1,5}\)?(?:(?:\s?[-–./]\s?|\s)\(?\d{2,5}\)?){1,4}$|^\d{9,11}$|^\d{2,3}\s?\/\s?\d{5,8}$/u;
/** Signs of a line of contact details: a mask, an address of a page, an at sign. */
const CONTACT =
  /█|@|https?:|www\.|linkedin|github\.|\.(?:com|org|net|io|dev|me|ai|kr|de|fr|jp|cn|uk|eu)(?![\p{L}\d.])/iu;
const LABEL =
  /^(?:[^\p{L}\p{N}]*(?:tel(?:efono?|éfono|ephone)?|phone|mobile|mob|cell|c\.?p|fax|[tmpchf]|전화|휴대폰|연락처)?[.:：#)\s*_]*)/iu;

/**
 * Telephone numbers that only their place shows: grouped digits that bars or bullets set off from other details, in
 * the head of a document or in a line with an address of a page or a mask. Years, dates and scores are none.
 */
export function findSetOffNumbers(text: string): Span[] {
  const spans: Span[] = [];
  let lineStart = 0;
  while (lineStart < text.length) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline < 0 ? text.length : newline;
    const line = text.slice(lineStart, Math.min(lineEnd, lineStart + MAX_LINE));
    if (lineEnd - lineStart <= MAX_LINE && /\d/.test(line)) {
      const contact = CONTACT.test(line);
      if (contact || lineStart < HEAD) spans.push(...inLine(line, lineStart, contact));
    }
    lineStart = lineEnd + 1;
  }
  return spans;
}

function inLine(line: string, offset: number, contact: boolean): Span[] {
  const spans: Span[] = [];
  let from = 0;
  const pieces: Span[] = [];
  for (const match of allMatches(line, SEPARATOR)) {
    pieces.push({ start: from, end: match.index });
    from = match.index + match[0].length;
  }
  pieces.push({ start: from, end: line.length });
  for (const piece of pieces) {
    const whole = line.slice(piece.start, piece.end);
    const lead = LABEL.exec(whole)![0].length;
    const open = whole[lead - 1] === '(' ? 1 : 0;
    const value = whole.slice(lead - open).replace(/[\s*_)]+$/u, (tail) => (tail.includes(')') ? ')' : ''));
    if (isNumber(value, contact || pieces.length > 1)) {
      const start = offset + piece.start + lead - open;
      spans.push({ start, end: start + value.length });
    }
  }
  return spans;
}

/** @param setOff whether other details stand in the line */
function isNumber(value: string, setOff: boolean): boolean {
  if (!NUMBER.test(value)) return false;
  const groups = value.split(/\D+/u).filter(Boolean);
  const digits = groups.join('').length;
  if (digits < (setOff ? 8 : 9) || digits > 12) return false;
  // years, dates, ratios of scores
  if (groups.some((group) => /^(?:19|20)\d\d$/.test(group))) return false;
  if (groups.length === 3 && groups.every((group) => group.length <= 2)) return false;
  // a number of an archive, a decimal
  if (/^\d+\.\d+$/.test(value)) return false;
  // alone in a line only what can be nothing else: a trunk zero, a code in brackets, three and three and four digits
  if (!setOff && !/^0|[(]/.test(value) && groups.map(({ length }) => length).join('-') !== '3-3-4')
    return false;
  // grouped thousands: 12 500 000
  return !(groups.at(-1) === '000' && groups.slice(1).every(({ length }) => length === 3));
}
