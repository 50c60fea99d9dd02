import { allMatches } from '../allMatches.ts';
import { codeRegions, isInside } from './codeRegions.ts';
import type { Edit } from './draft.ts';

/** A line end after a hyphen, with the indentation of the next line, the rest of the word and what clings to it. */
const CUT =
  /(?<=\p{L})(?<hyphen>[-‐\u00AD])[ \t]*\n(?<indent>[ \t]*)(?<rest>\p{L}{2,})(?<tail>[^\s]*)[ \t]*/gu;
const FIRST = /(?<![\p{L}\p{N}])(?:\p{L}+[-‐]){0,4}\p{L}{2,}$/u;
const SYLLABLE =
  /^(?:k|g|n|t|d|r|l|m|p|b|s|j|ch|c|h|kk|tt|pp|ss|jj|y|w|sh)?(?:a|ae|e|eo|eu|i|o|oe|oo|ou|u|ui|wa|we|wi|wo|woo|ya|ye|yeo|yi|yo|yoo|you|yu|yun|young)(?:k|g|n|ng|t|l|m|p|b|h)?$/i;

/**
 * Finds words that a line end cut in two, and joins them where that is safe; the line break moves behind the word.
 *
 * Safe is: the joined word stands elsewhere in the document or is known (no hyphen), the word with its hyphen stands
 * elsewhere, or the parts are those of a Korean given name ("Jung-wook", whose hyphen stays). Other cuts stay.
 *
 * @param isKnownWord for lower-case words; without it only the document itself decides
 */
export function findHyphenation(text: string, isKnownWord: (word: string) => boolean = () => false): Edit[] {
  if (!/\p{L}[-‐\u00AD][ \t]*\n/u.test(text)) return [];
  const isCode = isInside(codeRegions(text));
  let allWords: Set<string> | undefined;
  const isInText = (word: string): boolean => {
    allWords ??= new Set(text.toLowerCase().match(/\p{L}+(?:[-‐]\p{L}+)*/gu));
    return allWords.has(word);
  };
  const edits: Edit[] = [];
  for (const match of allMatches(text, CUT)) {
    if (isCode(match.index)) continue;
    const first = FIRST.exec(text.slice(Math.max(0, match.index - 60), match.index))?.[0];
    if (!first) continue;
    const { hyphen = '', indent = '', rest = '', tail = '' } = match.groups!;
    const wordStart = match.index - first.length;
    const lastPart = first.slice(Math.max(first.lastIndexOf('-'), first.lastIndexOf('‐')) + 1);
    const joined = `${lastPart}${rest}`.toLowerCase();
    const joinedWhole = `${first}${rest}`.toLowerCase();
    const hyphened = `${first}-${rest}`.toLowerCase();
    const soft = hyphen === '\u00AD';
    const startsSmall = rest[0] === rest[0]!.toLowerCase();
    let kept: string | undefined;
    if (soft) kept = '';
    else if (isInText(hyphened)) kept = hyphen;
    else if (startsSmall && (isInText(joinedWhole) || isInText(joined) || isKnownWord(joined)))
      kept = isGivenName(text, wordStart, lastPart, rest) ? hyphen : '';
    else if (isGivenName(text, wordStart, first, rest)) kept = hyphen;
    if (kept === undefined) continue;
    const start = match.index;
    const end = match.index + match[0].length;
    const lineEnds = end === text.length || text[end] === '\n';
    edits.push({
      start,
      end,
      text: `${kept}${rest}${tail}${lineEnds ? '' : `\n${indent}`}`,
      what: 'hyphenation',
    });
  }
  return edits;
}

/** Whether two parts are those of a Korean given name, with a family name (a word with a capital) beside them. */
function isGivenName(text: string, at: number, first: string, rest: string): boolean {
  if (!/^\p{Lu}\p{Ll}+$/u.test(first) || !SYLLABLE.test(first) || !SYLLABLE.test(rest)) return false;
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
  const next = text.slice(text.indexOf('\n', at) + 1).trimStart();
  return /\p{Lu}\p{L}*,? $/u.test(line) || /^\p{L}+ \p{Lu}/u.test(next);
}
