// Speed of repair. On a shared two-core virtual machine (Node 20.20), `npx vitest bench test/extract/repair --run`:
//
// | text, 1 MB each                     | MB/s, mean while others worked |
// | ----------------------------------- | ------------------------------- |
// | clean Korean prose                  |   10 (40 at best) |
// | clean Korean CV, numbers and all    |    6 (12 at best) |
import { readFileSync } from 'node:fs';
import { bench } from 'vitest';
import { repairDocument } from '../../../src/extract/repair/index.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/repair/${name}`, import.meta.url), 'utf8');
const megabyteOf = (text: string) => text.repeat(Math.ceil(1e6 / new TextEncoder().encode(text).length));
const source = (text: string) => ({ path: 'a.txt', format: 'text', encoding: 'utf-8', text }) as const;

const prose = source(megabyteOf(fixture('korean-cv.txt').replace(/\d/g, '')));
const mixed = source(megabyteOf(fixture('korean-cv.txt')));

bench('1 MB of clean Korean prose', () => void repairDocument(prose));
bench('1 MB of a clean CV', () => void repairDocument(mixed));
