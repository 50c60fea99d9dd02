import type { Kind } from './kinds.ts';

const ARTEFACTS = ['model', 'software', 'dataset'] as const;
const SUBJECTS = ['technique', 'model', 'software', 'dataset'] as const;

/** Every relation with the kinds that its two ends may have. */
export const RELATION_ENDS = {
  works_at: { from: ['person'], to: ['organization'] },
  studied_at: { from: ['person'], to: ['organization'] },
  member_of: { from: ['person'], to: ['organization'] },
  advised_by: { from: ['person'], to: ['person'] },
  author_of: { from: ['person'], to: ['publication'] },
  published_in: { from: ['publication'], to: ['venue'] },
  about: { from: ['publication'], to: SUBJECTS },
  skilled_in: { from: ['person'], to: SUBJECTS },
  created: { from: ['person'], to: SUBJECTS },
  contributed_to: { from: ['person'], to: ARTEFACTS },
  developed_by: { from: ARTEFACTS, to: ['organization'] },
  based_on: { from: SUBJECTS, to: SUBJECTS },
  received: { from: ['person'], to: ['award'] },
  granted_by: { from: ['award'], to: ['organization'] },
  part_of: { from: ['organization'], to: ['organization'] },
  located_in: { from: ['person', 'organization'], to: ['place'] },
  served: { from: ['person'], to: ['venue', 'organization'] },
  broader: { from: ['technique'], to: ['technique'] },
} as const satisfies Record<string, { from: readonly Kind[]; to: readonly Kind[] }>;

/** The name of a relation, read from source to target: person `works_at` organization. */
export type RelationName = keyof typeof RELATION_ENDS;

/** All relations, in the order in which legends and reports list them. */
export const RELATIONS = Object.keys(RELATION_ENDS) as readonly RelationName[];

/** Whether a string is one of {@link RELATIONS}. */
export function isRelation(value: unknown): value is RelationName {
  return typeof value === 'string' && Object.hasOwn(RELATION_ENDS, value);
}

/** Whether a relation may join a node of kind `from` to a node of kind `to`. */
export function canRelate(relation: RelationName, from: Kind, to: Kind): boolean {
  const ends: { from: readonly Kind[]; to: readonly Kind[] } = RELATION_ENDS[relation];
  return ends.from.includes(from) && ends.to.includes(to);
}
