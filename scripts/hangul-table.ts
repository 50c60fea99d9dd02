// Makes graph-data/hangul/hangul-counts.tsv.gz, the table from which repair restores lost Hangul syllables:
//   tsx scripts/hangul-table.ts COUNTS.tsv
// COUNTS.tsv: counts of runs of syllables, in the form that src/extract/repair/hangulModel.ts describes. The words and
// names beside the table are added to it.
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const FOLDER = new URL('../graph-data/hangul/', import.meta.url);
/** How often a word counts as read, and a name made of any family and any given name. */
const WORD_TIMES = 3;
const NAME_TIMES = 0.05;

const [countsPath] = process.argv.slice(2);
if (!countsPath) {
  console.error('usage: tsx scripts/hangul-table.ts COUNTS.tsv');
  process.exit(2);
}

const read = (name: string) =>
  readFileSync(new URL(name, FOLDER), 'utf8')
    .replace(/^#.*\n/gm, '')
    .trim();
const words = read('words.txt').split('\n');
const [families = '', given = ''] = read('names.txt').split(/\n\n+/);
const counts = readFileSync(countsPath, 'utf8')
  .replace(/^[=*]\t.*\n/gm, '')
  .trimEnd();
const list = (text: string) => text.split(/\s+/).join(',');
const table = [
  counts,
  `=\t${WORD_TIMES}\t${words.join(',')}`,
  `*\t${NAME_TIMES}\t${list(families)}\t${list(given)}`,
  '',
].join('\n');
const compressed = gzipSync(table, { level: 9 });
writeFileSync(new URL('hangul-counts.tsv.gz', FOLDER), compressed);
console.log(
  `${words.length} words, ${families.split(/\s+/).length} family and ${given.split(/\s+/).length} given names; ${table.length} characters, ${compressed.length} bytes`,
);
