import { koreanFamilyNames } from '../../extract/names/index.ts';

// What a letter of a Hangul syllable sounds like once spellings that people mix up are one: ㄱ, ㅋ and "g" are k,
// ㅓ, ㅗ, ㅜ and "oo" are u.
const LEADS = 'k k n t t l m p p s s . c c c k t p h'.split(' ');
const VOWELS = 'a e ya ye u e yu ye u wa we we yu u u we wi yu u i i'.split(' ');
const TAILS = '. k k k n n n t l k m l l l p l m p p t t n t t k t p t'.split(' ');
const FIRST_SYLLABLE = 0xac00;
const SYLLABLES = 11172;

/** A sound as it is compared: no doubled letters, and ㄴㄱ, "ng" and "nk" the same. */
const settle = (sound: string): string =>
  sound
    .replaceAll('.', '')
    .replace(/wu/g, 'u')
    .replace(/nk/g, 'n')
    .replace(/(.)\1+/g, '$1');

/** How a Hangul word sounds; other letters are left out. */
export function soundOfHangul(word: string): string {
  let sound = '';
  for (const character of word) {
    const index = (character.codePointAt(0) ?? 0) - FIRST_SYLLABLE;
    if (index < 0 || index >= SYLLABLES) continue;
    sound += `${LEADS[Math.floor(index / 588)]}${VOWELS[Math.floor((index % 588) / 28)]}${TAILS[index % 28]}`;
  }
  return settle(sound);
}

/** How a word in Latin letters would sound as Korean, however it is romanized. */
export function soundOfLatin(word: string): string {
  return settle(
    word
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z]/g, '')
      .replace(/sh/g, 's')
      .replace(/ch|[jz]/g, 'C')
      .replace(/ng/g, 'n')
      .replace(/(?<=[aeou])h(?![aeiouwy])/g, '')
      .replace(/eui|ui|ee|ie|y(?![aeiou])/g, 'i')
      .replace(/o[ei]/g, 'we')
      .replace(/a[eiy]/g, 'e')
      .replace(/yeo|you|yoo|yo/g, 'yu')
      .replace(/e[ou]|o[ou]|o/g, 'u')
      .replace(/[gqcx]/g, 'k')
      .replace(/d/g, 't')
      .replace(/[bfv]/g, 'p')
      .replace(/r/g, 'l')
      .replace(/C/g, 'c'),
  );
}

/** A Korean name as the sounds of its family name, as people spell it, and of its given name. */
export interface NameSounds {
  readonly families: readonly string[];
  readonly given: string;
}

/** The ways in which a Hangul word can be a name: family name first, of one or of two syllables. */
export function nameSounds(word: string): readonly NameSounds[] {
  return [1, 2].flatMap((length) => {
    const spellings = koreanFamilyNames.get(word.slice(0, length));
    const given = word.slice(length);
    if (!spellings || given.length === 0 || given.length > 3) return [];
    const families = [...spellings.map(soundOfLatin), soundOfHangul(word.slice(0, length))];
    return [{ families: [...new Set(families)], given: soundOfHangul(given) }];
  });
}
