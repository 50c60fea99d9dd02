import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildGraph } from './buildGraph.ts';
import { BUNDLED_DOCUMENTS, BUNDLED_GRAPH, buildStalePage, PAGE } from './buildPage.ts';
import { printReport } from './printReport.ts';
import { readJobs } from './readJobs.ts';
import { serveFiles } from './serveFiles.ts';
import { tellSkipped } from './tellSkipped.ts';
import { UsageError } from './usageError.ts';

const HELP = `Builds a graph and shows it in the explorer.

  npm start                      the documents that come with the project
  npm start -- PATH… [options]   your own files and folders (.txt, .md)

  --port N      the port on 127.0.0.1 (default: any that is free)
  --jobs N      reads documents on N cores (default: those that are idle, for enough text)
  --no-open     opens no browser
  --help        prints this

Ctrl-C ends it.
`;

interface Call {
  readonly inputs: readonly string[];
  readonly port: number;
  readonly jobs: number | undefined;
  readonly canOpen: boolean;
}

/** Reads the command line; `undefined` where only help is wanted. */
function readCall(): Call | undefined {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse();
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (values.help) return undefined;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port "${values.port}": it is a number from 0 to 65535.`);
  return { inputs: positionals, port, jobs: readJobs(values.jobs), canOpen: !values['no-open'] };
}

function parse() {
  return parseArgs({
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '0' },
      jobs: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  });
}

/** Opens the page where there is a desktop to open it on; where there is none, the printed address has to do. */
function openBrowser(url: string): void {
  const { platform, env } = process;
  const hasDesktop = platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  if (!hasDesktop || env.CI) return;
  const [command, ...args] =
    platform === 'darwin'
      ? ['open', url]
      : platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  spawn(command!, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

async function start(): Promise<void> {
  const call = readCall();
  if (!call) {
    process.stdout.write(HELP);
    return;
  }
  const { inputs, port, jobs, canOpen } = call;
  const isOwn = inputs.length > 0;
  const folder = isOwn ? await mkdtemp(join(tmpdir(), 'skillgraph-')) : BUNDLED_GRAPH;
  const tidy = async () => {
    if (isOwn) await rm(folder, { recursive: true, force: true });
  };
  try {
    const [report] = await Promise.all([
      buildGraph({ inputs: isOwn ? inputs : [BUNDLED_DOCUMENTS], out: folder, jobs }),
      buildStalePage(),
    ]);
    tellSkipped(report);
    if (report.documents.length === 0)
      throw new Error('start: nothing could be read, so there is nothing to show.');
    printReport(report, folder);
    const server = await serveFiles(
      [
        { path: '/data/', folder },
        { path: '/', folder: PAGE },
      ],
      port,
    );
    process.stdout.write(`\nSkillgraph is at ${server.url}  (Ctrl-C ends it)\n`);
    if (canOpen) openBrowser(server.url);
    await new Promise<void>((resolve) => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    });
    await server.close();
  } finally {
    await tidy();
  }
}

/** The command `npm start`. */
export async function main(): Promise<void> {
  try {
    await start();
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`start: ${error.message}\nSee npm start -- --help\n`);
      process.exitCode = 2;
    } else {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      const message = error instanceof Error ? error.message : String(error);
      process.stderr.write(
        `${isTaken ? 'start: the port is taken: choose another --port, or leave it out.' : message}\n`,
      );
      process.exitCode = 1;
    }
  }
}
