import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { createHangulModel, type HangulModel } from '../src/extract/index.ts';

/** Where the counts of Korean syllables lie that damaged text is restored with, relative to the project. */
export const HANGUL_TABLE = 'graph-data/hangul/hangul-counts.tsv.gz';

/**
 * Reads the model that restores lost Korean syllables: a few hundred milliseconds, so only when a document needs it.
 * Nothing where the installation lacks the table.
 */
export async function readHangulModel(): Promise<HangulModel | undefined> {
  try {
    const table = await readFile(new URL(`../${HANGUL_TABLE}`, import.meta.url));
    return createHangulModel(gunzipSync(table).toString('utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
