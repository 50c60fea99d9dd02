import { readFile } from 'node:fs/promises';
import {
  type Extraction,
  extractDocument,
  type HangulModel,
  needsHangulModel,
  type ReadResult,
  readSource,
  refuseSize,
} from '../src/extract/index.ts';
import type { SkipReason, Warning } from '../src/model/index.ts';
import type { Vocabulary } from '../src/vocabulary/index.ts';
import { type CollectedFile, reasonOf } from './collectFiles.ts';
import { HANGUL_TABLE, readHangulModel } from './readHangulModel.ts';

/** A document that was extracted. */
export interface ExtractedDocument {
  readonly extraction: Extraction;
  /** Of the reading; what extraction itself warns of is in its document. */
  readonly warnings: readonly Warning[];
}

/** What came of a file, as plain data that threads can send each other: its document, or why it is skipped. */
export type Extracted = ExtractedDocument | { readonly reason: SkipReason };

/** Reads a file and extracts its document. Never throws: whatever goes wrong is a reason to skip the file. */
export type Extractor = (file: CollectedFile) => Promise<Extracted>;

/** Makes an extractor. It reads the model that restores Korean once, when a document first needs it. */
export function createExtractor(vocabulary: Vocabulary): Extractor {
  let hangul: Promise<HangulModel | undefined> | undefined;
  return async (file) => {
    const read = await readFileAsSource(file);
    if ('reason' in read) return read;
    try {
      const isNeeded = needsHangulModel(read.document);
      if (isNeeded) hangul ??= readHangulModel();
      const model = isNeeded ? await hangul : undefined;
      const extraction = extractDocument(read.document, vocabulary, model ? { hangul: model } : {});
      const missing: Warning = { what: 'hangul-not-restored', table: HANGUL_TABLE };
      return { extraction, warnings: isNeeded && !model ? [...read.warnings, missing] : read.warnings };
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return { reason: { what: 'program-fault', detail } };
    }
  };
}

async function readFileAsSource(file: CollectedFile): Promise<ReadResult> {
  const tooLarge = refuseSize(file.bytes);
  if (tooLarge) return { reason: tooLarge };
  try {
    return readSource(file.path, await readFile(file.location));
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}
