/** A list marker at the beginning of a line. */
export interface Bullet {
  /** Characters up to the item's text, white space behind the marker included. */
  readonly length: number;
  /** Markers that look alike have the same style: `-`, `•`, `1.`, `(1)`, `①`, `a)`. */
  readonly style: string;
  /** 0 for marks of first-level lists (`•`, `■`, numbers), 1 for those that often stand below (`-`, `○`, `·`). */
  readonly rank: number;
}

const GLYPHS = '•●■◆▶►❖➤➢✓✔✦✧★☆※❏◇□◈▣◼◾▷⁃‣▸▹∙○◦▪▫·ㆍ∘⚬◻◽\uf0b7\uf0a7\uf0d8\uf0fc\uf06c\uf076\u0083\u0095';
const LOW_GLYPHS = '○◦▪▫·ㆍ∘⚬◻◽▸▹‣⁃';
const GLYPH = new RegExp(`^[${GLYPHS}]\\ufe0e?\\ufe0f?[ \\t\\u00a0\\u3000]*`, 'u');
const DASH = /^(?:[-*+–—−]|o(?=[ \t]+[\p{Lu}가-힣\d"“'[(*])|--)[ \t\u00a0]+(?:\[[ xX]\][ \t]+)?/u;
const NUMBER = /^(?:(\d{1,3})[.)]|\((\d{1,3})\)|\[(\d{1,3})\]|［(\d{1,3})］)[ \t\u00a0]+/u;
const CIRCLED = /^[①-⑳❶-❿⓵-⓾➀-➓㉠-㉻][ \t\u00a0]*/u;
const LETTER =
  /^(?:\(?[a-h]\)|[a-h]\.(?=[ \t]+["“*]?\p{Lu}\p{Ll})|\(?[가나다라마바사아자차카타파하][).]|\(?(?:i{1,3}|iv|vi{0,3}|ix|x)\)|[JCSPB]\d{1,3}[.)]|\[[A-Z]{1,3}[-.]?\d{1,3}\])[ \t\u00a0]+/u;

/** The list marker that a line begins with; undefined where it begins with none. Dates ("2021. 3.") are none. */
export function readBullet(line: string): Bullet | undefined {
  const code = line.charCodeAt(0);
  // letters other than list letters, the most frequent beginning, can't be markers
  if ((code >= 65 && code <= 90 && !/^[JCSPB]\d/.test(line)) || (code >= 107 && code <= 110))
    return undefined;
  const dash = DASH.exec(line);
  if (dash) {
    const style = dash[0][0]!;
    return { length: dash[0].length, style: style === '−' || style === '—' ? '–' : style, rank: 1 };
  }
  const glyph = GLYPH.exec(line);
  if (glyph && glyph[0].length < line.length) {
    const style = line[0]!;
    return { length: glyph[0].length, style, rank: LOW_GLYPHS.includes(style) ? 1 : 0 };
  }
  const number = NUMBER.exec(line);
  if (number) {
    const rest = line.slice(number[0].length);
    if (/^\d{1,2}\s?[.월]\s*(?:\d|[~–-]|$)/.test(rest)) return undefined; // 12. 3. 2021
    if (number[1] !== undefined && /^(?:19|20)\d\d\s*(?:[.~–-]|$)/.test(rest)) return undefined;
    const style =
      number[1] !== undefined
        ? number[0].includes(')')
          ? '1)'
          : '1.'
        : number[2] !== undefined
          ? '(1)'
          : '[1]';
    return { length: number[0].length, style, rank: 0 };
  }
  const circled = CIRCLED.exec(line);
  if (circled && circled[0].length < line.length) return { length: circled[0].length, style: '①', rank: 0 };
  const letter = LETTER.exec(line);
  if (letter)
    return { length: letter[0].length, style: letter[0].trim().replace(/[a-z0-9가-힣]+/g, 'a'), rank: 0 };
  return undefined;
}
