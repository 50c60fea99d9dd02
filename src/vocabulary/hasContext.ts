import { CHARACTER, characterClass } from './characters.ts';
import type { VocabularyEntry } from './entry.ts';
import { isEverydayWord } from './everydayWords.ts';

/**
 * Whether `name`, as it stands in a text, is one of the names for which the entry asks for context: the canonical
 * name and exact names, if they are one word, and everyday words among the aliases. "Golang", "Apple Inc." speak
 * for themselves.
 */
export function needsContext(entry: VocabularyEntry, name: string): boolean {
  if (entry.context === undefined) return false;
  if (isEverydayWord(name)) return true;
  if (/\s/.test(name.trim())) return false;
  const folded = name.toLowerCase();
  return folded === entry.name.toLowerCase() || entry.exact.some((exact) => exact.toLowerCase() === folded);
}

/** A context word in small letters, in its parts between white space. */
interface ContextWord {
  readonly parts: readonly string[];
  /** Whether it begins, ends with a letter or digit: then no other may touch it there, but for a plural's ending. */
  readonly isWordAtStart: boolean;
  readonly isWordAtEnd: boolean;
}

const contextWords = new WeakMap<VocabularyEntry, readonly ContextWord[]>();

function wordsOf(entry: VocabularyEntry): readonly ContextWord[] {
  const known = contextWords.get(entry);
  if (known !== undefined) return known;
  const isLetter = (unit: number): boolean => characterClass(unit) === CHARACTER.letter;
  const words = (entry.context ?? []).map((word) => ({
    parts: word.toLowerCase().split(/\s+/),
    isWordAtStart: isLetter(word.charCodeAt(0)),
    isWordAtEnd: isLetter(word.charCodeAt(word.length - 1)),
  }));
  contextWords.set(entry, words);
  return words;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]$/u;

/**
 * Whether a word stands in a text, both in small letters. By hand: patterns for thousands of words would take more
 * machine code than all others together.
 */
function standsIn(text: string, { parts, isWordAtStart, isWordAtEnd }: ContextWord): boolean {
  const first = parts[0]!;
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    if (isWordAtStart && LETTER_OR_DIGIT.test(text.slice(Math.max(0, at - 2), at))) continue;
    const end = endOf(text, at, parts);
    if (end !== undefined && (!isWordAtEnd || isWordEnd(text, end))) return true;
  }
  return false;
}

/** The end of parts that follow each other from `at`, white space between them. */
function endOf(text: string, at: number, parts: readonly string[]): number | undefined {
  let end = at;
  for (const [index, part] of parts.entries()) {
    if (index > 0) {
      const gap = end;
      while (/\s/.test(text.charAt(end))) end++;
      if (end === gap) return undefined;
    }
    if (!text.startsWith(part, end)) return undefined;
    end += part.length;
  }
  return end;
}

function isWordEnd(text: string, end: number): boolean {
  const goesOn = (at: number): boolean => /[a-z0-9]/.test(text.charAt(at));
  return (
    !goesOn(end) ||
    (text.startsWith('s', end) && !goesOn(end + 1)) ||
    (text.startsWith('es', end) && !goesOn(end + 2))
  );
}

/**
 * Whether a block says enough for a name to mean this entry: the entry asks for no context, or one of its context
 * words stands in the block (whole English words, any letter case, also in the plural; Korean ones anywhere).
 * Skill lists and enumerations, which are context too, are for the caller to see.
 *
 * @param name the name as it was found; without it, the entry's canonical name is judged
 */
export function hasContext(entry: VocabularyEntry, blockText: string, name: string = entry.name): boolean {
  if (!needsContext(entry, name)) return true;
  const folded = blockText.toLowerCase();
  return wordsOf(entry).some((word) => standsIn(folded, word));
}
