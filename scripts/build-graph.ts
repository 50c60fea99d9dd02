import { parseArgs } from 'node:util';
import type { GexfVersion } from '../src/formats/index.ts';
import { buildGraph, shortName } from './buildGraph.ts';
import { printReport } from './printReport.ts';
import { readJobs } from './readJobs.ts';
import { FaultyVocabularyError } from './readVocabulary.ts';
import { tellSkipped } from './tellSkipped.ts';
import { UsageError } from './usageError.ts';

const HELP = `Reads CVs, profiles and publication lists (.txt, .md) and writes the graph of what they say.

  npm run build:graph -- INPUT… --out DIR [options]

  INPUT              a file, or a folder with all folders in it
  --out DIR          where to write graph.json, graph.gexf, report.json and documents/
  --gexf 1.2draft    writes GEXF 1.2 for readers older than NetworkX 3.6 (default 1.3)
  --evidence         puts mentions and evidence into graph.gexf too, as JSON
  --jobs N           reads documents on N cores (default: those that are idle, for enough text)
  --quiet            prints nothing but what went wrong
  --help             prints this

Exit status 0: built; 1: nothing could be read; 2: wrong usage.
`;

interface Call {
  readonly inputs: readonly string[];
  readonly out: string;
  readonly gexfVersion: GexfVersion;
  readonly gexfEvidence: boolean;
  readonly jobs: number | undefined;
  readonly isQuiet: boolean;
}

/** Reads the command line; `undefined` where only help is wanted. */
function readCall(args: readonly string[]): Call | undefined {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals: inputs } = parsed;
  if (values.help) return undefined;
  if (inputs.length === 0) throw new UsageError('no INPUT: name at least one file or folder.');
  if (!values.out) throw new UsageError('no --out: name the folder to write to.');
  if (values.gexf !== '1.3' && values.gexf !== '1.2draft')
    throw new UsageError(`--gexf "${values.gexf}": it is 1.3 or 1.2draft.`);
  return {
    inputs,
    out: values.out,
    gexfVersion: values.gexf,
    gexfEvidence: values.evidence,
    jobs: readJobs(values.jobs),
    isQuiet: values.quiet,
  };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      gexf: { type: 'string', default: '1.3' },
      evidence: { type: 'boolean', default: false },
      jobs: { type: 'string' },
      quiet: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  });
}

/** Draws a bar on stderr where that is a terminal. */
function drawProgress(done: number, total: number, path: string): void {
  const width = 24;
  const filled = total === 0 ? width : Math.round((done / total) * width);
  const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
  const end = done === total;
  process.stderr.write(`\r\u001b[K${end ? '' : `${bar} ${done}/${total} ${shortName(path, 40)}`}`);
}

async function build(): Promise<number> {
  try {
    const call = readCall(process.argv.slice(2));
    if (!call) {
      process.stdout.write(HELP);
      return 0;
    }
    const report = await buildGraph({
      ...call,
      ...(process.stderr.isTTY && !call.isQuiet ? { onProgress: drawProgress } : {}),
    });
    tellSkipped(report);
    if (report.documents.length === 0) {
      process.stderr.write('build: nothing could be read, so nothing was written.\n');
      return 1;
    }
    if (!call.isQuiet) printReport(report, call.out);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`build: ${error.message}\nSee npm run build:graph -- --help\n`);
      return 2;
    }
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    if (!(error instanceof FaultyVocabularyError)) process.stderr.write('build: nothing was written.\n');
    return 1;
  }
}

/** The command `npm run build:graph`. */
export async function main(): Promise<void> {
  process.exitCode = await build();
}
