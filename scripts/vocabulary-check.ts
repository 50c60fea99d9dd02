import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { KINDS } from '../src/model/index.ts';
import { formatFault, formatVocabularyFile, parseVocabulary } from '../src/vocabulary/index.ts';
import { readVocabularyFiles, VOCABULARY_FOLDER } from './readVocabulary.ts';

const HELP = `Usage: npm run vocabulary:check [-- [--write] [FOLDER]]

Checks the vocabulary (graph-data/vocabulary, or FOLDER), prints every fault and the number of entries by kind.

  --write  sorts and formats the files first
  --help   prints this

Exit status: 0 sound, 2 faults or wrong usage.`;

async function check(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { write: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const folder = positionals[0] ?? VOCABULARY_FOLDER;
  const project = fileURLToPath(new URL('..', import.meta.url));
  if (values.write) {
    for (const { path, text } of await readVocabularyFiles(folder)) {
      const formatted = formatVocabularyFile(text);
      if (formatted === text) continue;
      await writeFile(join(project, path), formatted);
      console.log(`${path}: formatted`);
    }
  }
  const { entries, faults } = parseVocabulary(await readVocabularyFiles(folder));
  for (const fault of faults) console.log(formatFault(fault));
  if (faults.length > 0) console.log('');

  const counts = new Map<string, { entries: number; names: number; korean: number }>();
  for (const entry of entries) {
    const count = counts.get(entry.kind) ?? { entries: 0, names: 0, korean: 0 };
    const names = [entry.name, ...entry.aliases, ...entry.exact];
    count.entries++;
    count.names += new Set(names).size;
    if (names.some((name) => /\p{Script=Hangul}/u.test(name))) count.korean++;
    counts.set(entry.kind, count);
  }
  const row = (kind: string, ...figures: (string | number)[]): string =>
    kind.padEnd(14) + figures.map((figure) => String(figure).padStart(10)).join('');
  console.log(row('kind', 'entries', 'names', 'Korean'));
  for (const kind of KINDS) {
    const count = counts.get(kind);
    if (count !== undefined) console.log(row(kind, count.entries, count.names, count.korean));
  }
  console.log(row('all', entries.length));
  console.log(
    faults.length === 0 ? 'No faults.' : `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.`,
  );
  return faults.length === 0 ? 0 : 2;
}

/** The command `npm run vocabulary:check`. */
export async function main(): Promise<void> {
  try {
    process.exitCode = await check();
  } catch (error) {
    console.error(`vocabulary:check: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  }
}
