import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HANGUL_FAMILY } from '../../src/explorer/fonts.ts';
import { type FolderServer, serveFolders } from './serveFolder.ts';
import { usePages } from './usePages.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

const open = usePages();
let folder: string;
let server: FolderServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'skillgraph-offline-'));
  await cp(`${project}test/output/page`, join(folder, 'page'), { recursive: true });
  await cp(`${project}test/fixtures/explorer/data`, join(folder, 'page', 'data'), { recursive: true });
  server = await serveFolders({ '/some/where/': join(folder, 'page') });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

test('opens offline after one visit, and shows the newest page when there is a network', async () => {
  const { page } = await open('', {
    address: `${server.address}/some/where/`,
    serviceWorkers: 'allow',
  });
  const manifest = await page.request.get(
    await page.locator('link[rel=manifest]').evaluate((link) => (link as HTMLLinkElement).href),
  );
  expect(manifest.headers()['content-type']).toBe('application/manifest+json');
  const { icons, start_url } = (await manifest.json()) as { icons: { src: string }[]; start_url: string };
  expect(new URL(start_url, manifest.url()).pathname).toBe('/some/where/');
  for (const { src } of icons)
    expect((await page.request.get(new URL(src, manifest.url()).href)).ok()).toBe(true);

  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });
  const caches = await page.evaluate(() => window.caches.keys());
  expect(caches.every((name) => name.startsWith('skillgraph /some/where/ '))).toBe(true);

  const drawn = () => page.waitForFunction(() => (window.skillgraph?.names().length ?? 0) > 0);
  await page.context().setOffline(true);
  await page.reload();
  await drawn();
  // A syllable that was not on the page before.
  const faces = await page.evaluate(
    async (family) => (await document.fonts.load(`16px "${family}"`, '뷁')).map(({ status }) => status),
    HANGUL_FAMILY,
  );
  expect(faces).toEqual(['loaded']);
  await page.getByRole('button', { name: 'Export' }).click(); // parts that are loaded later are there as well
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'GEXF – everything' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('skillgraph.gexf');
  await page.context().setOffline(false);

  const index = join(folder, 'page', 'index.html');
  const html = await readFile(index, 'utf8');
  await writeFile(index, html.replace('<title>Skillgraph', '<title data-version="2">Skillgraph'));
  await page.reload();
  await drawn();
  expect(await page.locator('title[data-version="2"]').count()).toBe(1);
});
