import { months, numberWords } from './referenceWords.ts';

/** A year as one word, with the letter that tells several of one year apart. */
export const YEAR = /^(?:1[5-9]|20)\d\d[a-z]?$/;

/** The words of a text, lower case, without punctuation. */
export const tokensOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[\s,.;:()[\]–—\-/_+<>“”"'‘’«»]+/)
    .filter(Boolean);

/** Whether a text is a date and nothing else: `2011`, `May 2006`, `7 March`, `2001;`, `novembre-dicembre 2000`, `2020년 3월`, `n.d.` */
export function isDateText(text: string): boolean {
  if (text.length > 60) return false;
  let known = false;
  const tokens = tokensOf(text);
  if (tokens.length > 6) return false;
  for (const token of tokens) {
    if (YEAR.test(token) || /^(?:(?:19|20)\d\d년도?|\d{1,2}월|\d{1,2}일)$/.test(token) || months.has(token))
      known = true;
    else if (!/^(?:\d{1,2}(?:st|nd|rd|th|er)?|of|de|and|the|dated)$/.test(token)) return false;
  }
  return known;
}

/** Whether a text is volume, issue or pages and nothing else: `vol. 20, no. 5`, `86(11):2278–2324`, `제12권 3호`. */
export function isNumberText(text: string): boolean {
  if (text.length > 60) return false;
  const tokens = tokensOf(text);
  let digits = false;
  for (const token of tokens) {
    if (
      /^[a-z°]{0,3}\d+[a-z+]?$/.test(token) ||
      /^(?:제)?\d+[권호쪽면]?$/.test(token) ||
      (/^[ivxlc]+$/.test(token) && tokens.length > 1)
    )
      digits = true;
    else if (!numberWords.has(token) && token !== '&' && token !== '°') return false;
  }
  return digits;
}
