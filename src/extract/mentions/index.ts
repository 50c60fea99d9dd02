export { findMentions, type Mentions } from './findMentions.ts';
export type { Mention, SameAs } from './mention.ts';
