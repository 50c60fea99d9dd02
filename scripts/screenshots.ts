import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { buildGraph } from './buildGraph.ts';
import { BUNDLED_DOCUMENTS, BUNDLED_GRAPH, buildStalePage, PAGE } from './buildPage.ts';
import { findOrInstallChromium, HOW_TO_GET_CHROMIUM } from './findChromium.ts';
import { serveFiles } from './serveFiles.ts';

// Takes the README's pictures of the bundled documents' graph, as a visitor sees it first and with a person selected.

const DOCS = fileURLToPath(new URL('../docs/', import.meta.url));

const PICTURES = [
  { file: 'screenshot.png', colorScheme: 'light' },
  { file: 'screenshot-dark.png', colorScheme: 'dark' },
] as const;

const executablePath = findOrInstallChromium();
if (!executablePath) {
  process.stderr.write(`${HOW_TO_GET_CHROMIUM}\n`);
  process.exit(1);
}
await Promise.all([buildGraph({ inputs: [BUNDLED_DOCUMENTS], out: BUNDLED_GRAPH }), buildStalePage()]);
const server = await serveFiles([
  { path: '/data/', folder: BUNDLED_GRAPH },
  { path: '/', folder: PAGE },
]);
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
try {
  await mkdir(DOCS, { recursive: true });
  for (const { file, colorScheme } of PICTURES) {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      colorScheme,
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    await page.goto(server.url);
    await page
      .getByRole('status')
      .filter({ hasText: /\d+ of \d+/ })
      .first()
      .waitFor();
    await page.evaluate('window.skillgraph.select("person/minsoo-kim")');
    await page.waitForTimeout(1500); // for the camera to come to rest: the picture is for people, not for tests
    await page.screenshot({ path: join(DOCS, file) });
    await page.close();
    process.stdout.write(`docs/${file}\n`);
  }
} finally {
  await browser.close();
  await server.close();
}
