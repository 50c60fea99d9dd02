import { koreanFamilyNames, koreanFamilyNamesByLatin } from './koreanFamilyNames.ts';
import { alsoNames, notHangulNameEnding, notHangulNames, notNameWords } from './notNames.ts';

/** A person's name in its parts. `given` may be initials (`J.`, `M.-S.`) or empty where there is no given name. */
export interface PersonName {
  readonly given: string;
  readonly family: string;
  /** As written, e.g. `Prof.`, `Dr.`, `교수`. */
  readonly honorific?: string;
  /** `Jr.`, `III`, … */
  readonly suffix?: string;
  /** The name in Hangul, where it is written so, alone or beside a Latin one. */
  readonly hangul?: string;
  /** The name in Latin letters as a reader writes it (`Given Family`). */
  readonly latin?: string;
}

/** Words between given and family name that belong to the family name. */
export const nameParticles: ReadonlySet<string> = new Set(
  'van von de der den du del della di da dos das do la le les el al ten ter te zu zum zur af av bin ibn ben mac st st. y e i dalla degli "t op vom of\'t'
    .replace('"', "'")
    .split(' '),
);

const HONORIFIC =
  /^(?:(?:(?:assoc(?:iate|\.)|assist(?:ant|\.)|adjunct|visiting|emeritus)\s+)?prof(?:essor|\.)?(?:\s*dr\.?)?|dr\.?|doctor|mr\.?|mrs\.?|ms\.?|miss|sir|dame|rev\.?|ing\.|dipl\.-ing\.|herr|frau|m\.\s?sc\.?|pastor)\s+/i;
const TRAILING_HONORIFIC = /\s*(?:(?:부|조|정)?교수님?|박사님?|석사|선생님?|대표|팀장|님|씨)$/;
const DEGREES =
  /,?\s+(?:ph\.?\s?d\.?|m\.?d\.?|m\.?sc\.?|b\.?sc\.?|m\.?s\.?|mba|m\.b\.a\.|esq\.?|cpa|pmp|p\.?e\.?)$/i;
const SUFFIX = /,?\s+(jr\.?|sr\.?|ii|iii|iv)$/i;
/** `J.`, `J`, `JP`, `J.-P.`, `J.P.`, `Yu.`, `Ch.` */
const INITIALS =
  /^(?:\p{Lu}{0,2}\p{Lu}\.?(?:[-‐–]?\s?\p{Lu}\.?){0,3}|(?:Yu|Ye|Ch|Th|Zh|Sh|Ph|Fr|Je|Kh|Ts|Ya|St|Gy|Sz|Cs|Zs|Dz|Wm|Chr|Jos|Geo|Chas)\.(?:[-‐–]?\p{Lu}\.){0,2}|\p{Lu}\.[-‐–](?:Ch|Th|Yu|Y|J|H|S)\p{Ll}?\.)$/u;
/** A capitalised word; may hold apostrophes, hyphens and inner capitals. */
const WORD =
  /^(?:(?:[dlDL]|Mc|Mac|O|N|M|D’|al|Al|el|El|an|As|ul|Ul)[’'ʼ‘`-])?\p{Lu}[\p{L}\p{M}]*(?:[-‐–’'ʼ‘`´¨][\p{L}\p{M}]+)*\.?$/u;

/** Whether a word is nothing but initials: `J.`, `J.-P.`, `JP`, `J`. A word such as `IEEE` isn't (four letters). */
export function isInitials(word: string): boolean {
  return INITIALS.test(word) && (word.includes('.') || word.replace(/[^\p{L}]/gu, '').length <= 3);
}

/** Whether a word has the form of a family or given name: capitalised, letters, at least two of them. */
export function isNameWord(word: string): boolean {
  return (
    word.length >= 2 &&
    word.length <= 30 &&
    WORD.test(word) &&
    !word.endsWith('.') &&
    !/^\p{Lu}{2,}\p{Ll}/u.test(word)
  );
}

/** Whether Hangul letters can be a Korean name: a family name and one to three syllables, and no ordinary word. */
export function isHangulName(text: string): boolean {
  const name = text.replace(/^([가-힣]{1,2})\s(?=[가-힣]{1,3}$)/, '$1');
  if (!/^[가-힣]{2,5}$/.test(name)) return false;
  if (notHangulNames.has(name) || (name.length > 2 && notHangulNameEnding.test(name))) return false;
  if (koreanFamilyNames.has(name.slice(0, 2)) && name.length >= 3 && name.length <= 5)
    return name.length <= 4;
  // Given names of three syllables are rarer than words: "박초롱별", but "리벨리온", "대외활동".
  return name.length <= 3 && koreanFamilyNames.has(name[0]!);
}

const isChineseName = (text: string) => /^[\p{Script=Han}]{2,4}$/u.test(text);
const bare = (word: string) => word.toLowerCase().replace(/[.,’']+$/g, '');

/** Whether words tell that they are no name: words of titles, places and offices. */
export function areOrdinaryWords(words: readonly string[]): boolean {
  const full = words.filter((word) => !isInitials(word) && !nameParticles.has(word));
  const isOrdinary = (word: string) => notNameWords.has(bare(word));
  if (full.some((word) => isOrdinary(word) && !alsoNames.has(bare(word)))) return true;
  if (full.length > 0 && full.every(isOrdinary)) return true;
  return full.some((word) => {
    const [first, second] = word.split(/[-‐–]/);
    return second !== undefined && first!.length > 4 && isOrdinary(first!);
  });
}

/** What stands in names of companies and places, and is nobody's initials. */
const NO_INITIALS = /^(?:AI|ML|IT|VR|AR|XR|TV|UK|US|USA|EU|HQ)$/u;

/**
 * Whether a text has the form of a person's name and of nothing likelier: two to four capitalised words, initials,
 * particles and hyphens, `Family, Given`, or a Korean or Chinese name. `Deep Learning`, `Seoul National` and `연구실`
 * aren't. Form alone can't tell a name from two unknown capitalised words; the place in the text has to.
 */
export function isPersonNameLike(text: string): boolean {
  if (text.length > 80) return false;
  let name = text.replace(/\s+/g, ' ').trim();
  const inner = name.match(/^(.*\S)\s*\(([^()]{2,40})\)$/);
  if (inner) {
    const [before, within] = [inner[1]!, inner[2]!];
    return isPersonNameLike(before) && (isPersonNameLike(within) || isNameWord(within));
  }
  name = name.replace(HONORIFIC, '').replace(DEGREES, '').replace(SUFFIX, '');
  if (/[가-힣]/.test(name)) return isHangulName(name) || isHangulName(name.replace(TRAILING_HONORIFIC, ''));
  if (/\p{Script=Han}/u.test(name)) return isChineseName(name);
  const comma = name.split(/\s*,\s*/);
  if (comma.length > 2) return false;
  if (comma.length === 2) name = `${comma[1]} ${comma[0]}`;
  const words = name.split(' ');
  if (words.length < 2 || words.length > 6) return false;
  const isParticle = (word: string) => nameParticles.has(word.toLowerCase());
  if (
    !words.every(
      (word, i) => isInitials(word) || isNameWord(word) || (isParticle(word) && i < words.length - 1),
    )
  )
    return false;
  // "Lelapa AI" is a company.
  if (words.slice(1).some((word) => NO_INITIALS.test(word)) && /\p{Ll}/u.test(name)) return false;
  const full = words.filter((word) => !isInitials(word) && !isParticle(word));
  if (full.length === 0 || full.length > 4) return false;
  if (words.every((word) => /^\p{Lu}{4,}$/u.test(word)) && words.length > 3) return false;
  return !areOrdinaryWords(words);
}

const isKoreanFamily = (word: string) => koreanFamilyNamesByLatin.has(word.toLowerCase());
const properCase = (word: string) =>
  /^\p{Lu}[\p{Lu}’'-]{2,}$/u.test(word)
    ? word.toLowerCase().replace(/(^|[-’'])(\p{L})/gu, (_, a: string, b: string) => a + b.toUpperCase())
    : word;

function latinName(text: string): { given: string; family: string; suffix?: string } | undefined {
  let name = text;
  const suffix = name.match(SUFFIX)?.[1] ?? name.match(/,\s*(jr\.?|sr\.?|iii?|iv)\s*(?=,)/i)?.[1];
  if (suffix) name = name.replace(SUFFIX, '').replace(/,\s*(?:jr\.?|sr\.?|iii?|iv)\s*(?=,)/i, '');
  const withSuffix = suffix ? { suffix } : {};
  const comma = name.indexOf(',');
  if (comma > 0) {
    const family = name.slice(0, comma).trim();
    let given = name.slice(comma + 1).trim();
    const particle = given.match(
      /\s((?:(?:van|von|de|der|den|du|del|della|di|da|dos|das|la|le|ten|ter)\s*)+)$/,
    );
    if (particle) {
      given = given.slice(0, particle.index).trim();
      return { given, family: `${particle[1]!.trim()} ${family}`, ...withSuffix };
    }
    return { given, family, ...withSuffix };
  }
  const words = name
    .replace(/(\p{Lu}\.)(?=\p{Lu}\p{Ll})/gu, '$1 ')
    .split(' ')
    .filter(Boolean);
  if (words.length < 2) return words[0] ? { given: '', family: words[0], ...withSuffix } : undefined;
  const last = words.at(-1)!;
  const first = words[0]!;
  if (
    isInitials(last) &&
    !isInitials(first) &&
    first.length > 1 &&
    !(isKoreanFamily(last) && !isKoreanFamily(first))
  ) {
    let at = words.length - 1; // Choi J · de la Macorra JC · Choi J H
    while (at > 1 && isInitials(words[at - 1]!)) at--;
    return { given: words.slice(at).join(' '), family: words.slice(0, at).join(' '), ...withSuffix };
  }
  const isCapitals = (word: string) => /^\p{Lu}[\p{Lu}’'-]+$/u.test(word) && !isInitials(word);
  // KIM Minsoo; Kim Doyun, where the last word is no family name; Kim Do-yun
  const leadsWithFamily =
    (isCapitals(first) && !isCapitals(last)) ||
    (words.length <= 3 &&
      isKoreanFamily(first) &&
      !isKoreanFamily(last) &&
      first.length <= 5 &&
      /^[\p{Ll}-]+$/u.test(last.slice(1)) &&
      looksKoreanGiven(words.slice(1)));
  if (leadsWithFamily) return { given: words.slice(1).join(' '), family: first, ...withSuffix };
  let at = words.length - 1;
  while (at > 1 && nameParticles.has(words[at - 1]!.toLowerCase())) at--;
  return { given: words.slice(0, at).join(' '), family: words.slice(at).join(' '), ...withSuffix };
}

// Parts that Korean given names are spelt with; enough to tell "Kim Doyun" from "Kim Wilde".
const GIVEN_SYLLABLE =
  /^(?:(?:[bcdghjkmnprstwy]|ch|sh|kk|hw|gw|kw|ky|gy|hy|my|by|py|ny|ry)?(?:yae|yeo|you|yoo|eui|wae|weo|woo|oo|ae|eo|eu|oe|oi|ou|ui|wa|we|wi|wo|ya|ye|yo|yu|ee|ai|a|e|i|o|u|y)(?:ng|n|k|g|m|l|p|b|t|h|c|ck)?){1,3}$/;
const looksKoreanGiven = (words: readonly string[]) =>
  words.every((word) =>
    word
      .toLowerCase()
      .split('-')
      .every((part) => part.length <= 9 && GIVEN_SYLLABLE.test(part) && !/[^aeiouwy]e$/.test(part)),
  );

/**
 * Reads one person's name. Understands `Jungwook Choi`, `Choi, Jungwook`, `Choi J`, `W.-P. de Roever`, `KIM Minsoo`,
 * `Kim Minsoo` (family first where the first word is a Korean family name and the rest a Korean given name),
 * `김민수`, `김민수 (Minsoo Kim)`, `Minsoo Kim (김민수)`, titles before (`Prof.`) and after (`교수`, `Ph.D.`) and
 * `Jr.`. A word all in capitals is written as a name (`KIM` → `Kim`).
 *
 * `undefined` where {@link isPersonNameLike} says no.
 */
export function parsePersonName(text: string): PersonName | undefined {
  if (!isPersonNameLike(text)) return undefined;
  let name = text.replace(/\s+/g, ' ').trim();
  const honorific = (
    name.match(HONORIFIC)?.[0] ??
    (/[가-힣]/.test(name) && !isHangulName(name) ? name.match(TRAILING_HONORIFIC)?.[0] : undefined)
  )?.trim();
  const titled = honorific ? { honorific } : {};
  name = name.replace(HONORIFIC, '').replace(DEGREES, '');
  const inner = name.match(/^(.*\S)\s*\(([^()]{2,40})\)$/);
  if (inner) {
    const [a, b] = [parsePersonName(inner[1]!), parsePersonName(inner[2]!)];
    if (a && b && a.hangul !== undefined && b.hangul === undefined)
      return { ...b, hangul: a.hangul, ...titled };
    if (a && b?.hangul !== undefined && a.hangul === undefined) return { ...a, hangul: b.hangul, ...titled };
    return a && { ...a, ...titled };
  }
  if (/[가-힣]/.test(name)) {
    if (!isHangulName(name)) name = name.replace(TRAILING_HONORIFIC, '');
    const spaced = name.split(' ');
    const hangul = name.replace(/\s/g, '');
    const length =
      spaced.length === 2
        ? spaced[0]!.length
        : hangul.length > 2 && koreanFamilyNames.has(hangul.slice(0, 2))
          ? 2
          : 1;
    return { given: hangul.slice(length), family: hangul.slice(0, length), hangul, ...titled };
  }
  if (/\p{Script=Han}/u.test(name)) return { given: name.slice(1), family: name.slice(0, 1), ...titled };
  const parts = latinName(name);
  if (!parts) return undefined;
  const given = parts.given
    .split(' ')
    .map((word) => (isInitials(word) ? word : properCase(word)))
    .join(' ');
  const family = parts.family.split(' ').map(properCase).join(' ');
  return {
    ...parts,
    given,
    family,
    ...titled,
    latin: [given, family, parts.suffix].filter(Boolean).join(' '),
  };
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The parts of a given name: whole words or single letters. `JP` and `J.-P.` are two letters. */
function givenParts(given: string): string[] {
  return given
    .split(/[\s.\-‐–]+/)
    .filter(Boolean)
    .flatMap((word) => (/^\p{Lu}{2,3}$/u.test(word) ? [...word] : [word]))
    .map(plain);
}

/** A name whose letters are spaced and whose words stand farther apart, closed up: "A n a   R u i z"; others as they are. */
export function closeUpSpaced(name: string): string {
  if (!/^\p{L}(?: \p{L}\.?| {2,}\p{L}){5,}\.?$/u.test(name) || !/ {2}/.test(name)) return name;
  const words = name.split(/ {2,}/).map((word) => word.replaceAll(' ', ''));
  return words.every((word) => /^\p{Lu}(?:\.|\p{L}+)$/u.test(word)) ? words.join(' ') : name;
}

/** A Latin name whose capital OCR set apart from the rest of its word, put together again: `Yeonwoo J ang` → `Yeonwoo Jang`. */
export function closeUpName(name: string): string {
  return name.replace(/(?<!\S)(\p{Lu})\s(\p{Ll}{2,})(?!\S)/gu, (whole, capital: string, rest: string) =>
    nameParticles.has(rest) ? whole : capital + rest,
  );
}

/**
 * Whether two names can belong to one person: the same family name, and given names of which one abbreviates the
 * other – `M. Kim` ~ `Minsoo Kim` ~ `Kim, M.-S.`. A missing second initial is no difference; a different one is.
 * Names without a given name, and names in different scripts, are not compared (`false`).
 */
export function sameInitials(a: string, b: string): boolean {
  const [left, right] = [parsePersonName(a), parsePersonName(b)];
  if (!left || !right) return false;
  if (left.hangul !== undefined || right.hangul !== undefined)
    if (left.latin === undefined || right.latin === undefined)
      return left.hangul !== undefined && left.hangul === right.hangul;
  const lastWord = (family: string) => plain(family).replace(/-/g, ' ').split(' ').at(-1);
  if (lastWord(left.family) !== lastWord(right.family)) return false;
  const [short, long] = [givenParts(left.given), givenParts(right.given)].sort(
    (x, y) => x.join('').length - y.join('').length,
  ) as [string[], string[]];
  if (short.length === 0) return false;
  const fits = (x: string, y: string) => (x.length === 1 || y.length === 1 ? x[0] === y[0] : x === y);
  if (short.join('') === long.join('')) return true; // Min-Soo ~ Minsoo
  if (!fits(short[0]!, long[0]!)) return false;
  if (long.length === 1 && short.length > 1) {
    // Minsoo ~ M.-S.: the second letter begins a syllable of a Korean given name; a Western middle name may be left out
    const rest = long[0]!.slice(1);
    return !isKoreanFamily(lastWord(left.family)!) || short.slice(1).every((part) => rest.includes(part[0]!));
  }
  for (let i = 1; i < Math.min(short.length, long.length); i++) if (!fits(short[i]!, long[i]!)) return false;
  if (short.length === 1 && long.length > 1 && short[0]!.length > 1 && long[0]!.length === 1) {
    const rest = short[0]!.slice(1);
    return !isKoreanFamily(lastWord(left.family)!) || long.slice(1).every((part) => rest.includes(part[0]!));
  }
  return true;
}
