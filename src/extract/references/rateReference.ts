import type { Span } from '../../model/index.ts';
import { isHangulName, isInitials } from '../names/index.ts';
import type { MaskedText } from './maskMarkup.ts';
import type { Reference, ReferenceAuthor, ReferenceOptions, ReferenceText } from './reference.ts';
import type { ReferenceDate } from './referenceDate.ts';
import type { Part } from './referenceDetails.ts';
import type { ReferenceLead } from './referenceLead.ts';
import { hangulVenueEnding, venueWords } from './referenceWords.ts';

/** Verbs and roles that begin a line about work, not a reference. */
const NO_REFERENCE =
  /^(?:developed|implemented|led|built|designed|created|worked|managed|maintained|contributed|conducted|improved|participated|organized|organised|responsible|achieved|optimi[sz]ed|analy[sz]ed|researched|studied|proposed|presented|published|reviewed|reviewer|program committee|pc member|member|organizer|volunteer|teaching|ta\b|mentored|supervised|collaborated|deployed|integrated|supported|received|awarded|served|serving|co-?led|co-?founded|founded|launched|wrote|authored|trained|applied|investigated|explored|working|leading|building|developing|designing|researching|i\s|we\s|my\s|he\s|she\s|they\s|b\.?s\.?c?\.?\s|m\.?s\.?c?\.?\s|ph\.?\s?d|bachelor|master|gpa)/i;

/** What was found, as far as it tells whether it is a reference. */
export interface Rated {
  plain: string;
  lead: ReferenceLead;
  parts: readonly Part[];
  authors: readonly ReferenceAuthor[];
  etAl: boolean;
  title: ReferenceText | undefined;
  titleSpan: Span | undefined;
  venue: Reference['venue'];
  date: ReferenceDate | undefined;
  arxiv: string | undefined;
  doi: string | undefined;
  masked: MaskedText;
  hasStatus: boolean;
  options: ReferenceOptions;
}

/** 0–1: how much speaks for a reference. A logistic sum; the figures are ours, from what CVs hold besides. */
export function rateReference(found: Rated): number {
  const { plain, lead, parts, authors, title, titleSpan, venue, date, arxiv, doi, masked, options } = found;
  let sum = -2.2;
  const body = plain.slice(lead.start).trim();
  const clear = authors.filter(
    ({ given, name }) => isInitials(given.split(' ')[0] ?? '') || isHangulName(name),
  ).length;
  if (authors.length > 0)
    sum +=
      0.8 +
      Math.min(authors.length, 4) * 0.35 +
      (clear === 0 ? 0 : authors.length > 1 || !isHangulName(authors[0]!.name) ? 0.8 : 0.2);
  if (found.etAl) sum += 1;
  if (date) sum += 1;
  if (lead.venue) sum += 1.5;
  if (venue) {
    sum += 0.6;
    const words = venue.text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    if (options.isVenue?.(venue.name) === true) sum += 1.2;
    else if (
      authors.length === 0 &&
      (words.length > 16 || /\b(?:was|were|is|are|has|have|my|i|we|our)\b/i.test(venue.text))
    )
      sum -= 1.5;
    else if (words.some((word) => venueWords.has(word) || hangulVenueEnding.test(word))) sum += 0.8;
  }
  if (arxiv !== undefined || doi !== undefined) sum += 2;
  if (parts.some(({ label }) => label === 'number')) sum += 0.6;
  if (title && titleSpan) {
    const count = title.text.split(' ').length;
    if (count >= 4) sum += 0.5;
    if (count >= 4 && options.isOwnList && found.hasStatus) sum += 1.5;
    if (/[“"„«‘「『《]/.test(plain[titleSpan.start - 1] ?? '')) sum += 1;
    if (
      masked.emphasised.some(
        ({ start, end, strong }) => !strong && start <= titleSpan.start + 1 && end >= titleSpan.end - 1,
      )
    )
      sum += 0.6;
    const isLink = masked.links.some(
      ({ start, end }) => start <= titleSpan.start + 1 && end >= titleSpan.end - 1,
    );
    if (options.isOwnList && isLink && count >= 3) sum += 1;
    if (count > 35) sum -= 2;
  } else sum -= 1.5;
  if (authors.length === 0 && NO_REFERENCE.test(body)) sum -= 3;
  if (authors.length === 0) {
    if (/\b(?:award|prize|scholarship|fellowship|finalist|winner|grant|medal|certificat\w+)\b/i.test(body))
      sum -= 1.5;
    if (
      /\b(?:award|prize|scholarship|fellowship|certificate|certified|intern|engineer|manager|assistant|professor|developer|consultant|b\.?s\.?c?|m\.?s\.?c?|university)\b/i.test(
        body,
      )
    )
      sum -= 1.5;
    if (
      /(?:졸업|재학|수료|입학|인턴|사원|연구원|수상|장학|자격증|운영|구축|담당|학사|석사|박사)(?:\s|$|,|\()/.test(
        body,
      )
    )
      sum -= 1.5;
  }
  if (
    authors.length === 0 &&
    /(?:습니다|했다|하였다|함|개발|구현|담당|참여|운영|수행|기여|진행)\.?\s*$/.test(body)
  )
    sum -= 2.5;
  if (
    authors.length === 0 &&
    /\b(?:was|were|is|are|has|have|had|will|can|which|who|that)\b/.test(title?.text ?? '') &&
    !/[?]/.test(title?.text ?? '')
  )
    sum -= 0.8;
  return Math.round((1 / (1 + Math.exp(-sum))) * 100) / 100;
}
