import { FALLBACK_KIND, FALLBACK_RELATION } from '../../model/index.ts';
import type { ExplorerGraph } from '../state/index.ts';
import type { Messages } from './messages.ts';

/** The one word that all share; `null` for several, or where some have none. */
function shared(words: readonly (string | undefined)[]): string | null {
  const [first] = words;
  return first && words.every((word) => word === first) ? first : null;
}

/**
 * The words for a graph: those of a graph that others made don't say of it what only its drawing borrows from ours.
 * Its edges without evidence come from its file, not from the vocabulary; kinds and relations that are none of ours are
 * called what the file calls them, or "other".
 */
export function wordsForGraph(messages: Messages, graph: ExplorerGraph | null): Messages {
  if (!graph?.getAttributes().origin) return messages;
  const t = messages.keeping;
  const kinds = graph
    .mapNodes((_, { kind, foreignKind }) => (kind === FALLBACK_KIND ? [foreignKind] : []))
    .flat();
  const relations = graph
    .mapEdges((_, { relation, foreignRelation }) => (relation === FALLBACK_RELATION ? [foreignRelation] : []))
    .flat();
  const isForeign = (word: string | undefined): boolean => word !== undefined;
  const kind = shared(kinds) ?? t.otherKind;
  const relation = shared(relations) ?? t.otherRelation;
  return {
    ...messages,
    fromVocabulary: t.fromFile,
    noDocument: t.nodeFromFile,
    kinds: kinds.some(isForeign) ? { ...messages.kinds, [FALLBACK_KIND]: [kind, kind] } : messages.kinds,
    relations: relations.some(isForeign)
      ? { ...messages.relations, [FALLBACK_RELATION]: { name: relation, out: relation, in: relation } }
      : messages.relations,
  };
}
