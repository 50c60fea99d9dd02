/** How a verb or adjective is inflected; the letters name what changes in its stem. */
export type VerbClass = 'regular' | 'ㄹ' | 'ㅂ' | 'ㄷ' | 'ㅅ' | 'ㅎ' | '르' | '러' | '으';

/** Groups of endings that ask the same of a stem; see `ENDINGS` of `verbEndings.ts`. */
export type EndingGroup = 'plain' | '는' | '습' | '으' | '면' | 'ㄴ' | 'ㄹ' | 'ㅁ' | 'ㅂ' | '아' | '았';

/** A beginning of a verb's forms, and which endings complete it. */
export type StemForm = readonly [text: string, group: EndingGroup];

const INITIAL = 28 * 21;
const finalOf = (syllable: string) => (syllable.charCodeAt(0) - 0xac00) % 28;
const vowelOf = (syllable: string) => Math.floor(((syllable.charCodeAt(0) - 0xac00) % INITIAL) / 28);
const withFinal = (syllable: string, final: number) =>
  String.fromCharCode(syllable.charCodeAt(0) - finalOf(syllable) + final);
const withVowel = (syllable: string, vowel: number) =>
  String.fromCharCode(syllable.charCodeAt(0) + (vowel - vowelOf(syllable)) * 28);
const replaceLast = (text: string, change: (last: string) => string) =>
  text.slice(0, -1) + change(text.at(-1)!);
const finish = (text: string, final: number) => replaceLast(text, (last) => withFinal(last, final));

/** Places of final consonants and vowels in the order of Unicode. */
const FINALS = { none: 0, ㄴ: 4, ㄹ: 8, ㄻ: 10, ㅁ: 16, ㅂ: 17, ㅆ: 20 } as const;
const VOWELS = {
  ㅏ: 0,
  ㅐ: 1,
  ㅑ: 2,
  ㅒ: 3,
  ㅓ: 4,
  ㅔ: 5,
  ㅕ: 6,
  ㅗ: 8,
  ㅘ: 9,
  ㅙ: 10,
  ㅚ: 11,
  ㅜ: 13,
  ㅝ: 14,
  ㅡ: 18,
  ㅣ: 20,
};

/**
 * What the forms of a Korean verb or adjective begin with: 돕다 → 돕 (plain), 도우 (면), 도울 (ㄹ), 도와 (아), 도왔 (았) …
 *
 * @param dictionaryForm with 다 at its end
 */
export function verbStems(dictionaryForm: string, verbClass: VerbClass): StemForm[] {
  const stem = dictionaryForm.slice(0, -1);
  const final = finalOf(stem.at(-1)!);
  const dropsL = final === FINALS.ㄹ;
  const open = dropsL ? finish(stem, FINALS.none) : stem;
  const forms: StemForm[] = [
    [stem, 'plain'],
    [open, '는'],
  ];
  const beforeEu = stemBeforeEu(stem, verbClass);
  if (final !== 0 && !dropsL) forms.push([stem, '습']);
  else forms.push([finish(open, FINALS.ㅂ), 'ㅂ']);
  if (finalOf(beforeEu.at(-1)!) !== 0 && !dropsL) {
    const eu = `${beforeEu}으`;
    forms.push(
      [eu, '으'],
      [finish(eu, FINALS.ㄴ), 'ㄴ'],
      [finish(eu, FINALS.ㄹ), 'ㄹ'],
      [finish(eu, FINALS.ㅁ), 'ㅁ'],
    );
  } else {
    const bare = finish(beforeEu, FINALS.none);
    forms.push(
      [beforeEu, '면'],
      [bare, '으'],
      [finish(bare, FINALS.ㄴ), 'ㄴ'],
      [finish(bare, FINALS.ㄹ), 'ㄹ'],
    );
    forms.push([finish(bare, dropsL ? FINALS.ㄻ : FINALS.ㅁ), 'ㅁ']);
  }
  for (const connective of connectives(stem, verbClass))
    forms.push([connective, '아'], [finish(connective, FINALS.ㅆ), '았']);
  return forms;
}

/** What stands before 으, which only a stem with a final consonant takes. */
function stemBeforeEu(stem: string, verbClass: VerbClass): string {
  if (verbClass === 'ㅂ') return `${finish(stem, FINALS.none)}우`;
  if (verbClass === 'ㄷ') return finish(stem, FINALS.ㄹ);
  if (verbClass === 'ㅅ') return `${finish(stem, FINALS.none)}으`;
  return verbClass === 'ㅎ' ? finish(stem, FINALS.none) : stem;
}

const isBright = (syllable: string) => vowelOf(syllable) === VOWELS.ㅏ || vowelOf(syllable) === VOWELS.ㅗ;
const connect = (text: string) => text + (isBright(text.at(-1)!) ? '아' : '어');

/** The stem with 아 or 어, in full and drawn together where both are written. */
function connectives(stem: string, verbClass: VerbClass): string[] {
  const last = stem.at(-1)!;
  const open = finish(stem, FINALS.none);
  switch (verbClass) {
    case 'ㅂ':
      return [open + (last === '돕' || last === '곱' ? '와' : '워')];
    case 'ㄷ':
      return [connect(finish(stem, FINALS.ㄹ))];
    case 'ㅅ':
      return [connect(open)];
    case 'ㅎ':
      return [
        replaceLast(open, (each) => withVowel(each, vowelOf(each) === VOWELS.ㅑ ? VOWELS.ㅒ : VOWELS.ㅐ)),
      ];
    case '르': {
      const before = stem.slice(0, -1);
      return [finish(before, FINALS.ㄹ) + (isBright(before.at(-1)!) ? '라' : '러')];
    }
    case '러':
      return [`${stem}러`];
    case '으': {
      const before = stem.at(-2);
      return [
        replaceLast(stem, (each) => withVowel(each, before && isBright(before) ? VOWELS.ㅏ : VOWELS.ㅓ)),
      ];
    }
    default:
      return last === '하' ? [`${stem}여`, `${stem.slice(0, -1)}해`] : regularConnectives(stem);
  }
}

function regularConnectives(stem: string): string[] {
  const last = stem.at(-1)!;
  if (finalOf(last) !== 0) return [connect(stem)];
  const drawn = (vowel: number) => replaceLast(stem, (each) => withVowel(each, vowel));
  switch (vowelOf(last)) {
    case VOWELS.ㅏ:
    case VOWELS.ㅐ:
    case VOWELS.ㅓ:
    case VOWELS.ㅔ:
    case VOWELS.ㅕ:
      return [stem];
    case VOWELS.ㅗ:
      return [`${stem}아`, drawn(VOWELS.ㅘ)];
    case VOWELS.ㅜ:
      return [`${stem}어`, drawn(VOWELS.ㅝ)];
    case VOWELS.ㅚ:
      return [`${stem}어`, drawn(VOWELS.ㅙ)];
    case VOWELS.ㅣ:
      return [`${stem}어`, drawn(VOWELS.ㅕ)];
    case VOWELS.ㅡ:
      return [drawn(VOWELS.ㅓ)];
    default:
      return [`${stem}어`];
  }
}
