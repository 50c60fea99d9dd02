import type { Span } from '../../model/index.ts';
import { overlapsSpan } from '../../model/index.ts';
import type { Section } from '../parse/index.ts';
import type { Reading } from '../reading.ts';
import { isReadable, readableName, sentenceAt, trimSpan } from '../reading.ts';
import { parseReference, type Reference, splitReferences } from '../references/index.ts';
import type { Publication } from './publication.ts';

const PAPER_SECTIONS: ReadonlySet<Section> = new Set<Section>(['publications', 'patents']);

/** Outside publication lists, how sure the reference parser must be. */
const ELSEWHERE = 0.8;

/**
 * Publications of a document: references in lists, "Thesis: …" lines, quoted titles beside a prize for a paper,
 * and titles linked to arXiv or a DOI.
 *
 * @returns in the order of the document, without overlaps
 */
export function findPublications(reading: Reading): Publication[] {
  const found: Publication[] = [];
  const add = (publication: Publication | undefined): void => {
    if (publication && !found.some((other) => overlapsSpan(other.span, publication.span)))
      found.push(publication);
  };
  for (const { block, span } of passages(reading))
    for (const one of readPassage(reading, block, span)) add(one);
  for (const [index, block] of reading.blocks.entries()) {
    if (!isReadable(block)) continue;
    add(readRow(reading, index));
    add(readThesis(reading, index));
    add(readPrizePaper(reading, index));
    for (const work of readQuotedWorks(reading, index)) add(work);
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Where references may stand: entries and lone blocks of publication lists, and list items elsewhere. */
function passages(reading: Reading): { block: number; span: Span }[] {
  const { blocks, text } = reading;
  const result: { block: number; span: Span }[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    if (!isReadable(block) || block.type === 'heading' || block.type === 'row') continue;
    let end = block.text.end;
    if (PAPER_SECTIONS.has(block.section)) {
      // The lines of one entry's head are one reference.
      while (
        block.entry >= 0 &&
        block.part === 'head' &&
        blocks[index + 1]?.entry === block.entry &&
        blocks[index + 1]?.part === 'head' &&
        blocks[index + 1]!.type === 'line'
      ) {
        index++;
        end = blocks[index]!.text.end;
      }
    }
    if (end - block.text.start < 15 || end - block.text.start > 3000) continue;
    if (!PAPER_SECTIONS.has(block.section) && !isReferenceLike(text.slice(block.text.start, end))) continue;
    result.push({
      block: blocks.indexOf(block, Math.max(0, index - 8)),
      span: { start: block.text.start, end },
    });
  }
  return result;
}

/** Outside lists of papers only what has a year, several commas and the marks of a title or a venue is looked at. */
function isReferenceLike(passage: string): boolean {
  if (!/\b(?:19|20)\d\d\b|arxiv|doi/iu.test(passage) || passage.split(',').length < 3) return false;
  return /["“”「『]|\bet al\b|\bIn Proc|\bProceedings|\bJournal|\bTransactions|\bConference|arxiv|doi|\b\p{Lu}\.,|\b\p{Lu}\. \p{Lu}|학회|논문지|pp\./iu.test(
    passage,
  );
}

function readPassage(reading: Reading, block: number, span: Span): Publication[] {
  const { text, vocabulary } = reading;
  const { section, type, marks, links } = reading.blocks[block]!;
  const inList = PAPER_SECTIONS.has(section);
  const options = {
    isVenue: (name: string): boolean => vocabulary.lookUp(name, 'venue').length > 0,
    marks,
    links,
  };
  const parts = type === 'paragraph' && inList ? splitReferences(text, span) : [span];
  const result: Publication[] = [];
  for (const part of parts) {
    const reference = parseReference(text, part, options);
    if (!reference?.title) continue;
    if (
      !inList &&
      (reference.confidence < ELSEWHERE ||
        reference.authors.length === 0 ||
        (!reference.venue && reference.year === undefined))
    )
      continue;
    if (inList && reference.confidence < 0.3) continue;
    result.push(createPublication(block, reference, part));
  }
  return result;
}

function createPublication(block: number, reference: Reference, span: Span): Publication {
  return {
    block,
    span: { start: Math.min(span.start, reference.start), end: Math.max(reference.end, reference.start) },
    title: { start: reference.title!.start, end: reference.title!.end },
    reference,
    byOwner: reference.authors.length === 0,
    confidence: reference.confidence,
  };
}

const VENUE_LIKE =
  /학회|학술|논문지|워크숍|컨퍼런스|\b(?:conference|journal|workshop|symposium|proceedings|transactions|letters)\b|^\p{Lu}{3,8}(?:\s|['’]|$)/iu;

/** A row of a table of papers or talks: "2023 | title | venue", in any order. */
function readRow(reading: Reading, index: number): Publication | undefined {
  const { text, vocabulary } = reading;
  const block = reading.blocks[index]!;
  if (block.type !== 'row' || (!PAPER_SECTIONS.has(block.section) && block.section !== 'talks'))
    return undefined;
  const cells = block.cells.filter((cell) => cell.end > cell.start);
  const header = (cell: Span): string => {
    const at = block.cells.indexOf(cell);
    const span = block.headers[at];
    return span ? text.slice(span.start, span.end) : '';
  };
  const slice = (cell: Span): string => text.slice(cell.start, cell.end);
  const venue =
    cells.find((cell) => /venue|conference|journal|학회|학술지|게재|발표처/iu.test(header(cell))) ??
    cells.find((cell) =>
      vocabulary.find(text, cell).some(({ entries }) => entries.some(({ kind }) => kind === 'venue')),
    ) ??
    cells.find((cell) => VENUE_LIKE.test(slice(cell)) && slice(cell).length < 60);
  const title =
    cells.find((cell) => /title|제목|논문명|paper/iu.test(header(cell))) ??
    cells.filter((cell) => cell !== venue).sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  if (!title || title === venue || title.end - title.start < 8) return undefined;
  const row = titled(index, block.text, trimSpan(text, title), text, 0.75, 'other');
  const year = /\b(?:19|20)\d\d\b/u.exec(slice({ start: block.text.start, end: block.text.end }))?.[0];
  const name = venue && readableName(slice(venue)).replace(/['’]?\s?(?:19|20)?\d\d$/u, '');
  return {
    ...row,
    reference: {
      ...row.reference,
      ...(year === undefined ? {} : { year: Number(year) }),
      ...(venue && name ? { venue: { ...venue, text: readableName(slice(venue)), name } } : {}),
    },
  };
}

const THESIS =
  /(?:^|[\s(·|•-])(?:(?:ph\.?\s?d\.?|doctoral|master['’]?s|m\.?s\.?|bachelor['’]?s|undergraduate|senior)\s+)?(?:thesis|dissertation)(?:\s+title)?[*_]*\s*[:：][*_]*\s*|(?:학위|석사|박사|졸업)\s?논문\s*[:：]\s*/iu;

function readThesis(reading: Reading, index: number): Publication | undefined {
  const { text } = reading;
  const block = reading.blocks[index]!;
  const slice = text.slice(block.text.start, block.text.end);
  const match = THESIS.exec(slice);
  if (!match) return undefined;
  const start = block.text.start + match.index + match[0].length;
  const rest = text.slice(start, Math.min(block.text.end, start + 400));
  const quoted = /^["“'‘「『*_]+([^"”’」』*\n]{8,250})["”'’」』*_]+/u.exec(rest);
  const stop = quoted
    ? quoted[0].length
    : /\n|\s\(|;|,?\s+(?:Advis[oe]r|Supervis[oe]r)\b|$/u.exec(rest)!.index;
  const title = trimSpan(text, { start, end: start + stop });
  if (title.end - title.start < 8) return undefined;
  return titled(
    index,
    { start: block.text.start + match.index, end: title.end },
    title,
    text,
    0.85,
    'thesis',
  );
}

const PRIZE =
  /\b(?:Best|Outstanding|Distinguished|Spotlight|Honou?rable)\b[^"“\n:]{0,40}\b(?:Paper|Poster|Demo|Thesis|Dissertation)\b[^"“\n]{0,40}?["“]([^"”\n]{8,250})["”]|(?:최우수|우수)\s?논문상?[^"“\n]{0,30}["“「]([^"”」\n]{6,250})["”」]/u;

/** The same with the title first: `"…" (NeurIPS 2020 Outstanding Paper)`. */
const PRIZED =
  /["“]([^"”\n]{8,250})["”]\s?[,.(–—-]\s?[^"“\n]{0,40}\b(?:Best|Outstanding|Distinguished|Honou?rable)\b[^"“\n:]{0,30}\b(?:Paper|Poster|Demo|Thesis|Dissertation)\b/u;

function readPrizePaper(reading: Reading, index: number): Publication | undefined {
  const { text } = reading;
  const block = reading.blocks[index]!;
  const slice = text.slice(block.text.start, block.text.end);
  const match = PRIZE.exec(slice) ?? (block.section === 'awards' ? PRIZED.exec(slice) : null);
  const name = match?.[1] ?? match?.[2];
  if (!match || name === undefined) return undefined;
  const start = block.text.start + match.index + match[0].lastIndexOf(name);
  const title = trimSpan(text, { start, end: start + name.length });
  return titled(
    index,
    { start: block.text.start, end: block.text.start + match.index + match[0].length },
    title,
    text,
    0.85,
    'paper',
  );
}

const WORK =
  /(?:\b(?:thesis|dissertation|papers?|article|book|talk|keynote|tutorial|essay|patent|report|monograph|wrote|authored|published|presented|titled|entitled)\b|논문|특허|저서|책|발표|기고|보고서)[^"“「『\n.]{0,70}(?:["“「『]|(?<!\*)\*(?!\*))([^"”」』\n*]{8,250})["”」』*]|["“「『]([^"”」』\n]{6,250})["”」』](?:이?라는|란)?\s?(?:제목|논문|주제|발표|저서|책)/giu;

/** Titles in quotation marks or italics beside a word for a work: `her thesis, "…"`, `특허 「…」`; talks in lists of talks. */
function readQuotedWorks(reading: Reading, index: number): Publication[] {
  const { text } = reading;
  const block = reading.blocks[index]!;
  if (PAPER_SECTIONS.has(block.section) || block.section === 'personal' || block.type === 'heading')
    return [];
  const slice = text.slice(block.text.start, block.text.end);
  const works: Publication[] = [];
  const pattern = block.section === 'talks' ? TALK : WORK;
  for (const match of slice.matchAll(pattern)) {
    const name = match[1] ?? match[2];
    if (name === undefined) continue;
    const start = block.text.start + match.index + match[0].lastIndexOf(name);
    const title = trimSpan(text, { start, end: start + name.length });
    if (!/[\p{Lu}\p{Script=Hangul}]/u.test(text.slice(title.start, title.end)) || title.end - title.start < 6)
      continue;
    const sentence = sentenceAt(reading, index, title);
    const type = /thesis|dissertation|논문/iu.test(match[0])
      ? 'thesis'
      : /patent|특허/iu.test(match[0])
        ? 'patent'
        : 'other';
    works.push(
      titled(
        index,
        { start: Math.min(sentence.start, title.start), end: Math.max(sentence.end, title.end) },
        title,
        text,
        0.75,
        type,
      ),
    );
  }
  return works;
}

const TALK = /^[*_]{0,3}["“「『]([^"”」』\n]{8,250})["”」』]|(?:^|[:–—]\s)\*([^*\n]{8,250})\*/gu;

/** A publication of which a text gives little more than the title. */
function titled(
  block: number,
  span: Span,
  title: Span,
  text: string,
  confidence: number,
  type: Reference['type'],
): Publication {
  const year = /\b(?:19|20)\d\d\b/u.exec(text.slice(span.start, title.start))?.[0];
  const reference: Reference = {
    start: span.start,
    end: span.end,
    authors: [],
    etAl: false,
    title: { ...title, text: readableName(text.slice(title.start, title.end)) },
    venueForms: [],
    type,
    confidence,
    ...(year === undefined ? {} : { year: Number(year) }),
  };
  return { block, span, title, reference, byOwner: true, confidence };
}
