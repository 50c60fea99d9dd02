import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { extractDocument, readSource } from '../src/extract/index.ts';
import type { Kind } from '../src/model/index.ts';
import { findUnknownNames, type Sighting, suggestEntries } from '../src/vocabulary/index.ts';
import { collectFiles } from './collectFiles.ts';
import { loadVocabulary } from './readVocabulary.ts';
import { tellSkipped } from './tellSkipped.ts';

const HELP = `Usage: npm run vocabulary:suggest -- INPUT… [--min N]

Reads documents (.txt, .md; folders with all folders in them) and prints the names that they use and the vocabulary
does not know, the most frequent first, with an example, as YAML that can be pasted into a vocabulary file.

  --min N  leaves out names seen fewer than N times (default 2)
  --help   prints this

Exit status: 0 read, 1 nothing could be read, 2 wrong usage or a vocabulary with faults.`;

// The vocabulary has no people and no publications.
const UNLISTED: ReadonlySet<Kind> = new Set(['person', 'publication'] as const);

async function suggest(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { min: { type: 'string', default: '2' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const minCount = Number(values.min);
  if (positionals.length === 0) throw new Error('no INPUT; name files or folders to read (--help)');
  if (!Number.isInteger(minCount) || minCount < 1)
    throw new Error(`--min "${values.min}" is no count; give 1 or more`);

  const vocabulary = await loadVocabulary();
  const { files, skipped } = await collectFiles(positionals);
  const sightings: Sighting[] = [];
  let documents = 0;
  for (const { path, location } of files) {
    const read = readSource(path, await readFile(location));
    if ('reason' in read) {
      skipped.push({ path, reason: read.reason });
      continue;
    }
    documents++;
    const { document, blocks, mentions } = extractDocument(read.document, vocabulary);
    const blockAt = (at: number): string => {
      const block = blocks.find(({ start, end }) => start <= at && at < end);
      return block === undefined ? '' : document.text.slice(block.text.start, block.text.end);
    };
    const taken = mentions.filter(({ kind, entry }) => entry !== undefined || UNLISTED.has(kind));
    for (const { kind, name, entry, start } of mentions) {
      if (entry !== undefined || UNLISTED.has(kind) || vocabulary.lookUp(name, kind).length > 0) continue;
      sightings.push({ name, kind, document: path, example: blockAt(start) });
    }
    const found = new Set(mentions.map(({ name }) => name));
    for (const { text, type } of blocks) {
      if (type === 'code' || type === 'heading') continue;
      const inside = taken.filter((mention) => mention.start < text.end && text.start < mention.end);
      let passage = document.text.slice(text.start, text.end);
      for (const { start, end } of inside) {
        const [from, to] = [Math.max(0, start - text.start), Math.min(passage.length, end - text.start)];
        passage = passage.slice(0, from) + ' '.repeat(to - from) + passage.slice(to);
      }
      for (const name of findUnknownNames(passage, vocabulary)) {
        if (found.has(name)) continue;
        const example = document.text.slice(text.start, text.end);
        sightings.push({ name, kind: undefined, document: path, example });
      }
    }
  }
  tellSkipped({ skipped });
  if (documents === 0) {
    console.error('vocabulary:suggest: nothing could be read.');
    return 1;
  }
  console.log(suggestEntries(sightings, { minCount }) || '# Nothing unknown was seen that often.');
  return 0;
}

/** The command `npm run vocabulary:suggest`. */
export async function main(): Promise<void> {
  try {
    process.exitCode = await suggest();
  } catch (error) {
    console.error(`vocabulary:suggest: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  }
}
