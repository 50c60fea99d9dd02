import type { Kind } from '../../src/model/index.ts';
import { createVocabulary, parseVocabulary, type Vocabulary } from '../../src/vocabulary/index.ts';

/** A sound vocabulary from the bodies of its files, by kind; fails the test that gives faulty ones. */
export function vocabularyOf(bodies: Partial<Record<Kind, string>>): Vocabulary {
  const files = Object.entries(bodies).map(([kind, body]) => ({
    path: `vocabulary/${kind}/topic.yml`,
    text: `# of a test\n${body}`,
  }));
  const { entries, faults } = parseVocabulary(files);
  if (faults.length > 0) throw new Error(faults.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return createVocabulary(entries);
}

/** What is found, as `text=Entry`; entries of one match joined by `/`, best first. */
export function namesFound(vocabulary: Vocabulary, text: string): string[] {
  return vocabulary
    .find(text)
    .map(
      (match) => `${text.slice(match.start, match.end)}=${match.entries.map(({ name }) => name).join('/')}`,
    );
}
