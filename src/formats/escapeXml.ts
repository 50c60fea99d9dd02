import { cleanText } from './cleanText.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const MARKUP = /[&<>"\t\n\r]/;
const ALL_MARKUP = /[&<>"\t\n\r]/g;

/**
 * A string as the value of an XML attribute in double quotes, or as the text of an element. Characters that XML 1.0
 * forbids are left out, lone surrogates become U+FFFD, and white space is written so that it survives the reader's
 * normalisation.
 */
export function escapeXml(value: string): string {
  const clean = cleanText(value);
  return MARKUP.test(clean) ? clean.replace(ALL_MARKUP, (character) => ENTITIES[character]!) : clean;
}
