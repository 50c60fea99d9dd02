/** What XML 1.0 forbids besides lone surrogates; nobody misses it in a table or a file name either. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/** Finds a character that may have to go; most texts have none, and are done with one look. */
const SUSPICIOUS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/** A text that any format can hold: without the characters that XML 1.0 forbids, lone surrogates as U+FFFD. */
export function cleanText(text: string): string {
  if (!SUSPICIOUS.test(text)) return text;
  return text.toWellFormed().replace(FORBIDDEN, '');
}
