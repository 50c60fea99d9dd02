import type { Span } from '../../model/index.ts';

/** One line of text: words parted at line ends joined, white space collapsed. */
export const collapse = (text: string) =>
  (text.includes('\n') ? text.replace(/(\p{L})[-‐]\s*\n\s*(\p{Ll})/gu, '$1$2') : text)
    .replace(/\s+/g, ' ')
    .trim();

const QUOTES: ReadonlyMap<string, string> = new Map([
  ['“', '”"“'],
  ['"', '"”'],
  ['„', '“”"'],
  ['«', '»'],
  ['»', '«'],
  ['‘', "’'"],
  ['‚', '‘’'],
  ["'", "'’"],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
  ['‹', '›'],
]);

/** Trims white space, quotes and closing punctuation. */
export function trimField(text: string, span: Span, keepClosing = /[?!]/): Span {
  let { start, end } = span;
  const skip = /[\s.,;:，；：。、\-–—|·/]/;
  for (let changed = true; changed; ) {
    changed = false;
    while (
      start < end &&
      /[\s,;:.，、|·–—-]/.test(text[start]!) &&
      !/^\.\w/.test(text.slice(start, start + 2))
    )
      start++;
    while (end > start && skip.test(text[end - 1]!) && !keepClosing.test(text[end - 1]!)) end--;
    const pair = QUOTES.get(text[start] ?? '');
    const last = text[end - 1] ?? '';
    if (pair !== undefined && end - start > 2) {
      if (pair.includes(last)) {
        start++;
        end--;
        changed = true;
      } else if (![...pair].some((closing) => text.slice(start + 1, end).includes(closing))) {
        start++;
        changed = true;
      }
    } else if (/[”»」』》]/.test(last) && !/[“«「『《„]/.test(text.slice(start, end))) {
      end--;
      changed = true;
    } else if (last === '"' && text.slice(start, end - 1).indexOf('"') < 0) {
      end--;
      changed = true;
    }
  }
  return { start, end };
}
const THESIS =
  /^(?:(?:ph\.?\s?d\.?|doctoral|master(?:[’']?s)?|m\.?\s?s\.?(?:c\.?)?|bachelor(?:[’']?s)?|b\.?\s?s\.?|undergraduate)\s+)?(?:thesis|dissertation)\s*[:.,–-]\s*|^(?:박사|석사|학사)?\s?(?:학위)?\s?논문\s*[:,]\s*/i;

/** Takes `Ph.D. Thesis:` from the beginning and `[J]`, `(Doctoral dissertation, …)` from the end of a title. */
export function trimTitle(text: string, span: Span): Span {
  let { start, end } = span;
  start += THESIS.exec(text.slice(start, end))?.[0].length ?? 0;
  const tail =
    /\s*(?:\[[A-Z]{1,2}(?:\/OL)?\]|\((?:unpublished\s+)?(?:doctoral|master|ph\.?d|bachelor|diploma)[^()]{0,80}\)?)\s*$/i.exec(
      text.slice(start, end),
    );
  if (tail && tail[0].length < end - start - 8) end -= tail[0].length;
  return trimField(text, { start, end });
}
