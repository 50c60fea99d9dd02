import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createVocabulary,
  type Fault,
  formatFault,
  indexVocabulary,
  parseVocabulary,
  type Vocabulary,
  type VocabularyEntry,
  type VocabularyFile,
  type VocabularyIndex,
} from '../src/vocabulary/index.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** Where the project's vocabulary lies. */
export const VOCABULARY_FOLDER = join(PROJECT, 'graph-data', 'vocabulary');

const CACHE_FOLDER = join(PROJECT, 'node_modules', '.cache', 'skillgraph');

/** A vocabulary with faults; its message lists all of them. */
export class FaultyVocabularyError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
    super(`${faults.map(formatFault).join('\n')}\nvocabulary: ${count}; correct them and run again.`);
    this.name = 'FaultyVocabularyError';
    this.faults = faults;
  }
}

/** The `.yml` files of a folder and its folders, sorted by path; paths relative to the project, with `/`. */
export async function readVocabularyFiles(folder: string = VOCABULARY_FOLDER): Promise<VocabularyFile[]> {
  const listed = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = listed
    .filter((each) => each.isFile() && /\.ya?ml$/.test(each.name))
    .map((each) => join(each.parentPath, each.name))
    .sort();
  return Promise.all(
    paths.map(async (path) => ({
      path: relative(PROJECT, path).split(sep).join('/'),
      text: await readFile(path, 'utf8'),
    })),
  );
}

/** The vocabulary's own code, whose changes make a compiled vocabulary stale. */
async function readEngine(): Promise<string[]> {
  const folder = join(PROJECT, 'src', 'vocabulary');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
}

/** A checked vocabulary as it is kept. */
interface Compiled {
  readonly entries: VocabularyEntry[];
  readonly index: VocabularyIndex;
}

/** Compiled vocabularies that are kept: of this and earlier states of the files, and of other folders. */
const MAX_KEPT = 8;

async function keep(path: string, compiled: Compiled): Promise<void> {
  await mkdir(CACHE_FOLDER, { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, JSON.stringify(compiled));
  await rename(unfinished, path); // readers never see half a file
  const names = (await readdir(CACHE_FOLDER)).filter((name) => name.startsWith('vocabulary-'));
  const ages = await Promise.all(
    names.map(async (name) => ({ name, time: (await stat(join(CACHE_FOLDER, name))).mtimeMs })),
  );
  const old = ages.sort((a, b) => b.time - a.time).slice(MAX_KEPT);
  await Promise.all(old.map(({ name }) => rm(join(CACHE_FOLDER, name), { force: true })));
}

async function compile(folder: string): Promise<Compiled> {
  const [files, engine] = await Promise.all([readVocabularyFiles(folder), readEngine()]);
  const hash = createHash('sha256');
  for (const text of engine) hash.update(text).update('\0');
  for (const { path, text } of files) hash.update(path).update('\0').update(text).update('\0');
  const path = join(CACHE_FOLDER, `vocabulary-${hash.digest('hex').slice(0, 24)}.json`);
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Compiled; // we wrote it, under this very hash
  } catch {
    // not there yet
  }
  const { entries, faults } = parseVocabulary(files);
  if (faults.length > 0) throw new FaultyVocabularyError(faults);
  const compiled = { entries, index: indexVocabulary(entries) };
  try {
    await keep(path, compiled);
  } catch {
    // a read-only installation works too, only slower
  }
  return compiled;
}

/**
 * Reads and checks the vocabulary. What was checked once is kept, compiled, under `node_modules/.cache`, by a hash
 * of the files and of the code that reads them; a cache that cannot be read or written is done without.
 *
 * @param folder holds a folder for each kind (default: the project's own)
 * @returns entries sorted by id
 * @throws {FaultyVocabularyError} if there is any fault
 */
export async function readVocabulary(folder: string = VOCABULARY_FOLDER): Promise<VocabularyEntry[]> {
  return (await compile(folder)).entries;
}

/** The same, ready for reading; quicker than making it from the entries. */
export async function loadVocabulary(folder: string = VOCABULARY_FOLDER): Promise<Vocabulary> {
  const { entries, index } = await compile(folder);
  return createVocabulary(entries, index);
}
