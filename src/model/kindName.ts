import type { EdgeAttributes, NodeAttributes } from './graph.ts';
import type { Kind } from './kinds.ts';
import type { RelationName } from './relations.ts';

/**
 * The `kind` of a node whose own kind isn't one of ours: only a place for it to be drawn and filtered in. What it is,
 * says `foreignKind`. Publications, since their colour is the grey of the palette.
 */
export const FALLBACK_KIND: Kind = 'publication';

/** The `relation` of an edge whose own relation isn't one of ours; what it is, says `foreignRelation`. */
export const FALLBACK_RELATION: RelationName = 'about';

/** What a node is, in the words of the file it came from: one of our kinds, another word, or '' where it doesn't say. */
export function kindName({ kind, foreignKind }: Pick<NodeAttributes, 'kind' | 'foreignKind'>): string {
  return foreignKind ?? kind;
}

/** What an edge says, in the words of the file it came from: one of our relations, another word, or ''. */
export function relationName({
  relation,
  foreignRelation,
}: Pick<EdgeAttributes, 'relation' | 'foreignRelation'>): string {
  return foreignRelation ?? relation;
}
