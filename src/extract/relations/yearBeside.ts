import type { DateRange } from '../parse/index.ts';
import { type RelationContext, yearOf } from './relationContext.ts';

/** What stands between a name and the year behind it: "CHES 2024", "SQLD (2016)", "ICML, 2020". */
const BEHIND = /^[\s*_`\])]{0,4}[,–—-]?\s?[[(]?['’]?$/u;
/** What stands between a year and the name that it dates: "2016  Best Paper Award", "2016: …". */
const BEFORE = /^['’]?[\])]?\.?\s?[:|–—-]?[\s*_`]+$/u;

/**
 * The year of one of several things that a line names, out of the line's dates: the one beside its name, or else the
 * first that does not stand behind another such name. "CHES 2024, CARDIS 2023" are of two years, "2023: ACL, EMNLP"
 * of one.
 */
export function yearBeside(
  context: RelationContext,
  index: number,
  dates: readonly DateRange[],
): number | undefined {
  const { text, mentions, inBlock, blockOf } = context;
  const mention = mentions[index]!;
  const stands = (from: number, to: number, pattern: RegExp): boolean =>
    to >= from && to - from < 8 && pattern.test(text.slice(from, to));
  const beside =
    dates.find((date) => stands(date.end, mention.start, BEFORE)) ??
    dates.find((date) => stands(mention.end, date.start, BEHIND));
  if (beside) return yearOf([beside]);
  const others = (inBlock[blockOf[index]!] ?? []).filter(
    (other) => mentions[other]!.kind === mention.kind && mentions[other]!.end !== mention.end,
  );
  return yearOf(
    dates.filter((date) => !others.some((other) => stands(mentions[other]!.end, date.start, BEHIND))),
  );
}
