import { HANGUL_FAMILY } from '../fonts.ts';

/** Whether a `unicode-range` has one of these characters. */
export function hasRange(unicodeRange: string, characters: ReadonlySet<number>): boolean {
  return unicodeRange.split(',').some((range) => {
    const [first, last] = range
      .trim()
      .replace(/^U\+/i, '')
      .split('-')
      .map((code) => Number.parseInt(code, 16));
    for (let code = first!; code <= (last ?? first!); code++) if (characters.has(code)) return true;
    return false;
  });
}

/**
 * The faces of the page's Hangul font that some texts need, as a style sheet with the fonts in it: a picture is looked
 * at where the page's files aren't. Empty for texts without Hangul, or where a face cannot be had.
 */
export async function embedFont(texts: Iterable<string>): Promise<string> {
  const characters = new Set<number>();
  for (const text of texts) for (const character of text) characters.add(character.codePointAt(0)!);
  const faces: Promise<string>[] = [];
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const { style } = rule;
      const address = /url\(["']?([^"')]+)/.exec(style.getPropertyValue('src'))?.[1];
      const range = style.getPropertyValue('unicode-range');
      if (!style.getPropertyValue('font-family').includes(HANGUL_FAMILY) || !address) continue;
      if (hasRange(range, characters))
        faces.push(embedFace(new URL(address, sheet.href ?? undefined), range));
    }
  }
  return (await Promise.all(faces)).join('');
}

async function embedFace(address: URL, range: string): Promise<string> {
  try {
    const bytes = await (await fetch(address)).arrayBuffer();
    const data = await toDataAddress(new Blob([bytes], { type: 'font/woff2' }));
    return `@font-face{font-family:'${HANGUL_FAMILY}';font-weight:100 900;src:url(${data}) format('woff2');unicode-range:${range}}`;
  } catch {
    return ''; // the next font of the stack has to do
  }
}

function toDataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
