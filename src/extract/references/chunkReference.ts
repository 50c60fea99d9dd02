import { allMatches } from '../allMatches.ts';
import { isInitials } from '../names/index.ts';
import { isHardBreak } from './authorList.ts';
import type { MaskedText } from './maskMarkup.ts';

/** How two words are parted. A boundary may have several of these bits. */
export const BOUNDARIES = {
  period: 1,
  strong: 2, // a period that ends something: no initial, no abbreviation, a capital follows
  comma: 4,
  colon: 8,
  semicolon: 16,
  question: 32,
  closeQuote: 64,
  openQuote: 128,
  closeParen: 256,
  openParen: 512,
  number: 1024, // between letters and digits
  in: 2048, // before "In"
  emphasis: 4096, // where emphasis begins or ends
  line: 8192, // at a line end that somebody made
  wrap: 65536, // at another line end
  dash: 16384,
  keyword: 32768, // before "vol.", "pp.", and initials in the middle of a sentence
} as const;

/** What white space parts. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Without outer punctuation, lower case. */
  readonly core: string;
  readonly initials: boolean;
  readonly upper: boolean; // begins with a capital
  readonly capitals: boolean; // nothing but capitals (two or more)
  readonly digits: boolean; // holds a digit
  readonly letters: boolean;
}

const OPENING = /^[“"„«‹「『《〈‘'‚‛`]/;

/** Longest reference that is read, in characters; what follows is left alone. */
export const MAX_REFERENCE_LENGTH = 4000;

function readWords(text: string): Word[] {
  const words: Word[] = [];
  const add = (start: number, end: number) => {
    const raw = text.slice(start, end);
    const inner = raw.replace(/^[^\p{L}\p{N}&°]+|[^\p{L}\p{N}°]+$/gu, '');
    words.push({
      start,
      end,
      core: inner.toLowerCase(),
      initials: isInitials(inner) || isInitials(`${inner}.`),
      upper: /^\p{Lu}/u.test(inner),
      capitals: /^(?:\p{Lu}[\p{Lu}\d&/’'-]*)$/u.test(inner) && inner.length > 1,
      digits: /\d/.test(inner),
      letters: /\p{L}/u.test(inner),
    });
  };
  const pattern = /\S+/g;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    let start = match.index;
    const end = start + match[0].length;
    // "1990.Title", "(2007).The", "A27(2010)", "York:Springer"
    const inner =
      /(?<=[\p{Ll}\p{N})\]”"][.:]|[”"»)\]],)(?=[\p{Lu}“"]\p{L})|(?<=\p{L})(?=\((?:19|20)\d\d\))|(?<=[\p{L}][”"»])(?=\p{L})|(?<=[\p{L},.])(?=[“«„「『][\p{L}])|(?<=[”»」』])(?=[\p{L}(\d])|(?<=[가-힣]),(?=[가-힣“「『])/gu;
    if (match[0].length < 200 && !/^[<(]?(?:https?:|www\.|doi|10\.\d)/i.test(match[0]))
      for (const cut of allMatches(match[0], inner)) {
        const at = match.index + cut.index + cut[0].length;
        if (at > start && at < end) {
          add(start, at);
          start = at;
        }
      }
    add(start, end);
  }
  return words;
}

/** Periods behind these words end nothing. */
const ABBREVIATION = new Set(
  'vol no pp p eds ed vs st dr prof jr sr proc conf int trans j symp dept univ inc ltd co cf ca fig ser nr bd hrsg hg al rev ann adv bull lett am soc natl acad sci phys chem biol med'.split(
    ' ',
  ),
);

/** A reference cut at every place where a part may end, with what was counted on the way. */
export interface Chunked {
  readonly masked: MaskedText;
  readonly words: readonly Word[];
  /** First word of each chunk, and the number of words at the end. */
  readonly first: readonly number[];
  /** `parting[c]`: how chunk c - 1 and chunk c are parted. */
  readonly parting: readonly number[];
  readonly count: number;
}

/** Cuts a masked reference into chunks. */
export function chunkReference(masked: MaskedText): Chunked {
  const text = masked.text;
  const words = readWords(text);
  const emphasisEdges = new Set<number>();
  for (const { start, end } of masked.emphasised) {
    let a = start;
    while (a < text.length && /\s/.test(text[a]!)) a++;
    emphasisEdges.add(a);
    emphasisEdges.add(-end);
  }
  const first = [0];
  const parting = [0];
  for (let k = 1; k < words.length; k++) {
    const [before, after] = [words[k - 1]!, words[k]!];
    const tail = text.slice(Math.max(before.start, before.end - 6), before.end);
    const head = text.slice(after.start, after.start + 3);
    let bits = 0;
    if (/\.[”"»’')\]]*$|\.,$/.test(tail)) {
      bits |= BOUNDARIES.period;
      if (
        !before.initials &&
        !ABBREVIATION.has(before.core) &&
        /^[“"„«「『‘'([]?[\p{Lu}\d]|^\p{Lo}/u.test(head)
      )
        bits |= BOUNDARIES.strong;
    }
    if (/,[”"»’')\]]*$|[，、]$/.test(tail)) bits |= BOUNDARIES.comma;
    if (/:[”"»’')\]]*$|：$/.test(tail)) bits |= BOUNDARIES.colon;
    if (/;[”"»’')\]]*$/.test(tail)) bits |= BOUNDARIES.semicolon;
    if (/[?!][”"»’')\]]*[.,]?$/.test(tail)) bits |= BOUNDARIES.question;
    if (/[”"»›」』》〉’'“][.,;:]?[)\]]?[.,;:]?$/.test(tail) && !/^[“"„«]/.test(tail))
      bits |= BOUNDARIES.closeQuote;
    if (OPENING.test(head)) bits |= BOUNDARIES.openQuote;
    if (/[)\]][.,;:]*$/.test(tail)) bits |= BOUNDARIES.closeParen;
    if (/^[([]/.test(head)) bits |= BOUNDARIES.openParen;
    if (
      before.digits !== after.digits ||
      (before.digits && after.digits) ||
      isRoman(after.core, after.capitals)
    )
      bits |= BOUNDARIES.number;
    if (
      (/^(?:in|dans|en|im)$/.test(after.core) && after.upper) ||
      (after.core === 'in' &&
        (bits &
          (BOUNDARIES.comma |
            BOUNDARIES.period |
            BOUNDARIES.question |
            BOUNDARIES.closeQuote |
            BOUNDARIES.closeParen)) !==
          0)
    )
      bits |= BOUNDARIES.in;
    const gapEnd = after.start;
    if (emphasisEdges.has(gapEnd)) bits |= BOUNDARIES.emphasis;
    for (let p = before.end - 2; p <= gapEnd; p++) if (emphasisEdges.has(-p)) bits |= BOUNDARIES.emphasis;
    if (text.slice(before.end, after.start).includes('\n'))
      bits |= isHardBreak(text, before.end, after.start) ? BOUNDARIES.line : BOUNDARIES.wrap;
    if (!before.letters && !before.digits && /^[-–—|·•/]+$/.test(tail)) bits |= BOUNDARIES.dash;
    if (!after.letters && !after.digits && /^[-–—|·•/]+/.test(head)) bits |= BOUNDARIES.dash;
    if (
      /^(?:vol|vols|volume|pp|pages|no|n°|nr|bd|jg|heft|with|by|https?\b.*|www\..*|doi\b.*|technical|phd|ph\.d|special)$/.test(
        after.core,
      )
    )
      bits |= BOUNDARIES.keyword;
    if (bits === 0 && after.initials && text[after.end - 1] === '.' && !before.upper && before.letters)
      bits |= BOUNDARIES.keyword;
    if (bits !== 0) {
      first.push(k);
      parting.push(bits);
    }
  }
  first.push(words.length);
  parting.push(0);
  return { masked, words, first, parting, count: first.length - 1 };
}

const isRoman = (core: string, capitals: boolean) => capitals && /^[ivxlc]+$/.test(core);
