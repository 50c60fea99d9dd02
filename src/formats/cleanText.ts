/** What XML 1.0 forbids besides lone surrogates; nobody misses it in a table or a file name either. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/** A text that any format can hold: without the characters that XML 1.0 forbids, lone surrogates as U+FFFD. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '');
}
