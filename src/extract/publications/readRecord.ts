import type { Span } from '../../model/index.ts';
import type { Block } from '../parse/index.ts';
import { type Reading, readableName } from '../reading.ts';
import { type Reference, type ReferenceAuthor, readAuthors, venueName } from '../references/index.ts';
import { titledPublication } from './createPublication.ts';
import type { Publication } from './publication.ts';
import { isInWorkList } from './readReferences.ts';

const TITLE_KEY = /^(?:title|name|제목|논문명|논문 제목|paper|talk)$/iu;
const AUTHORS_KEY = /^(?:authors?|by|written by|저자|저자명|inventors?|발명자|speakers?|발표자)$/iu;
const COMPANY_KEY = /^(?:co-?authors?|with|공동 ?저자|co-?speakers?)$/iu;
const VENUE_KEY =
  /^(?:venue|journal|book ?title|conference|publisher|publication|event|where|published(?: in)?|학회|학술지|학술대회|게재지|발표처|저널|출판사)$/iu;
const YEAR_KEY =
  /^(?:year|date|release ?date|published ?(?:on|date|at)?|issued|when|연도|년도|발행일|게재일|일자)$/iu;

/** A publication in data: the keys `title`, `authors`, `venue`, `year` of one record, in any order. */
export function readRecord(reading: Reading, index: number): Publication | undefined {
  const { text, blocks } = reading;
  const block = blocks[index]!;
  if (block.type !== 'pair' || !block.value || !(isInWorkList(reading, block) || block.section === 'talks'))
    return undefined;
  if (!TITLE_KEY.test(keyOf(text, block)) || block.value.end - block.value.start < 6) return undefined;
  const members = membersOf(text, blocks, index);
  const find = (pattern: RegExp): Block | undefined =>
    members.find((member) => member.key && pattern.test(keyOf(text, member)));
  if (members.length < 2) return undefined;
  const listed = find(AUTHORS_KEY);
  const company = find(COMPANY_KEY);
  const authors = namesOf(reading, listed ?? company);
  const venue = find(VENUE_KEY)?.value;
  const year = members
    .filter((member) => member.key && YEAR_KEY.test(keyOf(text, member)))
    .map(({ value }) => value && /\b(?:19|20)\d\d\b/u.exec(text.slice(value.start, value.end))?.[0])
    .find((found) => found !== undefined);
  const printed = venue && readableName(text.slice(venue.start, venue.end));
  const fields: Partial<Reference> = {
    authors,
    ...(authors.length > 0 && !listed ? { isCompany: true } : {}),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(venue && printed ? { venue: { ...venue, text: printed, name: venueName(printed) } } : {}),
  };
  const span = {
    start: Math.min(...members.map(({ text: { start } }) => start)),
    end: Math.max(...members.map(({ text: { end } }) => end), ...authors.map(({ end }) => end)),
  };
  return titledPublication(text, index, span, block.value, 0.85, fields);
}

function keyOf(text: string, { key }: Block): string {
  return key ? readableName(text.slice(key.start, key.end)).replace(/[_-]/gu, ' ') : '';
}

/** The pairs of the record that holds a title: under one key, until a key comes again. */
function membersOf(text: string, blocks: readonly Block[], index: number): Block[] {
  const { parent, entry } = blocks[index]!;
  const isMember = (block: Block | undefined): boolean =>
    block?.type === 'pair' && block.parent === parent && block.entry === entry;
  let first = index;
  while (first > 0 && blocks[first - 1]!.entry === entry && blocks[first - 1]!.parent >= parent) first--;
  let members: Block[] = [];
  const keys = new Set<string>();
  for (let at = first; at < blocks.length && blocks[at]!.entry === entry; at++) {
    const block = blocks[at]!;
    if (!isMember(block)) continue;
    const key = keyOf(text, block).toLowerCase();
    if (keys.has(key)) {
      if (at > index) break;
      members = [];
      keys.clear();
    }
    keys.add(key);
    members.push(block);
  }
  return members;
}

/** The names that a pair's value holds, or the items below it. */
function namesOf({ text, blocks }: Reading, pair: Block | undefined): ReferenceAuthor[] {
  if (!pair?.value) return [];
  if (pair.value.end > pair.value.start) return readAuthors(text, pair.value);
  const at = blocks.indexOf(pair);
  const names: Span[] = [];
  for (let index = at + 1; blocks[index]?.parent === at; index++) names.push(blocks[index]!.text);
  return names.flatMap((span) => readAuthors(text, span));
}
