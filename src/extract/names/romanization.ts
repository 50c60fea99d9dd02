import { koreanFamilyNames } from './koreanFamilyNames.ts';

// Spellings of each letter as people write their names, the official one first where it is also common.
const INITIALS = 'g k,gg kk,n,d t,t dd,r l,m,b p,pp bb,s sh,ss s,,j ch z,jj,ch c,k,t,p,h'
  .split(',')
  .map((list) => list.split(' '));
INITIALS[4] = ['tt', 'dd', 't'];
const VOWELS = [
  'a ah',
  'ae e ai ay',
  'ya',
  'yae ye',
  'eo u uh o e ur',
  'e eh ae',
  'yeo you yu yo yuh ye',
  'ye yae e',
  'o oh',
  'wa',
  'wae wai',
  'oe oi we oy',
  'yo',
  'u oo ou wu woo',
  'wo weo wu',
  'we',
  'wi wee ui',
  'yu yoo you',
  'eu u oo e',
  'ui eui ee i hi',
  'i ee y ie',
].map((list) => list.split(' '));
const FINALS = [
  '',
  'k g c ck',
  'k',
  'k',
  'n',
  'n',
  'n',
  't d',
  'l r ll',
  'k',
  'm',
  'l',
  'l',
  'l',
  'p',
  'l',
  'm',
  'p b',
  'p',
  't s',
  't',
  'ng',
  't',
  't',
  'k',
  't',
  'p',
  't',
].map((list) => list.split(' '));

/** Every usual Latin spelling of one Hangul syllable; empty for anything else. */
function syllableVariants(syllable: string): readonly string[] {
  const index = (syllable.codePointAt(0) ?? 0) - 0xac00;
  if (index < 0 || index >= 11172) return [];
  const first = Math.floor(index / 588);
  const vowel = Math.floor((index % 588) / 28);
  const variants: string[] = [];
  for (const a of INITIALS[first]!)
    for (const b of VOWELS[vowel]!) for (const c of FINALS[index % 28]!) variants.push(a + b + c);
  return variants;
}

/** Whether `letters` can be read as the syllables, one after the other. */
function spells(letters: string, syllables: readonly string[]): boolean {
  let ends = new Set([0]);
  for (const syllable of syllables) {
    const next = new Set<number>();
    for (const variant of syllableVariants(syllable))
      for (const end of ends) if (letters.startsWith(variant, end)) next.add(end + variant.length);
    ends = next;
    if (ends.size === 0) return false;
  }
  return ends.has(letters.length);
}

const isHangul = (text: string) => /^[가-힣]+$/.test(text);

/** The possible splits of a Hangul name into family and given name; a two-syllable family name comes first. */
function splitHangul(hangul: string): readonly (readonly [string, string])[] {
  const splits: [string, string][] = [];
  for (const length of [2, 1]) {
    const family = hangul.slice(0, length);
    if (hangul.length > length && koreanFamilyNames.has(family)) splits.push([family, hangul.slice(length)]);
  }
  return splits;
}

const latinWords = (latin: string) =>
  latin
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s,]+/)
    .map((word) => word.replace(/[^a-z]/g, ''))
    .filter(Boolean);

/**
 * Whether a Latin name can be the spelling of a Hangul name: `Jungwook Choi`, `Choe, Jeong-uk` and `CHOI Jung Wook`
 * are all 최정욱.
 *
 * The family name may stand first or last; the given name may be one word, hyphenated or two words. Initials don't
 * count: `J. Choi` is not a romanization. A name that people spell against every rule (`John Kim`) isn't recognised.
 */
export function isRomanizationOf(latin: string, hangul: string): boolean {
  const name = hangul.replace(/\s+/g, '');
  if (!isHangul(name) || name.length < 2 || name.length > 5 || latin.length > 60) return false;
  const words = latinWords(latin);
  if (words.length < 2 || words.length > 4) return false;
  for (const [family, given] of splitHangul(name)) {
    const syllables = [...given];
    const isFamily = (word: string) =>
      koreanFamilyNames.get(family)!.includes(word) || spells(word, [...family]);
    if (isFamily(words[0]!) && spells(words.slice(1).join(''), syllables)) return true;
    if (isFamily(words.at(-1)!) && spells(words.slice(0, -1).join(''), syllables)) return true;
  }
  return false;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * Latin spellings of a Hangul name in the form `Given Family`, the likeliest first; at most `limit` (default 200).
 * Empty where the text is no Hangul name. To test one spelling use {@link isRomanizationOf}, which knows them all.
 */
export function romanizationVariants(hangul: string, limit = 200): readonly string[] {
  const name = hangul.replace(/\s+/g, '');
  const [split] = isHangul(name) && name.length <= 5 ? splitHangul(name) : [];
  if (!split) return [];
  const families = koreanFamilyNames.get(split[0])!;
  let givens: { text: string; rank: number }[] = [{ text: '', rank: 0 }];
  for (const syllable of split[1]) {
    const variants = syllableVariants(syllable);
    givens = givens
      .flatMap(({ text, rank }) => variants.map((variant, i) => ({ text: text + variant, rank: rank + i })))
      .sort((a, b) => a.rank - b.rank || (a.text < b.text ? -1 : 1))
      .slice(0, limit);
  }
  const ranked = givens.flatMap((given) =>
    families.map((family, i) => ({
      text: `${capital(given.text)} ${capital(family)}`,
      rank: given.rank + i,
    })),
  );
  ranked.sort((a, b) => a.rank - b.rank || (a.text < b.text ? -1 : 1));
  return [...new Set(ranked.map(({ text }) => text))].slice(0, limit);
}
