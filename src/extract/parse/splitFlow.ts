import type { Span } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import { isPersonNameLike } from '../names/index.ts';
import { isRole } from '../words/roleWords.ts';
import { trimSpan } from './draft.ts';
import { findDates } from './findDates.ts';
import type { Line } from './readLines.ts';

/** A CV whose line ends were lost is at least so long, in UTF-16 units. */
const MIN_LENGTH = 300;
/** Least number of different titles that show that line ends were lost. */
const MIN_TITLES = 3;

/** Titles that CVs have, as they stand in running text. */
const TITLES = [
  'Profile',
  '(?:Professional |Career |Executive )?Summary',
  '(?:Career )?Objective',
  'About Me',
  '(?:Work |Professional |Relevant )?Experience',
  'Work History',
  'Employment(?: History)?',
  'Education',
  '(?:Technical |Key |Core )?Skills',
  'Core Competencies',
  'Languages',
  'Certifications?',
  'Certificates',
  'Licenses',
  'Awards',
  'Honors(?: and Awards)?',
  '(?:Selected )?Publications',
  'Projects',
  'Volunteering',
  'Volunteer Experience',
  'Interests',
  'Hobbies',
  'References',
];
/** Such a title behind the end of something, before a word with a capital, a number or a list's mark. */
const TITLE = new RegExp(
  `(?<=^|[\\p{L}\\d.!?)\\]█]\\s+)(?:${[...TITLES, ...TITLES.map((title) => title.toUpperCase())].join('|')})(?=\\s?:?\\s+[\\p{Lu}\\d•▪-])`,
  'gu',
);
/** Behind such a word no title stands: "years of Experience", "and Education". */
const GOES_ON = /(?:^|\s)(?:\p{Ll}{1,3}|with|their|from|into|Higher|Special|Physical|Adult)\s+$/u;
/** The end of a sentence, not of an abbreviation. */
const SENTENCE_END = /\p{Ll}{3}[.!?]\s+(?=\p{Lu})/gu;
const STAYS = /experience|history|employment|education|volunteer/iu;

/**
 * Cuts lines in which a CV's line ends were lost: before and behind its titles, and in what tells of jobs and degrees
 * behind each stretch of time and behind the sentences between two of them.
 *
 * @param lines of a document in plain text; lines with fewer titles stay as they are
 */
export function splitFlow(text: string, lines: Line[]): Line[] {
  if (!lines.some((line) => line.end - line.start >= MIN_LENGTH)) return lines;
  return lines.flatMap((line) => {
    if (line.html || line.end - line.start < MIN_LENGTH) return [line];
    const slice = text.slice(line.start, line.end);
    const titles = allMatches(slice, TITLE).filter(
      ({ index }) => !GOES_ON.test(slice.slice(Math.max(0, index - 12), index)),
    );
    if (new Set(titles.map((title) => title[0].toLowerCase())).size < MIN_TITLES) return [line];
    const made: Line[] = [];
    const add = (span: Span): void => {
      const trimmed = trimSpan(text, span.start, span.end);
      if (trimmed.end > trimmed.start)
        made.push({ ...line, ...trimmed, indent: 0, hardBreak: false, pageBreak: false });
    };
    const addBlank = (at: number): void => {
      made.push({ ...line, start: at, end: at, hardBreak: false, pageBreak: false });
    };
    const first = line.start + titles[0]!.index;
    for (const part of splitTitle(text, { start: line.start, end: first })) add(part);
    for (const [at, title] of titles.entries()) {
      const start = line.start + title.index;
      const from =
        start +
        title[0].length +
        (/^\s?:/.exec(text.slice(start + title[0].length, line.end))?.[0].length ?? 0);
      const next = titles[at + 1];
      const content = { start: from, end: next ? line.start + next.index : line.end };
      addBlank(start);
      add({ start, end: start + title[0].length });
      for (const part of STAYS.test(title[0]) ? splitStays(text, content) : [content]) add(part);
    }
    return made;
  });
}

/** The name at the beginning of what stands above the first title, and the rest: "Ana Ruiz Data Engineer, Seoul". */
function splitTitle(text: string, span: Span): Span[] {
  const words = allMatches(text.slice(span.start, Math.min(span.end, span.start + 120)), /\S+/gu);
  for (let count = 2; count <= 4 && count < words.length; count++) {
    const last = words[count - 1]!;
    const end = span.start + last.index + last[0].length;
    if (!isPersonNameLike(text.slice(span.start, end))) continue;
    const rest = text
      .slice(end, span.end)
      .trim()
      .split(/[,|·•█]/u)[0]!
      .split(/\s+/u);
    for (let n = 1; n <= 4 && n <= rest.length; n++)
      if (isRole(rest.slice(0, n).join(' ')))
        return [
          { start: span.start, end },
          { start: end, end: span.end },
        ];
  }
  return [span];
}

/** Heads of jobs or degrees, which end with their years, and what is told between them. */
function splitStays(text: string, span: Span): Span[] {
  const parts: Span[] = [];
  let from = span.start;
  for (const date of findDates(text, span)) {
    if (date.until === undefined || date.start < from) continue;
    const told = allMatches(text.slice(from, date.start), SENTENCE_END).at(-1);
    const head = told ? from + told.index + told[0].length : from;
    if (head > from) parts.push({ start: from, end: head });
    const end = /^\s?\)/.exec(text.slice(date.end, date.end + 2));
    parts.push({ start: head, end: date.end + (end?.[0].length ?? 0) });
    from = parts.at(-1)!.end;
  }
  return [...parts, { start: from, end: span.end }];
}
