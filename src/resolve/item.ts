import type { Extraction } from '../extract/extraction.ts';
import type { Kind, Recognition, RelationAttributes, RelationName, Span } from '../model/index.ts';
import { overlapsSpan } from '../model/index.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { settleKinds } from './settleKinds.ts';

/** A mention of one of all documents, numbered through. */
export interface Item extends Span {
  /** Index into the sorted documents. */
  readonly document: number;
  readonly kind: Kind;
  readonly name: string;
  readonly entry: string | undefined;
  readonly how: Recognition;
  /** 0–1, lowered where the text itself is a guess. */
  readonly confidence: number;
  readonly year: number | undefined;
}

/** A relation of one of all documents, between items. */
export interface Link {
  readonly document: number;
  readonly relation: RelationName;
  readonly source: number;
  readonly target: number;
  readonly attributes: RelationAttributes;
  readonly evidence: Span;
  readonly confidence: number;
}

/** All documents' mentions and relations in one numbering. */
export interface Pool {
  readonly documents: readonly Extraction[];
  /** For each document, its first item; one number more than there are documents. */
  readonly firstItem: readonly number[];
  readonly items: readonly Item[];
  readonly links: readonly Link[];
  /** For each document, the item of the person whose document it is. */
  readonly owners: readonly (number | undefined)[];
}

/** How much a name counts that repair could only guess. */
const CONFIDENCE_OF_A_GUESS = 0.7;

/**
 * Numbers the mentions of all documents through, settles their kinds, and looks up the vocabulary entries of those
 * that were recognised in another way.
 *
 * @throws {RangeError} if two documents have the same path, or a relation points at no mention
 */
export function poolExtractions(extractions: readonly Extraction[], vocabulary: Vocabulary): Pool {
  const documents = [...extractions].sort((a, b) => compareStrings(a.document.path, b.document.path));
  const firstItem: number[] = [];
  const items: Item[] = [];
  const links: Link[] = [];
  const owners: (number | undefined)[] = [];
  documents.forEach((extraction, document) => {
    const { path, uncertain } = extraction.document;
    if (document > 0 && documents[document - 1]!.document.path === path)
      throw new RangeError(`resolve: two documents have the path "${path}"; give each its own.`);
    const first = items.length;
    firstItem.push(first);
    const kinds = settleKinds(extraction);
    extraction.mentions.forEach((mention, index) => {
      const settled = kinds[index]!;
      const isGuess = uncertain.some((span) => overlapsSpan(span, mention));
      items.push({
        document,
        start: mention.start,
        end: mention.end,
        kind: settled.kind,
        name: mention.name,
        entry: settled.entry ?? entryOf(mention.name, settled.kind, vocabulary),
        how: mention.how,
        confidence: mention.confidence * (isGuess ? CONFIDENCE_OF_A_GUESS : 1),
        year: mention.year,
      });
    });
    const count = extraction.mentions.length;
    for (const { relation, source, target, attributes, evidence, confidence } of extraction.relations) {
      for (const end of [source, target])
        if (!(end >= 0 && end < count))
          throw new RangeError(
            `resolve: relation "${relation}" of "${path}" points at mention ${end}, and there are ${count}; ` +
              'a relation must only use mentions of its own extraction.',
          );
      links.push({
        document,
        relation,
        source: first + source,
        target: first + target,
        attributes,
        evidence,
        confidence,
      });
    }
    owners.push(extraction.owner === undefined ? undefined : first + extraction.owner);
  });
  firstItem.push(items.length);
  return { documents, firstItem, items, links, owners };
}

/** The one entry that has this name and kind; nothing where there are several. */
function entryOf(name: string, kind: Kind, vocabulary: Vocabulary): string | undefined {
  if (kind === 'person' || kind === 'publication') return undefined;
  const entries = vocabulary.lookUp(name, kind);
  return entries.length === 1 ? entries[0]!.id : undefined;
}

/** Orders strings by their UTF-16 units: the same on every machine, whatever its language. */
export function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
