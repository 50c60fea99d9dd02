import { createWriteStream } from 'node:fs';
import { lstat, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type GexfVersion, writeGexf } from '../src/formats/index.ts';
import { placeGraph } from '../src/layout/index.ts';
import {
  type BuildReport,
  type DocumentReport,
  KINDS,
  type Kind,
  RELATIONS,
  type SerializedGraph,
  type SkippedFile,
} from '../src/model/index.ts';
import { resolveGraph } from '../src/resolve/index.ts';
import { createVocabulary } from '../src/vocabulary/index.ts';
import { collectFiles } from './collectFiles.ts';
import { createExtractor, type ExtractedDocument } from './createExtractor.ts';
import { extractAll } from './extractAll.ts';
import { loadVocabulary } from './readVocabulary.ts';
import { replaceFiles } from './replaceFiles.ts';
import { UsageError } from './usageError.ts';

/** What {@link buildGraph} is to do. */
export interface BuildOptions {
  /** Files and folders; at least one. */
  readonly inputs: readonly string[];
  /** The folder to write to. */
  readonly out: string;
  /** Default `1.3`. */
  readonly gexfVersion?: GexfVersion;
  /** Whether `graph.gexf` holds all evidence as JSON (default false). */
  readonly gexfEvidence?: boolean;
  /** Another vocabulary than the project's own. */
  readonly vocabularyFolder?: string;
  /** As for `extractAll`. */
  readonly jobs?: number | undefined;
  /** Called before each document and, with `done === total`, after the last. */
  readonly onProgress?: (done: number, total: number, path: string) => void;
}

const GRAPH = 'graph.json';
const GEXF = 'graph.gexf';
const REPORT = 'report.json';
const DOCUMENTS = 'documents';

/**
 * Reads documents and writes their graph: `graph.json`, `graph.gexf`, `report.json` and the repaired texts under
 * `documents`, all or nothing.
 *
 * A document that cannot be read never stops the others; if none can be, nothing is written and the report has no
 * documents.
 *
 * @returns what `report.json` says
 * @throws {UsageError} if two documents would have the same path, or `out` is no place to write to
 * @throws {FaultyVocabularyError} if the vocabulary has faults
 */
export async function buildGraph(options: BuildOptions): Promise<BuildReport> {
  const began = performance.now();
  const out = resolve(options.out);
  await checkOut(out, options.inputs);
  const { files, skipped } = await collectFiles(options.inputs, ignoreOut(out, options.inputs));
  const vocabulary =
    files.length === 0 ? createVocabulary([]) : await loadVocabulary(options.vocabularyFolder);

  const results = await extractAll(files, createExtractor(vocabulary), options);
  const documents = results.filter((each) => 'extraction' in each);
  const extractions = documents.map(({ extraction }) => extraction);
  for (const [at, result] of results.entries())
    if ('reason' in result) skipped.push({ path: files[at]!.path, reason: result.reason });
  const graph = placeGraph(resolveGraph(extractions, vocabulary));
  options.onProgress?.(files.length, files.length, '');
  const seconds = () => Math.round(performance.now() - began) / 1000;
  const report = (): BuildReport => createReport(graph, documents, skipped, seconds());
  if (extractions.length === 0) return report();

  let finished = report();
  await replaceFiles(out, [GRAPH, GEXF, REPORT, DOCUMENTS], async (folder) => {
    await writeFile(join(folder, GRAPH), `${JSON.stringify(graph)}\n`);
    const gexf = writeGexf(graph, {
      version: options.gexfVersion ?? '1.3',
      evidence: options.gexfEvidence ?? false,
    });
    await pipeline(Readable.from(gexf), createWriteStream(join(folder, GEXF)));
    for (const { document } of extractions) {
      const path = join(folder, DOCUMENTS, `${document.path}.txt`);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, document.text);
    }
    finished = report();
    await writeFile(join(folder, REPORT), `${JSON.stringify(finished, null, 2)}\n`);
  });
  return finished;
}

/** Refuses to write where something of the user's would be lost. */
async function checkOut(out: string, inputs: readonly string[]): Promise<void> {
  const kindOf = async (path: string) => {
    try {
      return (await lstat(path)).isDirectory() ? 'folder' : 'file';
    } catch {
      return 'nothing';
    }
  };
  const documents = join(out, DOCUMENTS);
  const isOurs = (await kindOf(join(out, GRAPH))) === 'file' && (await kindOf(join(out, REPORT))) === 'file';
  if ((await kindOf(out)) === 'file') throw new UsageError(`--out "${out}" is a file: give a folder.`);
  if (inputs.some((input) => isWithin(documents, resolve(input))))
    throw new UsageError(`an input lies in "${documents}", which the build replaces: choose another --out.`);
  if ((await kindOf(documents)) !== 'nothing' && !isOurs)
    throw new UsageError(`"${documents}" is there and not from an earlier build: choose another --out.`);
}

/** Leaves out what an earlier build wrote, where the output is among the inputs. */
function ignoreOut(out: string, inputs: readonly string[]): (location: string) => boolean {
  const isInput = inputs.some((input) => isWithin(out, resolve(input)));
  const ours = isInput ? [GRAPH, GEXF, REPORT, DOCUMENTS].map((name) => join(out, name)) : [out];
  return (location) => ours.includes(location);
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && resolve(folder, way) === path);
}

function createReport(
  graph: SerializedGraph,
  extracted: readonly ExtractedDocument[],
  skipped: readonly SkippedFile[],
  seconds: number,
): BuildReport {
  const kindsByDocument = new Map<string, Map<Kind, number>>();
  for (const { attributes } of graph.nodes)
    for (const path of new Set(attributes.mentions.map(({ document }) => document))) {
      const kinds = kindsByDocument.get(path) ?? new Map<Kind, number>();
      kindsByDocument.set(path, kinds.set(attributes.kind, (kinds.get(attributes.kind) ?? 0) + 1));
    }
  const documents = extracted.map(({ extraction, warnings }): DocumentReport => {
    const { document, mentions, relations } = extraction;
    const { path, format, encoding, repairs, uncertain, repaired } = document;
    return {
      path,
      format,
      encoding,
      repairs,
      ...(uncertain.length > 0 ? { uncertain } : {}),
      ...(repaired.length > 0 ? { repaired } : {}),
      mentions: mentions.length,
      relations: relations.length,
      entities: inOrder(KINDS, kindsByDocument.get(path) ?? new Map()),
      warnings: [...warnings, ...document.warnings],
    };
  });
  const countBy = <T>(values: readonly T[]) => {
    const counts = new Map<T, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  };
  return {
    documents: documents.sort((a, b) => (a.path < b.path ? -1 : 1)),
    skipped: [...skipped].sort((a, b) => (a.path < b.path ? -1 : 1)),
    totals: {
      documents: documents.length,
      nodes: graph.nodes.length,
      edges: graph.edges.length,
      kinds: inOrder(KINDS, countBy(graph.nodes.map(({ attributes }) => attributes.kind))),
      relations: inOrder(RELATIONS, countBy(graph.edges.map(({ attributes }) => attributes.relation))),
      seconds,
    },
  };
}

/** Counts as a record, in the order in which legends list them, without zeros. */
function inOrder<T extends string>(
  names: readonly T[],
  counts: ReadonlyMap<T, number>,
): Partial<Record<T, number>> {
  return Object.fromEntries(
    names.flatMap((name) => (counts.has(name) ? [[name, counts.get(name)]] : [])),
  ) as Partial<Record<T, number>>;
}

/** A document's name for messages that have little room. */
export function shortName(path: string, length: number): string {
  const name = basename(path);
  return name.length <= length ? name : `${name.slice(0, length - 1)}…`;
}
