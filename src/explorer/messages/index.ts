import type { LanguageCode } from '../state/index.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import type { Messages } from './messages.ts';

export type { Messages, RelationWords } from './messages.ts';
export { nameGroup } from './nameGroup.ts';
export { nameKind, nameKinds } from './nameKind.ts';
export { sayMuted } from './sayMuted.ts';
export { wordFinding } from './wordFinding.ts';
export { wordRelation } from './wordRelation.ts';
export { wordsForGraph } from './wordsForGraph.ts';

/** The message table of each language. */
export const MESSAGES: Readonly<Record<LanguageCode, Messages>> = { en, ko };

/**
 * The first of the preferred languages that the page speaks, English if none.
 *
 * @param preferred BCP 47 tags, most wanted first: `navigator.languages`
 */
export function chooseLanguage(preferred: readonly string[]): LanguageCode {
  for (const tag of preferred) {
    const code = tag.toLowerCase().split('-')[0];
    const known = Object.keys(MESSAGES).find((one) => one === code);
    if (known) return known as LanguageCode; // a key of MESSAGES
  }
  return 'en';
}
