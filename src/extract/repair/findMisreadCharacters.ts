import { allMatches } from '../allMatches.ts';
import type { Edit } from './draft.ts';

/** Letters that character recognition takes for digits. */
const DIGITS: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1' };
/** A year of which some digits were read as letters: "2O21", "20l9", "l998". */
const YEAR =
  /(?<![\p{L}\p{N}_#/]|\d\.|\p{L}-)(?=[\dOolI]*[OolI])(?:[2][0Oo]|[1lI]9)[\dOolI]{2}(?![\p{L}\p{N}_])/gu;
/** Words that English begins with a capital I: "lntelligence", "lmage". */
const CAPITAL_I =
  /(?<![\p{L}\p{N}_.'’/-])l(?=(?:n[cdfghknstv]|ma[gn]|mp(?:[aeoru]|l[eiy]))[a-z]+(?![\p{L}\p{N}_]))/gu;

/**
 * Finds what character recognition confuses and only one reading of which can be meant: letters in years, and a small
 * L for the capital I with which a word begins.
 */
export function findMisreadCharacters(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { index, 0: year } of allMatches(text, YEAR)) {
    for (const [offset, letter] of [...year].entries()) {
      const digit = DIGITS[letter];
      if (digit !== undefined)
        edits.push({
          start: index + offset,
          end: index + offset + 1,
          text: digit,
          what: 'misread-character',
        });
    }
  }
  for (const { index } of allMatches(text, CAPITAL_I))
    edits.push({ start: index, end: index + 1, text: 'I', what: 'misread-character' });
  return edits.sort((a, b) => a.start - b.start);
}
