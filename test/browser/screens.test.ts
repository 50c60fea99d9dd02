import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { HANGUL_FAMILY } from '../../src/explorer/fonts.ts';
import { comparePictures, shrinkPicture } from './comparePictures.ts';
import { PHONE, restingPosition } from './openExplorer.ts';
import { usePages } from './usePages.ts';

/*
 * A fixed set of views, compared with the pictures in `screens`: by whoever changes the page, to see what changed.
 * `npm run screens` writes them anew.
 */

const open = usePages();
const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const KEPT = join(PROJECT, 'test', 'browser', 'screens');
const SEEN = join(PROJECT, 'test', 'output', 'screens');
const MIRA = 'person/mira-oh';
const WIDE = { viewport: { width: 1440, height: 900 } };
const DOCUMENT = '&at=59-117:mira-oh.md';

/** Kept pictures have a third of the dots each way, which is enough to be recognised, and small to keep. */
const SHRUNK = 3;
/** So many dots of those are compared as one. */
const BLUR = 2;
/** How far a picture may differ: letters and edges are smoothed in other ways by other machines. */
const MOST_MEAN = 1;
const MOST_SHARE = 0.005;

/**
 * Letters other than Hangul have the system's font, and so another one on each machine; here all have one, and are as
 * wide as it says, however a machine likes to fit letters to its dots.
 */
async function useOneFont(context: BrowserContext): Promise<void> {
  const folder = dirname(
    createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-kr/package.json'),
  );
  const ranges = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  await context.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
      value(this: HTMLCanvasElement, ...args: unknown[]) {
        const found: unknown = Reflect.apply(original, this, args);
        if (found instanceof CanvasRenderingContext2D) found.textRendering = 'geometricPrecision';
        return found;
      },
    });
  });
  await context.route('**/one-font.css', (route) =>
    route.fulfill({
      contentType: 'text/css',
      body: `@font-face{font-family:'${HANGUL_FAMILY}';font-weight:100 900;src:url(one-font.woff2);unicode-range:${ranges.latin}}*{text-rendering:geometricPrecision}`,
    }),
  );
  await context.route('**/one-font.woff2', (route) =>
    route.fulfill({
      contentType: 'font/woff2',
      path: join(folder, 'files', 'noto-sans-kr-latin-wght-normal.woff2'),
    }),
  );
  await context.route(/\/site\/(?:index\.html)?$/, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({
      response,
      body: html.replace('</head>', '<link rel="stylesheet" href="one-font.css"></head>'),
    });
  });
}

/** The page once nothing on it changes any more. */
async function shoot(page: Page): Promise<Buffer> {
  await restingPosition(page, MIRA);
  await expect.poll(() => page.workers().length).toBe(0);
  await page.locator('.facets[data-loading]').waitFor({ state: 'detached' });
  await page.mouse.move(700, 4);
  let last: Buffer = Buffer.alloc(0);
  for (let shot = 0; shot < 40; shot++) {
    await page.evaluate(() => document.fonts.ready);
    const now = await page.screenshot({ animations: 'disabled' });
    if (now.equals(last)) return now;
    last = now;
    await page.waitForTimeout(120);
  }
  throw new Error('test: the page does not come to rest.');
}

const help = (page: Page) => page.keyboard.press('?');

test.each<{
  name: string;
  fragment?: string;
  options?: Parameters<typeof open>[1];
  act?: (page: Page) => Promise<unknown>;
}>([
  { name: 'first-light' },
  { name: 'first-dark', options: { colorScheme: 'dark' } },
  { name: 'first-korean', options: { locale: 'ko-KR' } },
  { name: 'first-phone', options: PHONE },
  { name: 'person', fragment: `#node=${MIRA}`, options: WIDE },
  {
    name: 'person-phone-korean-dark',
    fragment: `#node=${MIRA}&lang=ko`,
    options: { ...PHONE, colorScheme: 'dark' },
  },
  { name: 'technique-korean', fragment: '#node=technique/quantization&lang=ko', options: WIDE },
  { name: 'document', fragment: `#node=${MIRA}${DOCUMENT}`, options: WIDE },
  { name: 'table', fragment: '#table=person&sort=name' },
  { name: 'path-dark', fragment: `#from=${MIRA}&to=person/elena-petrova`, options: { colorScheme: 'dark' } },
  { name: 'communities', fragment: '#color=community&regions=on&size=pagerank' },
  { name: 'focus-faded', fragment: `#focus=1f:${MIRA}&years=2012-2020` },
  { name: 'help-korean', fragment: '#lang=ko', act: help },
])('$name looks as it did', async ({ name, fragment = '', options, act }) => {
  const { page } = await open(fragment, { reducedMotion: 'reduce', prepare: useOneFont, ...options });
  await act?.(page);
  const browser = page.context().browser()!;
  const seen = await shrinkPicture(browser, await shoot(page), SHRUNK);
  const kept = join(KEPT, `${name}.png`);
  if (inject('writesScreens')) {
    await mkdir(KEPT, { recursive: true });
    await writeFile(kept, seen);
    return;
  }
  const before = await readFile(kept).catch(() => null);
  if (!before) throw new Error(`${relative(PROJECT, kept)} is not there: npm run screens writes it.`);
  const { mean, share, picture } = await comparePictures(browser, before, seen, BLUR);
  if (process.env.SHOW) console.log(name, mean, share);
  const now = join(SEEN, `${name}.png`);
  const difference = join(SEEN, `${name}.difference.png`);
  if (mean <= MOST_MEAN && share <= MOST_SHARE) {
    await Promise.all([now, difference].map((path) => rm(path, { force: true })));
    return;
  }
  await mkdir(SEEN, { recursive: true });
  await Promise.all([writeFile(now, seen), writeFile(difference, picture)]);
  throw new Error(
    `${(share * 100).toFixed(2)} % of "${name}" differ clearly (at most ${MOST_SHARE * 100} % may), ` +
      `by ${mean.toFixed(2)} on average (at most ${MOST_MEAN}): see ${relative(PROJECT, difference)} and ` +
      `${relative(PROJECT, now)} beside it. If it is meant to look so, npm run screens writes the pictures anew.`,
  );
});
