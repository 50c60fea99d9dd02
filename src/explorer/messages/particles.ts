/** Digits whose Korean names end in a consonant: 영, 일, 삼, 육, 칠, 팔. */
const CONSONANT_DIGITS = '013678';

/**
 * Whether a Latin word, as Koreans write it in Hangul, ends in a consonant: -l, -m, -n and -ng do, also before a silent
 * e (구글, 크롬, 라인), abbreviations by the name of their last letter. A final k, p, t, c, b, g or q may be one (슬랙)
 * or have a vowel after it (스파크).
 */
function endsLatinInConsonant(word: string): boolean | null {
  if (/^[A-Z]+$/.test(word)) return /[LMNR]$/.test(word);
  if (/(?:[lmn]e?|ng)$/i.test(word)) return true;
  return /[kptcbgq]$/i.test(word) ? null : false;
}

/** The last sound of a name: whether it ends in a consonant; `null` where that can't be told. A bracket is not read. */
function endsInConsonant(name: string): boolean | null {
  const read = name.replace(/\s*\([^()]*\)\s*$/u, '').trim();
  const last = read.at(-1) ?? '';
  const code = last.codePointAt(0) ?? 0;
  // A Hangul syllable without a final consonant is a multiple of 28 (The Unicode Standard, §3.12).
  if (code >= 0xac00 && code <= 0xd7a3) return (code - 0xac00) % 28 !== 0;
  if (/\d/.test(last)) return CONSONANT_DIGITS.includes(last);
  if (last === '+') return false; // 플러스
  const latin = /[A-Za-z]+$/.exec(read)?.[0];
  return latin === undefined ? null : endsLatinInConsonant(latin);
}

const choose = (word: string, consonant: string, vowel: string, unknown: string): string => {
  const ends = endsInConsonant(word);
  return ends === null ? unknown : ends ? consonant : vowel;
};

/** The Korean particle that makes a name the topic: 은 or 는; 은(는) where its last sound can't be told. */
export const topic = (name: string): string => choose(name, '은', '는', '은(는)');

/** The Korean particle that makes a name the object: 을 or 를; 을(를) where its last sound can't be told. */
export const object = (name: string): string => choose(name, '을', '를', '을(를)');
