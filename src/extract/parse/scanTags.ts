import type { Span } from '../../model/index.ts';

/** A tag or comment of HTML, as written. */
export interface HtmlTag extends Span {
  /** In lower case; `!--` for a comment, a declaration or a processing instruction. */
  readonly name: string;
  readonly closing: boolean;
}

const SPACE = /\s/;
const NAME = /[a-zA-Z][a-zA-Z0-9-]*/y;

/**
 * Finds the HTML tags and comments of a text, in order. What only looks like a tag – `<1 ms`, `List<String`, an
 * unclosed quote – is text. Linear in the length of the text, whatever it holds.
 *
 * @param within the stretch to read; a tag must lie in it wholly
 */
export function scanTags(text: string, within: Span = { start: 0, end: text.length }): HtmlTag[] {
  const tags: HtmlTag[] = [];
  let i = text.indexOf('<', within.start);
  // once no end was found behind an offset there is none behind later ones
  const missing = { comment: false, '"': false, "'": false };
  while (i >= 0 && i < within.end) {
    let end = -1;
    let name = '';
    let closing = false;
    if (text.startsWith('<!--', i)) {
      name = '!--';
      const close = missing.comment ? -1 : text.indexOf('-->', i + 4);
      if (close >= 0 && close + 3 <= within.end) end = close + 3;
      else missing.comment = true;
    } else {
      closing = text[i + 1] === '/';
      NAME.lastIndex = i + (closing ? 2 : 1);
      const match = NAME.exec(text);
      if (match) {
        name = match[0].toLowerCase();
        end = endOfTag(text, NAME.lastIndex, within.end, closing, missing);
      }
    }
    if (end > 0) {
      tags.push({ start: i, end, name, closing });
      i = text.indexOf('<', end);
    } else {
      i = text.indexOf('<', i + 1);
    }
  }
  return tags;
}

function endOfTag(
  text: string,
  from: number,
  limit: number,
  closing: boolean,
  missing: { '"': boolean; "'": boolean },
): number {
  let i = from;
  if (i < limit && !SPACE.test(text[i]!) && text[i] !== '>' && text[i] !== '/') return -1; // <a@b>, <https://…>
  while (i < limit) {
    const c = text[i]!;
    if (c === '>') return i + 1;
    if (c === '<') return -1;
    if (c === '"' || c === "'") {
      if (closing || (text[i - 1] !== '=' && !/=\s+$/.test(text.slice(Math.max(from, i - 8), i)))) return -1;
      const close = missing[c] ? -1 : text.indexOf(c, i + 1);
      if (close < 0) missing[c] = true;
      if (close < 0 || close >= limit) return -1;
      i = close + 1;
      continue;
    }
    i++;
  }
  return -1;
}

const ATTRIBUTES = {
  alt: /\salt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/di,
  href: /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/di,
  src: /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/di,
} as const;

/** Where a tag's attribute has its value, quotes left out; undefined where it has none. */
export function readAttribute(text: string, tag: HtmlTag, name: keyof typeof ATTRIBUTES): Span | undefined {
  const part = text.slice(tag.start, tag.end);
  const match = ATTRIBUTES[name].exec(part);
  const at = match?.indices?.[1] ?? match?.indices?.[2] ?? match?.indices?.[3];
  return at && { start: tag.start + at[0], end: tag.start + at[1] };
}
