import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createHangulModel, type HangulModel } from '../../../src/extract/repair/index.ts';

const TABLE = new URL('../../../graph-data/hangul/hangul-counts.tsv.gz', import.meta.url);

/** The model that is shipped. */
export function loadHangulModel(): HangulModel {
  return createHangulModel(gunzipSync(readFileSync(TABLE)).toString('utf8'));
}
