import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { HANGUL_FAMILY } from '../../src/explorer/fonts.ts';
import { ask } from './openExplorer.ts';
import { usePages } from './usePages.ts';

const open = usePages();
const DOYUN = 'person/김도윤';
const fonts = (requests: readonly string[]): string[] =>
  requests.filter((address) => address.endsWith('.woff2'));
const hasFaces = (page: Page, text: string): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(
        ([family, letters]) =>
          [...document.fonts].some((face) => face.status === 'loaded') &&
          document.fonts.check(`16px "${family}"`, letters),
        [HANGUL_FAMILY, text] as const,
      ),
    )
    .toBe(true);

test('Hangul is drawn with the font that comes with the page, of which only some slices are fetched', async () => {
  const { page, requests } = await open('', { locale: 'ko-KR' });
  await hasFaces(page, '김도윤');
  const drawn = await page.evaluate((family) => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    const draw = (text: string, font: string): string => {
      context.clearRect(0, 0, 300, 150);
      context.font = `80px ${font}`;
      context.fillText(text, 10, 110);
      return context.getImageData(0, 0, 120, 150).data.join();
    };
    const stack = getComputedStyle(document.body).fontFamily;
    context.font = `100px ${stack}`;
    const { width } = context.measureText('김도윤');
    return {
      isOurs: draw('김', stack) === draw('김', `"${family}"`),
      areSame: draw('김', stack) === draw('윤', stack),
      isLatinTheSystems: draw('K', stack) === draw('K', 'system-ui'),
      width,
    };
  }, HANGUL_FAMILY);
  // A syllable of Noto Sans KR is 0.92 em wide.
  expect(drawn).toEqual({
    isOurs: true,
    areSame: false,
    isLatinTheSystems: true,
    width: expect.closeTo(276, -1),
  });
  expect(fonts(requests).length).toBeGreaterThan(3);
  expect(fonts(requests).length).toBeLessThan(30);
});

test('the first picture does not wait for the font, and names are placed again when it comes', async () => {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { page } = await open(`#node=${encodeURIComponent(DOYUN)}`, {
    async prepare(context) {
      // Wider than any other font, so that its coming shows.
      await context.route('**/hangul-font-*.css', async (route) => {
        const css = await (await route.fetch()).text();
        await route.fulfill({ body: css.replaceAll('}', ';size-adjust:180%}'), contentType: 'text/css' });
      });
      await context.route('**/*.woff2', async (route) => {
        await released;
        await route.continue();
      });
    },
  });
  const width = async (): Promise<number> =>
    (await ask(page, 'names')).find(({ key }) => key === DOYUN)?.width ?? 0;
  const before = await width();
  expect(before).toBeGreaterThan(0);
  release();
  await hasFaces(page, '김도윤');
  await expect.poll(width).toBeGreaterThan(before * 1.2);
});

test('nothing on the page moves when the font comes', async () => {
  const { page } = await open(`#node=${encodeURIComponent(DOYUN)}`, {
    locale: 'ko-KR',
    prepare: (context) =>
      context.route('**/*.woff2', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        await route.continue();
      }),
  });
  await hasFaces(page, '김도윤');
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        // Chromium's own entry, which TypeScript does not know.
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 500);
      }),
  );
  expect(shift).toBeLessThan(0.01);
});
