import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** The documents that come with the project. */
export const BUNDLED_DOCUMENTS = join(PROJECT, 'graph-data', 'documents');
/** What the build makes of them. */
export const BUNDLED_GRAPH = join(PROJECT, 'graph-data', 'built');
/** The production build of the page. */
export const PAGE = join(PROJECT, 'dist');

/** Makes the production build of the page, without data, in a process of its own: beside the building of a graph. */
export async function buildPage(): Promise<void> {
  const vite = join(PROJECT, 'node_modules', 'vite', 'bin', 'vite.js');
  const command = [vite, 'build', '--config', join(PROJECT, 'vite.config.ts'), '--logLevel', 'warn'];
  const [status] = await once(spawn(process.execPath, command, { cwd: PROJECT, stdio: 'inherit' }), 'exit');
  if (status !== 0) throw new Error('build: the page could not be built; what is above says why.');
}

/** Makes the production build of the page unless the one that is there is newer than all that goes into it. */
export async function buildStalePage(): Promise<void> {
  const built = await newest(join(PAGE, 'index.html'));
  const sources = await Promise.all(
    ['src', 'vite.config.ts', 'package-lock.json', 'scripts/appFiles.ts', 'scripts/hangulFont.ts'].map(
      (name) => newest(join(PROJECT, name)),
    ),
  );
  if (built === 0 || Math.max(...sources) > built) await buildPage();
}

/** Puts a built graph beside the page, where it looks for its data. */
export async function addData(folder: string): Promise<void> {
  const data = join(PAGE, 'data');
  await rm(data, { recursive: true, force: true });
  await cp(folder, data, { recursive: true });
}

/** When a file, or the newest in a folder, was last written, in ms; 0 where there is none. */
async function newest(path: string): Promise<number> {
  try {
    const status = await stat(path);
    if (!status.isDirectory()) return status.mtimeMs;
    const names = (await readdir(path)).filter((name) => name !== 'node_modules');
    return Math.max(0, ...(await Promise.all(names.map((name) => newest(join(path, name))))));
  } catch {
    return 0;
  }
}
