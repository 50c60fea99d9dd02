import { CHARACTER, characterClass } from './characters.ts';

/** What stands between a token and the one before it; several may apply. */
export const GAP = {
  /** White space, of at most one line break. */
  space: 1,
  hyphen: 2,
  underscore: 4,
  /** An empty line, a dash between spaces, the marker of a list item: no name goes on across it. */
  break: 8,
} as const;

/** Tokens of a text in parallel lists, of which the first `count` places count. */
export interface Tokens {
  count: number;
  /** UTF-16 offsets into the whole text. */
  starts: Int32Array;
  ends: Int32Array;
  /** What `numberOf` gave each token. */
  numbers: Int32Array;
  /** {@link GAP}s before each token; 0 where it touches the token before it, markup aside. */
  gaps: Uint8Array;
  /** {@link CHARACTER} class of each token's first unit: `letter`, `hangul`, `ideograph` or `punctuation`. */
  classes: Uint8Array;
  /** Addresses: web, e-mail, masked contact details. Pairs of start and end, ordered and disjoint. */
  addresses: number[];
}

/** Creates room for tokens; it grows as needed and can be used again and again. */
export function createTokens(): Tokens {
  const size = 256;
  return {
    count: 0,
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    numbers: new Int32Array(size),
    gaps: new Uint8Array(size),
    classes: new Uint8Array(size),
    addresses: [],
  };
}

function grow(tokens: Tokens): void {
  const size = tokens.starts.length * 2;
  const longer = <T extends Int32Array | Uint8Array>(old: T, copy: T): T => {
    copy.set(old);
    return copy;
  };
  tokens.starts = longer(tokens.starts, new Int32Array(size));
  tokens.ends = longer(tokens.ends, new Int32Array(size));
  tokens.numbers = longer(tokens.numbers, new Int32Array(size));
  tokens.gaps = longer(tokens.gaps, new Uint8Array(size));
  tokens.classes = longer(tokens.classes, new Uint8Array(size));
}

/** Says which number a token has; 0 for none. `spaced` tells white space around a punctuation mark, see below. */
export type TokenNumber = (start: number, end: number, kind: number, spaced: number) => number;

/** White space before (1) and behind (2) a punctuation mark; "and"-like marks take any. */
export const SPACED = { before: 1, behind: 2 } as const;

// Top-level domains that make `word.tld` an address. "Node.js" and "file.py" are none.
const DOMAINS = new Set(
  'com org net edu gov mil int io ai kr jp cn uk de fr eu co dev app info tech tv ca ch nl se sg hk xyz blog site cloud'.split(
    ' ',
  ),
);

const PLUS = 43;
const NUMBER_SIGN = 35;
const ASTERISK = 42;
const BACKSLASH = 92;
const DOT = 46;
const COLON = 58;
const SLASH = 47;
const AT = 64;
const MASK = 0x2588; // █

function isUpperCase(text: string): boolean {
  return text !== text.toLowerCase();
}

/** The end of the `+` and `#` behind a word ("C++", "C#", "C\+\+", "HumanEval+"); `end` itself where none belong. */
function suffixEnd(text: string, end: number): number {
  let i = end;
  for (;;) {
    const code = text.charCodeAt(i);
    const next = text.charCodeAt(i + 1);
    if (code === PLUS || code === NUMBER_SIGN) i++;
    else if (code === BACKSLASH && (next === PLUS || next === NUMBER_SIGN)) i += 2;
    else break;
  }
  if (i === end) return end;
  const code = text.charCodeAt(i);
  const isDigit = code >= 48 && code <= 57;
  return characterClass(code) === CHARACTER.letter && !isDigit ? end : i; // "A+B" is two words, "C++17" one and a number
}

const ADDRESS_UNIT = /[^\s<>()[\]{}|"'`,;*“”‘’]/;

function addressStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && ADDRESS_UNIT.test(text.charAt(start - 1))) {
    if (characterClass(text.charCodeAt(start - 1)) === CHARACTER.hangul) break;
    start--;
  }
  return start;
}

function addressEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && ADDRESS_UNIT.test(text.charAt(end))) {
    if (characterClass(text.charCodeAt(end)) === CHARACTER.hangul) break; // a particle behind an address
    end++;
  }
  return end;
}

/**
 * Cuts `text` between `from` and `to` into tokens: runs of letters and digits (with `+`, `#` behind them), single
 * syllables of Hangul, single Han and Kana, and single punctuation marks. White space, hyphens, underscores and
 * Markdown's `*` and backquote are no tokens; they show in `gaps`.
 *
 * @param numberOf called once a token, for words with a suffix at most twice (with it, then without)
 * @param tokens what to write them to; what it held is gone
 * @returns `tokens`
 */
export function tokenize(
  text: string,
  from: number,
  to: number,
  numberOf: TokenNumber,
  tokens: Tokens = createTokens(),
): Tokens {
  const addresses: number[] = [];
  tokens.addresses = addresses;
  tokens.count = 0;
  const { letter, hangul, ideograph, space, newline, hyphen, dash, underscore, punctuation } = CHARACTER;
  let gap = 0;
  let newlines = 0;
  let spaceBeforeDash = false;
  let i = from;

  const push = (start: number, end: number, kind: number, number: number): void => {
    const at = tokens.count++;
    if (at === tokens.starts.length) grow(tokens);
    tokens.starts[at] = start;
    tokens.ends[at] = end;
    tokens.gaps[at] = gap;
    tokens.classes[at] = kind;
    tokens.numbers[at] = number;
    gap = 0;
    newlines = 0;
  };
  const markAddress = (start: number, end: number): void => {
    const last = addresses.length - 1;
    if (last > 0 && start <= addresses[last]!) addresses[last] = Math.max(addresses[last]!, end);
    else addresses.push(start, end);
  };
  /** Marks the address around `at`, up to `end`; only what isn't marked yet is looked at. */
  const markAround = (at: number, end?: number): void => {
    const marked = addresses.at(-1) ?? from;
    if (at >= marked) markAddress(addressStart(text, at, marked), end ?? addressEnd(text, at));
  };

  while (i < to) {
    const code = text.charCodeAt(i);
    const kind = characterClass(code);
    if (kind === letter) {
      const start = i++;
      while (i < to) {
        const next = characterClass(text.charCodeAt(i));
        if (next !== letter && next !== CHARACTER.mark) break;
        i++;
      }
      let end = i;
      const after = text.charCodeAt(i);
      if (after === PLUS || after === NUMBER_SIGN || after === BACKSLASH)
        end = Math.min(suffixEnd(text, i), to);
      else if (after === ASTERISK && i === start + 1 && i < to && isUpperCase(text.charAt(start))) {
        // "A* search": an asterisk of its own, not one that closes emphasis "*option A*" or "**A**"
        if (text.charCodeAt(i + 1) !== ASTERISK && text.charCodeAt(start - 1) !== ASTERISK) end = i + 1;
      }
      let number = numberOf(start, end, letter, 0);
      if (number === 0 && end > i) {
        end = i;
        number = numberOf(start, end, letter, 0);
      }
      i = end;
      // "kakao.com", "user.github.io/page"
      if (
        start - 2 >= from &&
        text.charCodeAt(start - 1) === DOT &&
        end - start <= 6 &&
        characterClass(text.charCodeAt(start - 2)) === letter &&
        DOMAINS.has(text.slice(start, end))
      ) {
        const slash = text.charCodeAt(end) === SLASH || text.charCodeAt(end) === COLON;
        markAround(start, slash ? undefined : end);
      }
      push(start, end, letter, number);
    } else if (kind === hangul || kind === ideograph) {
      push(i, i + 1, kind, numberOf(i, i + 1, kind, 0));
      i++;
    } else if (kind === space || kind === newline) {
      if (kind === newline && ++newlines > 1) gap |= GAP.break;
      gap |= GAP.space;
      i++;
    } else if (kind === hyphen || kind === dash) {
      spaceBeforeDash = (gap & GAP.space) !== 0;
      const next = characterClass(text.charCodeAt(i + 1));
      // "Python - Java", "word\n- item", and the long dash, which separates even without spaces
      if (spaceBeforeDash && (next === space || next === newline)) gap |= GAP.break;
      if (code === 0x2014 || code === 0x2015) gap |= GAP.break;
      gap |= GAP.hyphen;
      i++;
    } else if (kind === underscore) {
      gap |= GAP.underscore;
      i++;
    } else if (kind === punctuation) {
      if (code === COLON && text.charCodeAt(i + 1) === SLASH && text.charCodeAt(i + 2) === SLASH) {
        markAround(i);
      } else if (code === MASK) {
        markAround(i);
      } else if (code === AT && i > from && characterClass(text.charCodeAt(i - 1)) === letter) {
        if (characterClass(text.charCodeAt(i + 1)) === letter) {
          markAround(i);
        }
      }
      const before = characterClass(i === 0 ? 32 : text.charCodeAt(i - 1));
      let end = i + 1;
      if (code === 38 && text.startsWith('amp;', end)) end += 4; // "AT&amp;T"
      const behind = end < text.length ? characterClass(text.charCodeAt(end)) : space;
      const spaced =
        (before === space || before === newline ? SPACED.before : 0) |
        (behind === space || behind === newline ? SPACED.behind : 0);
      push(i, end, punctuation, numberOf(i, end, punctuation, spaced));
      i = end;
    } else if (code === ASTERISK && newlines > 0 && characterClass(text.charCodeAt(i + 1)) === space) {
      gap |= GAP.break; // a list item
      i++;
    } else i++; // transparent, or a mark without a word
  }
  return tokens;
}
