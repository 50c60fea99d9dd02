import type { Kind, Span } from '../../model/index.ts';

/** What stands for a name, a date or a place in a sentence's shape: one private character each. */
export const STAND_IN = {
  person: '\uE000',
  organization: '\uE001',
  place: '\uE002',
  date: '\uE003',
} as const;

/** A name or date of a sentence and what it names. */
export interface Named extends Span {
  readonly kind: Kind | 'date';
}

/**
 * A stretch of text with its names replaced by stand-ins, so that patterns see what a sentence says of whom and not
 * how they are called: "In ▯ she joined ▯ with ▯". Markup is dropped, white space collapsed; a possessive stays.
 *
 * @param names ordered by start, disjoint; kinds without a stand-in stay as written
 */
export function shapeOf(text: string, within: Span, names: readonly Named[]): string {
  let shape = '';
  let at = within.start;
  for (const { start, end, kind } of names) {
    const standIn = (STAND_IN as Partial<Record<Named['kind'], string>>)[kind];
    if (standIn === undefined || start < at || end > within.end) continue;
    shape += text.slice(at, start) + standIn;
    at = end;
  }
  shape += text.slice(at, within.end);
  return shape
    .replace(/\]\([^)\s]*\)/gu, '')
    .replace(/[*_`[\]]+/gu, '')
    .replace(/\s+/gu, ' ');
}
