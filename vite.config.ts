import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { appFiles } from './scripts/appFiles.ts';
import { hangulFont } from './scripts/hangulFont.ts';

const project = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root: `${project}src/explorer`,
  base: './', // works from any sub-path
  publicDir: false,
  cacheDir: `${project}node_modules/.vite`,
  build: { outDir: `${project}dist`, emptyOutDir: true, target: 'es2022' },
  worker: { format: 'es' },
  plugins: [hangulFont(), appFiles(`${project}src/explorer/app`)],
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          root: project,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**'],
          testTimeout: 60_000, // a busy machine is no failure
        },
      },
      {
        test: {
          name: 'browser',
          root: project,
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
