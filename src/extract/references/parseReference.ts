import type { Span } from '../../model/index.ts';
import { authorMarks } from './authorMarks.ts';
import { chunkReference, MAX_REFERENCE_LENGTH } from './chunkReference.ts';
import { FeatureReader, holdsKnownName, isClearName } from './featureReader.ts';
import { hideRemarks } from './hideRemarks.ts';
import { learnedWeights } from './learnedWeights.ts';
import { type MaskedText, maskMarkup } from './maskMarkup.ts';
import { rateReference } from './rateReference.ts';
import { readVenue } from './readVenue.ts';
import type { Reference, ReferenceAuthor, ReferenceOptions } from './reference.ts';
import { type ReferenceDate, readDate, trustYear } from './referenceDate.ts';
import { type Part, readPages, readType, readVolume } from './referenceDetails.ts';
import { type ReferenceLead, readBracketedVenue, readLead } from './referenceLead.ts';
import { createScorer, LABELS, type Scorer, segmentReference } from './segmentReference.ts';
import { collapse, trimField, trimTitle } from './trimField.ts';
import type { Weights } from './weights.ts';

const ARXIV =
  /(?:arxiv[:\s.]*(?:preprint\s*)?(?:arxiv[:\s]*)?|arxiv\.org\/(?:abs|pdf|html)\/)\s*(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})/i;
const DOI = /\b(10\.\d{4,9}\/[^\s"<>\])},;]+[^\s"<>\])},;.])/i;
const ADDRESS = /https?:\/\/[^\s<>"\])}]+[^\s<>"\])}.,;]/i;

/** Below this it isn't worth calling a reference. */
const LEAST_CONFIDENCE = 0.2;

/** Reads one reference; see {@link parseReference}. */
export type ReferenceParser = (
  text: string,
  within?: Span,
  options?: ReferenceOptions,
) => Reference | undefined;

/**
 * Takes a free-text reference apart: authors, title, venue, year and the rest.
 *
 * Pure; never throws; reads at most the first 4,000 characters of the stretch. All spans are offsets into `text`.
 * The parts are found together, as the best-scoring division of the whole (a semi-Markov model with learned
 * figures; Sarawagi & Cohen 2004), so that no single punctuation mark decides.
 *
 * @param within where the reference stands (default: all of `text`)
 * @returns `undefined` where the text doesn't look like a reference: a sentence, a line about work
 */
export const parseReference: ReferenceParser = createReferenceParser(learnedWeights);

/** A parser with other figures than the learned ones, for measuring. */
export function createReferenceParser(weights: Weights): ReferenceParser {
  const scorer = createScorer(weights);
  return (text, within = { start: 0, end: text.length }, options = {}) =>
    parse(text, within, options, scorer);
}

function parse(text: string, within: Span, options: ReferenceOptions, scorer: Scorer): Reference | undefined {
  const start = Math.max(0, within.start);
  const bounds = { start, end: Math.min(text.length, within.end, start + MAX_REFERENCE_LENGTH) };
  if (!(bounds.end - bounds.start >= 8)) return undefined;
  const masked = maskMarkup(text, bounds, options);
  let lead = readLead(masked.text, options);
  const bracketed = lead.venue ? undefined : readBracketedVenue(masked.text, lead.start);
  if (bracketed) lead = { start: lead.start, venue: bracketed.venue, date: lead.date ?? bracketed.date };
  const {
    text: plain,
    others,
    said,
  } = hideRemarks(masked, lead.start, bracketed?.whole, options.isOwnList ?? false);
  if (!/\p{L}{2}/u.test(plain)) return undefined;
  const absolute = (span: Span): Span => ({ start: span.start + bounds.start, end: span.end + bounds.start });

  const reader = new FeatureReader(
    chunkReference({ ...masked, text: plain }),
    options.isVenue,
    others !== undefined,
  );
  const segments = segmentReference(reader, scorer);
  const parts = segments.map(
    ({ i, j, label }): Part => ({ start: reader.startOf(i), end: reader.endOf(j), label: LABELS[label]! }),
  );

  const authorSegment = segments.find(({ label }) => LABELS[label] === 'author');
  const list = authorSegment && reader.authorLists.get(authorSegment.i);
  const count = authorSegment ? (reader.authorEnds(authorSegment.i).get(authorSegment.j) ?? 0) : 0;
  const listed = list?.names.slice(0, count) ?? [];
  // "Quiet Motors and Loud Bearings" looks like two names; where nothing else can be the title, it is the title
  const isTitle =
    parts.every(({ label }) => label !== 'title') &&
    !listed.some((name) => isClearName(name) || holdsKnownName(name));
  const titlePart =
    parts.find(({ label }) => label === 'title') ??
    (isTitle ? parts.find(({ label }) => label === 'author') : undefined);
  const foundTitle = titlePart && trimTitle(plain, trimField(plain, titlePart));
  const titleSpan = foundTitle && wholeTitle(masked, plain, foundTitle);
  // what the whole title holds is no author: "*Averaging with Stale Neighbours*, A. Author"
  const isOutside = ({ start }: Span): boolean =>
    titleSpan === undefined || start < titleSpan.start || start >= titleSpan.end;
  const names = [...(isTitle ? [] : listed), ...(others?.names ?? [])].filter(isOutside);
  const raw = text.slice(bounds.start, bounds.end);
  const { equal, corresponding } = authorMarks(masked, names, raw);
  const authors = names.map(
    (name, i): ReferenceAuthor => ({
      ...absolute(name),
      name: name.name,
      family: name.family,
      given: name.given,
      ...(equal.has(i) ? { equalContribution: true } : {}),
      ...(corresponding.has(i) ? { corresponding: true } : {}),
    }),
  );
  const isCompany = said.has('self') || (options.isOwnList && others && names.length === others.names.length);
  const etAl = (list?.etAl === true && !isTitle && count === list.names.length) || others?.etAl === true;

  const title =
    titleSpan && titleSpan.end > titleSpan.start
      ? { ...absolute(titleSpan), text: collapse(plain.slice(titleSpan.start, titleSpan.end)) }
      : undefined;
  if (!title && authors.length === 0) return undefined;

  const { venue, forms } = readVenue(masked, plain, lead, parts, options, absolute);
  const unread = [titlePart, ...parts.filter(({ label }) => label === 'author')].filter(
    (part) => part !== undefined,
  );
  const date = readYear(masked.text, plain, lead, parts, unread);

  const addresses = masked.links.map(({ url }) => url);
  const everything = `${raw} ${addresses.join(' ')}`;
  const arxiv = ARXIV.exec(everything)?.[1];
  const doi = DOI.exec(everything)?.[1];
  const url = addresses.find((address) => /^https?:/i.test(address)) ?? ADDRESS.exec(raw)?.[0];
  const numbers = parts
    .filter(({ label }) => label === 'number')
    .map((part) => plain.slice(part.start, part.end))
    .join(' ');
  const pages =
    readPages(numbers) ??
    readPages(
      /\bpp?\.?\s?\d+\s?[-–—~]+\s?\d+|(?<!\d)\d+\s?[-–—~]\s?\d+\s?쪽|:\s?\d+\s?[-–—]\s?\d+/.exec(
        plain,
      )?.[0] ?? '',
    );
  const volume = readVolume(numbers);

  const type = said.has('patent') ? 'patent' : readType(masked.text, plain, venue?.text ?? '', arxiv, parts);
  const confidence = rateReference({
    plain,
    lead,
    parts,
    authors,
    etAl,
    title,
    titleSpan,
    venue,
    date,
    arxiv,
    doi,
    masked,
    hasStatus: said.has('status'),
    options,
  });
  if (confidence < LEAST_CONFIDENCE) return undefined;
  const from = Math.min(lead.start, lead.venue?.start ?? lead.start, lead.date?.start ?? lead.start);
  return {
    ...absolute({ start: from, end: masked.text.trimEnd().length }),
    authors,
    etAl,
    ...(title ? { title } : {}),
    ...(venue ? { venue } : {}),
    venueForms: forms,
    ...(date ? { year: date.year, yearSpan: absolute(date.span) } : {}),
    ...(date?.month === undefined ? {} : { month: date.month }),
    ...(pages === undefined || type === 'patent' ? {} : { pages }),
    ...(volume === undefined ? {} : { volume }),
    ...(arxiv === undefined ? {} : { arxiv }),
    ...(doi === undefined ? {} : { doi }),
    ...(url === undefined ? {} : { url }),
    type,
    confidence,
    ...(isCompany ? { isCompany } : {}),
  };
}

/** A title that begins an emphasised stretch without a comma is all of it. */
function wholeTitle({ emphasised }: MaskedText, plain: string, title: Span): Span {
  const stretch = emphasised.find(
    ({ start, end }) =>
      Math.abs(start - title.start) < 3 && end > title.end + 1 && !/[,;]/.test(plain.slice(start, end)),
  );
  return stretch ? trimField(plain, { start: title.start, end: stretch.end }) : title;
}

/** The year of publication: of a date part, else of another part, of the tag before the reference, of what is left. */
function readYear(
  masked: string,
  plain: string,
  lead: ReferenceLead,
  parts: readonly Part[],
  unread: readonly Span[],
): ReferenceDate | undefined {
  const dates = parts
    .filter(({ label }) => label === 'date')
    .map((part) => readDate(plain, part))
    .filter((date) => date !== undefined)
    .map((date) => ({ date, trust: trustYear(plain, date.span) }))
    .sort((a, b) => b.trust - a.trust);
  if (dates[0]) return dates[0].date;
  if (lead.date) return readDate(masked, lead.date);
  for (const label of ['venue', 'other', 'publisher', 'number', 'editor'] as const)
    for (const part of parts) {
      const date = part.label === label ? readDate(plain, part) : undefined;
      if (date) return date;
    }
  const chars = plain.split('');
  for (const { start, end } of unread) chars.fill(' ', start, end);
  return readDate(chars.join(''), { start: 0, end: chars.length });
}
