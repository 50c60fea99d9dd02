import type { Span } from '../../../model/index.ts';
import { findInRegions } from './digitRegions.ts';

const DATE =
  '(?:(?:19|20)?\\d{2}\\s?[-./년]\\s?\\d{1,2}\\s?[-./월]\\s?\\d{1,2}(?:\\s?일)?|\\d{1,2}(?:st|nd|rd|th)?[-./ ](?:\\d{1,2}|\\p{L}{3,9}\\.?)[-./ ,]{1,2}(?:19|20)?\\d{2}|' +
  '\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d{2}|(?:19|20)\\d{6}|(?:19|20)\\d{2}(?:년(?:생)?)?)';
const BETWEEN = '[\\s:：|*_)]*';

/** Each pattern's group `value` is private; the key in front stays readable. */
const NUMBERS: readonly RegExp[] = [
  // Korean resident registration number: date of birth, then 1–8 and six more digits (or stars).
  /(?<![\p{N}-])(?<value>\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\s?[-–‐－]\s?[1-8](?:\d{6}|[*xX●]{6}))(?![\p{N}-])/gu,
  /(?:주민\s?(?:등록)?\s?번호|외국인\s?등록\s?번호|resident\s+registration\s+(?:no\.?|number))[\s:：|*_]*(?<value>\d{6}[\s–-]?\d{7}|\d{13})/giu,
  // United States social security number.
  /(?<![\p{L}\p{N}.-])(?<value>(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4})(?![\p{L}\p{N}-])/gu,
  /(?:passport|여권|travel document)\s*(?:no\.?|number|번호|#)?[\s:：|*_#]*(?<value>(?=[A-Z0-9]*\d{4})[A-Z]{0,3}\d[A-Z0-9]{5,9})(?![\p{L}\p{N}])/giu,
  /(?:운전\s?면허\s?번호|driver'?s?\s+licen[cs]e(?:\s+(?:no\.?|number))?|계좌\s?번호|bank\s+account(?:\s+(?:no\.?|number))?|군번|학번|사원\s?번호|사번|student\s+(?:id|no\.?|number)|national\s+id(?:\s+(?:no\.?|number))?|(?:personal\s+)?id\s+(?:no\.?|number)|IBAN)[\s:：|*_#]*(?<value>(?:[가-힣]{2}[ -]?)?[A-Z]{0,2}\d(?:[ -]?[A-Z0-9]){5,30})(?![\p{L}\p{N}])/giu,
  // Dates of birth.
  new RegExp(
    `(?:생\\s?년\\s?월\\s?일|생일|출생(?:\\s?(?:일|년월일))?|date\\s+of\\s+birth|birth\\s?(?:date|day)|d\\.?o\\.?b\\.?(?![\\p{L}])|(?<![\\p{L}])born(?:\\s+on)?(?=\\s*[:：|*]|\\s+on|\\s+\\d{1,2}(?:st|nd|rd|th)?\\s\\p{L}+\\s\\d{4}|\\s+\\p{L}+\\s\\d{1,2},?\\s\\d{4})|geburtsdatum|date\\s+de\\s+naissance|fecha\\s+de\\s+nacimiento)${BETWEEN}(?<value>${DATE})(?![\\p{N}])`,
    'giu',
  ),
  /(?<![\p{N}])(?<value>(?:19|20)?\d{2}\s?[-./년]\s?\d{1,2}\s?[-./월]\s?\d{1,2}(?:\s?일)?)\s?생(?![\p{L}])/gu,
];

/** Names in messengers. */
const NAMES: readonly RegExp[] = [
  /(?:skype|카카오톡|카톡|kakao\s?talk|wechat|telegram|(?<![\p{L}])line)\s*(?:id|아이디)[\s:：|*_]{1,4}(?<value>[\w.@:-]{3,40})/giu,
  /(?<![\p{L}\p{N}])skype\s*[:：]\s*(?<value>[\w.@:-]{3,40})/giu,
];

/** Numbers and dates that belong to a person for life: registration, passport, account, birth. */
export function findPersonalNumbers(text: string): Span[] {
  // Names in messengers need no digit, but have a key that few texts have.
  const withDigits = findInRegions(text, 4, (region) => findWith(NUMBERS, region));
  return /skype|카카오톡|카톡|kakao|wechat|telegram|line\s?id/i.test(text)
    ? [...withDigits, ...findWith(NAMES, text)]
    : withDigits;
}

function findWith(patterns: readonly RegExp[], text: string): Span[] {
  const spans: Span[] = [];
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) {
      const value = match.groups!.value!;
      const start = match.index + match[0].lastIndexOf(value);
      spans.push({ start, end: start + value.length });
    }
  return spans;
}
