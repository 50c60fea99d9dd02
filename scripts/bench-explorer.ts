import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import type { SerializedGraph } from '../src/model/index.ts';
import { makeGraph } from './bench/makeGraph.ts';
import { measurePage } from './bench/measurePage.ts';
import { type Measured, MODES, PAGES, type PageName, writeBenchTable } from './bench/writeBenchTable.ts';
import { buildGraph } from './buildGraph.ts';
import { BUNDLED_DOCUMENTS, BUNDLED_GRAPH, buildStalePage, PAGE } from './buildPage.ts';
import { findChromium, HOW_TO_GET_CHROMIUM } from './findChromium.ts';
import { serveFiles } from './serveFiles.ts';

// Measures the explorer beside sigma's bare set-up, in the same browser and the same run:
// `npm run bench:explorer -- [--runs N] [--only bundled,5000,50000] [--json FILE]`. Prints a table as Markdown.

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** The graphs. Patience: the longest that opening one may take, in ms. */
const GRAPHS = [
  { name: 'bundled', runs: 5, patienceMs: 90_000 },
  { name: '5000', order: 5000, size: 15_000, runs: 5, patienceMs: 90_000 },
  { name: '50000', order: 50_000, size: 150_000, runs: 3, patienceMs: 180_000 },
] as const;

const { values: given } = parseArgs({
  options: { runs: { type: 'string' }, only: { type: 'string' }, json: { type: 'string' } },
});
const executablePath = findChromium();
if (!executablePath) {
  process.stderr.write(`${HOW_TO_GET_CHROMIUM}\n`);
  process.exit(1);
}
const only = given.only?.split(',');
const folder = await mkdtemp(join(tmpdir(), 'skillgraph-bench-'));
const measured: Measured[] = [];
let browser: Browser | undefined;
try {
  await Promise.all([buildGraph({ inputs: [BUNDLED_DOCUMENTS], out: BUNDLED_GRAPH }), buildStalePage()]);
  const probe = await bundle('probe.ts');
  await mkdir(join(folder, 'peer'));
  await writeFile(join(folder, 'peer', 'peer.js'), await bundle('peer.ts'));
  await writeFile(join(folder, 'peer', 'index.html'), peerPage());
  browser = await chromium.launch({
    executablePath,
    // The page itself is put together without WebGL, or drawing it would be measured, too.
    args: ['--no-sandbox', '--disable-gpu', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
  process.stdout.write(`${describeMachine(browser)}\n\n`);
  for (const graph of GRAPHS) {
    if (only && !only.includes(graph.name)) continue;
    const result = await measureGraph(browser, probe, graph);
    measured.push(result);
    const scripts = { ours: await scriptSize('ours', result), peer: await scriptSize('peer', result) };
    process.stdout.write(`\n${writeBenchTable(result, scripts)}\n`);
  }
} finally {
  if (given.json) await writeFile(given.json, JSON.stringify(measured, null, 1));
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
}

async function measureGraph(
  browser: Browser,
  probe: string,
  graph: (typeof GRAPHS)[number],
): Promise<Measured> {
  const data = 'order' in graph ? join(folder, graph.name) : BUNDLED_GRAPH;
  if ('order' in graph) {
    await mkdir(data);
    await writeFile(join(data, 'graph.json'), JSON.stringify(makeGraph(graph.order, graph.size)));
  }
  const { nodes, edges } = JSON.parse(await readFile(join(data, 'graph.json'), 'utf8')) as SerializedGraph;
  const degrees = new Map<string, number>();
  for (const key of edges.flatMap(({ source, target }) => [source, target]))
    degrees.set(key, (degrees.get(key) ?? 0) + 1);
  const keys = nodes.map(({ key }) => key).sort((a, b) => (degrees.get(b) ?? 0) - (degrees.get(a) ?? 0));
  const server = await serveFiles(
    PAGES.flatMap((page) => [
      { path: `/${page}/`, folder: page === 'ours' ? PAGE : join(folder, 'peer') },
      { path: `/${page}/data/`, folder: data },
    ]),
  );
  const result: Measured = {
    graph: graph.name,
    nodes: nodes.length,
    edges: edges.length,
    visits: { drawn: { ours: [], peer: [] }, own: { ours: [], peer: [] } },
    failures: [],
  };
  const runs = given.runs === undefined ? graph.runs : Number(given.runs);
  try {
    for (let run = 1; run <= runs; run++) {
      for (const { name: mode, leavesOutDrawing } of MODES) {
        for (const page of PAGES) {
          const { visit, failure } = await measurePage(browser, {
            url: `${server.url}${page}/`,
            probe,
            keys,
            leavesOutDrawing,
            patienceMs: graph.patienceMs,
            selects: page === 'ours',
          });
          result.visits[mode][page].push(visit);
          if (failure) result.failures.push({ ...failure, mode, page });
          const end = failure ? `${failure.phase}: ${failure.reason}` : 'done';
          process.stderr.write(`${graph.name} ${run}/${runs} ${mode} ${page}: ${end}\n`);
        }
      }
    }
  } finally {
    await server.close();
  }
  return result;
}

/** One of the files in `bench` as a plain script. */
async function bundle(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(HERE, 'bench', file), formats: ['es'], fileName: 'script' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error(`bench-explorer: "${file}" gave no script.`);
  return chunk.code;
}

function peerPage(): string {
  return `<!doctype html>
<meta charset="utf-8"><title>sigma</title><link rel="icon" href="data:,">
<style>html, body, #map { height: 100%; margin: 0 }</style>
<div id="map"></div><script type="module" src="peer.js"></script>
`;
}

function describeMachine(browser: Browser): string {
  const [cpu] = cpus();
  const load = loadavg()[0]!.toFixed(1);
  return `${cpus().length} × ${cpu?.model.trim()}, Node ${process.version}, Chromium ${browser.version()}, WebGL in software; load ${load} at the beginning`;
}

/** All scripts of a first visit, each as a server would compress it, in KB. */
async function scriptSize(page: PageName, { visits }: Measured): Promise<number> {
  const at = page === 'ours' ? PAGE : join(folder, 'peer');
  let bytes = 0;
  for (const path of new Set(visits.drawn[page][0]?.scripts ?? []))
    bytes += gzipSync(await readFile(join(at, path))).length;
  return bytes / 1000;
}
