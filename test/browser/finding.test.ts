import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sampleGraph } from '../explorer/sampleGraph.ts';
import { axeFaults } from './axeFaults.ts';
import { ask } from './openExplorer.ts';
import { readDownload } from './readDownload.ts';
import { usePages } from './usePages.ts';

const graph = sampleGraph();
const MIRA = 'person/mira-oh';

const open = usePages();
const facet = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Filters' }).locator('summary', { hasText: name });
const shownNodes = async (page: Page): Promise<number> => (await ask(page, 'counts')).shownNodes;
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-cell') ?? null);

describe('facets', () => {
  test('a technique shows what is under it, its counts follow, its chip takes it away, and Back brings it back', async () => {
    const { page } = await open();
    await facet(page, 'Technique').click();
    const choice = page.getByRole('checkbox', { name: 'Model compression' });
    const count = Number(await choice.locator('xpath=..').locator('.count').textContent());
    await choice.check();
    expect(await shownNodes(page)).toBe(count);
    expect(page.url()).toContain('technique=technique/model-compression');
    await page.getByRole('button', { name: 'Show what is under Model compression' }).click();
    await page.getByRole('checkbox', { name: 'Quantization', exact: true }).waitFor();
    const people = page.getByRole('group', { name: 'Kinds' }).locator('label', { hasText: 'People' });
    expect(Number(await people.locator('.count').textContent())).toBeLessThan(13);

    await page.getByRole('button', { name: 'Remove filter: Technique Model compression' }).click();
    expect(await shownNodes(page)).toBe(graph.order);
    await page.goBack();
    await page.getByRole('button', { name: 'Remove filter: Technique Model compression' }).waitFor();
    expect(await shownNodes(page)).toBe(count);
  });

  test('a place is found by a name that only the vocabulary has', async () => {
    const graph = sampleGraph();
    const of = graph.getNodeAttributes('place/seoul');
    for (let at = 0; at < 12; at++) {
      graph.addNode(`place/${at}`, {
        ...of,
        label: `Place ${at}`,
        aliases: [],
        searchNames: [`장소 ${at}!`],
      });
      graph.addEdge(MIRA, `place/${at}`, { relation: 'located_in', evidence: [], weight: 1, confidence: 1 });
    }
    const { page } = await open('', { graph: JSON.stringify(graph.export()) });
    await facet(page, 'Place').click();
    await page.getByRole('searchbox', { name: 'Find in Place' }).fill('장소 7');
    await page.getByRole('checkbox', { name: 'Place 7' }).waitFor();
    expect(await page.getByRole('checkbox', { name: /^Place \d/ }).count()).toBe(1);
  });

  test('years are brushed with the mouse, in one step of history, and moved with the keyboard', async () => {
    const { page } = await open();
    await facet(page, 'Years').click();
    const plot = page.locator('.years-plot');
    await plot.scrollIntoViewIfNeeded();
    const box = (await plot.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.4, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.7, box.y + 20, { steps: 5 });
    await page.mouse.up();
    const years = () => /years=(\d+)-(\d+)/.exec(page.url())?.slice(1).map(Number) ?? [];
    const [from, to] = years();
    expect(to! - from!).toBeGreaterThan(2);
    expect(await shownNodes(page)).toBeLessThan(graph.order);
    await page.getByRole('slider', { name: 'From year' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(years()).toEqual([from! + 1, to]);
    await page.goBack();
    await page.goBack();
    expect(years()).toEqual([]);
    expect(await shownNodes(page)).toBe(graph.order);
  });

  test('where nothing is left, the page says which facet to loosen', async () => {
    const { page } = await open('#evidence=1&document=mira-oh.md');
    await page.evaluate(() => {
      window.location.hash += '&years=1950-1951';
    });
    await page.getByText('Nothing passes all filters.').waitFor();
    await page.getByRole('button', { name: /^Loosen Years: \d+ nodes/ }).click();
    expect(await shownNodes(page)).toBeGreaterThan(5);
    await page.getByRole('button', { name: 'Clear all' }).click();
    expect(await shownNodes(page)).toBe(graph.order);
  });

  test('in Korean, on a phone, chips say what is asked for', async () => {
    const { page } = await open('#organization=organization/narae-labs&confidence=0.5', {
      viewport: { width: 390, height: 844 },
      locale: 'ko-KR',
    });
    await page.getByRole('button', { name: '필터 지우기: 기관 Narae Labs' }).click();
    await page.getByRole('button', { name: '필터 지우기: 신뢰도 50% 이상' }).click();
    expect(await shownNodes(page)).toBe(graph.order);
  });
});

describe('the table', () => {
  test('shows what is shown, sorts, and selects what the map selects', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Table' }).click();
    const table = page.getByRole('region', { name: 'Table' });
    const grid = table.getByRole('grid', { name: 'People' });
    expect(await grid.getAttribute('aria-rowcount')).toBe('14');
    await grid.getByRole('button', { name: 'Name' }).click();
    expect(await grid.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
    expect(await grid.getByRole('rowheader').first().textContent()).toBe('Amara Nwosu');
    await grid.getByRole('rowheader', { name: 'Mira Oh' }).click();
    await page
      .getByRole('complementary', { name: 'Details' })
      .getByRole('heading', { name: 'Mira Oh' })
      .waitFor();
    expect(await grid.getByRole('row', { selected: true }).getByRole('rowheader').textContent()).toBe(
      'Mira Oh',
    );
    await page.evaluate((key) => window.skillgraph?.select(key), 'person/hana-seo');
    await grid.getByRole('row', { selected: true }).getByText('Hana Seo').waitFor();
    await page.getByRole('group', { name: 'Kinds' }).getByRole('checkbox', { name: 'People' }).uncheck();
    expect(await grid.getAttribute('aria-rowcount')).toBe('1');
    await table.getByText('None of these passes the filters.').waitFor();
    await page.evaluate(() => {
      window.location.hash += '&years=1950-1951';
    });
    await table.getByRole('button', { name: /^Loosen Years/ }).click();
    expect(await shownNodes(page)).toBe(graph.order - 13);
  });

  test('is walked through by keyboard, over rows that were not drawn at first', async () => {
    const { page } = await open('#table=relations');
    const grid = page.getByRole('grid', { name: 'Relations' });
    await grid.waitFor();
    expect(await grid.getByRole('row').count()).toBeLessThan(60);
    await grid.locator('[tabindex="0"]').focus();
    await page.keyboard.press('Control+End');
    expect(await focused(page)).toBe(`${graph.size - 1} 7`);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe(`${graph.size - 2} 0`);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.location.hash.includes('edge='));
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('-1 0');
    await page.getByRole('tab', { name: /Relations/ }).focus();
    await page.keyboard.press('Home');
    await page.getByRole('grid', { name: 'People' }).waitFor();
  });

  test('a wheel brings the tabs that have no room', async () => {
    const { page } = await open(`#table=person&node=${MIRA}`);
    const last = page.getByRole('tab', { name: /^Relations/ });
    const isInside = () =>
      last.evaluate((tab) => {
        const list = tab.parentElement!.getBoundingClientRect();
        return tab.getBoundingClientRect().right <= list.right;
      });
    expect(await isInside()).toBe(false);
    await page.getByRole('tab', { name: /^People/ }).hover();
    await page.mouse.wheel(0, 2000);
    await expect.poll(isInside).toBe(true);
  });

  test('leaves columns out, and is saved as CSV and copied as it is shown', async () => {
    const { page } = await open('#table=person&sort=name&technique=technique/quantization', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const table = page.getByRole('region', { name: 'Table' });
    await table.getByText('Columns').click();
    await table.getByRole('group', { name: 'Columns' }).getByRole('checkbox', { name: 'Knows' }).uncheck();
    await page.keyboard.press('Escape');
    expect(await table.getByRole('columnheader', { name: 'Knows' }).count()).toBe(0);
    const { bytes } = await readDownload(page, () => table.getByRole('button', { name: 'CSV' }).click());
    const lines = bytes.toString('utf8').trim().split('\r\n');
    expect(lines[0]).toMatch(/^\ufeff?Name,Organizations,Papers,/);
    expect(lines.some((line) => line.startsWith('Mira Oh,'))).toBe(true);
    expect(lines).toHaveLength((await table.getByRole('rowheader').count()) + 1);
    await table.getByRole('button', { name: 'Copy' }).click();
    await table.getByRole('button', { name: /^Copied \d+ rows?/ }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n')).toHaveLength(lines.length);
  });
});

describe('search', () => {
  test('groups by kind, says why, and opens the place where it is said', async () => {
    const { page } = await open();
    const search = page.getByRole('combobox', { name: 'Search' });
    await search.fill('quantization');
    await page
      .getByRole('group', { name: 'Techniques' })
      .getByRole('option', { name: 'Quantization', exact: true })
      .waitFor();
    const said = page.getByRole('group', { name: 'Where it is said' }).getByRole('option').first();
    await said.waitFor();
    const options = page.getByRole('listbox').getByRole('option');
    const count = await options.count();
    for (let step = 0; step < count - 1; step++) await search.press('ArrowDown');
    expect(await options.last().getAttribute('aria-selected')).toBe('true');
    await search.press('Enter');
    const mark = page.getByRole('region', { name: 'Document' }).locator('mark').first();
    await mark.waitFor();
    expect((await mark.textContent())?.toLowerCase()).toContain('quantization');
  });

  test('finds a Latin name by its Hangul sound', async () => {
    const { page } = await open('', { locale: 'ko-KR' });
    await page.getByRole('combobox', { name: '검색' }).fill('소피');
    await page.getByRole('option', { name: /Sofie Aalbers.*같은 소리/ }).waitFor();
  });
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing serious in facets, chips, table and search (%s)',
  async (colorScheme) => {
    const { page } = await open(
      `#table=person&years=2012-2024&evidence=1&confidence=0.5&document=mira-oh.md&document=sofie-aalbers.md&technique=technique/quantization&node=${MIRA}`,
      { colorScheme, bypassCSP: true },
    );
    await page.getByRole('grid').waitFor();
    await page.getByRole('combobox', { name: 'Search' }).fill('quant');
    await page.getByRole('option').first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
  },
);
