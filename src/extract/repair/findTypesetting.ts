import { allMatches } from '../allMatches.ts';
import { type Hinted, hintedMatches } from '../hintedMatches.ts';
import { decodeWindows1252 } from './codePages.ts';
import type { Edit } from './draft.ts';

const LIGATURES: Readonly<Record<string, string>> = {
  '\uFB00': 'ff',
  '\uFB01': 'fi',
  '\uFB02': 'fl',
  '\uFB03': 'ffi',
  '\uFB04': 'ffl',
  '\uFB05': 'st',
  '\uFB06': 'st',
};

/** Spacing accents: the combining one, and the letters on which a typesetter puts it. */
const ACCENTS: Readonly<Record<string, readonly [combining: string, letters: string]>> = {
  '¨': ['\u0308', 'aeiouyAEIOUYı'],
  '´': ['\u0301', 'aeiouyAEIOUYıcnszlrCNSZ'],
  '`': ['\u0300', 'aeiou'],
  ˆ: ['\u0302', 'aeiouAEIOUı'],
  '˜': ['\u0303', 'anoiuANO'],
  '˚': ['\u030a', 'aAuU'],
  ˇ: ['\u030c', 'cdenrstzCDENRSTZ'],
  '˙': ['\u0307', 'zZegI'],
  '˝': ['\u030b', 'oOuU'],
  '˘': ['\u0306', 'aAgGuUeio'],
};
const ACCENT = /(?<accent>[¨´`ˆ˜˚ˇ˙˝˘])(?<space> ?)(?<letter>[A-Za-zı])/g;
const CEDILLA = /(?<before>[cCsStT])¸|¸(?<after>[cCsStT])/g;
/** An accent that stands on a space, before its letter: "Universit ́e". */
const FLOATING: Hinted = {
  hint: / [\u0300-\u030c]/,
  pattern: /(?<=\p{L}) (?<accent>[\u0300-\u030c])(?<letter>[A-Za-zı])/gu,
};

/** Bullets of the Symbol and Wingdings fonts, and a control character that stands for one. */
const BULLET =
  /(?<=^[ \t]*|[ \t])[\uF0B7\uF0A7\uF0D8\uF0A8\uF076\uF06E\uF071\uF0FC\uF0AB\uF0BE\u000F](?=[ \t\p{L}\p{N}"“‘(*]|$)/gmu;
const SUSPECT =
  /[\uFB00-\uFB06\u0080-\u0084\u0086-\u009F\u00AD\uF000-\uF0FF\u000F¨´`ˆ˜˚ˇ˙˝˘¸]| [\u0300-\u030c]/;

/**
 * Finds what typesetting leaves in a text that was taken out of a PDF or an old word processor: ligatures, accents
 * apart from their letters, bullets of symbol fonts, soft hyphens, and Windows punctuation as control characters.
 */
export function findTypesetting(text: string): Edit[] {
  if (!SUSPECT.test(text)) return [];
  const edits: Edit[] = [];
  for (const { index, 0: ligature } of allMatches(text, /[\uFB00-\uFB06]/g))
    edits.push({ start: index, end: index + 1, text: LIGATURES[ligature]!, what: 'ligature' });
  for (const { index } of allMatches(text, BULLET))
    edits.push({ start: index, end: index + 1, text: '•', what: 'bullet' });
  // One at a line's end is a word cut in two: see findHyphenation.
  for (const { index, 0: run } of allMatches(text, /\u00AD+(?![\u00AD\n])/g))
    edits.push({ start: index, end: index + run.length, text: '', what: 'soft-hyphen' });
  return disjoint([...edits, ...findAccents(text), ...findControls(text)]);
}

function findAccents(text: string): Edit[] {
  const edits: Edit[] = [];
  const what = 'split-accent';
  for (const match of allMatches(text, ACCENT)) {
    const { accent = '', space = '', letter = '' } = match.groups!;
    const [combining, letters] = ACCENTS[accent]!;
    if (!letters.includes(letter) || !isSplit(text, match.index, match[0].length, accent, space, letter))
      continue;
    edits.push({
      start: match.index,
      end: match.index + match[0].length,
      text: compose(letter, combining),
      what,
    });
  }
  for (const match of allMatches(text, CEDILLA)) {
    const { before, after } = match.groups!;
    const letter = before ?? after!;
    const next = text[match.index + 2] ?? '';
    if (!/\p{L}/u.test(text[match.index - 1] ?? '') && !/\p{L}/u.test(next)) continue;
    edits.push({ start: match.index, end: match.index + 2, text: compose(letter, '\u0327'), what });
  }
  for (const match of hintedMatches(text, FLOATING)) {
    const { accent = '', letter = '' } = match.groups!;
    const composed = compose(letter, accent);
    if (composed.length > 1) continue;
    edits.push({ start: match.index, end: match.index + match[0].length, text: composed, what });
  }
  return edits;
}

function compose(letter: string, combining: string): string {
  return `${letter === 'ı' ? 'i' : letter}${combining}`.normalize('NFC');
}

/** Whether an accent before a letter is one that fell off it, and no apostrophe, quotation mark or code. */
function isSplit(
  text: string,
  at: number,
  length: number,
  accent: string,
  space: string,
  letter: string,
): boolean {
  const before = text[at - 1] ?? '';
  const after = text[at + length] ?? '';
  const inWord = /\p{L}/u.test(before);
  const goesOn = /\p{L}/u.test(after);
  if (space !== '') return inWord && accent !== '`' && accent !== '´' && /[a-zı]/.test(letter) && goesOn;
  if (!inWord && !(goesOn && /^$|[\s("“‘'/,-]/.test(before))) return false;
  if (accent === '`') return isLoneBacktick(text, at) && /[a-z]/.test(before) && !/\d/.test(after);
  if (accent === '´') {
    // "it´s", "l´été": an apostrophe.
    const word = /\p{L}*$/u.exec(text.slice(Math.max(0, at - 20), at))![0];
    if (/^(?:[ldcjnsmtLDCJNSMT]|qu|Qu|jusqu|lorsqu|puisqu)$/.test(word)) return false;
    if ('szlrcnmdt'.includes(letter))
      return goesOn && !/^(?:l|e)(?!\p{L})/u.test(text.slice(at + length, at + length + 2));
  }
  return true;
}

/** Farther than this from another backtick, none of the same line is taken for its partner. */
const BACKTICK_DISTANCE = 300;

function isLoneBacktick(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - BACKTICK_DISTANCE), at);
  const after = text.slice(at + 1, at + BACKTICK_DISTANCE);
  return !/`[^\n]*$/.test(before) && !/^[^\n`]*`/.test(after);
}

/** Windows-1252 punctuation that was read as ISO 8859-1: no text has these control characters. */
function findControls(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { index, 0: control } of allMatches(text, /[\u0080-\u0084\u0086-\u009F]/g)) {
    const meant = decodeWindows1252(Uint8Array.of(control.charCodeAt(0)));
    if (meant !== control)
      edits.push({ start: index, end: index + 1, text: meant, what: 'mojibake:iso-8859-1' });
  }
  return edits;
}

/** In order, without those that overlap an earlier one. */
function disjoint(edits: Edit[]): Edit[] {
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  let end = 0;
  return edits.filter((edit) => {
    if (edit.start < end) return false;
    end = edit.end;
    return true;
  });
}
