import { type AnyRelation, isForeign } from '../state/index.ts';
import type { Messages, RelationWords } from './messages.ts';

/** How a relation is worded; one that is none of ours as its file says it, whichever way it is seen. */
export function wordRelation(messages: Messages, relation: AnyRelation): RelationWords {
  if (!isForeign(relation)) return messages.relations[relation];
  const word = relation.slice(1) || messages.keeping.otherRelation;
  return { name: word, out: word, in: word };
}
