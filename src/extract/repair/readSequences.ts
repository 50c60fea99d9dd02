import type { Span } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import type { CodePage } from './codePages.ts';

/** A complete UTF-8 sequence among characters that stand for its bytes. */
export interface Sequence {
  readonly start: number;
  readonly end: number;
  readonly codePoint: number;
  /** How much it speaks for damage, from 0 (could be what the writer meant) to 3 (never written on purpose). */
  readonly strength: number;
}

/** A run of characters that one code page could have made out of bytes. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly sequences: readonly Sequence[];
  /** Sequences that want more bytes than follow; those without a single one count only inside longer runs. */
  readonly incomplete: readonly Span[];
  /** Nothing but whole sequences, and spaces between them. */
  readonly isFlawless: boolean;
  /** Sum of the sequences' strengths, less what speaks against: characters that belong to no sequence. */
  readonly strength: number;
  /** The same if bytes may have been lost: incomplete sequences speak for damage too. */
  readonly lossyStrength: number;
}

/** Quotation marks, dashes and the like, which may follow any letter in undamaged text. */
export const CLOSING: ReadonlySet<string> = new Set('’‘“”–—…™®»«›‹•·\u00a0\u00ad©°ºª¹²³†‡');
/** Mac Roman's second bytes that follow a root, "not" or "nearly equal" in mathematics. */
const AFTER_OPERATOR = new Set('π∑∫∞Ω∂µ∏±≤≥≠');

/** Number of continuation bytes that a first byte asks for; 0 for bytes that begin nothing. */
export function continuationCount(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  if (byte >= 0xe0 && byte <= 0xef) return 2;
  return byte >= 0xf0 && byte <= 0xf4 ? 3 : 0;
}

/** The code point of a complete sequence; undefined for overlong forms, surrogates and what is above U+10FFFF. */
export function codePointOf(bytes: readonly number[]): number | undefined {
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  if (bytes.length === 2) return ((a & 0x1f) << 6) | (b & 0x3f);
  if (bytes.length === 3) {
    const code = ((a & 0xf) << 12) | ((b & 0x3f) << 6) | (c & 0x3f);
    return code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? undefined : code;
  }
  const code = ((a & 7) << 18) | ((b & 0x3f) << 12) | ((c & 0x3f) << 6) | (d & 0x3f);
  return code < 0x10000 || code > 0x10ffff ? undefined : code;
}

/** The sequence that begins at `at`, if it is complete and decodes to a character that people write. */
export function readSequence(text: string, at: number, page: CodePage): Sequence | undefined {
  const first = page.byteOf[text.charCodeAt(at)]!;
  const more = continuationCount(first);
  if (more === 0 || at + more >= text.length) return undefined;
  const bytes = [first];
  for (let k = 1; k <= more; k++) {
    const byte = page.byteOf[text.charCodeAt(at + k)]!;
    if (!isContinuation(byte)) return undefined;
    bytes.push(byte);
  }
  const codePoint = codePointOf(bytes);
  if (codePoint === undefined) return undefined;
  const base = plausibility(codePoint);
  if (base === 0) return undefined;
  const end = at + more + 1;
  return { start: at, end, codePoint, strength: base * contextFactor(text, at, end, codePoint, page) };
}

/**
 * Every run of a text that holds a first byte; look at `sequences`, `incomplete` and the strengths.
 *
 * @param pattern `page.run`, or `page.spacedRun` where no-break spaces may have become spaces
 */
export function readRuns(text: string, page: CodePage, pattern = page.run): Run[] {
  const runs: Run[] = [];
  for (const match of allMatches(text, pattern)) {
    const run = readRun(text, match.index, match.index + match[0].length, page);
    const isBareAccent =
      run.end - run.start === 1 && continuationCount(page.byteOf[text.charCodeAt(run.start)]!) === 1;
    if (run.sequences.length > 0 || run.incomplete.length > 0 || isBareAccent) runs.push(run);
  }
  return runs;
}

function readRun(text: string, start: number, end: number, page: CodePage): Run {
  const sequences: Sequence[] = [];
  const incomplete: Span[] = [];
  let isFlawless = true;
  let strength = 0;
  let lossyStrength = 0;
  for (let i = start; i < end; ) {
    const sequence = readSequence(text, i, page);
    if (sequence) {
      sequences.push(sequence);
      strength += sequence.strength;
      lossyStrength += sequence.strength;
      i = sequence.end;
      // What follows is the rest of an emoji that was misread twice.
      if (sequence.codePoint === APPLE)
        while (i < Math.min(end, sequence.end + 3) && isContinuation(page.byteOf[text.charCodeAt(i)]!)) i++;
      continue;
    }
    const more = continuationCount(page.byteOf[text.charCodeAt(i)]!);
    let next = i + 1;
    const isByte = (at: number) => at < end && isContinuation(page.byteOf[text.charCodeAt(at)]!);
    while (next <= i + more && (isByte(next) || (text[next] === ' ' && isByte(next + 1)))) next++;
    if (more > 1) {
      incomplete.push({ start: i, end: next });
      const lone = end - start === next - i;
      const afterLetter = /[A-Za-z]/.test(text[start - 1] ?? '') && CLOSING.has(text[i + 1] ?? '');
      lossyStrength += next === i + 1 ? (lone ? -1 : 0.2) : lone && afterLetter ? 0.3 : 0.95;
    }
    for (let k = i; k < next; k++) {
      if (text[k] === ' ') continue;
      isFlawless = false;
      const against = CLOSING.has(text[k]!) ? 0.1 : /\p{L}/u.test(text[k]!) ? 1 : 0.4;
      strength -= against;
      if (more <= 1) lossyStrength -= against;
    }
    i = next;
  }
  return { start, end, sequences, incomplete, isFlawless, strength, lossyStrength };
}

function isContinuation(byte: number): boolean {
  return byte >= 0x80 && byte <= 0xbf;
}

/** How likely it is that someone wrote this character: 0 for never, 1 for a letter, more for what stands alone. */
function plausibility(code: number): number {
  if (code < 0xa0) return 0.3;
  if (code < 0x180 || (code >= 0x218 && code <= 0x21b)) return 1;
  if (code >= 0x300 && code < 0x370) return 1; // a combining accent of decomposed text
  if (!/[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}\p{Cf}]/u.test(String.fromCodePoint(code)))
    return isPrivateBullet(code) || code === APPLE ? 1 : 0;
  if (code < 0x370) return 0.3;
  if (code < 0x530) return 0.7; // Greek, Cyrillic
  if ((code >= 0x5d0 && code < 0x5f5) || (code >= 0x600 && code < 0x700)) return 0.7; // Hebrew, Arabic
  if (code < 0x900) return 0.1;
  if (code < 0x1e00) return 1;
  if (code < 0x1f00) return 1.2; // Vietnamese
  if (code < 0x2000) return 0.7;
  if (code < 0x2c00) return 2; // punctuation, currency, arrows, mathematics, boxes, dingbats
  if (code < 0x3000) return 0.3;
  if (code < 0x3100) return 1.2; // CJK punctuation, kana
  if (code >= 0x3200 && code < 0x3400) return 1; // units and letters in circles and squares
  if (code < 0xac00) return 0.8; // CJK
  if (code < 0xd7a4) return 1.1; // Hangul
  if (code >= 0xfe00 && code < 0xfe10) return 2; // variation selectors
  if (code === 0xfeff || code >= 0xff00)
    return code < 0x10000 ? 1.2 : code >= 0x1f000 && code < 0x1fb00 ? 3 : 0.6;
  return 0.3;
}

/** What Mac Roman has for F0, the first byte of an emoji. */
const APPLE = 0xf8ff;

function isPrivateBullet(code: number): boolean {
  return code >= 0xf020 && code <= 0xf0ff;
}

/** What stands around a lone sequence can make it likelier to be meant, or never to be meant. */
function contextFactor(text: string, start: number, end: number, code: number, page: CodePage): number {
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  const letterBefore = /[A-Za-z]/.test(before);
  const letterAfter = /[a-z]/.test(after);
  if (end - start === 2) {
    const second = text[start + 1]!;
    // "¬∑" is a middle dot rather than logic where other things are damaged: °, ±, ², ³, µ and · become this.
    const operator = page.name === 'macintosh' && AFTER_OPERATOR.has(second) && text[start] !== '¬';
    if (operator) {
      if (letterAfter && (letterBefore || /[a-z]{2}/.test(text.slice(end, end + 2)))) return 2;
      return /[\s.,;:)]/.test(after) ? 1 : 0.2; // an operator wants something behind it
    }
    if (code >= 0x180 || code < 0xa0) return 1;
    if (page.name === 'macintosh') return 2; // a root, "not" or "nearly equal" before what is no operand
    const first = page.byteOf[text.charCodeAt(start)]!;
    const isLetter = (character: string) => /\p{L}/u.test(character);
    if (/[a-z]/.test(before) && /\p{Lu}/u.test(text[start]!)) return 2; // a capital inside a word: "cafÃ©"
    if (CLOSING.has(second)) {
      // A capital word that a quotation mark or dash ends, unless it is "Â°" and the like.
      return first === 0xc2 && '©®°ºª·\u00a0»«'.includes(second) && !/[A-Z]/.test(before) ? 2 : 1;
    }
    // A letter and a symbol that nobody puts side by side.
    if (isLetter(text[start]!) && !isLetter(second) && page.name !== 'windows-1251') return 2;
    return 1;
  }
  // "café”—" is no Chinese: three characters that can stand side by side in undamaged text.
  const closing = CLOSING.has(text[start + 1]!) && CLOSING.has(text[start + 2]!);
  return end - start === 3 && closing && letterBefore && code > 0x2c00 ? 0.3 : 1;
}
