import type { Span } from '../../model/index.ts';
import { readAuthorList } from './authorList.ts';
import type { MaskedText } from './maskMarkup.ts';
import type { ReferenceOptions, ReferenceText, ReferenceVenue } from './reference.ts';
import type { Part } from './referenceDetails.ts';
import type { ReferenceLead } from './referenceLead.ts';
import { noteWords, placeWords, publisherWords } from './referenceWords.ts';
import { collapse, trimField } from './trimField.ts';
import { venueName } from './venueName.ts';

/** `(EMNLP 2022)`, `[DAC]`: an abbreviation in brackets, with or without its year. */
const ABBREVIATION = /[([]([A-Z][A-Za-z&-]*[A-Z][A-Za-z&-]*)(?:[ ’'-]{0,2}(?:19|20)?\d\d)?[)\]]/;

/** What is handed in or granted, not published somewhere. */
const NO_VENUE =
  /\b(?:thesis|dissertation|patent|thèse|tesis|tese)\b|학위\s?논문|특허|^(?:submitted|accepted|in press|under review|m\.?sc?\.?|ph\.?\s?d\.?|b\.?sc?\.?|granted|filed|출원|등록)$|^(?:출원|등록|공개|특허)\s?번호/i;

/**
 * Where a reference says that it was published: in the part that was found to be the venue, in the tag before it
 * (`[EMNLP 2022 main]`), or in another part that is a known venue.
 *
 * @param plain masked text without asides
 * @param absolute from offsets into the masked text to offsets into the source
 */
export function readVenue(
  masked: MaskedText,
  plain: string,
  lead: ReferenceLead,
  parts: readonly Part[],
  options: ReferenceOptions,
  absolute: (span: Span) => Span,
): { venue: ReferenceVenue | undefined; forms: readonly ReferenceText[] } {
  const forms: ReferenceText[] = [];
  let venue: ReferenceVenue | undefined;
  const add = (span: Span, source: string) => {
    const trimmed = trimField(source, span);
    const form = { ...absolute(trimmed), text: collapse(source.slice(trimmed.start, trimmed.end)) };
    if (form.text.length > 1 && !forms.some(({ start, end }) => start === form.start && end === form.end))
      forms.push(form);
  };
  if (lead.venue) add(lead.venue, masked.text);

  const part = parts.find(({ label }) => label === 'venue');
  if (part) {
    const slice = plain.slice(part.start, part.end);
    const inWord = /^[\s"“]*(?:in|dans|en|im)\b\s*:?\s*/i.exec(slice)?.[0].length ?? 0;
    const span = trimField(plain, {
      start: part.start + (inWord < slice.length - 2 ? inWord : 0),
      end: part.end,
    });
    const printed = collapse(plain.slice(span.start, span.end));
    const abbreviation = readAbbreviation(masked.text, span);
    const name = /arxiv/i.test(printed) && printed.length < 60 ? 'arXiv' : venueName(printed);
    if (name.length > 1 && !NO_VENUE.test(printed)) {
      venue = {
        ...absolute(span),
        text: printed,
        name,
        ...(abbreviation ? { abbreviation: absolute(abbreviation) } : {}),
      };
      add(span, plain);
      if (abbreviation) add(abbreviation, plain);
    }
  }
  if (!venue && lead.venue) {
    const span = trimField(masked.text, lead.venue);
    const printed = collapse(masked.text.slice(span.start, span.end));
    // [EMNLP 2022 main]: what stands behind the year tells the track
    venue = {
      ...absolute(span),
      text: printed,
      name: venueName(printed.replace(/(?<=(?:19|20)\d\d)\s+.*$/, '')),
    };
  }
  if (!venue) {
    const span = overlookedVenue(plain, parts);
    if (span) {
      const printed = collapse(plain.slice(span.start, span.end));
      venue = { ...absolute(span), text: printed, name: venueName(printed) };
      add(span, plain);
    }
  }
  if (!venue) {
    const at = parts.find(
      ({ start, end, label }) =>
        label !== 'title' && label !== 'author' && /arxiv/i.test(plain.slice(start, end)),
    );
    const match = at && /arxiv(?:\s+preprint)?/i.exec(plain.slice(at.start, at.end));
    if (at && match) {
      const start = at.start + match.index;
      venue = { ...absolute({ start, end: start + match[0].length }), text: match[0], name: 'arXiv' };
      add({ start, end: start + match[0].length }, plain);
    }
  }
  if (!venue && options.isOwnList) {
    const span = outletInBrackets(plain);
    if (span) {
      const printed = collapse(plain.slice(span.start, span.end));
      venue = { ...absolute(span), text: printed, name: venueName(printed) };
      add(span, plain);
    }
  }
  for (const { start, end, label } of parts) {
    if (label === 'venue' || label === 'title' || label === 'author' || !options.isVenue) continue;
    const span = trimField(plain, { start, end });
    const printed = collapse(plain.slice(span.start, span.end));
    const name = venueName(printed.replace(/^[([]|[)\]]$/g, ''));
    if (name.length < 2 || name.length > 120 || !options.isVenue(name)) continue;
    add(span, plain);
    venue ??= { ...absolute(span), text: printed, name };
  }
  return { venue, forms };
}

/**
 * What can only be the venue where no part was found to be it: what stands behind `In …, eds.,`, and what stands
 * between the title and a volume or pages without being a place or a publisher.
 */
function overlookedVenue(plain: string, parts: readonly Part[]): Span | undefined {
  const title = parts.findIndex(({ label }) => label === 'title');
  if (title < 0) return undefined;
  const behind = parts.slice(title + 1);
  for (const part of behind) {
    if (part.label !== 'editor') continue;
    const lead = /^[\s"“(]*(?:in|dans|en)\b\s*:?\s*/i.exec(plain.slice(part.start, part.end));
    if (!lead) continue;
    const from = part.start + lead[0].length;
    const editors = readAuthorList(plain, from, part.end);
    let start = editors ? editors.ends.at(-1)! : from;
    if (editors)
      start +=
        /^[\s(]*(?:eds?|editors?|hrsg|hg|dir|org|coord)\b[\s.,;:)]*/i.exec(plain.slice(start, part.end))?.[0]
          .length ?? 0;
    const span = trimField(plain, { start, end: part.end });
    if (/\p{L}{3}.*\s/u.test(plain.slice(span.start, span.end)) && (editors || part.end - start > 12))
      return span;
  }
  const next = behind[0];
  if (
    !next ||
    (next.label !== 'publisher' && next.label !== 'other') ||
    !behind.some(({ label }) => label === 'number')
  )
    return undefined;
  const span = trimField(plain, next);
  const words = plain
    .slice(span.start, span.end)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  if (words.length === 0 || words.length > 10 || /[:;]|\d{3}|https?/.test(plain.slice(span.start, span.end)))
    return undefined;
  return words.some((word) => publisherWords.has(word) || placeWords.has(word) || noteWords.has(word))
    ? undefined
    : span;
}

/** `Title (Towards Data Science, 2021)`: what stands in brackets before a year and is no publisher. */
function outletInBrackets(plain: string): Span | undefined {
  const match = /[(（]\s*([^()（）,]{3,60}),\s*(?:\p{L}+\.?\s)?(?:19|20)\d\d[^()（）]{0,12}[)）]/u.exec(
    plain,
  );
  if (!match || match.index < 8) return undefined;
  const start = match.index + match[0].indexOf(match[1]!);
  const words = match[1]!.toLowerCase().split(/[^\p{L}]+/u);
  if (!/^[\p{Lu}\p{Lo}]/u.test(match[1]!) || words.some((word) => publisherWords.has(word))) return undefined;
  return trimField(plain, { start, end: start + match[1]!.length });
}

/** The abbreviation inside a venue or right behind it. */
function readAbbreviation(text: string, venue: Span): Span | undefined {
  const found = (from: number, to: number, atStart: boolean): Span | undefined => {
    const slice = text.slice(from, to);
    const match = ABBREVIATION.exec(slice);
    if (!match || (atStart && /[^\s.,]/.test(slice.slice(0, match.index)))) return undefined;
    const start = from + match.index + match[0].indexOf(match[1]!);
    return { start, end: start + match[1]!.length };
  };
  return found(venue.start, venue.end, false) ?? found(venue.end, venue.end + 30, true);
}
