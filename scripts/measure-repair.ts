import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  type HangulModel,
  koreanNames,
  type RepairedDocument,
  repairDocument,
} from '../src/extract/index.ts';
import { DAMAGES, isLossy } from '../test/extract/repair/damage.ts';
import { readHangulModel } from './readHangulModel.ts';
import { loadVocabulary } from './readVocabulary.ts';
import { UsageError } from './usageError.ts';

const HELP = `Damages Korean texts in many ways, repairs them, and counts the syllables that came back.

  npm run repair:measure -- [options] [FILE…]

FILE: UTF-8 text; without any, those of test/fixtures/repair. The texts in "develop" may be looked at while the rules are
improved. Those in "measure" and "check" only measure: their misses are never printed. Whoever wrote "check" knew the
rules, whoever wrote "measure" did not.

  --damage D  only this damage, as the table names it
  --misses    shows what came back wrong, as [got←wanted], uncertain syllables with a ? after them
  --help      prints this
`;

const FIXTURES = fileURLToPath(new URL('../test/fixtures/repair', import.meta.url));
/** Texts whose misses nobody may see. */
const ONLY_MEASURING = ['measure', 'check'].map((name) => `${join(FIXTURES, name)}/`);

interface Counts {
  syllables: number;
  right: number;
  lossy: number;
  lossyRight: number;
  /** Syllables marked uncertain, those of them that are wrong, and all that are wrong. */
  uncertain: number;
  uncertainWrong: number;
  others: number;
  othersRight: number;
}

const NONE: Counts = {
  syllables: 0,
  right: 0,
  lossy: 0,
  lossyRight: 0,
  uncertain: 0,
  uncertainWrong: 0,
  others: 0,
  othersRight: 0,
};

function addCounts(a: Counts, b: Counts): Counts {
  const sum = { ...a };
  for (const key of Object.keys(NONE) as (keyof Counts)[]) sum[key] += b[key];
  return sum;
}

/** For each character of `a`, where it is in `b`, or -1: their longest common subsequence. */
function align(a: string, b: string): number[] {
  if (a.length === b.length) return [...a].map((_, i) => i);
  const columns = b.length + 1;
  const length = new Uint16Array((a.length + 1) * columns);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      length[i * columns + j] =
        a[i] === b[j]
          ? length[(i + 1) * columns + j + 1]! + 1
          : Math.max(length[(i + 1) * columns + j]!, length[i * columns + j + 1]!);
  let j = 0;
  return [...a].map((character, i) => {
    while (j < b.length && b[j] !== character && length[i * columns + j] === length[i * columns + j + 1]) j++;
    return b[j] === character ? j++ : -1;
  });
}

/** A line as it was, as it came back, and where in the whole text that begins. */
interface LinePair {
  readonly wanted: string;
  readonly got: string;
  readonly start: number;
}

/** Line by line, since no repair joins or splits lines of these texts. */
function pairLines(wanted: string, got: string): LinePair[] {
  const lines = got.split('\n');
  let next = 0;
  return wanted.split('\n').map((line, i) => {
    const start = next;
    next += (lines[i] ?? '').length + 1;
    return { wanted: line, got: lines[i] ?? '', start };
  });
}

function compare(text: string, repaired: RepairedDocument): Counts {
  const counts = { ...NONE };
  for (const { wanted, got, start } of pairLines(text, repaired.text)) {
    const places = align(wanted, got);
    for (const [at, character] of [...wanted].entries()) {
      const place = places[at]!;
      const right = got[place] === character ? 1 : 0;
      if (!/[가-힣]/.test(character)) {
        counts.others++;
        counts.othersRight += right;
        continue;
      }
      counts.syllables++;
      counts.right += right;
      if (isLossy(character)) {
        counts.lossy++;
        counts.lossyRight += right;
      }
      if (place < 0 || !isUncertain(repaired, start + place)) continue;
      counts.uncertain++;
      counts.uncertainWrong += 1 - right;
    }
  }
  return counts;
}

function isUncertain({ uncertain }: RepairedDocument, at: number): boolean {
  return uncertain.some(({ start, end }) => start <= at && at < end);
}

/** The lines that came back wrong, with what is wrong in them. */
function misses(text: string, repaired: RepairedDocument): string[] {
  return pairLines(text, repaired.text).flatMap(({ wanted, got, start }) => {
    if (got === wanted) return [];
    if (got.length !== wanted.length) return [`${got} ← ${wanted}`];
    const characters = [...wanted].map((character, at) => {
      const doubt = isUncertain(repaired, start + at) ? '?' : '';
      return got[at] === character ? character + doubt : `[${got[at]}←${character}${doubt}]`;
    });
    return [characters.join('')];
  });
}

const percent = (part: number, whole: number) =>
  whole === 0 ? '      –' : `${((100 * part) / whole).toFixed(2).padStart(6)}%`;

function row(name: string, counts: Counts): string {
  const wrong = counts.syllables - counts.right;
  return [
    name.padEnd(30),
    percent(counts.right, counts.syllables),
    percent(counts.lossyRight, counts.lossy),
    percent(counts.othersRight, counts.others),
    `${wrong} of ${counts.syllables} wrong, ${counts.uncertainWrong} of them flagged; ${counts.uncertain} flagged`,
  ].join('  ');
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(folder, name));
}

async function measure(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      damage: { type: 'string' },
      misses: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const loadStart = performance.now();
  const hangul = await readHangulModel();
  if (!hangul) throw new UsageError('repair:measure: there is no table of Hangul syllables to measure');
  console.log(`model read in ${(performance.now() - loadStart).toFixed(0)} ms`);
  const knownKorean = koreanNames(await loadVocabulary());
  const groups =
    positionals.length > 0
      ? [{ name: 'given', files: positionals }]
      : await Promise.all(
          ['develop', 'measure', 'check'].map(async (name) => ({
            name,
            files: await filesIn(join(FIXTURES, name)),
          })),
        );
  for (const { name, files } of groups) await measureGroup(name, files, { hangul, knownKorean }, values);
}

async function measureGroup(
  name: string,
  files: readonly string[],
  options: { hangul: HangulModel; knownKorean: readonly string[] },
  values: { damage?: string | undefined; misses: boolean },
): Promise<void> {
  const texts = await Promise.all(files.map(async (file) => (await readFile(file, 'utf8')).normalize('NFC')));
  console.log(`\n${name.padEnd(30)}  syllables    lossy    other`);
  const sums = new Map<string, Counts>();
  let milliseconds = 0;
  const damages = Object.entries(DAMAGES).filter(([damage]) => damage === (values.damage ?? damage));
  const shown = values.damage ?? 'windows-1254 lossy';
  for (const [i, text] of texts.entries())
    for (const [damage, apply] of damages) {
      const source = { path: files[i]!, format: 'text', encoding: 'utf-8', text: apply(text) } as const;
      const start = performance.now();
      const repaired = repairDocument(source, options);
      const counts = compare(text, repaired);
      sums.set(damage, addCounts(sums.get(damage) ?? NONE, counts));
      if (damage !== shown) continue;
      milliseconds += performance.now() - start;
      console.log(row(basename(files[i]!), counts));
      if (values.misses && !ONLY_MEASURING.some((folder) => files[i]!.startsWith(folder)))
        for (const line of misses(text, repaired)) console.log(`    ${line}`);
    }
  console.log(`${''.padEnd(30)}  all of them, ${milliseconds.toFixed(0)} ms for ${shown}`);
  for (const [damage, counts] of sums) console.log(row(damage, counts));
}

await measure();
