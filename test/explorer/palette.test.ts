import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { KIND_ICONS } from '../../src/explorer/icons.ts';
import { GROUNDS, KIND_COLORS, type Theme } from '../../src/explorer/palette.ts';
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

/** The custom properties of tokens.css: `light` from the first block, `dark` from the one in the media query. */
function tokens(theme: Theme): Record<string, string> {
  const css = readFileSync(new URL('../../src/explorer/styles/tokens.css', import.meta.url), 'utf8');
  const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
  const read = (block: string): Record<string, string> =>
    Object.fromEntries(
      [...block.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]),
    );
  return theme === 'light' ? read(light) : { ...read(light), ...read(dark) };
}

describe.each(['light', 'dark'] as const)('the %s palette', (theme) => {
  const css = tokens(theme);

  test.each(KINDS)('%s stands at least 3:1 against map and panels', (kind) => {
    expect(contrast(KIND_COLORS[theme][kind], GROUNDS[theme].ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(KIND_COLORS[theme][kind], css['--surface']!)).toBeGreaterThanOrEqual(3);
    expect(contrast(KIND_COLORS[theme][kind], GROUNDS[theme].glyph)).toBeGreaterThanOrEqual(3);
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
