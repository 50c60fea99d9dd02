import type { CollectedFile } from './collectFiles.ts';
import type { Extracted, Extractor } from './createExtractor.ts';

/** What threads extract together. */
export interface SharedWork {
  readonly files: readonly CollectedFile[];
  /** How many of the files have been taken, in their order; in memory that all threads share. */
  readonly taken: Int32Array<SharedArrayBuffer>;
  /** As for `loadVocabulary`. */
  readonly vocabularyFolder: string | undefined;
}

/** What came of the file with the index `at`. */
export interface Delivery {
  readonly at: number;
  readonly extracted: Extracted;
}

/**
 * Extracts files, one after the other, that no other thread has taken, until none is left. A thread that is slower or
 * starts later takes fewer, and nobody has to hand them out.
 */
export async function extractShare(
  { files, taken }: SharedWork,
  extract: Extractor,
  deliver: (delivery: Delivery) => void,
): Promise<void> {
  for (let at = Atomics.add(taken, 0, 1); at < files.length; at = Atomics.add(taken, 0, 1))
    deliver({ at, extracted: await extract(files[at]!) });
}
