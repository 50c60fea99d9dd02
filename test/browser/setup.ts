import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { CHROMIUM_FLAGS, findChromium } from './chromium.ts';
import { serveFolders } from './serveFolder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the page is served, in a folder of its own, with the sample data beside it. */
    pageAddress: string;
    /** The same page, with no data beside it. */
    emptyAddress: string;
    /** Where the one browser of all tests listens. */
    browserAddress: string;
    /** Whether the pictures in `screens` are to be written anew: vitest's `--update`. */
    writesScreens: boolean;
  }
}

const project = fileURLToPath(new URL('../../', import.meta.url));

/** Builds the page as for production, serves it and starts one browser for all tests. */
export default async function setup({ config, provide }: TestProject): Promise<() => Promise<void>> {
  const executablePath = findChromium();
  const page = `${project}test/output/page`;
  await build({
    configFile: `${project}vite.config.ts`,
    logLevel: 'warn',
    mode: 'production',
    build: { outDir: page },
  });
  const server = await serveFolders({
    '/deep/in/a/site/': page,
    '/deep/in/a/site/data/': `${project}test/fixtures/explorer/data`,
    '/empty/': page,
  });
  const browser = await chromium.launchServer({ executablePath, args: [...CHROMIUM_FLAGS] });
  provide('pageAddress', `${server.address}/deep/in/a/site/`);
  provide('emptyAddress', `${server.address}/empty/`);
  provide('browserAddress', browser.wsEndpoint());
  provide('writesScreens', config.snapshotOptions.updateSnapshot === 'all');
  return async () => {
    await browser.close();
    await server.close();
  };
}
