/** Letters of a Hangul syllable block, in the order of Unicode's arithmetic (The Unicode Standard, §3.12). */
const LEADS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const VOWELS = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
const TAILS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

const FIRST = 0xac00;
const LAST = 0xd7a3;
const isSyllable = (code: number): boolean => code >= FIRST && code <= LAST;

/**
 * Spells Hangul syllables letter by letter (`김` → `ㄱㅣㅁ`), everything else as it is. A prefix of what is typed is
 * then a prefix of the spelling, even while the input method still puts a syllable together (`기`, `김ㄷ`), and one
 * wrong letter is one edit.
 */
export function spellHangul(text: string): string {
  let spelled = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (!isSyllable(code)) {
      spelled += character;
      continue;
    }
    const index = code - FIRST;
    spelled += LEADS[Math.floor(index / 588)]! + VOWELS[Math.floor((index % 588) / 28)]! + TAILS[index % 28]!;
  }
  return spelled;
}

/** The initial consonants of a word's Hangul syllables (`김도윤` → `ㄱㄷㅇ`); empty when it has none. */
export function initialConsonants(text: string): string {
  let initials = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (isSyllable(code)) initials += LEADS[Math.floor((code - FIRST) / 588)]!;
  }
  return initials;
}
