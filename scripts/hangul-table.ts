// Makes graph-data/hangul/hangul-counts.tsv.gz, the table from which repair restores lost Hangul syllables:
//   tsx scripts/hangul-table.ts COUNTS.tsv [--texts FOLDER] [--list WORDS.txt --nouns WORDS.txt --nouns WORDS.txt …]
// COUNTS.tsv: counts of runs of syllables, in the form that src/extract/repair/hangulModel.ts describes; the table
// itself, decompressed, does as well. The words, verbs and names beside the table are put into it.
//   --texts  .txt files with Korean in them, to be counted too
//   --list   a long list of frequent words, one a line; without it the table keeps its long lists as they are
//   --nouns  a source of rarer words, one a line; words that two sources have count for more
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { isLossy } from '../test/extract/repair/damage.ts';
import { addText, completeCounts, pruneCounts, readCounts, writeCounts } from './readCounts.ts';

const FOLDER = new URL('../graph-data/hangul/', import.meta.url);
/** How often the lines of the texts count as read. */
const TEXT_TIMES = 0.3;
/** Shares of a frequent verb and of another one among all words. */
const FREQUENT_VERB = 4e-4;
const OTHER_VERB = 2e-5;
/** What a run of the texts must tell, in nats times occurrences, to be kept. */
const LEAST_GAIN = 1.5;

/** Longest rare word that is kept, in syllables. */
const LONGEST_RARE = 5;

const {
  values,
  positionals: [countsPath],
} = parseArgs({
  allowPositionals: true,
  options: {
    texts: { type: 'string' },
    list: { type: 'string' },
    nouns: { type: 'string', multiple: true, default: [] },
  },
});
if (!countsPath) {
  console.error(
    'usage: tsx scripts/hangul-table.ts COUNTS.tsv [--texts FOLDER] [--list WORDS.txt --nouns WORDS.txt …]',
  );
  process.exit(2);
}

const read = (name: string) =>
  readFileSync(new URL(name, FOLDER), 'utf8')
    .replace(/^#.*\n/gm, '')
    .trim();
const list = (text: string) => text.split(/\s+/).join(',');

const table = readFileSync(countsPath, 'utf8');
let counts = readCounts(table);
if (values.texts) {
  const before = readCounts(table);
  for (const name of readdirSync(values.texts).sort())
    if (name.endsWith('.txt')) addText(counts, readFileSync(join(values.texts, name), 'utf8'), TEXT_TIMES);
  completeCounts(counts);
  counts = pruneCounts(counts, LEAST_GAIN, before);
}
const words = read('words.txt').split('\n');
const [families = '', given = '', firsts = '', seconds = ''] = read('names.txt').split(/\n\n+/);
const verbs = [...read('verbs.txt').matchAll(/\[(.+?)(\*?)\]\n([^[]+)/g)].map(
  ([, verbClass, star, text = '']) => ({
    verbClass,
    share: star ? FREQUENT_VERB : OTHER_VERB,
    words: text.trim().split(/\s+/),
  }),
);
/** Whether a word of the long list is a syllable, or ends inside a verb: 했, 만들. */
const stems = new Set(verbs.flatMap(({ words }) => words.map((verb) => verb.slice(0, -1))));
const isCut = (word: string) =>
  !/^[가-힣]{2,}$/.test(word) || /[ᆭᆶᆻ]$/.test(word.normalize('NFD')) || stems.has(word);
/** Whether a word looks like a noun of one syllable with a particle: 층은. */
const isParticle = (word: string) => /^.[은는을를의에]$/.test(word);

function longLists(listPath: string, nounPaths: readonly string[]): string[] {
  const wordsOf = (path: string) => new Set(readFileSync(path, 'utf8').split(/\s+/));
  const sources = nounPaths.map(wordsOf);
  const count = (word: string) => sources.filter((source) => source.has(word)).length;
  const frequent = new Set(
    [...wordsOf(listPath)].filter((word) => !isCut(word) && !(isParticle(word) && count(word) < 2)),
  );
  const tiers: string[][] = [[...frequent], [], []];
  for (const word of new Set(sources.flatMap((source) => [...source])))
    if (isRare(word) && !frequent.has(word)) tiers[count(word) > 1 ? 1 : 2]!.push(word);
  const byFirst = new Map<string, string[][]>();
  for (const [tier, words] of tiers.entries())
    for (const word of words.sort()) {
      const lists = byFirst.get(word[0]!) ?? [[], [], []];
      lists[tier]!.push(word.slice(1));
      byFirst.set(word[0]!, lists);
    }
  return [...byFirst]
    .sort()
    .map(([first, lists]) => `~${first}\t${lists.map((rests) => rests.join(',')).join('\t')}`);
}

/** Only words with a syllable that can lose a byte help to tell readings apart. */
function isRare(word: string): boolean {
  return (
    /^[가-힣]+$/.test(word) &&
    word.length >= 2 &&
    word.length <= LONGEST_RARE &&
    !isParticle(word) &&
    [...word].some(isLossy)
  );
}

const lines = [
  ...writeCounts(counts),
  ...(values.list
    ? longLists(values.list, values.nouns)
    : table.split('\n').filter((line) => line.startsWith('~'))),
  ...verbs.map(({ share, verbClass, words }) => `+\t${share}\t${verbClass}\t${words.join(',')}`),
  `=\t${words.join(',')}`,
  `*\t${[families, given, firsts, seconds].map(list).join('\t')}`,
  '',
];
const compressed = gzipSync(lines.join('\n'), { level: 9 });
writeFileSync(new URL('hangul-counts.tsv.gz', FOLDER), compressed);
console.log(
  `${words.length} words, ${families.split(/\s+/).length} family and ${given.split(/\s+/).length} given names; ${lines.length} lines, ${compressed.length} bytes`,
);
