import { type HangulModel, isHangulSyllable } from './hangulModel.ts';

/** Prices and gains in nats. Rough on purpose: they only tip what the counts leave open. */
const STRAY_PARTICLE = -4;
const OBJECT_WITHOUT_VERB = -4;
const WRONG_FORM = -2;
const STRAY_DEPENDENT = -3;
const NOMINAL_ENDING = 1;

/** The noun 데 with its particles. */
const DEPENDENT = /^데(?:[에의로서도는가를만]|에[서는도])?$/;
/** ㄴ and ㄹ among the final consonants. */
const FINAL_NIEUN = 4;
const FINAL_RIEUL = 8;

/**
 * What a symbol adds to the logarithm of a reading's probability by what the grammar of Korean says, and counts of
 * single runs cannot see.
 *
 * - No word begins with the particles 을, 를, 는, unless a formula or foreign word stands before it.
 * - 을 and 를 want a verb behind them: not the end of a line, no comma or bracket. Neither does 의 stand there. Words
 *   that end so, like 가을, are another thing.
 * - The noun 데 depends on a verb's form that ends in ㄴ or ㄹ.
 * - 을 follows a final consonant, 를 and 와 follow none.
 * - A line of a CV likes to end in a noun made of a verb: 개발함, 높임.
 *
 * @param symbols the model's symbols up to and including the one at `at`
 * @param isLineEnd whether the last of them is the end of the line
 * @param isWord whether Hangul is a word as it stands
 */
export function grammarScore(
  symbols: string,
  at: number,
  isLineEnd: boolean,
  isWord: HangulModel['isListed'],
): number {
  const symbol = symbols[at]!;
  const before = symbols[at - 1] ?? '';
  if (isHangulSyllable(symbol)) {
    if (!'을를는'.includes(symbol) || before !== '_') return 0;
    return at < 2 || isHangulSyllable(symbols[at - 2]!) ? STRAY_PARTICLE : 0;
  }
  if (!isHangulSyllable(before)) return 0;
  const word = lastWord(symbols, at);
  if (DEPENDENT.test(word) && !isAdnominal(symbols[at - word.length - 2] ?? '')) return STRAY_DEPENDENT;
  const stem = symbols[at - 2] ?? '';
  if (!isHangulSyllable(stem)) return 0;
  let score = 0;
  const hasFinal = (stem.charCodeAt(0) - 0xac00) % 28 !== 0;
  if ('을를의'.includes(before) && (isLineEnd || symbol === '.') && !isWord(word))
    score += OBJECT_WITHOUT_VERB;
  if (before === '을' ? !hasFinal : '를와'.includes(before) && hasFinal) score += WRONG_FORM;
  if (isLineEnd && '함됨임음짐킴냄춤'.includes(before)) score += NOMINAL_ENDING;
  return score;
}

/** Whether a verb's form may end so that a noun depends on: 하는, 갈, 한. */
function isAdnominal(last: string): boolean {
  const final = isHangulSyllable(last) ? (last.charCodeAt(0) - 0xac00) % 28 : -1;
  return final === FINAL_NIEUN || final === FINAL_RIEUL;
}

function lastWord(symbols: string, end: number): string {
  let start = end;
  while (start > 0 && isHangulSyllable(symbols[start - 1]!)) start--;
  return symbols.slice(start, end);
}
