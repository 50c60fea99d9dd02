import type { Span } from '../../model/index.ts';

/** Words that end with a full stop in mid-sentence, in lower case and without it. */
const ABBREVIATIONS = new Set(
  `prof dr mr mrs ms st jr sr hon rev gen col capt lt sgt gov pres
  e.g i.e eg ie cf vs etc al et ca approx resp incl viz
  fig figs eq eqs sec secs ch chap tab alg thm def lem app ref refs no nos vol vols pp p pt ed eds rev iss art
  univ inst dept lab coll acad sch hosp inc ltd co corp llc gmbh bros assoc dev div
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
  proc conf symp int intl trans j adv comput sci eng tech technol lett comm commun mach learn res rep comp
  ph.d ph m.s m.sc b.s b.sc m.a b.a m.eng b.eng d.phil m.phil b.tech m.tech m.b.a s.m s.b sc
  u.s u.k u.n e.u a.m p.m d.c n.y c.v min max avg std est ext tel`.split(/\s+/),
);

/** Abbreviations that may also close a sentence: a capital letter behind them decides. */
const MAY_CLOSE = new Set(
  'etc al inc ltd co corp llc u.s u.k ph.d m.s b.s m.a b.a m.sc b.sc a.m p.m d.c univ m.eng b.eng'.split(' '),
);

const CLOSERS = /["'”’)\]}»」』*_]/;
const SPACE = /\s/;
const HANGUL = /[가-힣]/;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;
/** Words that begin a sentence more often than they go on after an abbreviation. */
const OPENERS =
  /^(?:The|This|That|These|Those|It|He|She|They|We|I|His|Her|Their|Our|My|In|At|On|As|For|From|After|Before|Since|While|When|During|Currently|Previously|Prior|Then|There|Here|However|Also|A|An|Now|Later)\b/;

/**
 * Splits running text into sentences. They come in order, don't overlap, have no outer white space, and what lies
 * between them is white space.
 *
 * A full stop doesn't end a sentence after an abbreviation ("Prof.", "et al.", "Ph.D."), an initial ("J. Choi"),
 * inside a number, an address or a version, nor before a small letter. A blank line always ends one. Korean
 * sentences may follow each other without a space ("…했다.그 뒤…").
 *
 * @param within the stretch to read (default: all of `text`)
 */
export function splitSentences(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  const sentences: Span[] = [];
  const end = Math.min(within.end, text.length);
  let start = within.start;
  const push = (to: number) => {
    let a = start;
    let b = to;
    while (a < b && SPACE.test(text[a]!)) a++;
    while (b > a && SPACE.test(text[b - 1]!)) b--;
    if (b > a) sentences.push({ start: a, end: b });
    start = to;
  };
  for (let i = within.start; i < end; i++) {
    const c = text[i]!;
    if (c === '\n') {
      let k = i + 1;
      while (k < end && (text[k] === ' ' || text[k] === '\t' || text[k] === '\r')) k++;
      if (k < end && text[k] === '\n') {
        push(i);
        i = k;
      }
      continue;
    }
    if (c !== '.' && c !== '!' && c !== '?' && c !== '…' && c !== '。' && c !== '！' && c !== '？') continue;
    let k = i + 1;
    while (k < end && /[.!?…。！？]/.test(text[k]!)) k++;
    const last = k - 1;
    while (k < end && CLOSERS.test(text[k]!)) k++;
    const wide = c === '。' || c === '！' || c === '？';
    if (k < end && !SPACE.test(text[k]!) && !wide) {
      // "했다.그리고": a Korean full stop without a space behind it
      const before = text[i - 1] ?? '';
      if (!(c === '.' && k === i + 1 && HANGUL.test(before) && HANGUL.test(text[k]!))) {
        i = last;
        continue;
      }
    }
    if (c === '.' && last === i && endsWithAbbreviation(text, start, i, k, end)) continue;
    let next = k;
    while (next < end && SPACE.test(text[next]!)) next++;
    if (next < end && c !== '。' && LOWER.test(text[next]!) && !/[!?]/.test(text[last]!)) {
      i = last;
      continue; // "… vs. others", "node.js. and"
    }
    push(k);
    i = k - 1;
  }
  push(end);
  return sentences;
}

function endsWithAbbreviation(text: string, from: number, dot: number, after: number, end: number): boolean {
  let w = dot;
  while (w > from && dot - w < 16 && /[\p{L}\p{N}.&-]/u.test(text[w - 1]!)) w--;
  const word = text.slice(w, dot);
  if (word === '') return true; // ".NET", " . "
  let next = after;
  while (next < end && SPACE.test(text[next]!)) next++;
  const follows = text.slice(next, next + 14);
  // "1." at the start of a sentence is a number, elsewhere it ends one
  if (/^\d{1,3}$/.test(word)) return text.slice(from, w).trim() === '';
  if (/^\p{Lu}$/u.test(word)) {
    // an initial: "J. Choi"; "vitamin C. The" is not
    const before = text.slice(Math.max(from, w - 12), w);
    return !(OPENERS.test(follows) && /\p{Ll}\s$/u.test(before));
  }
  if (/^(?:\p{Lu}\.|-)+\p{Lu}$/u.test(word)) return !OPENERS.test(follows); // "J.-H.", "U.S."
  const lower = word.toLowerCase();
  if (!ABBREVIATIONS.has(lower)) return false;
  if (!MAY_CLOSE.has(lower)) return true;
  if (next >= end) return false;
  return !(UPPER.test(follows[0] ?? '') && OPENERS.test(follows));
}
