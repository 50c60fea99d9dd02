import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

// Runs a script: `node scripts/run.mjs build-graph CV.md --out DIR`. Also the program of workers.
//
// A script and what it imports are some 400 modules. To load them one by one, and take the types out of each, takes
// longer than to read a document. So all scripts are bundled once and loaded from node_modules/.cache, in a folder that
// is named by a hash of all that goes into them: a change of any source makes a new one. Where that can't be written,
// tsx loads the sources.

/** The scripts that are bundled. */
const SCRIPTS = [
  'build',
  'build-graph',
  'evaluate',
  'extract-worker',
  'prepare',
  'start',
  'vocabulary-check',
  'vocabulary-suggest',
];

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const CACHE_FOLDER = join(PROJECT, 'node_modules', '.cache', 'skillgraph');

/** Bundles that are kept: of this and earlier states of the sources. */
const MAX_KEPT = 4;

/** Where the bundle of the sources as they are now belongs. */
function bundleFolder() {
  const sources = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true })
      .filter((path) => /\.(?:tsx?|mjs|json)$/.test(path))
      .map((path) => join(PROJECT, folder, path))
      .sort(),
  );
  // npm writes the last of these whenever it installs a package.
  const settings = ['package.json', 'tsconfig.json', 'node_modules/.package-lock.json']
    .map((path) => join(PROJECT, path))
    .filter(existsSync);
  const hash = createHash('sha256');
  for (const path of [...sources, ...settings])
    hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  return join(CACHE_FOLDER, `scripts-${hash.digest('hex').slice(0, 24)}`);
}

/** Bundles the scripts into a folder, all or nothing. */
async function bundleInto(folder) {
  const { build } = await import('esbuild');
  const { devDependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    await build({
      entryPoints: SCRIPTS.map((name) => join(PROJECT, 'scripts', `${name}.ts`)),
      outdir: unfinished,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true, // what several scripts import is there once
      format: 'esm',
      platform: 'node',
      target: 'node20',
      charset: 'utf8',
      logLevel: 'error',
      external: Object.keys(devDependencies),
      // Scripts find files from where they lie; all that do lie beside this one.
      define: { 'import.meta.url': JSON.stringify(import.meta.url) },
      // CommonJS packages ask for `require`.
      banner: {
        js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`,
      },
    });
    if (bundleFolder() === folder) renameSync(unfinished, folder); // nothing was edited meanwhile
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  const kept = readdirSync(CACHE_FOLDER)
    .filter((name) => name.startsWith('scripts-'))
    .map((name) => ({ path: join(CACHE_FOLDER, name), time: statSync(join(CACHE_FOLDER, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { path } of kept.slice(MAX_KEPT)) rmSync(path, { recursive: true, force: true });
}

/** The address of a script, ready to be imported. */
async function prepareScript(name) {
  const folder = bundleFolder();
  try {
    if (!existsSync(folder)) await bundleInto(folder);
  } catch {
    // Another process was first, or nothing can be written.
  }
  if (existsSync(folder)) return pathToFileURL(join(folder, `${name}.mjs`));
  const { register } = await import('tsx/esm/api');
  register();
  return new URL(`${name}.ts`, import.meta.url);
}

const [name] = process.argv.splice(2, 1); // a script sees its own arguments only
await import(await prepareScript(name));
