import { availableParallelism, loadavg } from 'node:os';
import { Worker } from 'node:worker_threads';
import { readSource, refuseSize } from '../src/extract/index.ts';
import type { CollectedFile } from './collectFiles.ts';
import type { Extracted, Extractor } from './createExtractor.ts';
import { type Delivery, extractShare, type SharedWork } from './extractShare.ts';

/** What {@link extractAll} may be told. */
export interface ExtractAllOptions {
  /** Where workers read the vocabulary; default: the project's own. */
  readonly vocabularyFolder?: string | undefined;
  /** Threads that extract, this one included, 1 or more; default: the cores that are idle, where there is text enough. */
  readonly jobs?: number | undefined;
  /** Called before each document, with the number of those that are done. */
  readonly onProgress?: ((done: number, total: number, path: string) => void) | undefined;
  /** The worker's program, for tests; default: `extract-worker.ts`, as `run.mjs` runs it. */
  readonly entry?: URL;
}

/**
 * How much text is worth a further thread, in bytes. A worker takes 1.0–1.5 s to load program and vocabulary, and its code
 * is slow until it is compiled: about 3.5 s of a core in all, which has to be idle for that. On two cores, which V8's own
 * threads use too, one worker costs as much as it saves at about 300 kB.
 */
const BYTES_PER_WORKER = 300_000;

/**
 * Extracts the documents of files, on several threads if there is much to read; the results are the same, and in the
 * order of the files, however many threads there are.
 *
 * This thread extracts too, from the start. What a worker took and didn't deliver, because it died, it extracts last.
 *
 * @param extract this thread's, with the vocabulary of `options.vocabularyFolder`
 */
export async function extractAll(
  files: readonly CollectedFile[],
  extract: Extractor,
  options: ExtractAllOptions = {},
): Promise<Extracted[]> {
  const results: Extracted[] = [];
  let done = 0;
  const tell = () => {
    if (done < files.length) options.onProgress?.(done, files.length, files[done]!.path);
  };
  const deliver = ({ at, extracted }: Delivery) => {
    results[at] = extracted;
    done++;
    tell();
    if (done === files.length) endWorkers(); // one that still starts has nothing to do
  };
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const work: SharedWork = { files, taken, vocabularyFolder: options.vocabularyFolder };
  const entry = options.entry ?? new URL('./run.mjs', import.meta.url);
  const workers = Array.from({ length: countWorkers(files, options.jobs) }).flatMap(() =>
    startWorker(entry, work),
  );
  const endWorkers = () => {
    for (const worker of workers) void worker.terminate();
  };
  const ends = workers.map((worker) => {
    worker.on('message', deliver);
    worker.on('error', () => {}); // what it leaves is extracted below
    return new Promise<void>((resolve) => worker.on('exit', () => resolve()));
  });
  try {
    tell();
    await extractShare(work, extract, deliver);
    await Promise.all(ends);
    for (const [at, file] of files.entries())
      if (!results[at]) deliver({ at, extracted: await extract(file) });
    return results;
  } finally {
    endWorkers();
  }
}

function countWorkers(files: readonly CollectedFile[], jobs: number | undefined): number {
  const readable = files.filter(isReadable);
  const bytes = readable.reduce((sum, file) => sum + file.bytes, 0);
  const idleCores = Math.round(availableParallelism() - loadavg()[0]!); // Windows tells no load: all are
  const threads = jobs ?? Math.min(idleCores, 1 + Math.floor(bytes / BYTES_PER_WORKER));
  return Math.max(0, Math.min(threads, readable.length) - 1);
}

/** Whether a file is likely to be extracted, by its name and size: an empty one of that name would only lack text. */
function isReadable({ path, bytes }: CollectedFile): boolean {
  const empty = readSource(path, new Uint8Array());
  return 'reason' in empty && empty.reason.what === 'empty' && !refuseSize(bytes);
}

/** Starts a worker; none where the system has no thread to give. */
function startWorker(entry: URL, work: SharedWork): Worker[] {
  try {
    return [new Worker(entry, { argv: ['extract-worker'], workerData: work })];
  } catch {
    return [];
  }
}
