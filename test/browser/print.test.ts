import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { buildGraph } from '../../scripts/buildGraph.ts';
import { BUNDLED_DOCUMENTS } from '../../scripts/buildPage.ts';
import type { SerializedGraph } from '../../src/model/index.ts';
import { sampleJson } from '../explorer/sampleGraph.ts';
import { usePages } from './usePages.ts';

const open = usePages();
const MIRA = 'person/mira-oh';
const people = ({ nodes }: SerializedGraph): SerializedGraph['nodes'] =>
  nodes.filter(({ attributes }) => attributes.kind === 'person');

/** How many sheets of A4 the page takes. */
async function countSheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
}

/** Those of some people whose page takes more than one sheet, with how many. */
async function longPages(page: Page, who: SerializedGraph['nodes'], language: string): Promise<string[]> {
  const long: string[] = [];
  for (const { key, attributes } of who) {
    await page.evaluate(
      (hash) => {
        window.location.hash = hash;
      },
      `#node=${encodeURIComponent(key)}&lang=${language}`,
    );
    await page
      .getByRole('complementary')
      .getByRole('heading', { name: attributes.label, exact: true })
      .waitFor();
    const sheets = await countSheets(page);
    if (sheets !== 1) long.push(`${key}: ${sheets}`);
  }
  return long;
}

test('a page is alone on the paper, in light colours', async () => {
  const { page } = await open(`#node=${MIRA}`, { colorScheme: 'dark' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('region', { name: 'Graph' }).isVisible()).toBe(false);
  expect(await page.getByRole('banner').isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'Print this page' }).isVisible()).toBe(false);
  expect(await page.getByRole('heading', { name: 'Mira Oh' }).isVisible()).toBe(true);
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('light');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
});

test('lists that are cut on the screen are whole on paper', async () => {
  const { page } = await open('#node=software/python');
  const details = page.getByRole('complementary', { name: 'Details' });
  await details
    .getByRole('button', { name: /^Show \d+ more/ })
    .first()
    .waitFor();
  const names = (): Promise<number> => details.locator('.node-button').count();
  const before = await names();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect.poll(names).toBeGreaterThan(before);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect.poll(names).toBe(before);
});

test.each(['en', 'ko'])('the page of each person of the sample takes one sheet (%s)', async (language) => {
  const { page } = await open(`#lang=${language}`);
  expect(await longPages(page, people(sampleJson()), language)).toEqual([]);
});

test('so do those of the bundled documents; what is read there may grow, so the longest may take two', async () => {
  const out = join(tmpdir(), `skillgraph-print-${process.pid}`);
  await buildGraph({ inputs: [BUNDLED_DOCUMENTS], out });
  const graph = await readFile(join(out, 'graph.json'), 'utf8');
  await rm(out, { recursive: true });
  const { page } = await open('', { graph });
  // The graph is the build's own.
  const long = await longPages(page, people(JSON.parse(graph) as SerializedGraph), 'en');
  expect(long.filter((one) => !one.endsWith(': 2'))).toEqual([]);
  expect(long.length).toBeLessThanOrEqual(1);
});

test('what takes several sheets is not broken within a fact', async () => {
  const json = sampleJson();
  const long = json.edges.filter(
    ({ source, attributes }) => source === MIRA && attributes.relation === 'author_of',
  );
  expect(long.length).toBeGreaterThan(1);
  for (let copy = 0; copy < 60; copy++) {
    const { key, ...edge } = long[copy % long.length]!;
    json.edges.push({ ...edge, key: `${key}-${copy}` });
  }
  const { page } = await open(`#node=${MIRA}`, { graph: JSON.stringify(json) });
  await page.getByRole('complementary').waitFor();
  expect(await countSheets(page)).toBeGreaterThan(1);
  await page.emulateMedia({ media: 'print' });
  const breaks = await page.evaluate(() =>
    [...document.querySelectorAll('.details .fact')].map((fact) => getComputedStyle(fact).breakInside),
  );
  expect(new Set(breaks)).toEqual(new Set(['avoid']));
});
