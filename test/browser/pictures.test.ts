import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sampleGraph } from '../explorer/sampleGraph.ts';
import { comparePictures } from './comparePictures.ts';
import { ask, restingPosition } from './openExplorer.ts';
import { readDownload } from './readDownload.ts';
import { usePages } from './usePages.ts';

const open = usePages();
const graph = sampleGraph();
const MIRA = 'person/mira-oh';
/** Room for the title above the map of a saved picture, in CSS pixels. */
const TITLE_PX = 62;

async function save(page: Page, format: 'PNG' | 'SVG', scale = 1): Promise<Buffer> {
  await page.getByRole('button', { name: /^(Export|내보내기)$/ }).click();
  await page.getByRole('menuitemradio', { name: new RegExp(`^PNG ${scale}`) }).click();
  const item = page.getByRole('menuitem', { name: format, exact: true });
  return (await readDownload(page, () => item.click())).bytes;
}

/** Shows a saved picture in a page of its own. */
async function show(page: Page, format: 'PNG' | 'SVG', bytes: Buffer): Promise<Page> {
  const other = await page.context().newPage();
  const picture =
    format === 'SVG'
      ? bytes.toString('utf8')
      : `<img style="display:block" src="data:image/png;base64,${bytes.toString('base64')}">`;
  await other.setViewportSize({ width: 1440, height: 1600 });
  await other.setContent(`<!doctype html><body style="margin:0">${picture}`);
  await other.evaluate(async () => {
    await document.images[0]?.decode();
    await document.fonts.ready;
  });
  return other;
}

/** The part of the map that no panel covers, as the page has it; then hides all that lies upon it. */
async function bareMap(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  await page.mouse.move(700, 4);
  return page.evaluate(() => {
    const map = document.querySelector('.map')!.getBoundingClientRect();
    const box = (side: string): DOMRect | undefined =>
      document.querySelector(`[data-covers=${side}]`)?.getBoundingClientRect();
    const left = box('left')?.right ?? map.left;
    const right = box('right')?.left ?? map.right;
    const top = Math.max(map.top, box('top')?.bottom ?? 0);
    const bottom = box('bottom')?.top ?? map.bottom;
    document.querySelector<HTMLElement>('.overlay')!.style.visibility = 'hidden';
    return { x: left, y: top, width: right - left, height: bottom - top };
  });
}

/** Opens the page and waits until nothing moves or is worked out any more. */
async function openAtRest(...[fragment, options]: Parameters<typeof open>): Promise<Page> {
  const { page } = await open(fragment, {
    viewport: { width: 1440, height: 800 },
    reducedMotion: 'reduce',
    ...options,
  });
  await restingPosition(page, MIRA);
  await expect.poll(() => page.workers().length).toBe(0);
  await page.evaluate(() => document.fonts.ready);
  return page;
}

describe('a saved picture is what the map shows', () => {
  test.each([
    ['the first picture', '', 'light', 'en-US'],
    [
      'somebody, with regions and a muted node',
      `#node=${MIRA}&regions=on&mute=software/python`,
      'dark',
      'ko-KR',
    ],
    ['communities, near', '#color=community&size=pagerank&camera=0.5,0.5,0.4', 'light', 'en-US'],
    ['a focus whose rest is faded', `#focus=1f:${MIRA}`, 'light', 'ko-KR'],
    ['a path', `#from=${MIRA}&to=person/elena-petrova`, 'dark', 'en-US'],
  ] as const)('%s', async (_name, fragment, colorScheme, locale) => {
    const page = await openAtRest(fragment, { colorScheme, locale });
    const saved = { PNG: await save(page, 'PNG'), SVG: await save(page, 'SVG') };
    const clip = await bareMap(page);
    const screen = await page.screenshot({ clip });
    for (const format of ['PNG', 'SVG'] as const) {
      const other = await show(page, format, saved[format]);
      const picture = await other.screenshot({ clip: { ...clip, x: 0, y: TITLE_PX } });
      const { mean, share } = await comparePictures(page.context().browser()!, screen, picture);
      // Lines and shapes are smoothed in another way: 0.1–0.3 and 0–0.001 here.
      expect(mean, format).toBeLessThan(0.6);
      expect(share, format).toBeLessThan(0.003);
    }
  });

  test('at 1× to 4×, as large as that', async () => {
    const page = await openAtRest();
    const sizes: number[] = [];
    for (const scale of [1, 2, 3, 4]) sizes.push((await save(page, 'PNG', scale)).readUInt32BE(16));
    const clip = await bareMap(page);
    expect(sizes).toEqual([1, 2, 3, 4].map((scale) => scale * clip.width));
  });
});

describe('an SVG', () => {
  /** What is in it, read by a browser. */
  async function readSvg(page: Page) {
    const bytes = await save(page, 'SVG');
    const other = await show(page, 'SVG', bytes);
    const fault = await other.evaluate(
      (text) =>
        new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')?.textContent,
      bytes.toString('utf8'),
    );
    expect(fault, 'well-formed').toBeUndefined();
    return other.evaluate(() => {
      const all = (selector: string) => [...document.querySelectorAll<SVGGraphicsElement>(selector)];
      return {
        nodes: all('.node').map((node) => node.getAttribute('transform')),
        edges: all('.edge').map((edge) => edge.getAttribute('d')),
        dashed: all('.edge[stroke-dasharray]').length,
        heads: all('.head').length,
        regions: all('image.regions').length,
        pills: all('.pill').length,
        ground: all('svg > rect')[0]?.getAttribute('fill'),
        families: all('[font-family]').map((group) => group.getAttribute('font-family')),
        texts: all('text').map((text) => {
          const { x, y, width, height } = text.getBoundingClientRect();
          return { words: text.textContent, x, y, width, height };
        }),
      };
    });
  }

  test('has every node, edge, dash, name and word of the legend, and texts are texts', async () => {
    const page = await openAtRest('', { colorScheme: 'dark' });
    const names = await ask(page, 'names');
    const svg = await readSvg(page);
    const clip = await bareMap(page);
    expect(svg.nodes).toHaveLength(graph.order);
    expect(svg.edges).toHaveLength(graph.size);
    expect(new Set(svg.edges).size, 'parallel edges lie apart').toBe(graph.size);
    expect(svg.dashed).toBe(graph.filterEdges((_, { weight }) => weight === 0).length);
    expect(svg.ground).toBe('#12151b');
    expect(svg.families[0]).toContain('Noto Sans KR Variable');
    for (const { key, left, top, width, height } of names) {
      const there = svg.texts.some(
        (text) =>
          Math.abs(text.x - (left - clip.x)) < 2 &&
          Math.abs(text.width - width) < 3 &&
          Math.abs(text.y + text.height / 2 - (top - clip.y + TITLE_PX + height / 2)) < 4,
      );
      expect(there, key).toBe(true);
    }
    const words = svg.texts.map((text) => text.words);
    expect(words).toEqual(expect.arrayContaining(['Skillgraph', 'People', 'Places', 'stated in a document']));
    expect(words.join(' ')).toContain('The larger a node, the more relations it has.');
    expect(words.join(' ')).toContain('Colour and icon say what kind of thing a node is.');
    expect(words.join(' ')).toMatch(/\b20\d\d\b/);
  });

  test('has regions, the name of the selected on its ground, and the font of its Hangul', async () => {
    const page = await openAtRest(`#node=${encodeURIComponent('person/김도윤')}&regions=on&color=community`);
    const svg = await readSvg(page);
    expect(svg.regions).toBe(1);
    expect(svg.pills).toBe(1);
    expect(svg.heads, 'arrows where direction matters, at the selected').toBeGreaterThan(0);
    const words = svg.texts.map((text) => text.words).join(' ');
    expect(words).toContain('Around ');
    expect(words).toContain('Nodes of one colour are joined more to each other');
    expect((await save(page, 'SVG')).toString('utf8')).toContain('src:url(data:font/woff2;base64,');
  });

  test('has more arrowheads when the camera is near', async () => {
    const page = await openAtRest('#camera=0.5,0.5,0.3');
    expect((await readSvg(page)).heads).toBeGreaterThan(3);
  });
});
