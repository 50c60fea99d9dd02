import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

const MANIFEST = {
  name: 'Skillgraph',
  short_name: 'Skillgraph',
  description:
    'A map of people, skills, organizations and papers, each fact with the passage that states it.',
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: '#f7f8fa',
  theme_color: '#ffffff',
  icons: [
    { src: './icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: './icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: './icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    { src: './icon.svg', sizes: 'any', type: 'image/svg+xml' },
  ],
};

/**
 * Adds to the build what makes the page an app: its manifest, its icons, and `sw.js` with the list of the build's files
 * and a hash of them, so that the worker changes whenever one of them does.
 *
 * @param folder of `sw.ts` and the icons
 */
export function appFiles(folder: string): Plugin {
  return {
    name: 'skillgraph:app',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        { tag: 'link', attrs: { rel: 'manifest', href: './manifest.webmanifest' }, injectTo: 'head' },
        { tag: 'link', attrs: { rel: 'apple-touch-icon', href: './icon-192.png' }, injectTo: 'head' },
      ],
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const emit = (fileName: string, source: string | Uint8Array): void => {
          this.emitFile({ type: 'asset', fileName, source });
        };
        const extra = new Map<string, string | Uint8Array>([
          ['manifest.webmanifest', JSON.stringify(MANIFEST)],
        ]);
        for (const icon of ['icon.svg', 'icon-192.png', 'icon-512.png']) {
          extra.set(icon, await readFile(join(folder, icon)));
        }
        for (const [name, source] of extra) emit(name, source);
        const contents = new Map<string, string | Uint8Array>(extra);
        for (const [name, file] of Object.entries(bundle)) {
          contents.set(name, file.type === 'chunk' ? file.code : file.source);
        }
        const files = [...contents.keys()].filter((name) => !name.endsWith('.map')).sort();
        const hash = createHash('sha256');
        for (const name of files) hash.update(`${name}\n`).update(contents.get(name) ?? '');
        emit('sw.js', await buildWorker(join(folder, 'sw.ts'), files, hash.digest('hex').slice(0, 16)));
      },
    },
  };
}

/** The worker as one plain script. */
async function buildWorker(entry: string, files: readonly string[], version: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { __FILES__: JSON.stringify(files), __VERSION__: JSON.stringify(version) },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'worker', fileName: 'sw' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error(`appFiles: "${entry}" gave no script.`);
  return chunk.code;
}
