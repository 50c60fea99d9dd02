import type { Span } from '../../../model/index.ts';
import { allMatches } from '../../allMatches.ts';

// Ends of host names: every country's, those in common use, and those that examples are written with. Without the
// list a product of matrices in a line of code ("q@k.transpose") would be somebody's address.
const GENERIC =
  'com|org|net|edu|gov|mil|int|info|biz|name|pro|mobi|asia|jobs|email|mail|app|dev|page|blog|site|web|cloud|tech|' +
  'online|digital|network|systems|software|technology|engineering|science|academy|institute|university|school|' +
  'education|research|works|work|studio|design|agency|company|group|team|space|world|global|today|live|life|xyz|' +
  'top|club|store|shop|link|zone|center|solutions|ventures|consulting|expert|guru|ninja|wiki|museum|aero|coop|' +
  'cat|post|tel|travel|london|berlin|paris|seoul|nyc|example|test|invalid|local|localhost';
const END = `(?:${GENERIC}|[a-z]{2})`;
const LABEL = '[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}';
const DOT = '[.．。]';
const ENDS = '(?![\\p{Script=Latin}\\p{N}])';
const HOST = `(?:${LABEL}${DOT}){1,6}${END}${ENDS}(?!${DOT}?[-_][\\p{L}\\p{N}])`;
const DOT_WORD = '(?:dot|punkt|punto|ponto|point|점|닷|쩜)';
const SPELLED_DOT = `(?:\\s*[[({<]\\s*(?:${DOT_WORD}|\\.)\\s*[\\])}>]\\s*|\\s+(?:dot|punkt|punto|점|닷)\\s+|[_-]dot[_-])`;
const AT_WORD = '(?:at|ät|arroba|chiocciola|골뱅이|앳)';

/** Separators between name and host, with what must follow; the name in front is looked for backwards. */
const AT_SIGN = /[ \t]?(?:[@＠]|%40|&#0*64;|&#[xX]40;|&commat;)[ \t]?/gu;
const AT_IN_BRACKETS = new RegExp(`[[({<]\\s*(?:${AT_WORD}|@)\\s*[\\])}>]\\s*|(?:골뱅이|앳)[ \\t]?`, 'giu');
const AT_SPELLED = /\s+(?:at|arroba)\s+|[_-]at[_-]/giu;
/** Capitals for the sign alone, after a name in small letters. */
const AT_IN_CAPITALS = / AT (?=[a-z])/gu;
const SMALL_NAME_BEFORE = /(?<![\p{L}\p{N}])[a-z0-9._-]{3,40}$/u;
const PLAIN_HOST = new RegExp(HOST, 'iuy');
const MIXED_HOST = new RegExp(
  `${LABEL}(?:(?:${SPELLED_DOT}|${DOT})${LABEL}){0,5}(?:${SPELLED_DOT}|${DOT})${END}${ENDS}`,
  'iuy',
);
const SPELLED_HOST = new RegExp(`${LABEL}(?:${SPELLED_DOT}${LABEL}){0,5}${SPELLED_DOT}${END}${ENDS}`, 'iuy');
const NAME_BEFORE =
  /(?:\{[^{}\n@]{1,120}\}|"[^"\n]{1,64}"|[\p{L}\p{N}_](?:[\p{L}\p{N}.!#$'+^_`~．\\-]{0,63}))$/u;
const SPELLED_NAME_BEFORE = new RegExp(
  `[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]{0,63}(?:${SPELLED_DOT}[\\p{L}\\p{N}_-]{1,30}){0,3}\\s*$`,
  'iu',
);
/** Behind a key even a bare "at" or a lone "a" in brackets can only be the sign: "E-mail: jane at example.com". */
const KEYED = new RegExp(
  `(?<![\\p{L}])(?:e-?mail|mail|메일|이메일|전자\\s?우편|correo|courriel|メール|邮箱)[*_]*\\s?[:：|][*_]*[ \\t]*(?<value>[\\p{L}\\p{N}][\\p{L}\\p{N}._+-]{0,63}(?:\\s?[[({<]?\\s?(?:${AT_WORD}|a|[@#])\\s?[\\])}>]?\\s?)${LABEL}(?:(?:${SPELLED_DOT}|\\s?[.,．。]\\s?)${LABEL}){0,4}(?:${SPELLED_DOT}|\\s?[.,．。]\\s?)${END}${ENDS})`,
  'giu',
);
/** A dot with spaces around it, or a comma in its place, as scanners read it: "example . com". */
const MISREAD_HOST = new RegExp(
  `${LABEL}(?:${DOT}${LABEL}){0,3}(?: ${DOT} |,)(?:com|org|net|edu|(?:ac|co|re|go)${DOT}kr|kr)${ENDS}`,
  'uy',
);
/** Characters before an at sign in which a name is looked for. */
const WINDOW = 130;

/**
 * E-mail addresses, plain or spelled out so that machines shall not find them: `name@host.end`, also with a full-width
 * or percent-encoded sign or several names in braces; `name [at] host [dot] end`; `name at host dot end` (a bare "at"
 * wants a bare "dot"). Overlaps are possible.
 */
export function findEmails(text: string): Span[] {
  const spans: Span[] = [];
  const look = (separator: RegExp, before: RegExp, host: RegExp): void => {
    for (const { index, 0: at } of allMatches(text, separator)) {
      const name = before.exec(text.slice(Math.max(0, index - WINDOW), index))?.[0];
      if (!name) continue;
      host.lastIndex = index + at.length;
      const found = host.exec(text)?.[0];
      if (!found) continue;
      const end = /[^.．。\s]*$/.exec(found)![0];
      if (end !== end.toLowerCase() && end !== end.toUpperCase()) continue; // "x@w.mT" is mathematics
      if (at.includes('@') && name.toLowerCase() === 'git') continue; // the same for everybody
      spans.push({ start: index - name.length, end: index + at.length + found.length });
    }
  };
  if (/[@＠]|%40|&(?:#|commat)/.test(text)) {
    look(AT_SIGN, NAME_BEFORE, PLAIN_HOST);
    look(AT_SIGN, NAME_BEFORE, MISREAD_HOST);
  }
  if (/[[({<]\s*(?:at|ät|arroba|chiocciola|@)\s*[\])}>]|골뱅이|앳/i.test(text))
    look(AT_IN_BRACKETS, SPELLED_NAME_BEFORE, MIXED_HOST);
  if (text.includes(' AT ')) look(AT_IN_CAPITALS, SMALL_NAME_BEFORE, MIXED_HOST);
  if (/\b(?:dot|punkt|punto)\b|_dot_|[점닷]/i.test(text)) {
    look(AT_SPELLED, SPELLED_NAME_BEFORE, SPELLED_HOST);
    look(AT_IN_BRACKETS, SPELLED_NAME_BEFORE, SPELLED_HOST);
  }
  if (/mail|메일|우편|correo|courriel|メール|邮箱/i.test(text)) {
    for (const match of allMatches(text, KEYED)) {
      const value = match.groups!.value!;
      const start = match.index + match[0].length - value.length;
      spans.push({ start, end: start + value.length });
    }
  }
  return spans;
}
