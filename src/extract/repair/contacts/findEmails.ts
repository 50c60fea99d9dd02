import type { Span } from '../../../model/index.ts';

// Ends of host names: every country's, those in common use, and those that examples are written with. Without the
// list a product of matrices in a line of code ("q@k.transpose") would be somebody's address.
const GENERIC =
  'com|org|net|edu|gov|mil|int|info|biz|name|pro|mobi|asia|jobs|email|mail|app|dev|page|blog|site|web|cloud|tech|' +
  'online|digital|network|systems|software|technology|engineering|science|academy|institute|university|school|' +
  'education|research|works|work|studio|design|agency|company|group|team|space|world|global|today|live|life|xyz|' +
  'top|club|store|shop|link|zone|center|solutions|ventures|consulting|expert|guru|ninja|wiki|museum|aero|coop|' +
  'cat|post|tel|travel|london|berlin|paris|seoul|nyc|example|test|invalid|local|localhost';
const END = `(?:${GENERIC}|[a-z]{2})`;
const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})';
const DOT = '[.．。]';
const HOST = `(?:${LABEL}${DOT}){1,6}${END}(?![\\p{Script=Latin}\\p{N}]|${DOT}?[-_][\\p{L}\\p{N}])`;
const LOCAL = "[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}.!#$&'*+/=?^_`~．-]{0,63})";

/** `name@host.end`, also with a full-width or percent-encoded at sign, spaces around it, or several names in braces. */
const PLAIN = new RegExp(
  `(?:\\{[^{}\\n@]{1,120}\\}|${LOCAL}|"[^"\\n]{1,64}")[ \\t]?(?:[@＠]|%40)[ \\t]?${HOST}`,
  'giu',
);
const AT = '(?:\\s*[[({<]\\s*(?:at|@|골뱅이|앳)\\s*[\\])}>]\\s*|\\s+at\\s+|\\s*골뱅이\\s*)';
const SPELLED_DOT = '(?:\\s*[[({<]\\s*(?:dot|\\.|점|닷)\\s*[\\])}>]\\s*|\\s+dot\\s+)';
/** `name [at] host [dot] end` and `name at host dot end`; `at` in brackets is enough, a bare `at` wants a bare `dot`. */
const BRACKETED = new RegExp(
  `${LOCAL}(?:\\s*[[({<]\\s*(?:at|@|골뱅이|앳)\\s*[\\])}>]\\s*|[ \\t]?골뱅이[ \\t]?)${LABEL}(?:(?:${SPELLED_DOT}|${DOT})${LABEL}){0,5}` +
    `(?:${SPELLED_DOT}|${DOT})${END}(?![\\p{Script=Latin}\\p{N}])`,
  'giu',
);
const SPELLED = new RegExp(
  `[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]{0,63}(?:${SPELLED_DOT}[\\p{L}\\p{N}_-]+)*${AT}${LABEL}(?:${SPELLED_DOT}${LABEL}){0,5}` +
    `${SPELLED_DOT}${END}(?![\\p{Script=Latin}\\p{N}])`,
  'giu',
);

/** E-mail addresses, plain or spelled out so that machines shall not find them. Overlaps are possible. */
export function findEmails(text: string): Span[] {
  const spans: Span[] = [];
  if (/[@＠]|%40/.test(text))
    for (const { index, 0: found } of text.matchAll(PLAIN)) {
      if (/^git@/i.test(found)) continue; // the same for everybody
      const end = found.slice(found.search(/[^.．。]*$/));
      if (end !== end.toLowerCase() && end !== end.toUpperCase()) continue; // "x@w.mT" is mathematics
      const skip = /^(?:mailto:|e-?mail[:=])/i.exec(found)?.[0].length ?? leadingPunctuation(found);
      spans.push({ start: index + skip, end: index + found.length });
    }
  if (/\bdot\b|[[({<]\s*(?:at|@)\s*[\])}>]|골뱅이|앳/i.test(text)) {
    for (const { index, 0: found } of text.matchAll(BRACKETED))
      spans.push({ start: index, end: index + found.length });
    for (const { index, 0: found } of text.matchAll(SPELLED))
      spans.push({ start: index, end: index + found.length });
  }
  return spans;
}

/** Markup in front of an address that could belong to it: `link=name@host.end`, `**name@host.end`. */
function leadingPunctuation(found: string): number {
  const at = found.search(/[@＠]|%40/);
  const local = found.slice(0, at);
  if (local.startsWith('{') || local.startsWith('"')) return 0;
  const cut = Math.max(
    local.lastIndexOf('='),
    local.lastIndexOf('&'),
    local.lastIndexOf('*'),
    local.lastIndexOf('/'),
    local.lastIndexOf('?'),
  );
  return cut + 1;
}
