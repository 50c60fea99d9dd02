import {
  areOrdinaryWords,
  isHangulName,
  isInitials,
  isKnownName,
  isNameWord,
  isPersonNameLike,
  koreanFamilyNamesByLatin,
  nameParticles,
} from '../names/index.ts';

/** A name in a list: offsets into the masked text, and which part is which. */
export interface ListedName {
  readonly start: number;
  readonly end: number;
  readonly given: string;
  readonly family: string;
  readonly suffix?: string;
  /** Given name first, as a reader writes it. */
  readonly name: string;
}

/** A list of names from a given place on. */
export interface AuthorList {
  readonly names: readonly ListedName[];
  /** `ends[k]`: where the list would end after k + 1 names, separators and closing punctuation included. */
  readonly ends: readonly number[];
  readonly etAl: boolean;
}

type Kind =
  | 'initials'
  | 'word'
  | 'particle'
  | 'suffix'
  | 'hangul'
  | 'han'
  | 'and'
  | 'etal'
  | 'mark'
  | 'stop'
  | 'other';
interface Token {
  readonly kind: Kind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A letter, or the arrow that stands for a lost ligature in the text of some PDFs (`Ku↵ner`: Kuffner). */
const LETTERS = /[\p{L}\p{M}↵]/u;
const AND = /^(?:and|und|et|y|e|en|och|og|ja|a|i|&|＆)$/;
const ABBREVIATED =
  /^(?:Yu|Ye|Ch|Th|Zh|Sh|Ph|Fr|Je|Kh|Ts|Ya|St|Gy|Sz|Cs|Wm|Chr|Jos|Geo|Chas|Jr|Sr|Dr|Prof|Mc|jr|sr|al|Al)$/;

/** Lines at least this long are wrapped: their end says nothing. In characters. */
const WRAPPED_LENGTH = 60;

/** Whether the white space from `start` to `end` holds a line end that somebody made, not a wrapped line. */
export function isHardBreak(text: string, start: number, end: number): boolean {
  const at = text.indexOf('\n', start);
  if (at < 0 || at >= end) return false;
  return (
    at - (text.lastIndexOf('\n', at - 1) + 1) < WRAPPED_LENGTH ||
    (text.indexOf('\n', at + 1) < end && text.indexOf('\n', at + 1) > 0)
  );
}

/** Reads one token; words keep their inner hyphens, apostrophes and the periods of initials. */
function readToken(text: string, from: number): Token | undefined {
  let start = from;
  while (start < text.length && /\s/.test(text[start]!)) start++;
  if (start >= text.length) return undefined;
  const make = (kind: Kind, end: number): Token => ({ kind, text: text.slice(start, end), start, end });
  const rest = text.slice(start, start + 24);
  const etal =
    /^(?:et\.?\s?al\b\.?,?|and\s+others\b\.?|u\.\s?a\.|a\s+kol\.|等|…|\.\.\.|외\s?\d*\s?[인명]?(?![가-힣]))/i.exec(
      rest,
    );
  if (etal) return make('etal', start + etal[0].length);
  const first = text[start]!;
  if (/[가-힣]/.test(first)) {
    let end = start;
    while (end < text.length && /[가-힣]/.test(text[end]!)) end++;
    return make('hangul', end);
  }
  if (/\p{Script=Han}/u.test(first)) {
    let end = start;
    while (end < text.length && /\p{Script=Han}/u.test(text[end]!)) end++;
    return make('han', end);
  }
  if (first === '&' || first === '＆') return make('and', start + 1);
  if (/\d/.test(first)) {
    // affiliation numbers directly behind a name: Kim1,2
    const digits =
      start > 0 && start === from && LETTERS.test(text[start - 1]!)
        ? /^\d{1,2}(?:,\d{1,2})*(?=[\s,;.]|$)/.exec(rest)
        : null;
    return digits ? make('mark', start + digits[0].length) : make('other', start + 1);
  }
  if (!LETTERS.test(first)) return make(/[,;.:·ㆍ・、，；：。/|]/.test(first) ? 'stop' : 'other', start + 1);
  let end = start;
  let letters = 0;
  while (end < text.length && end - start < 60) {
    const char = text[end]!;
    if (LETTERS.test(char)) {
      letters++;
      end++;
    } else if (/['’ʼ‘`´¨]/.test(char) && LETTERS.test(text[end + 1] ?? '')) {
      letters = 0;
      end++;
    } else if (/[-‐‑–]/.test(char) && LETTERS.test(text[end + 1] ?? '')) {
      letters = 0;
      end++;
    } else if (/[-‐‑–]/.test(char) && /^\s\p{Lu}\./u.test(text.slice(end + 1, end + 4))) {
      letters = 0; // "M.- C."
      end += 2;
    } else if (
      char === '.' &&
      (letters === 1
        ? /\p{Lu}/u.test(text[end - 1]!) || (end - start > 1 && /[.\-‐‑–]/.test(text[end - 2]!))
        : ABBREVIATED.test(text.slice(end - letters, end)))
    ) {
      end++;
      letters = 0;
      if (
        !/[-‐‑–]/.test(text[end] ?? '') &&
        !(/\p{Lu}/u.test(text[end] ?? '') && /[.\s,;]|$/.test(text[end + 1] ?? ''))
      )
        break;
    } else break;
  }
  const word = text.slice(start, end);
  if (AND.test(word)) return make('and', end);
  if (/^(?:jr\.?|sr\.?|ii|iii|iv)$/i.test(word) && (/^[JSjs]/.test(word) || word === word.toUpperCase()))
    return make('suffix', text[end] === '.' ? end + 1 : end);
  if (isInitials(word) && !(/^\p{Lu}{3}$/u.test(word) && isKnownName(word))) return make('initials', end); // LEE, KIM
  if (
    nameParticles.has(word.toLowerCase()) &&
    (word === word.toLowerCase() ||
      /^(?:De|Del|Della|Di|Da|Du|La|Le|Van|Von|Den|Der|Ten|Ter|El|Al|St\.?|Dos|Dal)$/.test(word))
  )
    return make('particle', end);
  if (isNameWord(word.replaceAll('↵', 'ff'))) return make('word', end);
  if (
    /^(?:d|l|al|el|as|ul|dell|dall|n|t)[’'ʼ‘`-]\p{Lu}/u.test(word) ||
    /^(?:van|von|de|di|le|la|du|ter|ten)\p{Lu}\p{Ll}/u.test(word)
  )
    return make('word', end);
  return make('other', end);
}

/** Accents that a PDF left beside their letter (`Arbel´aez` → `Arbeláez`), and lost ligatures. */
const composed = (text: string) =>
  text
    .replaceAll('↵', 'ff')
    .replace(/([´¨])(\p{L})/gu, (_, accent: string, letter: string) =>
      (letter + (accent === '´' ? '\u0301' : '\u0308')).normalize('NFC'),
    );

/** Family name first with comma · given name first · family name and bare initials. */
type Style = 'comma' | 'running' | 'trailing';

/**
 * Reads a list of names that begins at `from`, as far as it goes. Styles may change between the first name and the
 * rest (`Lee, L. L., W. E. Howard, and R. E. Marsh`), but not at will: that keeps titles out.
 *
 * @param text masked text
 * @param limit where to stop at the latest
 * @returns `undefined` where no name begins at `from`
 */
export function readAuthorList(text: string, from: number, limit = text.length): AuthorList | undefined {
  const source = limit < text.length ? text.slice(0, limit) : text;
  const tokens: Token[] = [];
  let readTo = from;
  let exhausted = false;
  const at = (i: number): Token | undefined => {
    while (tokens.length <= i && !exhausted) {
      const token = readToken(source, readTo);
      if (!token) exhausted = true;
      else {
        tokens.push(token);
        readTo = token.end;
      }
    }
    return tokens[i];
  };
  const is = (i: number, kind: Kind, content?: string) => {
    const token = at(i);
    return token?.kind === kind && (content === undefined || token.text === content);
  };
  const isComma = (i: number) => is(i, 'stop') && /[,，、]/.test(at(i)!.text);
  const inName = (token: Token | undefined) =>
    token !== undefined && /^(?:initials|word|particle|suffix)$/.test(token.kind);
  /** Index behind the words of a name that begin at i. A mark (Kim¹) ends it. */
  const runEnd = (i: number) => {
    let k = i;
    while (inName(at(k)) && k - i < 8) {
      if (k > i) {
        const [from, to] = [at(k - 1)!.end, at(k)!.start];
        // a wrapped line may part a name, but hardly behind a whole one
        if (
          isHardBreak(source, from, to) ||
          (k - i > 1 && is(k - 1, 'word') && source.slice(from, to).includes('\n'))
        )
          break;
      }
      k++;
    }
    return k;
  };
  const initialsEnd = (i: number) => {
    let k = i;
    while (is(k, 'initials')) k++;
    return k;
  };
  const slice = (i: number, k: number) =>
    k > i ? source.slice(at(i)!.start, at(k - 1)!.end).replace(/\s+/g, ' ') : '';
  const endsList = (i: number) => {
    const token = at(i);
    if (!token || source.slice(at(i - 1)!.end, token.start).includes('\n')) return true;
    if (token.kind === 'and' || token.kind === 'etal' || token.kind === 'stop' || token.kind === 'mark')
      return true;
    return token.kind === 'other' && !/^\p{L}/u.test(token.text);
  };

  interface Read {
    readonly next: number;
    readonly given: string;
    readonly family: string;
    readonly suffix?: string;
    readonly style: Style;
    readonly full: boolean;
    readonly last: number;
  }
  const suffixed = (i: number): { suffix?: string; next: number } => {
    if (is(i, 'suffix')) return { suffix: at(i)!.text, next: i + 1 };
    if (isComma(i) && is(i + 1, 'suffix') && !/^[IV]/.test(at(i + 1)!.text))
      return { suffix: at(i + 1)!.text, next: i + 2 };
    return { next: i };
  };

  const isKoreanFamilyName = (word: string) => koreanFamilyNamesByLatin.has(word.toLowerCase());
  const readOne = (
    i: number,
    style: Style | undefined,
    full: boolean,
    afterAnd: boolean,
    afterSemicolon: boolean,
  ): Read | undefined => {
    const token = at(i);
    if (!token) return undefined;
    if (token.kind === 'hangul') {
      if (isHangulName(token.text) && token.text.length > 1)
        return {
          next: i + 1,
          last: i + 1,
          given: token.text.slice(1),
          family: token.text.slice(0, 1),
          style: 'running',
          full: true,
        };
      if (
        token.text.length <= 2 &&
        is(i + 1, 'hangul') &&
        at(i + 1)!.text.length === 2 &&
        isHangulName(token.text + at(i + 1)!.text) &&
        endsList(i + 2)
      )
        return {
          next: i + 2,
          last: i + 2,
          given: at(i + 1)!.text,
          family: token.text,
          style: 'running',
          full: true,
        };
      return undefined;
    }
    if (token.kind === 'han')
      return [...token.text].length <= 4 && [...token.text].length >= 2 && endsList(i + 1)
        ? {
            next: i + 1,
            last: i + 1,
            given: token.text.slice(1),
            family: token.text.slice(0, 1),
            style: 'running',
            full: true,
          }
        : undefined;
    const end = runEnd(i);
    if (end === i) return undefined;
    const words = (a: number, b: number) => {
      let count = 0;
      for (let k = a; k < b; k++) if (is(k, 'word')) count++;
      return count;
    };
    const anyOrdinary = (a: number, b: number) => {
      const plain: string[] = [];
      for (let k = a; k < b; k++) if (is(k, 'word')) plain.push(at(k)!.text);
      return areOrdinaryWords(plain);
    };
    const family = (a: number, b: number) => slice(a, b);

    if (token.kind === 'initials') {
      const k = initialsEnd(i);
      // an article or a pronoun, unless "A Mehra, P Kumar" goes on as a list of names does
      const isListed = is(k, 'word') && !anyOrdinary(k, k + 1) && isComma(k + 1) && is(k + 2, 'initials');
      if (/^[AI]$/.test(token.text) && k === i + 1 && style === undefined && !isListed) return undefined;
      let stop = k;
      while (stop < end && !is(stop, 'suffix') && words(k, stop) < 3) {
        if (is(stop, 'initials') && words(k, stop) > 0) break;
        stop++;
      }
      if (words(k, stop) === 0 || (is(stop - 1, 'particle') && words(k, stop) === 0)) return undefined;
      if (words(k, stop) > 1 && !endsList(stop) && !is(stop, 'suffix')) {
        stop = k; // no separator behind it: the family name alone
        while (is(stop, 'particle')) stop++;
        stop++;
        if (style === undefined || !is(stop - 1, 'word')) return undefined;
      }
      if (
        anyOrdinary(k, stop) &&
        (!token.text.includes('.') || words(k, stop) > 1 || (style === undefined && !endsList(stop)))
      )
        return undefined;
      const { suffix, next } = suffixed(stop);
      return {
        next,
        last: stop,
        given: slice(i, k),
        family: family(k, stop),
        ...(suffix ? { suffix } : {}),
        style: 'running',
        full: false,
      };
    }

    // Siervo (M.), Grey (Peter)
    if (
      is(end, 'other', '(') &&
      words(i, end) === end - i &&
      end - i <= 2 &&
      (is(end + 1, 'initials') || is(end + 1, 'word'))
    ) {
      const close = runEnd(end + 1);
      if (
        is(close, 'other', ')') &&
        close - end <= 3 &&
        (is(end + 1, 'initials') || isComma(close + 1)) &&
        !anyOrdinary(i, end) &&
        style !== 'comma'
      )
        return {
          next: close + 1,
          last: close + 1,
          given: slice(end + 1, close),
          family: family(i, end),
          style: 'trailing',
          full: false,
        };
    }

    let firstInitials = i;
    while (firstInitials < end && !is(firstInitials, 'initials')) firstInitials++;
    const count = words(i, firstInitials);
    if (count === 0) return undefined;

    if (firstInitials === end || is(firstInitials, 'suffix')) {
      let stop = end;
      while (stop > i && is(stop - 1, 'suffix')) stop--;
      const comma = suffixed(stop);
      const behind = comma.next;
      // Choi, J. · van der Goot, R. · Guerney, Jr., B. G.
      if (
        isComma(behind) &&
        is(behind + 1, 'initials') &&
        count <= 3 &&
        (style !== 'running' || afterAnd || count === 1)
      ) {
        const k = initialsEnd(behind + 1);
        let given = k;
        while (
          is(given, 'particle') &&
          at(given)!.text === at(given)!.text.toLowerCase() &&
          !is(given + 1, 'word')
        )
          given++;
        const oneWord =
          given === k &&
          is(k, 'word') &&
          count === 1 &&
          !areOrdinaryWords([at(k)!.text]) &&
          ((isComma(k + 1) && style === 'comma' && !is(k + 2, 'initials')) ||
            is(k + 1, 'stop', ';') ||
            (is(k + 1, 'and') && inName(at(k + 2))));
        if (count === 1 || endsList(k) || style === 'comma') {
          const stopGiven = oneWord ? k + 1 : given;
          const particles = slice(k, given);
          const late = suffixed(stopGiven);
          const suffix = comma.suffix ?? late.suffix;
          if (!(anyOrdinary(i, stop) && count > 1))
            return {
              next: late.next,
              last: stopGiven,
              given: slice(behind + 1, oneWord ? k + 1 : k),
              family: [particles, family(i, stop)].filter(Boolean).join(' '),
              ...(suffix ? { suffix } : {}),
              style: 'comma',
              full: false,
            };
        }
      }
      // Adams, Nicholson B. · Catmull, Edwin and Rom, Raphael
      if (
        isComma(behind) &&
        (count === 1 || (count <= 3 && words(i, stop) < stop - i) || afterSemicolon) &&
        (style === undefined || (style === 'comma' && (full || afterAnd || afterSemicolon)))
      ) {
        const givenStart = behind + 1;
        let stopGiven = givenStart;
        while (is(stopGiven, 'word') && stopGiven - givenStart < 3) stopGiven++;
        stopGiven = initialsEnd(stopGiven);
        const givenWords = words(givenStart, stopGiven);
        if (
          givenWords >= 1 &&
          givenWords <= 2 &&
          !areOrdinaryWords(
            [slice(i, stop), ...slice(givenStart, stopGiven).split(' ')].flatMap((part) => part.split(' ')),
          )
        ) {
          let particles = stopGiven; // Camões, Luís de
          while (is(particles, 'particle') && particles < stopGiven + 2) particles++;
          if (!endsList(particles)) particles = stopGiven;
          const token = at(particles);
          const closes =
            token === undefined ||
            /^(?:and|etal|mark|suffix)$/.test(token.kind) ||
            is(stopGiven - 1, 'initials') ||
            (token.kind === 'other' && !/^\p{L}/u.test(token.text)) ||
            (token.kind === 'stop' && !isComma(particles));
          // "Kim, Lee, Park" are three family names
          const isFamilies =
            style === undefined &&
            isKoreanFamilyName(slice(i, stop)) &&
            isKoreanFamilyName(slice(givenStart, stopGiven));
          if ((closes || (isComma(particles) && !isFamilies)) && (givenWords === 1 || count === 1)) {
            const late = suffixed(particles);
            return {
              next: late.next,
              last: particles,
              given: slice(givenStart, stopGiven),
              family: [slice(stopGiven, particles), family(i, stop)].filter(Boolean).join(' '),
              ...(late.suffix ? { suffix: late.suffix } : {}),
              style: 'comma',
              full: true,
            };
          }
        }
      }
      if (count < 2 || count > 4 || (style === 'comma' && !full && !afterAnd) || style === 'trailing')
        return undefined;
      if (!endsList(end) || anyOrdinary(i, stop)) return undefined;
      if (is(i, 'particle') && !/^(?:de|la|le|van|von|el|al|di|du)$/i.test(at(i)!.text)) return undefined;
      // given name first, particles stay with the family name; FAMILY Given where only the first is in capitals
      let k = stop - 1;
      while (k > i + 1 && is(k - 1, 'particle')) k--;
      const upper = (j: number) => /^\p{Lu}{2,}[\p{Lu}’'-]*$/u.test(at(j)!.text);
      if (is(i, 'word') && upper(i) && !upper(stop - 1))
        return {
          next: behind,
          last: stop,
          given: slice(i + 1, stop),
          family: family(i, i + 1),
          style: 'running',
          full: true,
        };
      return {
        next: behind,
        last: stop,
        given: slice(i, k),
        family: family(k, stop),
        ...(comma.suffix ? { suffix: comma.suffix } : {}),
        style: 'running',
        full: true,
      };
    }

    // a word, then initials: Choi J · John R. Davies
    const k = initialsEnd(firstInitials);
    const rest = words(k, end);
    const bare = !slice(firstInitials, k).includes('.');
    const trailing = (): Read | undefined => {
      if (
        (style === 'comma' && (full || bare || count > 1)) ||
        (style === 'running' && !afterAnd) ||
        count > 3
      )
        return undefined;
      if (
        style === undefined
          ? anyOrdinary(i, firstInitials) && !(bare && count === 1)
          : count > 1 && anyOrdinary(i, firstInitials)
      )
        return undefined;
      const late = suffixed(k);
      return {
        next: late.next,
        last: k,
        given: slice(firstInitials, k),
        family: family(i, firstInitials),
        ...(late.suffix ? { suffix: late.suffix } : {}),
        style: 'trailing',
        full: false,
      };
    };
    if (rest === 0) return trailing();
    if (style === 'trailing' && !afterAnd) return trailing();
    if (bare && slice(firstInitials, k).length > 1 && !(rest === 1 && style !== 'trailing' && endsList(end)))
      return trailing();
    if (!anyOrdinary(i, end) && count <= 2 && rest <= 2 && endsList(end)) {
      let stop = end;
      while (stop > k && is(stop - 1, 'suffix')) stop--;
      let cut = stop - 1;
      while (cut > k && is(cut - 1, 'particle')) cut--;
      if (rest === 2 && cut === stop - 1 && stop - 2 >= k) cut = stop - 2;
      const late = stop < end ? { suffix: at(stop)!.text, next: end } : suffixed(stop);
      return {
        next: late.next,
        last: stop,
        given: slice(i, cut),
        family: family(cut, stop),
        ...(late.suffix ? { suffix: late.suffix } : {}),
        style: 'running',
        full: true,
      };
    }
    return trailing();
  };

  /** Whether a family name and initials follow, in the style of the list so far. */
  const initialled = (k: number) =>
    is(k, 'word') &&
    (style === 'comma' ? isComma(k + 1) && is(k + 2, 'initials') : is(k + 1, 'initials')) &&
    endsList(initialsEnd(style === 'comma' ? k + 2 : k + 1));
  const names: ListedName[] = [];
  const ends: number[] = [];
  let etAl = false;
  let style: Style | undefined;
  let full = false;
  let i = 0;
  let afterAnd = false;
  let afterSemicolon = false;
  if (is(0, 'other', '(') && is(1, 'hangul')) return undefined;
  while (names.length < 400) {
    const read: Read | undefined = readOne(i, style, full, afterAnd, afterSemicolon);
    if (!read) break;
    const start = at(i)!.start;
    const end = at(read.last - 1)!.end;
    const hangul = at(i)!.kind === 'hangul' || at(i)!.kind === 'han';
    const name = hangul
      ? read.family + read.given
      : [read.given, read.family, read.suffix]
          .filter(Boolean)
          .join(' ')
          .replace(/([-‐–])\s+/g, '$1');
    if (style === undefined || afterAnd === false) style = read.style;
    full = full || read.full;
    names.push({
      start,
      end,
      given: composed(read.given),
      family: composed(read.family),
      name: composed(name),
      ...(read.suffix ? { suffix: read.suffix } : {}),
    });
    i = read.next;
    while (is(i, 'mark')) i++;
    let closed = at(i - 1)?.end ?? end;
    // separators
    let k = i;
    while (isComma(k) && !is(k + 1, 'etal')) {
      closed = at(k)!.end;
      k++;
    }
    if (isComma(k) && is(k + 1, 'etal')) k++;
    if (is(k, 'etal')) {
      etAl = true;
      closed = at(k)!.end;
      while (is(k + 1, 'stop') && !/[/|·]/.test(at(k + 1)!.text)) closed = at(++k)!.end;
      ends.push(closed);
      break;
    }
    const semicolon = is(k, 'stop') && /^[;；·ㆍ・/]$/.test(at(k)!.text);
    afterSemicolon = semicolon;
    if (semicolon) {
      closed = at(k)!.end;
      k++;
    }
    afterAnd = is(k, 'and');
    if (afterAnd) {
      k++;
      if (is(k, 'etal')) {
        etAl = true;
        ends.push(at(k)!.end);
        break;
      }
    } else if (is(k, 'stop') && /^[.:。：]$/.test(at(k)!.text)) {
      closed = at(k)!.end;
      ends.push(closed);
      if (at(k)!.text === '.' && initialled(k + 1) && !full && style !== 'running') {
        i = k + 1; // Ferguson JN. Aldag JM.
        continue;
      }
      break;
    }
    ends.push(closed);
    const separated = k > i;
    if (!separated && style === 'comma' && !full && initialled(k)) {
      i = k; // Bedford, H. Petticrew, M.
      continue;
    }
    if (!separated && !(hangul && is(k, 'hangul')) && !is(k, 'initials')) break;
    if (!separated && is(k, 'initials') && style !== 'running') break;
    if (!separated && !hangul) break;
    i = k;
  }
  if (names.length === 0) return undefined;
  // one plain name without initials, comma or capitals is weak; the caller weighs it
  return { names, ends, etAl };
}

/** Whether a list is a single name that only its form speaks for. */
export function isWeakList(list: AuthorList): boolean {
  const [only] = list.names;
  return list.names.length === 1 && only !== undefined && !list.etAl && !isPersonNameLike(only.name);
}
