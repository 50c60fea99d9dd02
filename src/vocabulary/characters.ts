/** What a UTF-16 unit is to the tokenizer. */
export const CHARACTER = {
  /** A letter or digit of a script with words: Latin, Greek, Cyrillic … */
  letter: 1,
  /** A Hangul syllable (or a lone jamo): a token of its own. */
  hangul: 2,
  /** Han or Kana: a token of its own. */
  ideograph: 3,
  space: 4,
  newline: 5,
  hyphen: 6,
  dash: 7,
  underscore: 8,
  /** Belongs to the word it follows and is not compared: combining marks, zero-width characters, soft hyphens. */
  mark: 9,
  /** Markdown's `*` and backquote, backslash, ™, a footnote's raised number: names are read through them. */
  transparent: 10,
  punctuation: 11,
} as const;

const {
  letter,
  hangul,
  ideograph,
  space,
  newline,
  hyphen,
  dash,
  underscore,
  mark,
  transparent,
  punctuation,
} = CHARACTER;

/** Letters that canonical decomposition leaves whole, with the letter that people type instead. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  '\u2019': "'",
  '\u2018': "'",
};

function classify(character: string, code: number): number {
  if (code >= 0xac00 && code <= 0xd7a3) return hangul;
  if (character === '\n') return newline;
  if (/[\s\u00a0]/.test(character)) return space;
  if (/[-\u2010\u2011]/.test(character)) return hyphen;
  if (/[\u2012-\u2015]/.test(character)) return dash;
  if (character === '_') return underscore;
  if (/[\u00ad\u200b-\u200d\u2060\ufe0f\ufeff]|\p{M}/u.test(character)) return mark;
  if (/[*`\\™®©¹²³⁰-⁹]/.test(character)) return transparent;
  if (/[\u1100-\u11ff\u3130-\u318f]/.test(character)) return hangul;
  if (/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(character)) return ideograph;
  if (/[\p{L}\p{N}]/u.test(character)) return letter;
  return punctuation;
}

function foldCharacter(character: string, code: number): number {
  if (code >= 0xac00 && code <= 0xd7a3) return code; // decomposition would tear syllables apart
  const base = character.normalize('NFKD').charAt(0).toLowerCase().charAt(0);
  return (LOOK_ALIKES[base] ?? base).charCodeAt(0);
}

/** Class and folded form of every UTF-16 unit, filled in as units are met. */
interface CharacterTable {
  readonly classes: Uint8Array;
  readonly folds: Uint16Array;
}

let table: CharacterTable | undefined;

function fill(code: number): number {
  table ??= { classes: new Uint8Array(65536), folds: new Uint16Array(65536) };
  const character = String.fromCharCode(code);
  const found = classify(character, code);
  table.classes[code] = found;
  table.folds[code] = found === mark || character === '\\' ? 0 : foldCharacter(character, code);
  return found;
}

/** One of {@link CHARACTER}; halves of surrogate pairs (emoji) are punctuation. */
export function characterClass(code: number): number {
  const found = table === undefined ? 0 : table.classes[code]!;
  return found === 0 ? fill(code) : found;
}

/**
 * The unit with which another is compared: lower case, without accents, half width. 0 for what is not compared at
 * all. Folding never changes the number of units, so that no text has to be copied (hence ß stays ß).
 */
export function foldedUnit(code: number): number {
  if (table === undefined || table.classes[code] === 0) fill(code);
  return table!.folds[code]!;
}

/** A string in its folded form. */
export function foldText(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const unit = foldedUnit(text.charCodeAt(i));
    if (unit !== 0) folded += String.fromCharCode(unit);
  }
  return folded;
}
