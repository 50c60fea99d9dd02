import type { Span } from '../../model/index.ts';
import { findAddresses } from './contacts/findAddresses.ts';
import { findEmails } from './contacts/findEmails.ts';
import { findPersonalNumbers } from './contacts/findPersonalNumbers.ts';
import { findPhones } from './contacts/findPhones.ts';
import { mergeSpans } from './draft.ts';

/** Stands for one UTF-16 unit of a contact detail. */
const MASK = '█';
/** A mask can complete a pattern around it; after this many rounds nothing new has ever been found. */
const MAX_ROUNDS = 5;

type ContactFinder = (text: string) => readonly Span[];

const FINDERS: readonly ContactFinder[] = [findEmails, findPhones, findPersonalNumbers, findAddresses];

/**
 * Masks contact details, each UTF-16 unit by `█`, so that offsets hold; line breaks are kept.
 *
 * @returns the text and what was masked in it, ordered; masking the result again changes nothing
 */
export function maskContacts(text: string): { readonly text: string; readonly masked: readonly Span[] } {
  let masked: Span[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const found = mergeSpans(FINDERS.flatMap((find) => find(text)));
    if (found.length === 0) break;
    const next = maskSpans(text, found);
    masked = mergeSpans([...masked, ...found]);
    if (next === text) break;
    text = next;
  }
  return { text, masked };
}

function maskSpans(text: string, spans: readonly Span[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    pieces.push(text.slice(at, start), text.slice(start, end).replace(/[^\n]/g, MASK));
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
