import { extractDocument } from '../../src/extract/index.ts';
import { createVocabulary, parseVocabulary, type Vocabulary } from '../../src/vocabulary/index.ts';

/** A small vocabulary for tests, so that they don't depend on what people add to the real one. */
export const smallVocabulary: Vocabulary = createVocabulary(
  parseVocabulary([
    {
      path: 'graph-data/vocabulary/technique/test.yml',
      text: `# Techniques of the tests.
Knowledge distillation:
  aliases: [지식 증류]
  exact: [KD]
Machine learning:
  aliases: [기계 학습]
Quantization:
  aliases: [양자화]
`,
    },
    {
      path: 'graph-data/vocabulary/software/test.yml',
      text: `# Software of the tests.
Apache Kafka:
  aliases: [Kafka]
Go:
  aliases: [Golang]
  exact: [Go]
  context: [programming, goroutine]
GitHub:
PyTorch:
  aliases: [파이토치]
Rust:
  exact: [Rust]
  context: [programming, cargo]
TensorFlow:
`,
    },
    {
      path: 'graph-data/vocabulary/organization/test.yml',
      text: `# Organizations of the tests.
Hanbit University:
  aliases: [한빛대학교]
Nimbus:
  aliases: [님버스]
`,
    },
    {
      path: 'graph-data/vocabulary/venue/test.yml',
      text: `# Venues of the tests.
EMNLP:
  exact: [EMNLP]
NeurIPS:
  exact: [NeurIPS]
`,
    },
    {
      path: 'graph-data/vocabulary/place/test.yml',
      text: `# Places of the tests.
Seoul:
  aliases: [서울]
South Korea:
  aliases: [대한민국]
`,
    },
  ]).entries,
);

/** Extracts a text as Markdown or plain text and lists its relations as "Source -relation-> Target", sorted, each once. */
export function readRelations(text: string, format: 'markdown' | 'text' = 'markdown'): string[] {
  const { mentions, relations } = extractDocument(
    { path: `test.${format === 'markdown' ? 'md' : 'txt'}`, format, encoding: 'utf-8', text },
    smallVocabulary,
  );
  const lines = relations.map(
    ({ source, relation, target }) => `${mentions[source]!.name} -${relation}-> ${mentions[target]!.name}`,
  );
  return [...new Set(lines)].sort();
}

/** Extracts a text and lists its mentions as "kind: name", sorted, each once. */
export function readMentions(text: string, format: 'markdown' | 'text' = 'markdown'): string[] {
  const { mentions } = extractDocument(
    { path: `test.${format === 'markdown' ? 'md' : 'txt'}`, format, encoding: 'utf-8', text },
    smallVocabulary,
  );
  return [...new Set(mentions.map(({ kind, name }) => `${kind}: ${name}`))].sort();
}
