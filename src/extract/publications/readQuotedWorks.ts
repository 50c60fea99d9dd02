import type { Span } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import { type Reading, readableName, sentenceAt, trimSpan } from '../reading.ts';
import { type Reference, readAuthors, venueName } from '../references/index.ts';
import { capitalRuns } from '../words/findOrganizationForms.ts';
import { titledPublication } from './createPublication.ts';
import type { Publication } from './publication.ts';

const WORK =
  /(?:\b(?:thesis|dissertation|papers?|article|chapter|book|talk|keynote|tutorial|essay|patent|report|monograph|posts?|column|wrote|co-?author(?:ed)?|authors? of|authored|published|presented|appeared|titled|entitled)\b|논문|특허|저서|책|발표|기고|보고서)[^"“「『.]{0,70}(?:["“「『]|(?<![^\s([—–:])\*(?![*\s]))((?:[^"”」』\n*]|\n(?!\s*\n)){8,250})["”」』*]|["“「『]((?:[^"”」』\n]|\n(?!\s*\n)){6,250})["”」』](?:이?라는|란)?\s?(?:제목|논문|주제|발표|저서|책)/giu;

/** "저서로 『…』, 『…』이 있다", "책 『…』를 썼다": every title in these brackets where books are told of. */
const BOOK = /『([^』\n]{2,120})』/gu;
const BOOKS_TOLD = /저서|저술|지은|책|공저|집필|펴냈|펴낸|출간|번역|역서/u;
/** `"…"을 발표했다`: a title of several words that somebody presented or published. */
const PRESENTED =
  /["“「]((?=[^"”」\n]*\s[^"”」\n]*\s)[^"”」\n]{12,250})["”」](?:을|를)\s(?:발표|게재|출간|집필|저술|투고)/gu;

/** At the beginning of an entry, or in italics behind a colon. */
const TALK = /^[*_]{0,3}["“「『]([^"”」』\n]{8,250})["”」』]|(?:^|[:–—]\s)\*([^*\n]{8,250})\*/gu;

/** A quoted title and who wrote it: `"Small Files, Big Regrets" by Ana Ruiz`. */
const BY = /["“]([^"”\n]{12,250})["”][\s,]+by\s+(?=\p{Lu})/gu;

/** What somebody only likes: "her favourite paper is still …". */
const ADMIRED = /\bfavou?rite\b[^.;"“]{0,40}["“「『*_]$|좋아하는\s[^.;"“「『]{0,20}["“「『*_]$/iu;

/** How far behind its title a work's venue is looked for. UTF-16 units. */
const NEAR = 110;

/** Titles in quotation marks or italics beside a word for a work: `her thesis, "…"`, `특허 「…」`; talks in lists of talks. */
export function readQuotedWorks(reading: Reading, index: number): Publication[] {
  const { text } = reading;
  const block = reading.blocks[index]!;
  if (block.section === 'personal' || block.type === 'heading') return [];
  const slice = text.slice(block.text.start, block.text.end);
  const works: Publication[] = [];
  const add = (match: RegExpExecArray, name: string, fields: Partial<Reference>): void => {
    const start = block.text.start + match.index + match[0].lastIndexOf(name);
    const title = trimSpan(text, { start, end: start + name.length });
    const isShort = title.end - title.start < (text[title.start - 1] === '『' ? 2 : 6);
    if (!/[\p{Lu}\p{Script=Hangul}]/u.test(text.slice(title.start, title.end)) || isShort) return;
    if (works.some((work) => work.title.start === title.start)) return;
    if (ADMIRED.test(text.slice(Math.max(block.text.start, title.start - 60), title.start))) return;
    const sentence = sentenceAt(reading, index, title);
    // of several titles in one sentence each has a passage of its own
    const isOneOf = works.some(({ span }) => span.start <= title.start && title.end <= span.end);
    const span = isOneOf
      ? { start: title.start - 1, end: title.end + 1 }
      : {
          start: Math.min(sentence.start, title.start),
          end: Math.max(sentence.end, title.end),
        };
    const behind = { start: title.end, end: Math.min(span.end, title.end + NEAR) };
    const venue = venueBehind(reading, behind);
    works.push({
      ...titledPublication(text, index, span, title, 0.75, { ...fields, ...venue }),
      venueWithin: venueWithin(reading, span, title, behind),
    });
  };
  for (const match of allMatches(slice, BY)) {
    const from = block.text.start + match.index + match[0].length;
    const authors = readAuthors(text, { start: from, end: Math.min(block.text.end, from + 200) });
    if (authors.length > 0 && match[1]!.split(' ').length > 2) add(match, match[1]!, { authors });
  }
  if (BOOKS_TOLD.test(slice))
    for (const match of allMatches(slice, BOOK)) add(match, match[1]!, { type: 'other' });
  for (const match of allMatches(slice, PRESENTED)) add(match, match[1]!, { type: 'paper' });
  for (const pattern of block.section === 'talks' ? [TALK, WORK] : [WORK])
    for (const match of allMatches(slice, pattern)) {
      const name = match[1] ?? match[2];
      if (name !== undefined) add(match, name, { type: typeOf(match[0]) });
    }
  return works;
}

/** The outlet right behind a title in prose: `"…" (C&C 2024)`, `"…" in Practical Marketing Science`. */
function venueBehind(
  { text, vocabulary }: Reading,
  behind: Span,
): Pick<Reference, 'venue'> & Pick<Partial<Reference>, 'year'> {
  const slice = text.slice(behind.start, behind.end);
  const lead =
    /^[”"’」』*_.,?!]*\s*(?:(?:(?:was|were|which|that)\s)?(?:has\s)?(?:appeared|published|printed|presented|accepted|given)\s)?(?:(in|at)\s(?:the\s)?|[(,]\s*(?:in\s|at\s)?)[*_“"]{0,2}/u.exec(
      slice,
    );
  if (!lead) return {};
  const start = behind.start + lead[0].length;
  const acronym = /^\p{Lu}[\p{L}&]*\p{Lu}(?=\s(?:19|20)\d\d)/u.exec(text.slice(start, behind.end))?.[0];
  const run = capitalRuns(text, { start, end: behind.end }, ['on', 'for', 'of', 'in'])[0];
  const end =
    acronym !== undefined ? start + acronym.length : run?.[0]?.start === start ? run.at(-1)!.end : undefined;
  if (end === undefined) return {};
  const span = trimSpan(text, { start, end });
  const printed = readableName(text.slice(span.start, span.end));
  const year = /^[\s,’']*((?:19|20)\d\d)(?!\d)/u.exec(text.slice(span.end, span.end + 8))?.[1];
  const name = venueName(printed);
  const isKnown = (kind: 'venue' | 'organization' | 'place'): boolean =>
    vocabulary.lookUp(name, kind).length > 0;
  // one word alone is a venue only with its year; "at" and a company are where somebody spoke
  const isOutlet =
    isKnown('venue') ||
    (!isKnown('organization') &&
      !isKnown('place') &&
      (year !== undefined || (lead[1] === 'in' && printed.includes(' '))));
  if (!isOutlet) return {};
  return {
    venue: { ...span, text: printed, name },
    ...(year === undefined ? {} : { year: Number(year) }),
  };
}

/** "her 2020 EMNLP paper ". */
const BEFORE_PAPER =
  /(?<![\p{L}\d])[\p{Lu}\d'’&][\p{L}\d'’&:-]{0,30}\s(?:[\p{Lu}\d'’&][\p{L}\d'’&:-]{0,30}\s){0,4}(?:paper|article|talk|poster|demo|tutorial|chapter|essay)[:,]?\s["“「『*_]*$/u;

/** Behind its title, or right before it: `POC2019에서 "…"`, `at KubeCon 2022, "…"`. */
function venueWithin({ text }: Reading, span: Span, title: Span, behind: Span): Span {
  const stop =
    /["“「『;]|\.\s|\sand\s(?:has|have|had|is|was|she|he|they|I|we)\b|$/u.exec(
      text.slice(behind.start + 2, behind.end),
    )!.index + 2;
  const before = text.slice(Math.max(span.start, title.start - 60), title.start);
  const lead =
    /(?:\b(?:at|for|in)\s(?:the\s)?(?:[\p{Lu}\d'’&][\p{L}\d'’&:-]*\s?|(?:of|on|the|for|and)\s)+(?:as|under the title)?,?|[^\s.;"“]+(?:\s[^\s.;"“]+){0,3}에서)\s?[:,]?\s?["“「『*_]*$/u.exec(
      before,
    ) ?? BEFORE_PAPER.exec(before);
  return {
    start: lead ? title.start - lead[0].length : title.start,
    end: Math.min(span.end, behind.start + stop),
  };
}

function typeOf(words: string): Reference['type'] {
  if (/thesis|dissertation|(?:학위|석사|박사|졸업)\s?논문/iu.test(words)) return 'thesis';
  if (/patent|특허/iu.test(words)) return 'patent';
  return /\bpapers?\b|\barticle|논문/iu.test(words) ? 'paper' : 'other';
}
