export { type Relations, relate } from './relate.ts';
export type { Relation } from './relation.ts';
