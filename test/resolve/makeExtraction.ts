import type { Extraction, Mention, SameAs } from '../../src/extract/index.ts';
import type { Kind, RelationAttributes, RelationName } from '../../src/model/index.ts';
import { createVocabulary, type Vocabulary, type VocabularyEntry } from '../../src/vocabulary/index.ts';

/** A mention in a test: kind and name, and what differs from the usual. */
export interface TestMention extends Partial<Pick<Mention, 'entry' | 'how' | 'confidence' | 'year'>> {
  readonly kind: Kind;
  readonly name: string;
}

/** `[source, relation, target]` as indices into the mentions, and what the text says besides. */
export type TestRelation = readonly [number, RelationName, number, RelationAttributes?];

/** Everything that {@link makeExtraction} can be told. */
export interface TestExtraction {
  readonly path?: string;
  readonly mentions: readonly TestMention[];
  readonly relations?: readonly TestRelation[];
  readonly sameAs?: readonly SameAs[];
  readonly owner?: number;
  readonly uncertain?: readonly number[];
}

/** An extraction whose document is its mentions' names, one a line. Evidence runs from one end to the other. */
export function makeExtraction(wanted: TestExtraction): Extraction {
  const { path = 'a.txt', mentions, relations = [], sameAs = [], owner, uncertain = [] } = wanted;
  let text = '';
  const placed = mentions.map((mention): Mention => {
    const start = text.length;
    text += `${mention.name}\n`;
    return { how: 'pattern', confidence: 0.9, ...mention, start, end: start + mention.name.length };
  });
  return {
    document: {
      path,
      format: 'text',
      encoding: 'utf-8',
      text,
      repairs: [],
      repaired: [],
      uncertain: uncertain.map((index) => ({ start: placed[index]!.start, end: placed[index]!.end })),
      masked: [],
      warnings: [],
    },
    blocks: [],
    mentions: placed,
    sameAs,
    relations: relations.map(([source, relation, target, attributes = {}]) => ({
      relation,
      source,
      target,
      attributes,
      evidence: {
        start: Math.min(placed[source]!.start, placed[target]!.start),
        end: Math.max(placed[source]!.end, placed[target]!.end),
      },
      confidence: 0.8,
    })),
    owner,
  };
}

/** A vocabulary of a few entries: `kind/slug` and what differs from the usual. */
export function makeVocabulary(
  entries: readonly (Partial<VocabularyEntry> & { id: string; name: string })[],
): Vocabulary {
  return createVocabulary(
    entries.map((entry) => ({
      kind: entry.id.split('/')[0] as Kind,
      aliases: [],
      exact: [],
      search: [],
      not: [],
      broader: [],
      examples: [],
      ...entry,
    })),
  );
}
