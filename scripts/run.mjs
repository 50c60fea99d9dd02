import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

// Runs a script's `main`: `node scripts/run.mjs build-graph CV.md --out DIR`. Also the program of workers.
//
// A script and what it imports are some 400 modules. To load them one by one, take the types out of each and compile it
// takes longer than to read a document. So a script is bundled once, and kept under node_modules/.cache together with
// what V8 compiled of it. The folder is named by a hash of all that goes into the bundle, so a change of any source makes
// a new one. Where nothing can be kept, tsx loads the sources.

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const CACHE_FOLDER = join(PROJECT, 'node_modules', '.cache', 'skillgraph');

/** Folders of bundles that are kept: of this and earlier states of the sources. */
const MAX_KEPT = 4;

/** A shorter run has not compiled what others need: `--help`. */
const WORTH_KEEPING_MS = 250;

/** Where the bundles of the sources as they are now belong. */
function nameFolder() {
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

/** Writes a file, all or nothing. */
function keep(path, contents) {
  const unfinished = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(unfinished, contents);
  renameSync(unfinished, path);
}

async function bundle(name) {
  const { build } = await import('esbuild');
  const { devDependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
  const { outputFiles } = await build({
    entryPoints: [join(PROJECT, 'scripts', `${name}.ts`)],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    logLevel: 'error',
    external: Object.keys(devDependencies),
    // Scripts find files from where they lie; all that do lie beside this one.
    define: { 'import.meta.url': JSON.stringify(import.meta.url) },
  });
  return outputFiles[0].contents;
}

function removeOld() {
  const kept = readdirSync(CACHE_FOLDER)
    .filter((name) => name.startsWith('scripts-'))
    .map((name) => ({ path: join(CACHE_FOLDER, name), time: statSync(join(CACHE_FOLDER, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { path } of kept.slice(MAX_KEPT)) rmSync(path, { recursive: true, force: true });
}

/** Loads a bundle with what V8 compiled of it in an earlier run; the first run that is worth it keeps that. */
function loadBundle(path) {
  const began = performance.now();
  const compiled = `${path}.compiled`;
  const script = new Script(`(function (module, exports, require) {${readFileSync(path, 'utf8')}\n})`, {
    filename: path,
    cachedData: existsSync(compiled) ? readFileSync(compiled) : undefined,
  });
  if (script.cachedDataRejected !== false)
    process.on('exit', () => {
      if (performance.now() - began < WORTH_KEEPING_MS) return;
      try {
        keep(compiled, script.createCachedData());
      } catch {
        // then the next run compiles too
      }
    });
  const module = { exports: {} };
  script.runInThisContext()(module, module.exports, createRequire(import.meta.url));
  return module.exports;
}

async function loadScript(name) {
  const folder = nameFolder();
  const path = join(folder, `${name}.cjs`);
  try {
    if (!existsSync(path)) {
      const contents = await bundle(name);
      if (nameFolder() === folder) keep(path, contents); // nothing was edited meanwhile
      removeOld();
    }
    return loadBundle(path);
  } catch {
    const { register } = await import('tsx/esm/api');
    register();
    return import(new URL(`${name}.ts`, import.meta.url));
  }
}

// By itself V8 reads a regular expression with an interpreter and compiles it at its second use. Extraction uses each of
// its 1,750 expressions again and again: compiled at once, three documents take a quarter less time to build. Set before
// anything is loaded, since V8 takes no code that was compiled under other flags; it holds for workers too.
if (isMainThread) setFlagsFromString('--no-regexp-tier-up');

const [name] = process.argv.splice(2, 1); // a script sees its own arguments only
const { main } = await loadScript(name);
await main();
