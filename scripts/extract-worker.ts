import { parentPort, workerData } from 'node:worker_threads';
import { createExtractor } from './createExtractor.ts';
import { extractShare, type SharedWork } from './extractShare.ts';
import { loadVocabulary } from './readVocabulary.ts';

/** A thread of `extractAll.ts`; it ends by itself when no file is left to take. */
export async function main(): Promise<void> {
  const work = workerData as SharedWork;
  const extract = createExtractor(await loadVocabulary(work.vocabularyFolder));
  await extractShare(work, extract, (delivery) => parentPort!.postMessage(delivery));
}
