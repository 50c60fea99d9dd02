import type { Span } from '../../model/index.ts';
import type { DateRange } from '../parse/index.ts';
import { mentionsIn, type RelationContext } from './relationContext.ts';

/** What stands between an organization and a date of the next one: ", and in", "; from", ". Since". */
const PARTED =
  /(?:[,;:–—]|\band|\bthen|\bbut)\s(?:and\s|then\s|later\s)?(?:(?:in|from|since|between|by|around|until)\s(?:\p{L}+\s)?)?$/u;
const KOREAN_END =
  /^(?:에|경|쯤|말|초)?\s?(?:\p{Script=Hangul}+\s){0,2}?(?:졸업|수료|퇴사|퇴직|취득|받|마쳤|마치|입사|합류|이직|입학|중퇴|까지|부터)/u;

/**
 * The dates that a sentence gives with an organization: right behind its name, or before it at the beginning of its
 * clause. A date between two organizations belongs to the first unless a comma or "and" parts them: "joined A in 2015
 * and in 2018 moved to B". In Korean a date stands before what it dates, but for "… 2019년 2월에 졸업".
 */
export function datesOf(context: RelationContext, index: number, sentence: Span): DateRange[] {
  const { mentions, text } = context;
  const block = context.blockOf[index]!;
  const organizations = mentionsIn(context, sentence, 'organization');
  const at = organizations.indexOf(index);
  const previous = organizations[at - 1];
  const next = organizations[at + 1];
  const own = mentions[index]!;
  const isKorean = /\p{Script=Hangul}/u.test(text.slice(own.end, own.end + 8));
  const start = previous === undefined ? sentence.start : mentions[previous]!.end;
  const end = next === undefined ? sentence.end : mentions[next]!.start;
  const dates = context.dates[block] ?? [];
  const behind = dates.filter(
    (date) =>
      date.start >= own.end &&
      date.end <= end &&
      (next === undefined || !isParted(context, own, date, end, isKorean)),
  );
  const before = dates.filter(
    (date) =>
      date.start >= start &&
      date.end <= own.start &&
      (previous === undefined || isParted(context, mentions[previous]!, date, own.start, isKorean)),
  );
  if (isKorean) {
    const dated = behind.filter((date) => KOREAN_END.test(text.slice(date.end, date.end + 24)));
    return dated.length > 0 ? dated : before.length > 0 ? before.slice(-1) : behind.slice(0, 1);
  }
  return behind.length > 0 ? behind : before.slice(-1);
}

/** Whether a date between two organizations belongs to the second. */
function isParted(
  { text }: RelationContext,
  first: Span,
  date: DateRange,
  second: number,
  isKorean: boolean,
): boolean {
  const gap = text.slice(first.end, date.start).replace(/\s+/gu, ' ');
  if (isKorean) return !KOREAN_END.test(text.slice(date.end, Math.min(second, date.end + 24)));
  return PARTED.test(gap);
}
