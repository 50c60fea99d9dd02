import { allMatches } from '../allMatches.ts';
import { readBullet } from './bullet.ts';
import { readPair } from './readPair.ts';

/** Words after which no line of its own ends. */
const GOES_ON = /[,;&(/–-]$/;
const GOES_ON_WORD =
  /\b(?:a|an|the|and|or|of|in|on|at|to|for|with|by|from|as|into|using|via|is|are|was|were|that|which|its|their|our|his|her|my|including|between|under|over|than|such|both|toward|towards|through|based)$/i;
const SENTENCE_END = /[.!?。…]["'”’)\]*_]*$/;
const DATE_LIKE =
  /^[(['’]?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+'?\d|(?:spring|summer|fall|autumn|winter)\s+\d|(?:19|20)\d\d\s*(?:[-–—~년./]|$)|\d{1,2}\/\d{4}|since\s+\d|['’]\d\d[.\s])/i;
const ENDS_WITH_DATE =
  /(?:(?:19|20)\d\d\.?|present|now|current|ongoing|현재|재직\s?중|재학\s?중|진행\s?중|\d월)\)?\*{0,2}$/i;
const GAP = /\S(?:\t+|[ \u00a0\u3000]{3,})\S/;
const ENTRY_START = /^(?:\*\*|__|#)/;
/** "glitchkit – a tool for …": a name and what it is. */
const INTRODUCED = /^[^\s\p{P}]\S{0,29}(?: \S{1,20})? [–—] \S/u;

/**
 * Whether the second of two neighbouring lines goes on with the first: whether the line end between them was made
 * by the margin and not by the writer.
 *
 * @param width characters in a full line of this document; 0 where the document isn't wrapped
 * @param soft whether a line end means nothing by itself (Markdown)
 */
export function wraps(previous: string, next: string, width: number, soft: boolean): boolean {
  if (ENTRY_START.test(next) || readBullet(next) !== undefined) return false;
  if (GAP.test(previous)) return false;
  if (/^(?:<|!?\[!\[|!\[)/.test(next) || /(?:>|\)\]\([^)]*\))$/.test(previous)) return false; // tags and badges
  if (GAP.test(next)) return false;
  if (isQuoteOpen(previous, next)) return true;
  if (INTRODUCED.test(previous) && INTRODUCED.test(next)) return false; // things in a row
  if (/ [|·•] /.test(previous) && / [|·•] /.test(next)) return false; // facts in a row
  const lower =
    /^[\p{Ll}]/u.test(next) && !/^(?:https?:|www\.|[a-z]+\.[a-z]+\/|[a-z]+@|i[A-Z]|e[A-Z])/.test(next);
  if (/[,(–-]$/.test(previous) && previous.length >= 25 && lower) return true;
  const full = width > 0 && displayWidth(previous) + 1 + firstWord(next) > width * 0.92;
  if (DATE_LIKE.test(next)) return full && /[,(]$/.test(previous);
  if (ENDS_WITH_DATE.test(previous) && !(full && lower)) return false;
  if (lower && previous.length >= 20 && !/[:]$/.test(previous)) return true;
  if (GOES_ON_WORD.test(previous) && previous.length >= 20) return true;
  if (GOES_ON.test(previous) && previous.length >= 30 && (full || previous.length >= 45)) return true;
  const pair =
    /[:：]|\.{4}|(?:\. ){4}/.test(next.slice(0, 50)) &&
    readPair(next, { start: 0, end: next.length }) !== undefined;
  if (pair) return false;
  if (full && previous.length >= Math.min(40, width * 0.7)) return true;
  // one sentence a line
  return (
    soft &&
    SENTENCE_END.test(previous) &&
    wordCount(previous) >= 6 &&
    (SENTENCE_END.test(next) || wordCount(next) >= 8 || (/[가-힣]/.test(next) && next.length >= 30))
  );
}

/** Whether a quotation or a bracket of some length that the first line opens is closed by the second. */
function isQuoteOpen(previous: string, next: string): boolean {
  if (previous.length < 20) return false;
  const opened = (open: string, close: string) =>
    previous.lastIndexOf(open) > previous.lastIndexOf(close) && next.includes(close);
  if (opened('“', '”') || opened('「', '」') || opened('『', '』')) return true;
  const close = next.indexOf(')');
  if (opened('(', ')') && (next.indexOf('(') < 0 || next.indexOf('(') > close)) return true;
  const quotes = (line: string) => line.split('"').length - 1;
  return quotes(previous) % 2 === 1 && quotes(next) % 2 === 1;
}

function firstWord(line: string): number {
  const end = line.search(/\s/);
  return displayWidth(end < 0 ? line : line.slice(0, end));
}

/** Columns that a line takes: Hangul, kana and ideographs take two each. */
export function displayWidth(line: string): number {
  let width = line.length;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (
      code >= 0x1100 &&
      (code <= 0x115f || (code >= 0x2e80 && code <= 0xd7a3) || (code >= 0xff00 && code <= 0xff60))
    )
      width++;
  }
  return width;
}

/** Number of words between spaces. */
export function wordCount(line: string): number {
  let count = 0;
  for (const _ of allMatches(line, /\S+/g)) count++;
  return count;
}

/**
 * How wide a document's full lines are: the width that many of its longest lines share; 0 where they share none
 * because its writer never wrapped a line.
 */
export function measureWidth(lengths: readonly number[]): number {
  const long = lengths.filter((length) => length >= 40).sort((a, b) => b - a);
  if (long.length < 2) return 0;
  // lines of prose without breaks are much longer than any page is wide
  const widest = long[Math.min(long.length - 1, Math.floor(long.length / 20))]!;
  if (widest > 160) return 0;
  const near = long.filter((length) => length >= widest * 0.85).length;
  return near >= 2 ? widest : 0;
}

/** Whether a line or several joined ones are running prose rather than a fact: long, or sentences. */
export function isProse(text: string): boolean {
  const words = wordCount(text.length > 2000 ? text.slice(0, 2000) : text);
  if (GAP.test(text)) return false;
  if (/[가-힣]/.test(text)) {
    return (
      (/(?:다|요|죠|음|함|임|됨|까)[.!?。]["'”’)]*\s*$/.test(text) && words >= 4) ||
      (words >= 14 && /(?:다|요)[.!]/.test(text))
    );
  }
  if (/[.!?]["'”’)]*\s*$/.test(text) && (words >= 8 || (words >= 4 && lowerWords(text) >= words * 0.4)))
    return true;
  return words >= 25 || (words >= 14 && /[a-z]{2}[.!?]\s+\p{Lu}/u.test(text));
}

/** Number of words that begin with a small letter. */
export function lowerWords(text: string): number {
  let count = 0;
  for (const _ of allMatches(text, /(?<!\S)\p{Ll}/gu)) count++;
  return count;
}
