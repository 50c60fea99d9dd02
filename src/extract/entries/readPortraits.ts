import type { Span } from '../../model/index.ts';
import type { Lead } from '../people/findLeads.ts';
import type { Subjects } from '../people/findSubjects.ts';
import type { NamedPerson } from '../people/namedPerson.ts';
import type { Reading } from '../reading.ts';
import { columnMeaning } from './columns.ts';
import type { Segment } from './entry.ts';
import { isNameLike, KOREAN_TEAM_WORD, readPieces } from './readEntries.ts';

/** What stands beside the name of one of several people: who they are and where. */
export interface Portrait {
  readonly person: NamedPerson;
  readonly segments: readonly Segment[];
  /** Stretches that were read for it, in order. */
  readonly areas: readonly Span[];
  /** Those of them that tell by themselves of another time: cells under "Background". */
  readonly past: readonly Span[];
}

/** What is farther behind a name tells of something else. UTF-16 units. */
const MAX_LENGTH = 220;
/** Lines below a name that may tell who somebody is. */
const MAX_LINES = 2;

/** Reads what stands beside the names of people on pages of several, see {@link Lead}. */
export function readPortraits(reading: Reading, subjects: Subjects): Portrait[] {
  return subjects.leads.flatMap((lead, index) => {
    const found = lead ? readPortrait(reading, subjects, lead, index) : readPost(reading, subjects, index);
    return found ? [found] : [];
  });
}

/** "前 님버스 연구원", "현) 한빛대학교 교수": what a Korean line says of the past and of today. */
const MARK =
  /^[*_\s]*(?:[[(（〔]?\s?(?:前|전|現|현)\s?[\])）〕.:：]\s?|[前現]\s|(?:前|現)(?=\p{Script=Hangul}))[*_\s]*/u;
const MAX_POST = 80;

/** "한빛대학교 통계학과 (2014 - 2020)": where somebody studied what. */
const DEPARTMENT =
  /\p{Script=Hangul}(?:대학교|대)\s\p{Script=Hangul}{2,14}(?:학과|학부|전공)(?=[\s*_]*(?:\(|$|,|·|\d))/u;

/** "- 🔭 님버스 결제팀 개발자 (2023.01 ~ )": dated items in which owners introduce themselves. */
function isFragmentOfOwner({ dates, blocks }: Reading, index: number): boolean {
  const { section } = blocks[index]!;
  return (section === 'summary' || section === 'profile') && dates[index]!.length > 0;
}

/** A post on a line of its own below somebody's name, or anywhere behind "前" and "現". */
function readPost(reading: Reading, { owner, ofBlock }: Subjects, index: number): Portrait | undefined {
  const { text, blocks } = reading;
  const { type, entry, text: span } = blocks[index]!;
  const person = ofBlock[index];
  if (!person || entry >= 0 || (type !== 'item' && type !== 'line')) return undefined;
  if (span.end - span.start > MAX_POST) return undefined;
  const slice = text.slice(span.start, span.end);
  const mark = MARK.exec(slice)?.[0].length ?? 0;
  const isOthers = type === 'item' && (owner === undefined || isFragmentOfOwner(reading, index));
  if ((mark === 0 && !isOthers) || !/\p{Script=Hangul}/u.test(slice) || isSentence(text, span))
    return undefined;
  const area = { start: span.start + mark, end: span.end };
  const segments = readPieces(reading, index, [area], 'experience');
  const has = (what: Segment['what']): boolean => segments.some((segment) => segment.what === what);
  if (!has('organization') || has('degree')) return undefined;
  if (!has('role') && !(isOthers && DEPARTMENT.test(slice))) return undefined;
  return { person, segments, areas: [area], past: [] };
}

function readPortrait(reading: Reading, { leads, ofBlock }: Subjects, lead: Lead, index: number): Portrait {
  const { person } = lead;
  if (lead.how === 'row') return { person, ...readRow(reading, lead, index) };
  if (lead.how === 'life') return { person, segments: [], areas: [], past: [] };
  const { text, blocks } = reading;
  const areas: { block: number; area: Span }[] = [];
  const add = (block: number, area: Span): void => {
    const end = endOfHead(text, area);
    if (end > area.start) areas.push({ block, area: { start: area.start, end } });
  };
  add(index, lead.rest);
  if (lead.rest.end - lead.rest.start < 60 && lead.how !== 'item') {
    for (let next = index + 1; next < blocks.length && next <= index + MAX_LINES; next++) {
      if (
        blocks[next]!.type !== 'line' ||
        leads[next] ||
        ofBlock[next] !== person ||
        isQuoted(text, blocks[next]!.text) ||
        isSentence(text, blocks[next]!.text)
      )
        break;
      add(next, blocks[next]!.text);
    }
  }
  const segments = areas.flatMap(({ block, area }) => readPieces(reading, block, [area], 'profile'));
  return { person, segments: complete(text, lead, segments), areas: areas.map(({ area }) => area), past: [] };
}

/** Where the words beside a name end: with the first sentence, a quoted title or a longer dash behind the affiliation. */
function endOfHead(text: string, { start, end }: Span): number {
  const slice = text.slice(start, Math.min(end, start + MAX_LENGTH));
  const stop =
    /[.!?]\s+(?=[\p{Lu}\p{Script=Hangul}“"])(?<!\b(?:Dr|Prof|Univ|Inst|Dept|Inc|Ltd|Co|St|\p{Lu})\.\s+)|["“”「『»]|\*"/u.exec(
      slice,
    );
  return start + (stop ? stop.index : slice.length);
}

/** "Likes Go.": tells about somebody and not where they are. */
function isSentence(text: string, { start, end }: Span): boolean {
  return (
    /\p{Ll}[.!?]["”)*_]*$|다\.$/u.test(text.slice(start, end)) &&
    !/\b(?:Inc|Ltd|Co|Corp|Univ)\.$/u.test(text.slice(start, end))
  );
}

function isQuoted(text: string, { start, end }: Span): boolean {
  return /^[*_>\s]*["“”「『«]/u.test(text.slice(start, end));
}

function readRow(reading: Reading, lead: Lead, index: number): Omit<Portrait, 'person'> {
  const { text, blocks } = reading;
  const { cells, headers } = blocks[index]!;
  const segments: Segment[] = [];
  const areas: Span[] = [];
  const past: Span[] = [];
  for (const [column, cell] of cells.entries()) {
    if (cell.end <= lead.rest.start || cell.end <= cell.start) continue;
    const header = headers[column];
    const what = header && columnMeaning(text.slice(header.start, header.end));
    if (what === 'other' || what === 'date' || (header && what === undefined)) continue;
    areas.push(cell);
    if (what === 'past') past.push(cell);
    const pieces = readPieces(reading, index, [cell], 'profile');
    const isOpen = what !== undefined && what !== 'past' && pieces.every((piece) => piece.what === 'unknown');
    const first = pieces[0];
    if (isOpen && first && isNameLike(text.slice(first.start, first.end)))
      segments.push({ ...first, what, confidence: 0.8 }, ...pieces.slice(1));
    else segments.push(...pieces);
  }
  return { segments, areas, past };
}

/** A name in the bracket right behind a person, before or behind their role, or behind an arrow is an organization's. */
function complete(text: string, lead: Lead, segments: readonly Segment[]): Segment[] {
  if (segments.some(({ what }) => what === 'organization')) return [...segments];
  const first = segments[0];
  const hasRole = segments.some(({ what }) => what === 'role');
  const open = segments.findIndex(
    ({ what, start, end, confidence }) =>
      what === 'unknown' &&
      confidence > 0.2 &&
      !KOREAN_TEAM_WORD.test(text.slice(start, end)) &&
      isNameLike(text.slice(start, end)) &&
      !isHandle(text, start),
  );
  if (open < 0) return [...segments];
  const segment = segments[open]!;
  const before = text.slice(Math.max(lead.rest.start, segment.start - 12), segment.start);
  const isIntroduced =
    /(?:→|->|\bnow(?: at)?|\bcurrently(?: at)?|현재?|現)\s*[*_([]*$/iu.test(before) ||
    (segment === first &&
      (/^[\s*_]*\($/u.test(text.slice(lead.rest.start, segment.start)) || lead.how === 'heading'));
  if (!hasRole && !isIntroduced) return [...segments];
  return segments.map((each, at) =>
    at === open ? { ...each, what: 'organization', confidence: 0.6 } : each,
  );
}

function isHandle(text: string, start: number): boolean {
  return /[@/]$/u.test(text.slice(Math.max(0, start - 1), start));
}
