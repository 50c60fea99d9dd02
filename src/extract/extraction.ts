import type { Mention, SameAs } from './mentions/mention.ts';
import type { Block } from './parse/block.ts';
import type { Relation } from './relations/relation.ts';
import type { RepairedDocument } from './repair/repairedDocument.ts';

/** Everything that was read from one document. */
export interface Extraction {
  readonly document: RepairedDocument;
  readonly blocks: readonly Block[];
  /** Ordered by start, then end. */
  readonly mentions: readonly Mention[];
  readonly sameAs: readonly SameAs[];
  readonly relations: readonly Relation[];
  /** Index of a mention of the person whose document it is; undefined where nobody is. */
  readonly owner: number | undefined;
}
