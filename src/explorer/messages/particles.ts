/** The last sound of a word: whether it ends in a consonant; `null` where its letters don't tell, as in Latin names. */
function endsInConsonant(word: string): boolean | null {
  const code = word.trimEnd().codePointAt(word.trimEnd().length - 1) ?? 0;
  // A Hangul syllable without a final consonant is a multiple of 28 (The Unicode Standard, §3.12).
  return code >= 0xac00 && code <= 0xd7a3 ? (code - 0xac00) % 28 !== 0 : null;
}

const choose = (word: string, consonant: string, vowel: string, unknown: string): string => {
  const ends = endsInConsonant(word);
  return ends === null ? unknown : ends ? consonant : vowel;
};

/** The Korean particle that makes a name the topic: 은, 는, or 은(는) after Latin letters. */
export const topic = (name: string): string => choose(name, '은', '는', '은(는)');

/** The Korean particle that makes a name the object: 을, 를, or 을(를) after Latin letters. */
export const object = (name: string): string => choose(name, '을', '를', '을(를)');
