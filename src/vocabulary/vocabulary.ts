import type { Kind, Span } from '../model/index.ts';
import type { VocabularyEntry } from './entry.ts';

/** A place in a text where one or more entries are named. */
export interface VocabularyMatch extends Span {
  /** Entries that have this name, most specific reading first: as-written before any-case, then by id. At least one. */
  readonly entries: readonly VocabularyEntry[];
  /** True where the text has the name as the entry writes it, letter case included. */
  readonly asWritten: boolean;
}

/** A checked vocabulary, ready for reading. Immutable; made once, handed to every stage that needs it. */
export interface Vocabulary {
  readonly entries: ReadonlyMap<string, VocabularyEntry>;
  /**
   * Finds every entry named in `text`, leftmost-longest, without overlaps, in order. A Korean particle behind a
   * name is not part of the match. Context is not judged here, see {@link VocabularyEntry.context}.
   *
   * @param within only matches inside this span (default: the whole text)
   */
  find(text: string, within?: Span): VocabularyMatch[];
  /** The entries whose name or alias is the whole of `name` (letter case as each demands), of one kind or of any. */
  lookUp(name: string, kind?: Kind): VocabularyEntry[];
}
