import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RepairedDocument } from '../../../src/extract/repair/repairedDocument.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/parse');

/** Names of the documents in `test/fixtures/parse`, without their listings. */
export function fixtureNames(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .sort();
}

/** A fixture as repair would hand it on. */
export function readFixture(name: string): RepairedDocument {
  return repaired(readFileSync(join(FOLDER, name), 'utf8'), name.endsWith('.md') ? 'markdown' : 'text', name);
}

/** Path of the listing that a fixture's blocks are compared with. */
export function listingPath(name: string): string {
  return join(FOLDER, `${name}.blocks`);
}

/** A text as a repaired document in which nothing was repaired. */
export function repaired(
  text: string,
  format: 'text' | 'markdown' = 'markdown',
  path = 'test',
): RepairedDocument {
  return {
    path,
    format,
    encoding: 'utf-8',
    text,
    repairs: [],
    repaired: [],
    uncertain: [],
    masked: [],
    warnings: [],
  };
}
