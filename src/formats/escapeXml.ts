const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * A string as the value of an XML attribute in double quotes. Characters that XML 1.0 forbids are left out, lone
 * surrogates become U+FFFD, and white space is written so that it survives the reader's normalisation.
 */
export function escapeXml(value: string): string {
  return value
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/[&<>"\t\n\r]/gu, (character) => ENTITIES[character]!);
}
