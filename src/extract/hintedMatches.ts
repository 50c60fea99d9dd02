import { allMatches } from './allMatches.ts';

/** A pattern that takes long to look for, and a quick one that stands in each text in which it can match. */
export interface Hinted {
  /** Without the flag `g`; of letters and classes that take one comparison each: no `u`, no property, no look behind. */
  readonly hint: RegExp;
  readonly pattern: RegExp;
}

/** Every match of a pattern, see {@link allMatches}; a text without its hint is done with at once. */
export function hintedMatches(text: string, { hint, pattern }: Hinted): RegExpExecArray[] {
  return hint.test(text) ? allMatches(text, pattern) : [];
}
