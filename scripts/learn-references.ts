// Learns the figures of the reference parser and writes them: npx tsx scripts/learn-references.ts ANYSTYLE.xml
import { readFileSync, writeFileSync } from 'node:fs';
import { inventReferences } from '../src/extract/references/learning/inventReferences.ts';
import { createExample, learnWeights } from '../src/extract/references/learning/learnWeights.ts';
import { readTaggedReferences } from '../src/extract/references/learning/readTaggedReferences.ts';
import { LABELS } from '../src/extract/references/segmentReference.ts';

const TARGET = new URL('../src/extract/references/learnedWeights.ts', import.meta.url);

/** Not written out below, so that this script does not look like a module. */
const EXPORT = 'export const';

const [file] = process.argv.slice(2);
if (!file) {
  console.error(
    'usage: learn-references.ts FILE (AnyStyle training data, e.g. res/parser/core.xml of inukshuk/anystyle)',
  );
  process.exit(2);
}
const tagged = readTaggedReferences(readFileSync(file, 'utf8'));
const titles = tagged.flatMap((parts) =>
  parts.filter(([label]) => label === 'title').map(([, text]) => text),
);
const examples = [...tagged, ...inventReferences(1400, titles)]
  .map(createExample)
  .filter((example) => example !== undefined);
const { segments, transitions } = learnWeights(examples);

const rows = Object.entries(segments).map(([name, values]) => `    '${name}': [${values.join(', ')}],`);
const columns = LABELS.length + 1;
const table = transitions.flatMap((_, k) =>
  k % columns === 0 ? [`    ${transitions.slice(k, k + columns).join(', ')},`] : [],
);
writeFileSync(
  TARGET,
  `import type { Weights } from './weights.ts';

// biome-ignore format: a table
/**
 * Figures of the segmenter: how much each feature says for ${LABELS.join(', ')}.
 *
 * Written by scripts/learn-references.ts, from AnyStyle's training references (inukshuk/anystyle, res/parser/core.xml,
 * BSD-2-Clause, © Sylvester Keil) and invented ones in the forms of CVs. These are figures for general features; no
 * text is kept.
 */
${EXPORT} learnedWeights: Weights = {
  segments: {
${rows.join('\n')}
  },
  transitions: [
${table.join('\n')}
  ],
};
`,
);
console.log(`${examples.length} examples, ${rows.length} features`);
