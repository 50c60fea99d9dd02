import type { ExplorerGraph } from '../state/index.ts';
import type { Messages } from './messages.ts';

/**
 * The words for a graph: in one that others made, what has no evidence comes from its file, not from the vocabulary.
 */
export function wordsForGraph(messages: Messages, graph: ExplorerGraph | null): Messages {
  if (!graph?.getAttributes().origin) return messages;
  const t = messages.keeping;
  return { ...messages, fromVocabulary: t.fromFile, noDocument: t.nodeFromFile };
}
