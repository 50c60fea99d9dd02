import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { KINDS, RELATIONS, type SerializedGraph } from '../src/model/index.ts';
import { buildGraph } from './buildGraph.ts';
import { addScores, type Gold, ratesOf, type Score, scoreGraph, type Tally } from './scoreGraph.ts';

const HELP = `Scores the build on documents whose content was written down by hand, and compares with the last figures.

  npm run evaluate -- [options]

  --write     keeps the new figures in test/gold/figures.json
  --misses    lists everything that was missed or wrong, except in the held-out documents: those tell how the rules
              do on people they were not written for, and only as long as nobody looks at what they miss there
  --help      prints this

Exit status 1: a figure fell by more than half a point, or a private string came through.
`;

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const FIGURES = join(PROJECT, 'test', 'gold', 'figures.json');

/**
 * The collections of gold, each scored by itself. Of those that are held out no miss is ever listed; the last stands
 * beside the project only where it is developed.
 */
const COLLECTIONS = [
  {
    name: 'own',
    documents: join(PROJECT, 'test', 'gold', 'documents'),
    gold: join(PROJECT, 'test', 'gold'),
    isHeldOut: false,
  },
  {
    name: 'held out',
    documents: join(PROJECT, 'test', 'gold', 'held-out', 'documents'),
    gold: join(PROJECT, 'test', 'gold', 'held-out'),
    isHeldOut: true,
  },
  {
    name: 'shared',
    documents: join(PROJECT, '..', 'shared', 'seeds'),
    gold: join(PROJECT, '..', 'shared', 'eval', 'gold'),
    isHeldOut: false,
  },
] as const;

/** The scorer that the contract was written with; ours has to agree with it. */
const CONTRACT_SCORER = join(PROJECT, '..', 'shared', 'eval', 'score.mjs');

/** How far a figure may fall before it counts, as a fraction: half a point. */
const TOLERANCE = 0.005;

/** Percentages with one decimal: precision, recall, F1. */
type Figure = readonly [precision: number, recall: number, f1: number];

interface Figures {
  readonly entities: Figure;
  readonly relations: Figure;
  readonly kinds: Readonly<Record<string, Figure>>;
  readonly relationNames: Readonly<Record<string, Figure>>;
}

async function listGolds(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith('.json') && name !== 'figures.json')
    .sort()
    .map((name) => join(folder, name));
}

function figureOf(tally: Tally): Figure {
  const { precision, recall, f1 } = ratesOf(tally);
  const percent = (rate: number) => Math.round(rate * 1000) / 10;
  return [percent(precision), percent(recall), percent(f1)];
}

function figuresOf(score: Score): Figures {
  const table = (tallies: ReadonlyMap<string, Tally>, names: readonly string[]) =>
    Object.fromEntries(
      names.flatMap((name) => (tallies.has(name) ? [[name, figureOf(tallies.get(name)!)]] : [])),
    );
  return {
    entities: figureOf(score.entities),
    relations: figureOf(score.relations),
    kinds: table(score.byKind, KINDS),
    relationNames: table(score.byRelation, RELATIONS),
  };
}

function printLine(name: string, tally: Tally, before: Figure | undefined): void {
  const [precision, recall, f1] = figureOf(tally);
  const change = before === undefined ? '' : signed(f1 - before[2]);
  const show = (percent: number) => percent.toFixed(1).padStart(5);
  process.stdout.write(
    `  ${name.padEnd(16)} P ${show(precision)}  R ${show(recall)}  F1 ${show(f1)} ${change.padStart(6)}` +
      `   ${tally.hits}/${tally.wanted}, ${tally.wrong} wrong\n`,
  );
}

function signed(points: number): string {
  return Math.abs(points) < 0.05 ? '' : `${points > 0 ? '+' : ''}${points.toFixed(1)}`;
}

/** The totals that fell by more than the tolerance. */
function losses(collection: string, now: Figures, before: Figures | undefined): string[] {
  if (!before) return [];
  return (['entities', 'relations'] as const).flatMap((what) =>
    (['precision', 'recall', 'F1'] as const).flatMap((name, at) =>
      before[what][at]! - now[what][at]! > TOLERANCE * 100 + 1e-9
        ? [`${collection}: ${name} of ${what} fell from ${before[what][at]} to ${now[what][at]}`]
        : [],
    ),
  );
}

/** Whether the contract's own scorer counts otherwise than ours; nothing where it isn't there. */
function disagreements(
  name: string,
  graphPath: string,
  goldPaths: readonly string[],
  score: Score,
): string[] {
  if (!existsSync(CONTRACT_SCORER)) return [];
  const json = execFileSync(process.execPath, [CONTRACT_SCORER, graphPath, ...goldPaths, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const { rows } = JSON.parse(json) as {
    rows: { entities: Counts; relations: Counts }[];
  };
  return (['entities', 'relations'] as const).flatMap((what) => {
    const sum = (count: keyof Counts) => rows.reduce((total, row) => total + row[what][count], 0);
    const theirs = [sum('hits'), sum('wanted'), sum('false')].join(', ');
    const ours = [score[what].hits, score[what].wanted, score[what].wrong].join(', ');
    return theirs === ours
      ? []
      : [`${name}: score.mjs counts ${what} as ${theirs}, this script as ${ours} (hits, wanted, wrong)`];
  });
}

interface Counts {
  readonly hits: number;
  readonly wanted: number;
  readonly false: number;
}

async function evaluate(withMisses: boolean, before: Readonly<Record<string, Figures>>) {
  const figures: Record<string, Figures> = { ...before };
  const complaints: string[] = [];
  for (const { name, documents, gold, isHeldOut } of COLLECTIONS) {
    if (!existsSync(documents) || !existsSync(gold)) continue;
    const paths = await listGolds(gold);
    const golds = await Promise.all(
      paths.map(async (path) => JSON.parse(await readFile(path, 'utf8')) as Gold),
    );
    const out = await mkdtemp(join(tmpdir(), 'skillgraph-evaluate-'));
    try {
      const report = await buildGraph({ inputs: [documents], out });
      const text = await readFile(join(out, 'graph.json'), 'utf8');
      const graph = JSON.parse(text) as SerializedGraph;
      const scores = golds.map((each) => scoreGraph(graph, each));
      const total = addScores(scores);
      const old = before[name];
      figures[name] = figuresOf(total);
      process.stdout.write(
        `${name}: ${golds.length} documents, built in ${report.totals.seconds.toFixed(2)} s\n`,
      );
      golds.forEach(({ document }, at) => {
        const [entities, relations] = [scores[at]!.entities, scores[at]!.relations].map(
          (tally) => ratesOf(tally).f1,
        );
        process.stdout.write(
          `  ${document.padEnd(36)} entities ${(entities! * 100).toFixed(1)}  relations ${(relations! * 100).toFixed(1)}\n`,
        );
      });
      for (const [kind, tally] of total.byKind) printLine(kind, tally, old?.kinds[kind]);
      printLine('ENTITIES', total.entities, old?.entities);
      for (const [relation, tally] of total.byRelation)
        printLine(relation, tally, old?.relationNames[relation]);
      printLine('RELATIONS', total.relations, old?.relations);
      if (withMisses && !isHeldOut)
        process.stdout.write(`${total.faults.map((fault) => `    ${fault}\n`).join('')}`);
      complaints.push(...losses(name, figures[name], old));
      complaints.push(...disagreements(name, join(out, 'graph.json'), paths, total));
      for (const { document, forbidden = [] } of golds)
        for (const secret of forbidden)
          if (text.includes(JSON.stringify(secret).slice(1, -1)))
            complaints.push(
              `${name}: a private string of "${document}" is in the graph ("${secret.slice(0, 3)}…")`,
            );
    } finally {
      await rm(out, { recursive: true, force: true });
    }
  }
  return { figures, complaints };
}

/** The command `npm run evaluate`. */
export async function main(): Promise<void> {
  try {
    const { values } = parseArgs({
      options: {
        write: { type: 'boolean', default: false },
        misses: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false, short: 'h' },
      },
    });
    if (values.help) process.stdout.write(HELP);
    else {
      const before = existsSync(FIGURES)
        ? (JSON.parse(await readFile(FIGURES, 'utf8')) as Record<string, Figures>)
        : {};
      const { figures, complaints } = await evaluate(values.misses, before);
      for (const complaint of complaints) process.stderr.write(`evaluate: ${complaint}\n`);
      if (values.write) {
        const json = JSON.stringify(figures, null, 2).replace(
          /\[\s+([\d.]+),\s+([\d.]+),\s+([\d.]+)\s+\]/g,
          '[$1, $2, $3]',
        );
        await writeFile(FIGURES, `${json}\n`);
        process.stdout.write('test/gold/figures.json: written\n');
      } else if (complaints.length > 0) process.exitCode = 1;
    }
  } catch (error) {
    process.stderr.write(`evaluate: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
