import type { Span } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import type { DateRange } from './dateRange.ts';

/** Years that a life can hold; other four-digit numbers are numbers. */
const YEAR = '(?:19[4-9]\\d|20[0-3]\\d)';
/** The names of each month in English, German, French and Spanish, with their short forms. */
const MONTHS = [
  'jan(?:uary|uar)?|jänner|janv(?:ier)?|enero|ene',
  'feb(?:ruary|ruar|rero)?|févr(?:ier)?',
  'mar(?:ch|s|zo)?|märz|mrz',
  'apr(?:il)?|avr(?:il)?|abr(?:il)?',
  'may|mai|mayo',
  'jun[ei]?|juin|junio',
  'jul[yi]?|juil(?:let)?|julio',
  'aug(?:ust)?|août|agosto',
  'sept?(?:ember|embre|iembre)?',
  'o[ck]t(?:ober|obre|ubre)?',
  'nov(?:ember|embre|iembre)?',
  'de[cz](?:ember)?|déc(?:embre)?|dic(?:iembre)?',
];
const MONTH = `(?:${MONTHS.join('|')})`;
const MONTH_NAMES = MONTHS.map((names) => new RegExp(`^(?:${names})$`, 'iu'));
const SEASON =
  '(?:spring|summer|fall|autumn|winter|early|mid|late|end of|q[1-4]|[12]h|h[12]|(?:1st|first|2nd|second)\\s+(?:semester|half))';
const PRESENT =
  '(?:present|now|current(?:ly)?|ongoing|on-going|today|(?:to|till|until)\\s+(?:date|now|today|present)|date|heute|aujourd.hui|présent|actuel(?:lement)?|actualidad|presente|현재(?:\\s*(?:재직|재학|진행)\\s*중?)?|재직\\s*중|재학\\s*중|진행\\s*중|근무\\s*중|수행\\s*중)';
const DASH = '(?:-{1,3}>?|[‐‑‒–—―−~〜～∼→])';

/**
 * One point in time, by alternatives from the most to the least specific. Each alternative has named groups:
 * `y…` year, `m…` month by name or number, `s…` a two-digit year.
 */
const POINT = new RegExp(
  [
    // 2021년 3월 2일, 2021년도, 2021학년도 1학기, 2021년 상반기, 2021년 봄, 2021年3月
    `(?<y1>${YEAR})\\s?(?:년도?|학년도|年度?)(?:\\s*(?<m1>1[0-2]|0?[1-9])\\s?[월月](?:\\s*\\d{1,2}\\s?[일日])?|\\s*(?:[12]\\s?학기|[상하]반기|[봄여름가을겨울]{1,2}(?![가-힣])|[1-4]\\s?분기))?`,
    // March 2021, Mar. 12, 2021, Mar. '21
    `(?<![\\p{L}])(?<m2>${MONTH})\\.?(?:\\s+\\d{1,2}(?:st|nd|rd|th)?\\s*,\\s*|\\s+\\d{1,2}(?:st|nd|rd|th)?\\s+|\\s*,\\s*|\\s+(?:of|de|del)\\s+|\\s*[-/]\\s*|\\s*)(?:(?<y2>${YEAR})(?!\\d)|['’‘](?<s2>\\d\\d)(?![\\d\\p{L}]))`,
    // Fall 2020, Q3 2021, early 2019, Fall '20
    `(?<![\\p{L}])${SEASON}(?:\\s+of)?(?:[\\s,'’-]*(?<y3>${YEAR})(?!\\d)|\\s?['’‘](?<s3>\\d\\d)(?![\\d\\p{L}]))`,
    // 12/03/2021, 31.12.2021
    `(?<![\\d./])(?<d4>0?[1-9]|[12]\\d|3[01])[./](?<m4>0?[1-9]|[12]\\d|3[01])[./](?<y4>${YEAR})(?![\\d])`,
    // 03/2021, 3.2021
    `(?<![\\d./-])(?<m5>0?[1-9]|1[0-2])\\s?[/.]\\s?(?<y5>${YEAR})(?!\\d|\\.\\d)`,
    // 2021.03, 2021. 3., 2021/03/01, 2021-03-01
    `(?<y6>${YEAR})(?:\\s?[.]\\s?|[/-])(?<m6>0[1-9]|1[0-2]|[1-9])(?:(?:\\s?\\.\\s?|[/-])(?:0[1-9]|[12]\\d|3[01]|[1-9])(?![\\d.]*\\d)(?!\\s?월))?(?!\\d|[.,]\\d{3}|\\s?%)\\.?`,
    // '21.03, ’21
    `(?<![\\p{L}\\d])['’‘](?<s7>\\d\\d)(?:\\s?[./]\\s?(?<m7>0?[1-9]|1[0-2])(?!\\d)\\.?)?(?![\\p{L}\\d])`,
    // 2020 Fall, 2020 Mar
    `(?<y8>${YEAR})\\s+(?:(?<m8>${MONTH})(?![\\p{L}])\\.?(?!\\s*\\d)|(?:spring|summer|fall|autumn|winter|q[1-4])(?![\\p{L}])(?!\\s*\\d{4}))`,
    // 2020-1학기, 2020-21, 2020/21
    `(?<y9>${YEAR})(?:(?:[-–/~]|\\s[-–]\\s)(?<s9>\\d\\d)(?![\\d.]|\\s*학기|\\s?[-/])|\\s?-\\s?[12]\\s?학기)`,
    // 19.03 – only as part of a range
    `(?<![\\d./\\p{L}])(?<s10>[019]\\d|2\\d|3[0-5])\\.\\s?(?<m10>0[1-9]|1[0-2])(?![\\d.]*\\d|\\s?%)(?:\\.?(?=\\s*${DASH})|(?<=${DASH}\\s{0,2}\\d\\d\\.\\s?\\d\\d))`,
    // 2021
    `(?<y11>${YEAR})`,
    // Mar – only as part of a range
    `(?<![\\p{L}])(?<m12>${MONTH})(?![\\p{L}])\\.?`,
    // 8월, 8月 – only as the end of a range
    `(?<![\\d])(?<m13>1[0-2]|0?[1-9])\\s?[월月]`,
    `(?<![\\p{L}])(?<now>${PRESENT})(?![\\p{L}])|(?<nowHan>至今|現在|现在)`,
  ].join('|'),
  'giu',
);

const ADDRESS = /(?:https?:\/\/|www\.|doi\.org\/|10\.\d{4,}\/|arxiv(?:\.org\/\S*?|:\s?))[^\s)\]>]*/giu;

/** What makes a bare four-digit number a count: "2000 users", "2048 GPUs", "2,000". */
const COUNTED =
  /^(?:[,.]?\d|%|\+|[xX×]|\s?(?:k|m|b|ms|px|kg|km|hz|mb|gb|tb|w)\b|\s*-?\s?(?:users?|steps?|people|persons?|students?|employees|customers?|clients?|members?|participants?|citations?|stars?|forks?|downloads?|commits?|lines?|words?|tokens?|images?|samples?|hours?|times|nodes?|cores?|gpus?|cpus?|cores?|servers?|devices?|files?|pages?|queries|requests|epochs?|iterations?|points?|dollars|usd|krw|won|euros?|classes|objects|videos?|documents?|papers|examples?|questions?|games?|visitors|views|m²|meters?|sentences|pairs|entries|records|rows|tables|products|orders|patients|subjects)\b|\s?(?:명|개|건|원|회|대(?!학)|억|만|번|여\s?명|여\s?개|줄|장|쪽|페이지|시간|점|위|종|편|톤|배|석|호))/iu;
const NOT_BEFORE =
  /(?:[$€£₩¥#=]|\b(?:pp?|pages?|vol|no|nos|issue|article|iso|ieee|rfc|rtx|gtx|windows|office|port|room|suite|zip|sql server|top|over|about|approximately|around|nearly|than|v|ver|version)\.?|\bpp?\.?\s*\d+\s*[-–—])\s*$/iu;

/** Every date has a year of four digits, or of two behind an apostrophe or before a month. */
const MAY_HAVE_DATE = /(?:19[4-9]|20[0-3])\d|['’‘]\d\d|\d\d\.\s?\d\d/;
const DAY_FIRST = /(?<![\d/])(?:1[3-9]|2\d|3[01])\/(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d/;

interface Point {
  readonly start: number;
  readonly end: number;
  /** 'date' stands alone; 'part' (a month without year, a two-digit year) only in a range. */
  readonly kind: 'date' | 'part' | 'present';
  readonly year?: number;
  readonly month?: number;
  /** A range that is written as one: "2020–21". */
  readonly untilYear?: number;
  /** A year and nothing else. */
  readonly bare: boolean;
}

/**
 * Finds dates and ranges of dates, in order, without overlaps. Seasons, semesters, quarters and days are read as
 * their year, or month where one is named. An end in the present – "Present", "현재", "since 2018", a dash with
 * nothing behind it – is `present`.
 *
 * Not dates: four-digit numbers that are counted ("2000 users"), prices, page numbers, parts of addresses, arXiv
 * numbers, and years before 1940 or after 2039.
 *
 * @param within the stretch to read (default: all of `text`)
 */
export function findDates(text: string, within: Span = { start: 0, end: text.length }): DateRange[] {
  const part = within.start === 0 && within.end === text.length ? text : text.slice(within.start, within.end);
  if (!MAY_HAVE_DATE.test(part)) return [];
  const points = findPoints(part);
  const found: DateRange[] = [];
  let previousEnd = 0;
  for (let i = 0; i < points.length; i++) {
    const point = points[i]!;
    if (point.kind === 'present') continue;
    const next = points[i + 1];
    const range = next && joinPoints(part, point, next);
    if (range) {
      found.push(shift(range, within.start));
      previousEnd = range.end;
      i++;
      continue;
    }
    if (point.kind === 'part') continue;
    const single = readSingle(part, point, previousEnd, next?.start ?? part.length);
    found.push(shift(single, within.start));
    previousEnd = single.end;
  }
  return found;
}

function shift(range: DateRange, by: number): DateRange {
  return by === 0 ? range : { ...range, start: range.start + by, end: range.end + by };
}

function findPoints(part: string): Point[] {
  const addresses: Span[] = [];
  for (const match of allMatches(part, ADDRESS))
    addresses.push({ start: match.index, end: match.index + match[0].length });
  let a = 0;
  // of "01/06/2019 – 31/12/2020" the second tells how to read the first
  const dayFirst = DAY_FIRST.test(part);
  const points: Point[] = [];
  for (const match of allMatches(part, POINT)) {
    const start = match.index;
    const end = start + match[0].length;
    while (a < addresses.length && addresses[a]!.end <= start) a++;
    if (a < addresses.length && addresses[a]!.start <= start) continue;
    const point = readPoint(part, match, start, end, dayFirst);
    if (point) points.push(point);
  }
  return points;
}

function readPoint(
  part: string,
  match: RegExpExecArray,
  start: number,
  end: number,
  dayFirst: boolean,
): Point | undefined {
  const g = match.groups as Record<string, string | undefined>;
  if (g.now !== undefined || g.nowHan !== undefined) return { start, end, kind: 'present', bare: false };
  const year = g.y1 ?? g.y2 ?? g.y3 ?? g.y4 ?? g.y5 ?? g.y6 ?? g.y8 ?? g.y9 ?? g.y11;
  const short = g.s2 ?? g.s3 ?? g.s7 ?? g.s10;
  const monthName = g.m2 ?? g.m8 ?? g.m12;
  const monthNumber = g.m1 ?? g.m5 ?? g.m6 ?? g.m7 ?? g.m10 ?? g.m13;
  let month =
    monthName !== undefined
      ? MONTH_NAMES.findIndex((names) => names.test(monthName)) + 1
      : monthNumber !== undefined
        ? Number(monthNumber)
        : undefined;
  if (g.d4 !== undefined && g.m4 !== undefined) {
    // 31.12.2021 and 12/31/2021: what can't be a month is the day
    const first = Number(g.d4);
    const second = Number(g.m4);
    month =
      second <= 12
        ? first > 12 || dayFirst || match[0].includes('.')
          ? second
          : first
        : first <= 12
          ? first
          : undefined;
  }
  if (year !== undefined) {
    const before = part[start - 1] ?? '';
    const startsWithYear = part.startsWith(year, start);
    if (
      startsWithYear &&
      /[\p{L}\d_]/u.test(before) &&
      !/(?:^|[^\p{L}])\p{Lu}{3,}$/u.test(part.slice(Math.max(0, start - 12), start)) &&
      !/[가-힣]/.test(before)
    ) {
      return undefined;
    }
    if (startsWithYear && (before === '.' || before === ',') && /\d/.test(part[start - 2] ?? ''))
      return undefined;
    if (g.y11 !== undefined) {
      const after = part.slice(end, end + 24);
      if (/^[\p{L}_]/u.test(after) && !/^[가-힣]/.test(after)) return undefined;
      if (COUNTED.test(after)) return undefined;
      if (NOT_BEFORE.test(part.slice(Math.max(0, start - 16), start))) return undefined;
      if (before === '/' && /\w/.test(part[start - 2] ?? '') && !/\d/.test(part[start - 2] ?? ''))
        return undefined;
    }
    const point = { start, end, kind: 'date' as const, year: Number(year), bare: g.y11 !== undefined };
    if (g.s9 !== undefined) {
      const untilYear = Math.floor(Number(year) / 100) * 100 + Number(g.s9);
      if (untilYear > Number(year) && untilYear - Number(year) <= 20) return { ...point, untilYear };
      return { ...point, end: start + 4, bare: true };
    }
    if (g.y6 !== undefined && month !== undefined) {
      // "2010–12" has a dash and not a hyphen and is handled above; "2021.3%" is no date
      return { ...point, month, end: trimDot(part, start, end) };
    }
    return month === undefined ? point : { ...point, month };
  }
  if (short !== undefined) {
    const two = Number(short);
    const full = two > 39 ? 1900 + two : 2000 + two;
    if (two > 39 && two < 60) return undefined;
    const kind = g.s10 !== undefined || (g.s7 !== undefined && month === undefined) ? 'part' : 'date';
    return month === undefined
      ? { start, end, kind, year: full, bare: true }
      : { start, end: trimDot(part, start, end), kind, year: full, month, bare: false };
  }
  return month === undefined ? undefined : { start, end, kind: 'part', month, bare: false };
}

/** "2021. 3." keeps its last dot where a range goes on, not where a sentence ends. */
function trimDot(part: string, start: number, end: number): number {
  if (part[end - 1] !== '.') return end;
  return /^\d{4}\.\s?\d{1,2}\.$/.test(part.slice(start, end)) && /\.\s/.test(part.slice(start, end - 1))
    ? end
    : end - 1;
}

const BETWEEN = new RegExp(
  `^[.]?\\s*(?:\\([^()\\n]{1,12}\\)\\s*)?(?:${DASH}|to|until|till|through|thru|up to|and|bis|à|jusqu['’]à|hasta|부터|에서)\\s*(?:the\\s+|la\\s+|현재\\s*)?$`,
  'iu',
);

function joinPoints(part: string, a: Point, b: Point): DateRange | undefined {
  if (a.untilYear !== undefined) return undefined;
  const between = part.slice(a.end, b.start);
  if (between.length > 24 || /\n\s*\n/.test(between)) return undefined;
  const isRange =
    (b.kind === 'present' && /^[ \t]{1,3}$/.test(between) && /^to\s/i.test(part.slice(b.start, b.end))) ||
    (between === '' && part.startsWith('至今', b.start)) ||
    (BETWEEN.test(between) &&
      (!/\band\b/i.test(between) || /\bbetween\s+$/i.test(part.slice(Math.max(0, a.start - 10), a.start))));
  // a lost dash: "Jul 2017 Apr 2019"
  const lostDash =
    /^[ \t]{1,3}$/.test(between) &&
    a.month !== undefined &&
    b.month !== undefined &&
    a.year !== undefined &&
    b.year !== undefined &&
    a.kind === 'date' &&
    b.kind === 'date';
  if (!isRange && !lostDash) return undefined;
  const start = a.start;
  if (b.kind === 'present') {
    if (a.year === undefined) return undefined;
    let end = b.end;
    const rest = part.slice(end);
    const tail = /^\s*(?:재직|재학|진행|근무|수행)\s*중/.exec(rest);
    if (tail) end += tail[0].length;
    return { start, end, from: write(a.year, a.month), until: 'present' };
  }
  const untilYear = b.year ?? a.year;
  const fromYear = a.year ?? b.year;
  if (fromYear === undefined || untilYear === undefined) return undefined;
  if (a.kind === 'part' && a.year === undefined && b.year === undefined) return undefined;
  if (b.untilYear !== undefined) return undefined;
  // "3 – May 2021" or years backwards: two dates, not a range
  const from = fromYear * 12 + (a.month ?? 0);
  const until = untilYear * 12 + (b.month ?? 12);
  if (until < from) return undefined;
  if (lostDash && from > until) return undefined;
  let end = b.end;
  // "2021.03. ~ 2023.02.": the last dot is the date's if the first one is
  if (part[end] === '.' && (part[a.end] === '.' || part[a.end - 1] === '.') && /\d/.test(part[end - 1]!))
    end++;
  const till = /^\s?까지/.exec(part.slice(end));
  if (till) end += till[0].length;
  return { start, end, from: write(fromYear, a.month), until: write(untilYear, b.month) };
}

const OPEN_END = new RegExp(`^\\.?\\s*${DASH}[ \\t]*(?=$|[)\\]\\n,;|]|[ \\t]{3,}|\\*|_)`, 'u');
const SINCE = /(?:\bsince|\bseit|\bdepuis|\bdesde|\bfrom|\bas of|\bstarting(?:\s+in)?)\s+(?:the\s+)?$/iu;
const UNTIL = /(?:\b(?:until|till|through|by|up to)\s+|(?:^|[\s([|])[–—~〜～]\s?)$/iu;

function readSingle(part: string, point: Point, previousEnd: number, limit: number): DateRange {
  const year = point.year!;
  const from = write(year, point.month);
  if (point.untilYear !== undefined) {
    return { start: point.start, end: point.end, from, until: String(point.untilYear) };
  }
  const after = part.slice(point.end, Math.min(part.length, point.end + 16));
  const open = OPEN_END.exec(after) ?? /^\s?(?:이후|이래|부터|~)(?![\p{L}\p{N}])/u.exec(after);
  if (open && point.end + open[0].length <= limit) {
    return { start: point.start, end: point.end + open[0].trimEnd().length, from, until: 'present' };
  }
  const before = part.slice(Math.max(previousEnd, point.start - 20), point.start);
  const since = /[a-z]\s+$/i.test(before.slice(-4)) ? SINCE.exec(before) : null;
  if (since && /^(?:since|seit|depuis|desde)/i.test(since[0])) {
    return { start: point.start - since[0].length, end: point.end, from, until: 'present' };
  }
  const until = UNTIL.exec(before);
  const korean = /^\s?까지/.exec(after);
  if (korean) return { start: point.start, end: point.end + korean[0].length, until: from };
  if (until && !/^by/i.test(until[0].trim())) {
    const skip = /^[\s([|]/.test(until[0]) ? 1 : 0;
    return { start: point.start - until[0].length + skip, end: point.end, until: from };
  }
  return { start: point.start, end: point.end, from };
}

function write(year: number, month: number | undefined): string {
  return month === undefined ? String(year) : `${year}-${String(month).padStart(2, '0')}`;
}
