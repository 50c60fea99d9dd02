import type { Span } from '../../model/index.ts';
import { containsSpan } from '../../model/index.ts';
import { type Reading, readableName, trimSpan } from '../reading.ts';
import { parseReference, type Reference, readAuthors, venueName } from '../references/index.ts';
import { titledPublication } from './createPublication.ts';
import type { Publication } from './publication.ts';
import { isInWorkList } from './readReferences.ts';

const TITLE_HEADER = /title|paper|talk|topic|\bwhat\b|제목|논문명|논문|발표\s?명|발명|주제|강연명/iu;
const VENUE_HEADER =
  /venue|conference|journal|event|\bwhere\b|published|publisher|outlet|학회|학술지|게재|발표처|행사|장소|저널|출판/iu;
const AUTHORS_HEADER = /author|\bwith\b|\bwho\b|speaker|inventor|저자|발표자|발명자|공동/iu;
const OTHER_HEADER =
  /date|year|\bwhen\b|month|no\.?$|role|type|link|url|note|연도|년도|일자|날짜|시기|구분|번호|비고|역할|상태/iu;
const VENUE_LIKE =
  /학회|학술|논문지|워크숍|컨퍼런스|\b(?:[Cc]onference|[Jj]ournal|[Ww]orkshop|[Ss]ymposium|[Pp]roceedings|[Tt]ransactions|[Ll]etters|[Mm]eetup|[Ss]ummit)\b|^\p{Lu}{3,8}(?:\s|['’]|$)/u;
const DATE =
  /^[\s\p{P}]*(?:(?:\p{L}{3,9}\.?\s)?(?:\d{1,2},?\s)?(?:19|20)\d\d(?:[.\-/년]\s?\d{0,2}월?)?|\d+)[\s\p{P}]*$/u;

/** The rest of a title that has a cell of its own: "Who Broke My Table? Lineage by Column". */
const GOES_ON = /^\s?[?!.:–—-]?\s(?!with\b|w\/|joint|by\b|and\b)\p{L}/u;

/** A row of a table of papers, patents or talks: "2023 | title | venue", in any order. */
export function readRow(reading: Reading, index: number, isOwned: boolean): Publication | undefined {
  const { text, vocabulary } = reading;
  const block = reading.blocks[index]!;
  if (block.type !== 'row' || (!isInWorkList(reading, block) && block.section !== 'talks')) return undefined;
  const slice = (cell: Span): string => text.slice(cell.start, cell.end);
  const header = (cell: Span): string => {
    const span = block.headers[block.cells.indexOf(cell)];
    return span ? slice(span) : '';
  };
  const cells = block.cells.filter((cell) => cell.end > cell.start && !DATE.test(slice(cell)));
  const authors = cells.find((cell) => AUTHORS_HEADER.test(header(cell)) && !TITLE_HEADER.test(header(cell)));
  const rest = cells.filter((cell) => cell !== authors && !OTHER_HEADER.test(header(cell)));
  const venue =
    rest.find((cell) => VENUE_HEADER.test(header(cell))) ??
    rest.find((cell) =>
      vocabulary.find(text, cell).some(({ entries }) => entries.some(({ kind }) => kind === 'venue')),
    ) ??
    rest.find((cell) => VENUE_LIKE.test(slice(cell)) && slice(cell).length < 60);
  const titles = rest.filter((cell) => cell !== venue);
  const cell =
    titles.find((cell) => TITLE_HEADER.test(header(cell))) ??
    titles.sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  if (!cell || cell.end - cell.start < 6) return undefined;
  // What stands beside the title in its cell: "(w/ Ana Ruiz)", a link's address.
  const options = { isOwnList: isOwned, marks: block.marks, links: block.links };
  const read = parseReference(text, cell, options);
  const isPart =
    read?.title !== undefined &&
    containsSpan(cell, read.title) &&
    !(venue && GOES_ON.test(text.slice(read.title.end, cell.end)));
  const title = trimSpan(text, isPart ? read.title : cell);
  const named = authors ? readAuthors(text, authors) : read?.isCompany ? read.authors : [];
  const year = /\b(?:19|20)\d\d\b/u.exec(slice(block.text))?.[0];
  const name = venue && venueName(readableName(slice(venue)));
  const fields: Partial<Reference> = {
    authors: named,
    ...(named.length > 0 && (!authors || /with|공동|\bco\b/iu.test(header(authors)))
      ? { isCompany: true }
      : {}),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(venue && name ? { venue: { ...venue, text: readableName(slice(venue)), name } } : {}),
  };
  return titledPublication(text, index, block.text, title, 0.75, fields);
}
