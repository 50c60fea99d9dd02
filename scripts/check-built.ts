import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SerializedGraph, Span } from '../src/model/index.ts';
import type { Gold } from './scoreGraph.ts';

// Checks what a build wrote: `tsx scripts/check-built.ts DIR [GOLD.json…]`. Prints a line for each fault.
//  - each quote is its slice of the repaired text, each mention's text the label or an alias
//  - no private string of the gold files is in any file

const [folder, ...goldPaths] = process.argv.slice(2);
if (!folder) {
  process.stderr.write('check-built: name the folder that a build wrote, and gold files if you like.\n');
  process.exit(2);
}

const graph = JSON.parse(await readFile(join(folder, 'graph.json'), 'utf8')) as SerializedGraph;
const texts = new Map<string, string>();
for (const path of graph.attributes.documents)
  texts.set(path, await readFile(join(folder, 'documents', `${path}.txt`), 'utf8'));

const faults: string[] = [];
const letters = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]/gu, '');
const sliceOf = ({ document, start, end }: Span & { document: string }) =>
  texts.get(document)?.slice(start, end);

for (const { key, attributes } of graph.nodes) {
  const names = [attributes.label, ...attributes.aliases].map(letters);
  for (const mention of attributes.mentions) {
    const slice = sliceOf(mention);
    // A link's address may stand inside a name: "[Name](address) Suite".
    const isNamed = slice !== undefined && (names.includes(letters(slice)) || /[\]()<>]/.test(slice));
    if (!isNamed)
      faults.push(`${key}: "${slice}" at ${mention.document}:${mention.start} is none of its names`);
  }
}
for (const { key, attributes } of graph.edges) {
  for (const evidence of attributes.evidence)
    if (sliceOf(evidence) !== evidence.quote)
      faults.push(`${key}: the quote at ${evidence.document}:${evidence.start} is not its slice`);
  const places = new Set(
    attributes.evidence.map(({ document, start, end }) => `${document} ${start} ${end}`),
  );
  if (attributes.weight !== places.size)
    faults.push(`${key}: weight ${attributes.weight}, evidence ${places.size}`);
  if (places.size === 0 && attributes.relation !== 'broader') faults.push(`${key}: no evidence`);
}

const secrets = (
  await Promise.all(goldPaths.map(async (path) => JSON.parse(await readFile(path, 'utf8')) as Gold))
).flatMap(({ forbidden = [] }) => forbidden);
for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const text = await readFile(join(entry.parentPath, entry.name), 'utf8');
  for (const secret of secrets)
    if (text.includes(secret)) faults.push(`${entry.name}: a private string ("${secret.slice(0, 3)}…")`);
}

for (const fault of faults) process.stdout.write(`${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
