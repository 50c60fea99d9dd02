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

interface ContextWord {
  /** In small letters: most texts don't hold it, which is quickly seen. */
  readonly folded: string;
  readonly pattern: RegExp;
}

const contextWords = new WeakMap<VocabularyEntry, readonly ContextWord[]>();

function escapeRegExp(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}

function wordsOf(entry: VocabularyEntry): readonly ContextWord[] {
  const known = contextWords.get(entry);
  if (known !== undefined) return known;
  const words = (entry.context ?? []).map((word) => {
    const isLetter = (unit: number): boolean => characterClass(unit) === CHARACTER.letter;
    const before = isLetter(word.charCodeAt(0)) ? '(?<![\\p{L}\\p{N}])' : '';
    const behind = isLetter(word.charCodeAt(word.length - 1)) ? '(?:e?s)?(?![A-Za-z0-9])' : '';
    return {
      folded: word.toLowerCase().split(/\s/)[0]!,
      pattern: new RegExp(before + escapeRegExp(word) + behind, 'iu'),
    };
  });
  contextWords.set(entry, words);
  return words;
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
  return wordsOf(entry).some((word) => folded.includes(word.folded) && word.pattern.test(blockText));
}
