import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { KIND_ICONS } from '../../src/explorer/icons.ts';
import { GROUNDS, THEME_COLORS, type Theme } from '../../src/explorer/palette.ts';
import { KINDS } from '../../src/model/index.ts';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(color: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

/** How colour-blind eyes mix red, green and blue light: Machado, Oliveira and Fernandes 2009, severity 1.0. */
const VISIONS = {
  'red-blind': [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  'green-blind': [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  'blue-blind': [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
  usual: [1, 0, 0, 0, 1, 0, 0, 0, 1],
};

/** A colour in Oklab (https://bottosson.github.io/posts/oklab/), as an eye sees it. */
function oklab(color: string, vision: readonly number[]): [number, number, number] {
  const light = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [r, g, b] = [0, 3, 6].map((row) =>
    Math.max(
      0,
      light.reduce((sum, value, column) => sum + value * vision[row + column]!, 0),
    ),
  ) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** The custom properties of tokens.css: `light` from the first block, `dark` from the one that says so. */
function tokens(theme: Theme): Record<string, string> {
  const css = readFileSync(new URL('../../src/explorer/styles/tokens.css', import.meta.url), 'utf8');
  const [light = '', dark = ''] = css.split(':root[data-theme="dark"]');
  const read = (block: string): Record<string, string> =>
    Object.fromEntries(
      [...block.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]),
    );
  return theme === 'light' ? read(light) : { ...read(light), ...read(dark) };
}

describe.each(['light', 'dark'] as const)('the %s palette', (theme) => {
  const css = tokens(theme);

  test.each(KINDS)('%s stands at least 3:1 against map and panels', (kind) => {
    expect(contrast(THEME_COLORS[theme][kind], GROUNDS[theme].ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(THEME_COLORS[theme][kind], css['--surface']!)).toBeGreaterThanOrEqual(3);
    expect(contrast(THEME_COLORS[theme][kind], GROUNDS[theme].glyph)).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.entries(VISIONS))('no two kinds look the same to %s eyes', (_name, vision) => {
    for (const [index, a] of KINDS.entries()) {
      for (const b of KINDS.slice(index + 1)) {
        const [one, other] = [a, b].map((kind) => oklab(THEME_COLORS[theme][kind], vision));
        // Differences below 0.02 are hard to see side by side; 0.05 is plain.
        const distance = Math.hypot(...one!.map((value, at) => value - other![at]!));
        expect(distance, `${a} and ${b}`).toBeGreaterThan(0.05);
      }
    }
  });

  test('text stands at least 4.5:1 against what it lies on', () => {
    const { ground, ink, mutedInk, pill } = GROUNDS[theme];
    const pairs: [string, string][] = [
      [ink, ground],
      [mutedInk, ground],
      [ink, pill],
      [css['--ink']!, css['--surface']!],
      [css['--ink']!, css['--surface-soft']!],
      [css['--ink']!, css['--accent-soft']!],
      [css['--muted']!, css['--surface']!],
      [css['--muted']!, css['--surface-soft']!],
      [css['--muted']!, css['--ground']!],
      [css['--muted']!, css['--accent-soft']!],
      [css['--accent']!, css['--surface']!],
      [css['--accent']!, css['--accent-soft']!],
      [css['--warning']!, css['--warning-soft']!],
      [css['--mark-ink']!, css['--mark']!],
    ];
    for (const [text, on] of pairs)
      expect(contrast(text, on), `${text} on ${on}`).toBeGreaterThanOrEqual(4.5);
  });

  test('map and panels have the same ground', () => {
    expect(GROUNDS[theme].ground).toBe(css['--ground']);
  });
});

test('each kind has a shape and a glyph of its own', () => {
  expect(new Set(KINDS.map((kind) => KIND_ICONS[kind].shape)).size).toBe(KINDS.length);
  expect(new Set(KINDS.map((kind) => KIND_ICONS[kind].glyph)).size).toBe(KINDS.length);
});
