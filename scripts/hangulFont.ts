import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** What the page imports: the font's faces as a style sheet. */
const MODULE = 'virtual:hangul-font.css';

const FAMILY = 'Noto Sans KR Variable';

/** What the font is for: Hangul, its letters, and the punctuation that Korean shares with Chinese and Japanese. */
const BLOCKS: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x11ff],
  [0x3000, 0x303f],
  [0x3130, 0x318f],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xd7b0, 0xd7ff],
];

type Range = readonly [first: number, last: number];

const parseRange = (text: string): Range => {
  const [first, last] = text.replace(/^\s*U\+/i, '').split('-');
  return [Number.parseInt(first!, 16), Number.parseInt(last ?? first!, 16)];
};

const writeRange = ([first, last]: Range): string =>
  `U+${first.toString(16)}${last === first ? '' : `-${last.toString(16)}`}`;

/** The part of a `unicode-range` that lies in {@link BLOCKS}; empty if none does. */
export function hangulRange(unicodeRange: string): string {
  return unicodeRange
    .split(',')
    .map(parseRange)
    .flatMap(([first, last]) =>
      BLOCKS.map(([from, to]): Range => [Math.max(first, from), Math.min(last, to)]),
    )
    .filter(([first, last]) => first <= last)
    .map(writeRange)
    .join(',');
}

/**
 * Gives the page a font for Hangul, as `virtual:hangul-font.css`: Noto Sans KR in slices of about 130 syllables, of
 * which a browser fetches those that it meets. Other letters keep the system's font, so the faces leave them out.
 */
export function hangulFont(): Plugin {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('@fontsource-variable/noto-sans-kr/package.json'));
  const resolved = join(folder, 'hangul-font.css'); // beside the font's files, though not on the disk
  return {
    name: 'skillgraph:hangul-font',
    resolveId: (id) => (id === MODULE ? resolved : null),
    async load(id) {
      if (id !== resolved) return null;
      const ranges: unknown = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8'));
      return Object.entries(ranges as Record<string, string>) // the package's table: slice → unicode-range
        .map(([slice, range]) => [slice.replace(/[[\]]/g, ''), hangulRange(range)] as const)
        .filter(([, range]) => range !== '')
        .map(([slice, range]) => {
          const file = `./files/noto-sans-kr-${slice}-wght-normal.woff2`;
          return `@font-face{font-family:'${FAMILY}';font-weight:100 900;font-display:swap;src:url(${file}) format('woff2');unicode-range:${range}}`;
        })
        .join('\n');
    },
    async generateBundle() {
      // The Open Font License wants to be with each copy of the font.
      const license = await readFile(join(folder, 'LICENSE'), 'utf8');
      this.emitFile({ type: 'asset', fileName: 'assets/noto-sans-kr-LICENSE.txt', source: license });
    },
  };
}
