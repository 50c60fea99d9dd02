import type { Span } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';
import type { ReferenceOptions } from './reference.ts';

/** A reference without markup: the same length as the source, what was markup is blank. */
export interface MaskedText {
  /** `text[i]` belongs to `source[offset + i]`. */
  readonly text: string;
  readonly offset: number;
  /** Emphasised stretches, without markers, ordered. */
  readonly emphasised: readonly (Span & { readonly strong: boolean })[];
  /** Addresses with the stretch that they stand in. */
  readonly links: readonly (Span & { readonly url: string })[];
  /** Author marks (`*`, `†`, superscripts): where, and which. */
  readonly marks: ReadonlyMap<number, string>;
}

/** Link texts and bracketed words that only say what is behind a link. */
const LINK_LABEL =
  /^(?:[\s,;|/·&+]|and|paper|pdf|code|codes?|poster|slides?|video|talk|link|links|url|doi|arxiv|abs|bib|bibtex|github|git|project(?:\s?page)?|page|site|website|web|html|demo|data|dataset|datasets|model|models|supp(?:lementary|lement|l?\.)?|appendix|blog|news|press|media|oral|openreview|hugging\s?face|hf|cite|citation|full\s?text|online|preprint|acm|ieee|springer|pubmed|논문|코드|발표자료|슬라이드|포스터|영상|동영상|링크|원문|📄|💻|🔗|📝)+$/iu;

const OPEN_TAG =
  /<(\/?)(i|em|b|strong|italic|bold|sup|sub|u|ins|span|a|font|br|p|li|small|cite|code|strike|mark)\b[^<>]{0,400}>/giu;
const ESCAPABLE = /[\\`*_{}[\]()#+\-.!|<>~$&"']/;
const SUPERSCRIPT = /[¹²³⁰⁴-⁹ᵃ-ᶻ⁎⁺⁻]/u;
const AUTHOR_MARK = /[*∗＊†‡§¶#✉⋆★☆◊♦♠♣♥△▲◇◆]/u;

const blank = (chars: string[], start: number, end: number) => {
  for (let i = start; i < end; i++) if (chars[i] !== '\n') chars[i] = ' ';
};

/**
 * Blanks Markdown and HTML within a stretch of text, keeping every offset, and notes what the markup said.
 *
 * Blank afterwards: emphasis markers, tags, link targets, labels such as `[Paper]`, escaping backslashes, footnote
 * marks. Never throws; linear in the length of the stretch.
 */
export function maskMarkup(source: string, within: Span, options: ReferenceOptions = {}): MaskedText {
  const offset = within.start;
  const raw = source.slice(within.start, within.end);
  const chars = raw.split('');
  const emphasised: { start: number; end: number; strong: boolean }[] = [];
  const links: { start: number; end: number; url: string }[] = [];
  const marks = new Map<number, string>();

  // HTML tags; the content of <sup> is an author's mark
  const open: { tag: string; at: number }[] = [];
  for (const match of allMatches(raw, OPEN_TAG)) {
    const [all, closing, name] = match;
    const tag = name!.toLowerCase();
    const href = /href\s*=\s*["']?([^"'\s>]+)/i.exec(all)?.[1];
    blank(chars, match.index, match.index + all.length);
    if (tag === 'br') {
      chars[match.index] = '\n';
      continue;
    }
    if (!closing) open.push({ tag: href ? `a ${href}` : tag, at: match.index + all.length });
    else {
      const i = open.findLastIndex((one) => one.tag === tag || one.tag.startsWith(`${tag} `));
      if (i < 0) continue;
      const [{ tag: opened, at }] = open.splice(i) as [{ tag: string; at: number }];
      if (/^(?:i|em|italic|cite|b|strong|bold)$/.test(tag))
        emphasised.push({ start: at, end: match.index, strong: /^[bs]/.test(tag) });
      else if (tag === 'sup' && match.index - at <= 12 && !/\p{L}{2}/u.test(raw.slice(at, match.index))) {
        marks.set(at, raw.slice(at, match.index));
        blank(chars, at, match.index);
      } else if (opened.startsWith('a ')) {
        links.push({ start: at, end: match.index, url: opened.slice(2) });
        if (LINK_LABEL.test(raw.slice(at, match.index).replace(/[[\]()]/g, ' ')))
          blank(chars, at, match.index);
      }
    }
  }

  // LaTeX
  if (raw.includes('\\'))
    for (const match of allMatches(
      raw,
      /\\(?:textbf|textit|emph|textsc|textsl|underline|bf|it|em)\s?\{([^{}\\]{0,400})\}/g,
    )) {
      const start = match.index + match[0].lastIndexOf('{') + 1;
      const end = match.index + match[0].length - 1;
      blank(chars, match.index, start);
      chars[end] = ' ';
      emphasised.push({ start, end, strong: match[0].startsWith('\\textbf') });
    }

  for (const match of allMatches(raw, /(?<=\p{L}\.?)~(?=[\p{L}\d])/gu)) chars[match.index] = ' ';

  // Markdown links
  const brackets: number[] = [];
  for (let i = 0; i < chars.length; i++) {
    if (chars[i] === '\\') i++;
    else if (chars[i] === '[') brackets.push(i);
    else if (chars[i] === ']') {
      const start = brackets.pop();
      if (start === undefined || chars[i + 1] !== '(') continue;
      let depth = 0;
      let end = -1;
      for (let k = i + 1; k < chars.length && k < i + 2000 && chars[k] !== '\n'; k++) {
        if (chars[k] === '(') depth++;
        else if (chars[k] === ')' && --depth === 0) {
          end = k;
          break;
        }
      }
      if (end < 0) continue;
      const url = raw.slice(i + 2, end).replace(/^\s*<?|>?(?:\s+["'(].*)?$/g, '');
      links.push({ start: start + 1, end: i, url });
      blank(chars, i, end + 1);
      const isImage = start > 0 && chars[start - 1] === '!';
      // a badge says its word as a tag would: ![CVPR](…) → [CVPR]
      if (isImage && /^[\p{L}\d][\p{L}\d '’.&-]{1,30}$/u.test(raw.slice(start + 1, i))) chars[i] = ']';
      else chars[start] = ' ';
      if (isImage) chars[start - 1] = ' ';
      if (LINK_LABEL.test(raw.slice(start + 1, i).replace(/[[\]()*_`]/g, ' '))) blank(chars, start + 1, i);
    }
  }
  for (const link of options.links ?? [])
    if (link.start >= within.start && link.end <= within.end) {
      const { start, end } = link.text && link.text.end > link.text.start ? link.text : link;
      if (!links.some(({ url }) => url === link.url))
        links.push({ start: start - offset, end: end - offset, url: link.url });
    }

  // Emphasis: runs of * and _ that can open, and the runs that close them
  const stack: { at: number; length: number; char: string }[] = [];
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i]!;
    if (char === '\\' && ESCAPABLE.test(chars[i + 1] ?? '')) {
      chars[i] = ' ';
      i++;
      continue;
    }
    if (char === '`' && chars[i + 1] === '`') {
      chars[i] = '“'; // ``LaTeX''
      chars[i + 1] = ' ';
      for (let k = i + 2; k < chars.length && k < i + 500; k++)
        if (chars[k] === "'" && chars[k + 1] === "'") {
          chars[k] = '”';
          chars[k + 1] = ' ';
          break;
        }
    } else if (char === '`') chars[i] = ' ';
    if (char !== '*' && char !== '_' && !(char === '~' && chars[i + 1] === '~')) continue;
    let length = 1;
    while (chars[i + length] === char) length++;
    const before = chars[i - 1] ?? ' ';
    const after = chars[i + length] ?? ' ';
    const canOpen =
      !/\s/.test(after) &&
      (char === '*'
        ? !/[\p{L}\p{N}.]/u.test(before) || (/^\p{Lu}/u.test(after) && !/[\p{L}\p{N}]/u.test(before))
        : !/[\p{L}\p{N}]/u.test(before)) &&
      !/[,;.)]/.test(after);
    const canClose = !/\s/.test(before) && (char === '*' || !/[\p{L}\p{N}]/u.test(after));
    const at = canClose ? stack.findLastIndex((one) => one.char === char && one.length <= length) : -1;
    if (at >= 0) {
      const opener = stack[at]!;
      stack.length = at;
      blank(chars, opener.at, opener.at + opener.length);
      blank(chars, i, i + opener.length);
      emphasised.push({ start: opener.at + opener.length, end: i, strong: opener.length > 1 });
      i += opener.length - 1; // what is left of the run is looked at again
      continue;
    }
    if (canOpen) stack.push({ at: i, length, char });
    else if (length > 1 || char !== '*') blank(chars, i, i + length);
    i += length - 1;
  }
  for (const { at, length, char } of stack)
    if (
      char === '_' ||
      length > 1 ||
      (/[\p{L}]/u.test(chars[at + length] ?? '') && !/\S/.test(chars[at - 1] ?? ' '))
    )
      blank(chars, at, at + length);
  for (const mark of options.marks ?? [])
    if (
      mark.start >= within.start &&
      mark.end <= within.end &&
      mark.how !== 'code' &&
      !emphasised.some((one) => one.start <= mark.start - offset && mark.end - offset <= one.end)
    )
      emphasised.push({ start: mark.start - offset, end: mark.end - offset, strong: mark.how === 'strong' });

  // Labels in brackets that aren't links: [Paper, Code]
  const joined = chars.join('');
  for (const match of allMatches(joined, /[[(]\s?([^[\]()]{2,60})\s?[\])]/g))
    if (
      match.index > 0 &&
      LINK_LABEL.test(match[1]!) &&
      !/^\s*(?:oral|ieee|acm|springer|poster|spotlight|\s|,)+$/i.test(match[1]!)
    )
      blank(chars, match.index, match.index + match[0].length);
  // what is left of "([pdf](…))"
  for (const match of allMatches(joined, /\(\s+\)|\[\s+\]/g))
    blank(chars, match.index, match.index + match[0].length);
  for (const match of allMatches(
    joined,
    /\$\s?\^\s?\{?([^{}$]{1,12})\}?\s?\$|\^\{([^{}]{1,12})\}|(?<=\p{L}\.?)\^([*†‡\d]{1,3})/gu,
  )) {
    marks.set(match.index, match[1] ?? match[2] ?? match[3] ?? '');
    blank(chars, match.index, match.index + match[0].length);
  }
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i]!;
    if (
      SUPERSCRIPT.test(char) ||
      (AUTHOR_MARK.test(char) && (char !== '#' || /\p{L}/u.test(chars[i - 1] ?? '')))
    ) {
      marks.set(i, char);
      chars[i] = ' ';
    }
  }
  emphasised.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text: chars.join(''), offset, emphasised, links, marks };
}
