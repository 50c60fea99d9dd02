import type { Span } from '../../../model/index.ts';
import { allMatches } from '../../allMatches.ts';
import { type Hinted, hintedMatches } from '../../hintedMatches.ts';
import { findInRegions } from './digitRegions.ts';

const DATE =
  '(?:(?:19|20)?\\d{2}\\s?[-./년]\\s?\\d{1,2}\\s?[-./월]\\s?\\d{1,2}(?:\\s?일)?|\\d{1,2}(?:st|nd|rd|th)?[-./ ](?:\\d{1,2}|\\p{L}{3,9}\\.?)[-./ ,]{1,2}(?:19|20)?\\d{2}|' +
  '\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d{2}|\\d{1,2}\\.? \\p{L}{3,9}\\.? (?:19|20)\\d{2}|\\d{1,2}월 ?\\d{1,2}일|(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日|(?:19|20)\\d{6}|(?:19|20)\\d{2}(?:년(?:생)?)?)';
const BETWEEN = '[\\s:：|*_)]*';

/**
 * Each pattern's group `value` is private; the key in front stays readable. Exported for the test that holds patterns
 * against their hints.
 */
export const PERSONAL_NUMBERS: readonly Hinted[] = [
  // Korean resident registration number: date of birth, then 1–8 and six more digits (or stars).
  {
    hint: /\d{6}\s?[-–‐－]\s?[1-8]/,
    pattern:
      /(?<![\p{N}-])(?<value>\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\s?[-–‐－]\s?[1-8](?:\d{6}|[*xX●]{6}))(?![\p{N}-])/gu,
  },
  {
    hint: /번호|registration/i,
    pattern:
      /(?:주민\s?(?:등록)?\s?번호|외국인\s?등록\s?번호|resident\s+registration\s+(?:no\.?|number))[\s:：|*_]*(?<value>\d{6}[\s–-]?\d{7}|\d{13})/giu,
  },
  // United States social security number.
  {
    hint: /\d{3}-\d{2}-\d{4}/,
    pattern: /(?<![\p{L}\p{N}.-])(?<value>(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4})(?![\p{L}\p{N}-])/gu,
  },
  {
    hint: /passport|여권|travel document/i,
    pattern:
      /(?:passport|여권|travel document)\s*(?:no\.?|number|번호|#)?[\s:：|*_#]*(?<value>(?=[A-Z0-9]*\d{4})[A-Z]{0,3}\d[A-Z0-9]{5,9})(?![\p{L}\p{N}])/giu,
  },
  {
    hint: /번호|[군학사]번|licen[cs]e|account|student|id\s+n|national\s+id|IBAN/i,
    pattern:
      /(?:운전\s?면허\s?번호|driver'?s?\s+licen[cs]e(?:\s+(?:no\.?|number))?|계좌\s?번호|bank\s+account(?:\s+(?:no\.?|number))?|군번|학번|사원\s?번호|사번|student\s+(?:id|no\.?|number)|national\s+id(?:\s+(?:no\.?|number))?|(?:personal\s+)?id\s+(?:no\.?|number)|IBAN)[\s:：|*_#]*(?<value>(?:[가-힣]{2}[ -]?)?[A-Z]{0,2}\d(?:[ -]?[A-Z0-9]){5,30})(?![\p{L}\p{N}])/giu,
  },
  // Dates of birth.
  {
    hint: /생\s?년|생일|출생|birth|born|d\.?o\.?b|geb(?:urt|oren|\.|\s+am)|naissance|née?\s+le|nacimiento|nacid[oa]|nascita|出生|生年/i,
    pattern: new RegExp(
      `(?:생\\s?년\\s?월\\s?일|생일|출생(?:\\s?(?:일|년월일))?|date\\s+of\\s+birth|birth\\s?(?:date|day)|d\\.?o\\.?b\\.?(?![\\p{L}])|(?<![\\p{L}])born(?:\\s+on)?(?=\\s*[:：|*]|\\s+on|\\s+(?:19|20)\\d\\d-\\d\\d-\\d\\d|\\s+\\d{1,2}(?:st|nd|rd|th)?\\s\\p{L}+\\s\\d{4}|\\s+\\p{L}+\\s\\d{1,2},?\\s\\d{4})|geburtsdatum|(?<![\\p{L}])geb(?:oren)?(?:\\.|\\s+am)|date\\s+de\\s+naissance|(?<![\\p{L}])née?\\s+le|fecha\\s+de\\s+nacimiento|nacid[oa]\\s+el|data\\s+di\\s+nascita|出生(?:日期|年月)?|生年月日)${BETWEEN}(?<value>${DATE})(?![\\p{N}])`,
      'giu',
    ),
  },
  {
    hint: /[\d일]\s?생/,
    pattern:
      /(?<![\p{N}])(?<value>(?:19|20)?\d{2}\s?[-./년]\s?\d{1,2}\s?[-./월]\s?\d{1,2}(?:\s?일)?)\s?생(?![\p{L}])/gu,
  },
];

const MESSENGER =
  'skype|카카오톡|카톡|오픈\\s?채팅|kakao\\s?talk|wechat|weixin|微信|telegram|텔레그램|whats\\s?app|viber|threema';
/** These are words as well. */
const AMBIGUOUS = '(?<![\\p{L}])(?:line|라인|discord|디스코드|signal)';
/** A name that is plainly one; messengers are products too, and people work on them. */
const PLAIN_HANDLE = '(?=[\\w.@:-]*(?:[\\d_@#]|live:))(?=\\S*[a-z])@?[\\w.:#-]{3,40}';
const END_OF_DETAIL = '(?=[ \\t*_]*(?:$|[\\n|•·,;)]))';
/** Names in messengers. */
const NAMES: readonly RegExp[] = [
  new RegExp(
    `(?:${MESSENGER}|${AMBIGUOUS})\\s*(?:id|아이디)[\\s:：|*_]{1,4}(?<value>[\\w.@:#-]{3,40})`,
    'giu',
  ),
  new RegExp(
    `(?:(?<![\\p{L}\\p{N}])(?:${MESSENGER})[*_]*(?:\\s*[:：|]\\s*[*_]*|\\s+(?=@|live:))|${AMBIGUOUS}[*_]*\\s*[:：]\\s*[*_]*)(?<value>${PLAIN_HANDLE})${END_OF_DETAIL}`,
    'gimu',
  ),
  /(?<![\p{L}])qq\s*[:：]\s*(?<value>\d{5,11})(?!\d)/giu,
  /(?<![\p{L}\p{N}])(?:카카오톡|카톡)\s(?<value>[a-z][a-z0-9_.-]*\d[a-z0-9_.-]*)(?![\p{L}\p{N}])/gu,
];
/** In the head of a document any word in small letters behind the messenger's name is one. */
const NAMES_IN_HEAD: readonly RegExp[] = [
  ...NAMES,
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:[Ss]kype|SKYPE|카카오톡|카톡|[Kk]akao[Tt]alk|[Ww]e[Cc]hat|微信|[Tt]elegram|텔레그램|[Ll]ine|LINE|[Dd]iscord)[*_]*\\s*[:：]\\s*[*_]*(?<value>[a-z][a-z0-9.:-]{2,40})${END_OF_DETAIL}`,
    'gmu',
  ),
];
/** A document's head. UTF-16 units. */
const HEAD = 1500;

/** What a line with such a name has in it. */
const MESSENGER_HINT =
  /skype|카카오톡|카톡|오픈\s?채팅|kakao|wechat|weixin|微信|telegram|텔레그램|whats\s?app|viber|threema|(?:line|라인|discord|디스코드|signal|qq)(?:\s?id|\s?아이디|[*_]{0,3}\s?[:：])/gi;

/** Numbers and dates that belong to a person for life: registration, passport, account, birth. */
export function findPersonalNumbers(text: string): Span[] {
  return [
    ...findInRegions(text, 4, (region) =>
      PERSONAL_NUMBERS.flatMap((number) => hintedMatches(region, number).map(valueSpan)),
    ),
    ...findMessengerNames(text),
  ];
}

/** Names in messengers need no digit, but have a key that few texts have. */
function findMessengerNames(text: string): Span[] {
  const spans: Span[] = [];
  let done = 0;
  for (const { index } of allMatches(text, MESSENGER_HINT)) {
    if (index < done) continue;
    const start = text.lastIndexOf('\n', index) + 1;
    const newline = text.indexOf('\n', index);
    done = newline < 0 ? text.length : newline;
    const line = text.slice(start, done);
    for (const pattern of start < HEAD ? NAMES_IN_HEAD : NAMES)
      for (const span of allMatches(line, pattern).map(valueSpan))
        spans.push({ start: span.start + start, end: span.end + start });
  }
  return spans;
}

function valueSpan(match: RegExpExecArray): Span {
  const value = match.groups!.value!;
  const start = match.index + match[0].lastIndexOf(value);
  return { start, end: start + value.length };
}
