import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { createHangulModel, type HangulModel } from '../src/extract/index.ts';

/** Where the counts of Korean syllables lie that damaged text is restored with. */
export const HANGUL_TABLE = fileURLToPath(new URL('../graph-data/hangul/table.txt.gz', import.meta.url));

/** Reads the model that restores lost Korean syllables: a few hundred milliseconds, so only when a document needs it. */
export async function readHangulModel(): Promise<HangulModel> {
  return createHangulModel(gunzipSync(await readFile(HANGUL_TABLE)).toString('utf8'));
}
