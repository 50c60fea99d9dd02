/** What is known of one line of a run of head lines, to tell where entries begin. */
export interface HeadLine {
  /** Number of dates in it. */
  readonly dates: number;
  /** Whether it holds nothing but dates. */
  readonly onlyDate: boolean;
  /** Whether it begins with bold text. */
  readonly strong: boolean;
  /** Whether it is a heading: bold lines below it belong to it, unless a second date begins another entry. */
  readonly heading: boolean;
  readonly blankBefore: boolean;
  /** Columns before its first character. */
  readonly indent: number;
  /** `Key: value`: tells about the entry above and begins none. */
  readonly pair: boolean;
  /** Whether it begins as a name does, with a capital or a letter that has no case. */
  readonly capital: boolean;
}

/** What a section's writer does everywhere in it. */
export interface HeadHabits {
  /** Whether blank lines stand between entries and only there. */
  readonly blanksPart: boolean;
  /** Lines of a head before the one with its date; 0 where dates come first. */
  readonly linesBeforeDate: number;
  readonly hasDates: boolean;
  /** Whether each line is an entry unless something joins it to the one above. */
  readonly lineEach: boolean;
}

/** Learns a section's habits from its runs of head lines. */
export function learnHabits(runs: readonly (readonly HeadLine[])[], lineEach: boolean): HeadHabits {
  let parted = 0;
  let joined = 0;
  let dated = 0;
  let onlyDates = 0;
  for (const run of runs) {
    for (let i = 0; i < run.length; i++) {
      const line = run[i]!;
      if (i > 0 && !line.pair) {
        if (line.blankBefore) parted++;
        else joined++;
      }
      if (line.dates > 0 && !line.pair) dated++;
      if (line.onlyDate) onlyDates++;
    }
  }
  // lines before the first date: what most runs say, the shorter where they disagree
  const before: number[] = [];
  for (const run of runs) {
    const lines = run.filter((line) => !line.pair);
    const first = lines.findIndex((line) => line.dates > 0);
    if (first >= 0) before.push(first);
  }
  before.sort((a, b) => a - b);
  return {
    // a run of its own below each body tells as much as a blank line within a run
    blanksPart: joined > 0 && (parted > 0 || runs.length > 1),
    linesBeforeDate: before[Math.floor((before.length - 1) / 2)] ?? 0,
    hasDates: dated > 0,
    lineEach: lineEach && onlyDates === 0,
  };
}

/**
 * Where entries begin in a run of head lines: indices, the first always 0.
 *
 * Heads come in any order of lines, so habits decide: blank lines between entries, if the writer sets them; else the
 * number of lines that come before a date.
 */
export function partitionHeads(run: readonly HeadLine[], habits: HeadHabits): number[] {
  const starts = [0];
  let start = 0;
  let dates = run[0]?.dates ?? 0;
  for (let i = 1; i < run.length; i++) {
    if (begins(run, i, start, dates, habits)) {
      starts.push(i);
      start = i;
      dates = 0;
    }
    dates += run[i]!.pair ? 0 : run[i]!.dates;
  }
  return starts;
}

function begins(
  run: readonly HeadLine[],
  i: number,
  start: number,
  dates: number,
  habits: HeadHabits,
): boolean {
  const line = run[i]!;
  const first = run[start]!;
  if (line.pair) return false;
  if (first.heading && !line.heading && !(dates > 0 && line.dates > 0)) return false;
  // "**Nimbus**" and right below it "**Data Engineer**", with a date still to come, are lines of one head
  const isUnfinished =
    habits.hasDates && dates === 0 && !line.blankBefore && i === start + 1 && hasDateBelow(run, i);
  if (line.strong && (first.strong || dates > 0)) return !isUnfinished;
  if (first.strong && !line.blankBefore && !(dates > 0 && line.dates > 0)) return false;
  if (line.indent > first.indent + 1 && !line.blankBefore) return false;
  if (line.onlyDate && dates === 0) return false;
  if (line.dates > 0 && dates > 0) return true;
  if (habits.lineEach) return line.capital && line.indent <= first.indent + 1;
  if (habits.blanksPart) return line.blankBefore && (dates > 0 || !habits.hasDates);
  if (dates === 0) return false;
  if (habits.linesBeforeDate === 0) return false; // a date begins each, and this line has none
  let next = i;
  let between = 0;
  while (next < run.length && run[next]!.dates === 0) {
    if (!run[next]!.pair) between++;
    next++;
  }
  return next < run.length && between <= habits.linesBeforeDate;
}

/** Whether a line, or one right below it, has a date before the next bold one. */
function hasDateBelow(run: readonly HeadLine[], i: number): boolean {
  if (run[i]!.dates > 0) return true;
  const next = run[i + 1];
  return next !== undefined && next.dates > 0 && !next.strong && !next.blankBefore;
}
