// npx vitest bench --project unit test/extract/extractDocument
// Beside a Markdown parser in the same run, which looks at each character a few times; extraction asks a thousand
// questions of each sentence. Two shared cores (Xeon 2.5 GHz), Node 20.20, November 2026, medians of processor time:
// | text → blocks, mentions, relations | 0.07 MB/s |
// | text → Markdown tree (micromark)   | 0.41 MB/s |
import { readdirSync, readFileSync } from 'node:fs';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { beforeAll, bench, describe } from 'vitest';
import { loadVocabulary } from '../../scripts/readVocabulary.ts';
import { extractDocument, readSource } from '../../src/extract/index.ts';
import type { Vocabulary } from '../../src/vocabulary/index.ts';

const FOLDER = new URL('../gold/documents/', import.meta.url);
const documents = readdirSync(FOLDER).flatMap((name) => {
  const read = readSource(name, readFileSync(new URL(name, FOLDER)));
  return 'document' in read ? [read.document] : [];
});
const megabytes =
  documents.reduce((sum, { text }) => sum + new TextEncoder().encode(text).length, 0) / 1_000_000;

let vocabulary: Vocabulary;
beforeAll(async () => {
  vocabulary = await loadVocabulary();
});

/** Runs often enough for V8 to have compiled all, and prints megabytes a second. */
function benchAll(name: string, read: (document: (typeof documents)[number]) => void): void {
  const seconds: number[] = [];
  bench(
    name,
    () => {
      const before = process.cpuUsage();
      for (const document of documents) read(document);
      const { user, system } = process.cpuUsage(before);
      seconds.push((user + system) / 1_000_000);
    },
    {
      time: 0,
      iterations: 10,
      warmupTime: 0,
      warmupIterations: 5,
      setup: () => void seconds.splice(0),
      teardown: (_, mode) => {
        const median = seconds.toSorted((a, b) => a - b)[seconds.length >> 1]!;
        if (mode === 'run') console.log(`${name}: ${(megabytes / median).toFixed(2)} MB/s`);
      },
    },
  );
}

describe(`the ${documents.length} documents of test/gold, ${megabytes.toFixed(2)} MB`, () => {
  benchAll('extractDocument', (document) => void extractDocument(document, vocabulary));
  benchAll(
    'micromark, a Markdown tree of the same texts',
    ({ text }) => void fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }),
  );
});
