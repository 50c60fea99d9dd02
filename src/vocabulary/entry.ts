import type { Kind } from '../model/index.ts';

/** One thing that the vocabulary knows, checked. */
export interface VocabularyEntry {
  /** Derived from kind and name: `technique/knowledge-distillation`. Unique. */
  readonly id: string;
  readonly kind: Kind;
  /** Canonical name, as a reader would write it. */
  readonly name: string;
  /** Read in documents in any letter case (the name too, unless it is in `exact`). */
  readonly aliases: readonly string[];
  /** Read only as written. */
  readonly exact: readonly string[];
  /** Only help the search box. */
  readonly search: readonly string[];
  /** Longer phrases that hold an alias and mean something else: "go to market". */
  readonly not: readonly string[];
  /** Techniques only: ids of what it is a special case of. */
  readonly broader: readonly string[];
  /**
   * Present for names that are also everyday words: one of these words must stand in the same block, or the name
   * must be in a skill list or beside another entry in an enumeration. May be empty: then only the latter two.
   * Which of the entry's names ask for it, `needsContext` says: the canonical name and exact names of one word, and
   * everyday words.
   */
  readonly context?: readonly string[];
  /** Sentences in which it must be found. */
  readonly examples: readonly string[];
}
