import type { Span } from '../../model/index.ts';
import type { ReferenceType } from './reference.ts';
import type { Label } from './segmentReference.ts';

/** A labelled part: offsets into the masked text, closing punctuation included. */
export interface Part extends Span {
  readonly label: Label;
}

const UNPUBLISHED =
  /\b(?:under review|in review|submitted(?: to)?|in preparation|preprint|arxiv)\b|심사\s?중|투고/i;

/** `1234–1245`, or one page behind `p.`. */
export function readPages(text: string): string | undefined {
  const match = /(?<!\d|\d\.)([A-Za-z]?\d{1,6})\s?[-–—‑~∼]{1,2}\s?([A-Za-z]?\d{1,6})(?!\d)/.exec(
    text.replace(/\(\s?\d+\s?[-–]\s?\d+\s?\)/g, ' '),
  );
  if (match) return `${match[1]}–${match[2]}`;
  return /\b(?:pp?|pages?|S)\.?\s?(\d{1,6})\b/.exec(text)?.[1];
}

/** `28(3)`: volume and issue. */
export function readVolume(text: string): string | undefined {
  const match =
    /^\D{0,12}?(\d{1,4})\s?(?:\(\s?(\d{1,4}(?:[-–]\d{1,4})?)\s?\)|,?\s?(?:no|n°|nr|issue|h)\.?\s?(\d{1,4}))?/i.exec(
      text,
    );
  if (!match || /^\s*\(?(?:pp?|pages?|s)\b/i.test(text) || /^\s*\d+\s?[-–]\s?\d+/.test(text))
    return undefined;
  const issue = match[2] ?? match[3];
  return issue === undefined ? match[1] : `${match[1]}(${issue})`;
}

/** What kind of publication the parts beside title and authors tell. */
export function readType(
  masked: string,
  plain: string,
  venue: string,
  arxiv: string | undefined,
  segments: readonly Part[],
): ReferenceType {
  const aside = segments
    .filter(({ label }) => label !== 'title' && label !== 'author')
    .map(({ start, end }) => plain.slice(start, end))
    .join(' ');
  const whole = `${aside} ${/\b(?:ph\.?d\.?|doctoral|master|m\.?s\.?)\S*\s+(?:thesis|dissertation)\b/i.exec(masked)?.[0] ?? ''}`;
  if (/\b(?:thesis|dissertation|diplomarbeit|thèse|tesis)\b|학위\s?논문|박사\s?논문|석사\s?논문/i.test(whole))
    return 'thesis';
  if (/\bpatent\b|특허/i.test(aside)) return 'patent';
  if (/\b(?:technical|tech\.?|research)\s+rep(?:ort|\.)|\bworking paper\b|보고서/i.test(aside))
    return 'report';
  const isArxiv =
    /arxiv|biorxiv|medrxiv|ssrn|preprint/i.test(venue) ||
    (venue === '' && (arxiv !== undefined || UNPUBLISHED.test(aside)));
  if (isArxiv || (venue === '' && UNPUBLISHED.test(plain))) return 'preprint';
  if (venue !== '') return 'paper';
  if (segments.some(({ label }) => label === 'publisher')) return 'book';
  return 'other';
}
