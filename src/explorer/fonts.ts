/** The font that comes with the page, for Hangul and nothing else; `scripts/hangulFont.ts` makes its faces. */
export const HANGUL_FAMILY = 'Noto Sans KR Variable';

/**
 * Hangul from the font that comes with the page, all else from the system. The rest of the list has Hangul for the
 * moment until ours is there, on Windows, macOS, iOS, Android and Linux. `--font` in `styles/tokens.css` says the same.
 */
export const FONT_FAMILY =
  `"${HANGUL_FAMILY}", system-ui, -apple-system, "Segoe UI", Roboto, "Apple SD Gothic Neo", "Malgun Gothic", ` +
  '"Noto Sans KR", "Noto Sans CJK KR", "Nanum Gothic", sans-serif';

const HANGUL = /[\u1100-\u11ff\u3000-\u303f\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]/g;

/**
 * Adds the faces of the Hangul font to the page, where nobody waits for them. Each is fetched when the page first has a
 * text that needs it; for texts on a canvas, browsers leave that to us.
 *
 * @returns asks for the faces of texts that are drawn; `document.fonts` tells with `loadingdone` when one has come
 */
export function addHangulFont(): (texts: Iterable<string>) => void {
  const added = import('virtual:hangul-font.css');
  const asked = new Set<string>();
  return (texts) => {
    let fresh = '';
    for (const text of texts) {
      for (const [character] of text.matchAll(HANGUL)) {
        if (asked.has(character)) continue;
        asked.add(character);
        fresh += character;
      }
    }
    if (fresh === '') return;
    // Without a network the system's font stays.
    added.then(() => document.fonts.load(`16px "${HANGUL_FAMILY}"`, fresh)).catch(() => {});
  };
}
