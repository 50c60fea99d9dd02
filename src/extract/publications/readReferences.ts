import type { Span } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import { isPersonNameLike } from '../names/index.ts';
import { type Block, classifySection, type Section } from '../parse/index.ts';
import { isReadable, type Reading, readableName } from '../reading.ts';
import {
  parseReference,
  type Reference,
  readAuthors,
  splitReferences,
  venueName,
} from '../references/index.ts';
import { publicationOf } from './createPublication.ts';
import type { Publication } from './publication.ts';

const WORK_SECTIONS: ReadonlySet<Section> = new Set<Section>(['publications', 'patents']);
/** Lists that hold works beside other things. */
const MIXED_SECTIONS: ReadonlySet<Section> = new Set<Section>(['talks', 'media']);
/** Where a marked title with its venue is a work, too. */
const OPEN_SECTIONS: ReadonlySet<Section> = new Set<Section>(['profile', 'summary', 'service', 'other']);

/** Outside lists of works, how sure the reference parser must be. */
const ELSEWHERE = 0.8;

/**
 * References: entries and lone blocks of lists of works; list items elsewhere that look like references; and in lists
 * of talks and news titles with a venue.
 *
 * @param isOwned whether a block belongs to a known person, whose list it then is
 */
export function readReferences(reading: Reading, isOwned: (block: number) => boolean): Publication[] {
  return passages(reading).flatMap(({ block, span }) => readPassage(reading, block, span, isOwned(block)));
}

/** Whether a block is in a list of works, in which every entry is one: papers, patents, what somebody wrote for a blog. */
export function isInWorkList({ text, blocks }: Reading, { section, sectionBlock }: Block): boolean {
  if (WORK_SECTIONS.has(section)) return true;
  const title = section === 'media' ? blocks[sectionBlock]?.text : undefined;
  return (
    title !== undefined &&
    /\bblog|\bwrit|\barticle|\bposts?\b|essay|column|기고|칼럼|(?:^|\s)글/iu.test(
      text.slice(title.start, title.end),
    )
  );
}

/** Where references may stand. */
function passages(reading: Reading): { block: number; span: Span }[] {
  const { blocks } = reading;
  const result: { block: number; span: Span }[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const first = index;
    const block = blocks[index]!;
    const isList = isInWorkList(reading, block) || MIXED_SECTIONS.has(block.section);
    if (!isReadable(block) || block.type === 'row') continue;
    if (block.type === 'heading' && !(isList && isTitleHeading(reading, index))) continue;
    if (isList) while (goesOn(reading, first, index + 1)) index++;
    const { end } = blocks[index]!.text;
    // "Talks: "…" – Foo; "…" – Bar": what the key lists
    const isListed = isList && block.sectionBlock === first && block.value !== undefined;
    const start = isListed ? block.value.start : block.text.start;
    if (end - start < 15 || end - start > 3000) continue;
    const parts = isListed ? splitQuoted(reading.text, { start, end }) : [{ start, end }];
    for (const span of parts) result.push({ block: first, span });
  }
  return result;
}

/** The parts of a list that each begin with a title in quotation marks behind a semicolon. */
function splitQuoted(text: string, span: Span): Span[] {
  const parts: Span[] = [];
  let { start } = span;
  for (const match of allMatches(text.slice(span.start, span.end), /;\s+(?=["“「])/gu)) {
    parts.push({ start, end: span.start + match.index });
    start = span.start + match.index + match[0].length;
  }
  return [...parts, { start, end: span.end }];
}

/** A heading that is a work's title: of several words, naming no part of the list. */
function isTitleHeading({ text, blocks }: Reading, index: number): boolean {
  const { text: span, sectionBlock } = blocks[index]!;
  const title = text.slice(span.start, span.end);
  const lead = readableName(title.split(/[,(|·]|\s[–—-]\s/u)[0]!);
  if (isPersonNameLike(lead.replace(/^(?:Prof|Dr)\.?\s+/u, ''))) return false;
  return sectionBlock !== index && title.split(/\s+/u).length >= 3 && classifySection(title) === undefined;
}

/** Most blocks below a heading or an item that belong to the work that it names: authors, venue, links. */
const MAX_MORE = 4;

/**
 * Whether a block goes on with the work that begins in another: lines of one head, lines without a blank line between,
 * authors and venue under a heading or nested under an item.
 */
function goesOn(reading: Reading, first: number, index: number): boolean {
  const { text, blocks } = reading;
  const [start, before, block] = [blocks[first]!, blocks[index - 1]!, blocks[index]];
  if (!block || block.section !== start.section || block.sectionBlock !== start.sectionBlock) return false;
  const slice = text.slice(block.text.start, block.text.end);
  const isApart = /\n[ \t]*\n/u.test(text.slice(before.text.end, block.text.start));
  if (start.type === 'item') {
    if (index - first > MAX_MORE) return false;
    const isNested = block.type === 'item' && block.parent === first;
    return isNested ? isAboutWork(reading, block) : /^(?:line|pair|paragraph)$/u.test(block.type) && !isApart;
  }
  if (!/^(?:line|pair|paragraph)$/u.test(block.type)) return false;
  if (start.type === 'heading')
    return index - first <= MAX_MORE && (slice.length < 160 || isAboutWork(reading, block));
  const isHead = block.part === 'head' && block.entry === start.entry && start.entry >= 0;
  const isNext = block.entry !== start.entry && start.entry >= 0 && block.entry >= 0;
  return isHead || (!isApart && !isNext);
}

/** Whether a block says who wrote a work or where it appeared, rather than what it is about. */
function isAboutWork({ text, vocabulary, matches, blocks }: Reading, block: Block): boolean {
  const span = block.text;
  const authors = readAuthors(text, span);
  if (authors.length > 0 && authors.at(-1)!.end >= span.end - 12) return true;
  const hasVenue = matches[blocks.indexOf(block)]!.some(({ entries }) =>
    entries.some(({ kind }) => kind === 'venue'),
  );
  const slice = text.slice(span.start, span.end);
  return slice.length < 140 && (hasVenue || vocabulary.lookUp(venueName(slice), 'venue').length > 0);
}

/** Outside lists of works only what has a year, several commas and the marks of a title or a venue is looked at. */
function isReferenceLike(passage: string): boolean {
  if (!/\b(?:19|20)\d\d\b|arxiv|doi/iu.test(passage) || passage.split(',').length < 3) return false;
  return /["“”「『]|\bet al\b|\bIn Proc|\bProceedings|\bJournal|\bTransactions|\bConference|arxiv|doi|\b\p{Lu}\.,|\b\p{Lu}\. \p{Lu}|학회|논문지|pp\./iu.test(
    passage,
  );
}

function readPassage(reading: Reading, block: number, span: Span, isOwned: boolean): Publication[] {
  const { text, vocabulary } = reading;
  const { section, type, marks, links, key } = reading.blocks[block]!;
  const inList = isInWorkList(reading, reading.blocks[block]!);
  const isMixed = !inList && MIXED_SECTIONS.has(section);
  const isOpen = OPEN_SECTIONS.has(section) && (type === 'item' || type === 'line') && !key;
  const mayBeTitled = isMixed || isOpen;
  const isLike = inList || isReferenceLike(text.slice(span.start, span.end));
  // What is no reference and in no list of talks or news is a work only by a marked title; most lines mark nothing.
  if (!isLike && !isMixed && !(mayBeTitled && hasMarks(text, reading.blocks[block]!, span))) return [];
  const isVenue = (name: string): boolean => vocabulary.lookUp(name, 'venue').length > 0;
  const options = { isVenue, marks, links, isOwnList: isOwned && (inList || mayBeTitled) };
  const whole = inList || isMixed ? span : behindMention(text, span);
  const isOne = type === 'heading' || (inList && type === 'item') || (!inList && !isMixed);
  const parts = isOne ? [whole] : splitReferences(text, whole);
  const result: Publication[] = [];
  for (const part of parts) {
    const read = parseReference(text, part, options);
    const reference = read && section === 'talks' ? withEvent(text, read) : read;
    if (!reference?.title) continue;
    const isSure = inList
      ? reference.confidence >= 0.3 && !IS_FURNITURE.test(reference.title.text)
      : (isLike && isFullReference(text, reference)) ||
        (mayBeTitled && isTitledWork(reading, reading.blocks[block]!, reference, isVenue, isMixed));
    if (isSure) result.push(publicationOf(text, block, reference, part));
  }
  return result;
}

/** "…" – ElixirConf EU 2023: behind a talk's title a name with a year is an event and not a speaker. */
function withEvent(text: string, reference: Reference): Reference {
  const { authors, title, venue } = reference;
  const [author, ...others] = authors;
  const isEvent =
    author !== undefined &&
    others.length === 0 &&
    venue === undefined &&
    title !== undefined &&
    author.start >= title.end &&
    /^\s?(?:['’]\d\d|(?:19|20)\d\d)(?!\d)/u.test(text.slice(author.end, author.end + 6));
  if (!isEvent) return reference;
  const { start, end } = author;
  const printed = readableName(text.slice(start, end));
  return { ...reference, authors: [], venue: { start, end, text: printed, name: venueName(printed) } };
}

/** A sentence that names a work, not the work's title: `Ana is the author of "…"`, `… 구축되었다`. */
const SENTENCE =
  /\b(?:is|was|are|were|has|have|wrote|gave|joined)\s[^"“]*["“]|\S\s["“「][^"”」]+["”」]\s?$|^\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?\s(?:is|was)\s(?:an?|the)\s(?:\p{L}+\s){0,3}(?:engineer|researcher|scientist|professor|student|developer|designer|manager|lead|author|founder|director|fellow)\b|(?:이다|했다|하였다|되었다|였다|니다)\.?$/u;

/** Running headers of pages between the entries of a list. */
const IS_FURNITURE = /curriculum vitae|r[ée]sum[ée]$|^page \d+/iu;

/** "The scheme is described in A. Author (2022), …": the reference begins behind the verb. */
function behindMention(text: string, span: Span): Span {
  const mention =
    /^[^."“]{0,160}?\b(?:described|introduced|presented|published|detailed|reported|explained|appeared|proposed)\s+in\s+(?=\p{Lu}\.|\p{Lu}\p{L}+,\s\p{Lu}\.)/u.exec(
      text.slice(span.start, span.end),
    );
  return mention ? { start: span.start + mention[0].length, end: span.end } : span;
}

/** Authors and a venue or year; not a member of a team with their years: "Ana Ruiz (2021– ) – works on …". */
function isFullReference(text: string, reference: Reference): boolean {
  const { confidence, authors, venue, year } = reference;
  if (confidence < ELSEWHERE || authors.length === 0 || (venue === undefined && year === undefined))
    return false;
  const behind = text.slice(authors.at(-1)!.end, authors.at(-1)!.end + 24);
  return !/^[*_]*\s?\((?:19|20)\d\d\s?[–—~-]/u.test(behind);
}

/** Titles that only say what somebody did or got. */
const NO_TITLE =
  /^(?:(?:invited|keynote|guest|featured|conference|plenary|session|panel|workshop)\s+)*(?:talks?|keynotes?|speaker|lectures?|panel(?:ist)?|posters?|presentations?|tutorials?|seminars?|chair|organi[sz]er|reviewer|moderator)\b|\b(?:award|prize|scholarship|fellowship|curriculum vitae|r[ée]sum[ée])\b|^(?:초청|기조|특별)?\s?(?:강연|발표|세미나|연사)/iu;

/**
 * Whether a title with no authors, or only company, is a work: in lists of talks and news where it is marked as a
 * title or its venue is clear, elsewhere only where both are so.
 */
function isTitledWork(
  reading: Reading,
  block: Block,
  reference: Reference,
  isVenue: (name: string) => boolean,
  isMixed: boolean,
): boolean {
  const { text } = reading;
  const { venue, confidence, year, authors } = reference;
  const title = reference.title!;
  const words = title.text.split(' ').length;
  if (
    NO_TITLE.test(title.text) ||
    SENTENCE.test(title.text) ||
    (words < 2 && !/\p{Script=Hangul}/u.test(title.text))
  )
    return false;
  if (authors.length > 0 && !reference.isCompany) return isMixed && confidence >= 0.6;
  const isMarked = isMarkedTitle(text, block, title);
  const isClear = venue !== undefined && (isVenue(venue.name) || (year !== undefined && confidence >= 0.45));
  if (!isMixed) return isMarked && isClear && words >= 3;
  return (isMarked && (words >= 3 || isClear)) || (isClear && words >= 3 && block.section === 'talks');
}

/** Whether a passage marks anything, see {@link isMarkedTitle}. */
function hasMarks(text: string, { marks, links }: Block, { start, end }: Span): boolean {
  return (
    marks.some((mark) => mark.how !== 'code') ||
    links.some((link) => !link.image) ||
    /["“„«‘「『《*_]/.test(text.slice(Math.max(0, start - 3), end))
  );
}

/** Whether a title stands in quotation marks, in italics or bold, or is the text of a link. */
function isMarkedTitle(text: string, block: Block, title: Span): boolean {
  const before = text.slice(Math.max(0, title.start - 3), title.start);
  if (/["“„«‘「『《][*_]*$/u.test(before)) return true;
  const covers = ({ start, end }: Span): boolean =>
    Math.abs(start - title.start) <= 2 && end >= title.end - 2 && end <= title.end + 2;
  return (
    block.marks.some((mark) => mark.how !== 'code' && covers(mark)) ||
    block.links.some((link) => !link.image && covers(link.text)) ||
    /[*_]$/u.test(before)
  );
}
