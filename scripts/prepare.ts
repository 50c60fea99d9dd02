import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs after `npm ci`: builds a graph once, which leaves the vocabulary and the program compiled, so that the first
 * build is as quick as the later ones. A fault is the build's to report; an installation must not fail of it.
 */
export async function main(): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'skillgraph-prepare-'));
  const documents = join(PROJECT, 'graph-data', 'documents');
  const command = [join(PROJECT, 'scripts', 'run.mjs'), 'build-graph', documents, '--out', out, '--quiet'];
  spawnSync(process.execPath, command, { stdio: 'inherit' });
  rmSync(out, { recursive: true, force: true });
}
