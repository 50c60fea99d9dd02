import type { Extraction } from '../extract/extraction.ts';
import {
  canRelate,
  type EdgeAttributes,
  GRAPH_VERSION,
  type GraphMention,
  KINDS,
  type Kind,
  type Merge,
  type NodeAttributes,
  type SerializedGraph,
} from '../model/index.ts';
import type { VocabularyEntry } from '../vocabulary/entry.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { addBroader } from './addBroader.ts';
import { chooseLabel } from './chooseLabel.ts';
import { Clusters, getOrAdd } from './clusters.ts';
import { compareStrings, type Item, type Pool, poolExtractions } from './item.ts';
import { listSearchNames } from './listSearchNames.ts';
import { matchAcrossDocuments, matchWithinDocuments } from './matchNames.ts';
import { createFormOf, matchOrganizations } from './matchOrganizations.ts';
import { matchPersons } from './matchPersons.ts';
import { matchPublications } from './matchPublications.ts';
import { compareEvidence, mergeEdges, roundConfidence } from './mergeEdges.ts';
import { foldName } from './nameKey.ts';
import { NodeKeys } from './nodeKey.ts';

/**
 * Makes one graph of what was read from any number of documents: one node for one thing.
 *
 * Names are joined by vocabulary entry, by letters, by what a document equates ("Knowledge Distillation (KD)"), and by
 * rules of their kind (see `matchOrganizations`, `matchPublications`, `matchPersons`); each reason stays on the node.
 * The broader techniques of every technique come from the vocabulary. The order of the documents changes nothing. All
 * positions are 0.
 *
 * @param extractions at most one for each path; may be empty (→ an empty graph)
 * @throws {RangeError} if two documents have the same path, or a relation points at no mention
 */
export function resolveGraph(extractions: readonly Extraction[], vocabulary: Vocabulary): SerializedGraph {
  const pool = poolExtractions(extractions, vocabulary);
  const clusters = new Clusters(pool.items.map(({ entry }) => entry));
  const formOf = createFormOf(vocabulary);
  matchWithinDocuments(pool, clusters, formOf);
  matchAcrossDocuments(pool, clusters, formOf);
  matchOrganizations(pool, clusters, formOf);
  matchPublications(pool, clusters);
  matchPersons(pool, clusters);

  const { nodes, keyOf } = createNodes(pool, clusters, vocabulary);
  const edges = mergeEdges(pool, keyOf, (relation, source, target) =>
    canRelate(relation, nodes.get(source)!.kind, nodes.get(target)!.kind),
  );
  const numbers = new Map<string, number>();
  const keyedEdges = addBroader(nodes, edges, vocabulary).map(({ source, target, attributes }) => {
    const key = `${source}|${attributes.relation}|${target}`;
    const number = (numbers.get(key) ?? 0) + 1;
    numbers.set(key, number);
    if (attributes.relation === 'published_in') addYear(nodes.get(source)!, attributes);
    return { key: number === 1 ? key : `${key}#${number}`, source, target, attributes };
  });
  return {
    attributes: {
      format: 'skillgraph',
      version: GRAPH_VERSION,
      documents: pool.documents.map(({ document }) => document.path),
    },
    options: { type: 'directed', multi: true, allowSelfLoops: false },
    nodes: [...nodes]
      .sort(
        ([keyA, a], [keyB, b]) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compareStrings(keyA, keyB),
      )
      .map(([key, attributes]) => ({ key, attributes })),
    edges: keyedEdges,
  };
}

/** A publication's year, where only the venue's line had it. */
function addYear(publication: NodeAttributes, { year }: EdgeAttributes): void {
  if (year !== undefined) publication.year ??= year;
}

function createNodes(
  pool: Pool,
  clusters: Clusters,
  vocabulary: Vocabulary,
): { nodes: Map<string, NodeAttributes>; keyOf: (item: number) => string } {
  const members = new Map<number, Item[]>();
  pool.items.forEach((item, index) => {
    getOrAdd(members, clusters.find(index), () => [] as Item[]).push(item);
  });
  const merges = clusters.merges();
  const shortForms = listShortForms(pool, clusters);
  const keys = new NodeKeys();
  for (const root of members.keys()) {
    const entry = clusters.entryOf(root);
    if (entry !== undefined) keys.reserve(entry);
  }
  const keyByRoot = new Map<number, string>();
  const nodes = new Map<string, NodeAttributes>();
  // Representatives ascend with path and place, so numbers behind keys don't depend on the order of the documents.
  for (const [root, items] of [...members].sort(([a], [b]) => a - b)) {
    const id = clusters.entryOf(root);
    const entry = id === undefined ? undefined : vocabulary.entries.get(id);
    const { kind } = items[0]!;
    const counts = new Map<string, number>();
    for (const { name } of items) counts.set(name, (counts.get(name) ?? 0) + 1);
    const label = entry?.name ?? chooseLabel(kind, counts, shortForms.get(root) ?? NOTHING);
    const key = id ?? keys.create(kind, label);
    keyByRoot.set(root, key);
    nodes.set(key, createNode(pool, kind, label, items, merges.get(root), entry));
  }
  return { nodes, keyOf: (item) => keyByRoot.get(clusters.find(item))! };
}

const NOTHING: ReadonlySet<string> = new Set();

/** For each representative, the names that a document introduced as short forms. */
function listShortForms(pool: Pool, clusters: Clusters): Map<number, Set<string>> {
  const shortForms = new Map<number, Set<string>>();
  pool.documents.forEach(({ sameAs }, document) => {
    const first = pool.firstItem[document]!;
    for (const { a, b, because } of sameAs) {
      const [left, right] = [pool.items[first + a], pool.items[first + b]];
      const isShort = because === 'abbreviation' || because === 'short-name';
      if (!isShort || !left || !right || left.name.length === right.name.length) continue;
      const { name } = left.name.length < right.name.length ? left : right;
      getOrAdd(shortForms, clusters.find(first + a), () => new Set<string>()).add(name);
    }
  });
  return shortForms;
}

function createNode(
  pool: Pool,
  kind: Kind,
  label: string,
  items: readonly Item[],
  merges: Merge[] | undefined,
  entry: VocabularyEntry | undefined,
): NodeAttributes {
  const names = new Set<string>();
  const places = new Map<string, GraphMention>();
  for (const { name, document, start, end, how, confidence } of items) {
    names.add(name);
    const { path, text } = pool.documents[document]!.document;
    const mention = { document: path, start, end, how, confidence: roundConfidence(confidence) };
    const place = `${document} ${start} ${end}`;
    if ((places.get(place)?.confidence ?? -1) < mention.confidence) places.set(place, mention);
    // What stands there may differ from the name by more than markup: a word broken at a line's end.
    const written = text.slice(start, end).replace(/\s+/gu, ' ').trim();
    if (lettersOf(written) !== lettersOf(name) && !/[\]()<>]/u.test(written)) names.add(written);
  }
  names.delete(label);
  const mentions = [...places.values()].sort(compareEvidence);
  const year = kind === 'publication' ? mostFrequentYear(items) : undefined;
  const aliases = [...names].sort(compareStrings);
  const searchNames = listSearchNames(entry, [label, ...aliases]);
  return {
    label,
    kind,
    aliases,
    ...(searchNames.length > 0 ? { searchNames } : {}),
    mentions,
    confidence: mentions.reduce((best, mention) => Math.max(best, mention.confidence), 0),
    ...(merges && merges.length > 0 ? { merges } : {}),
    ...(year === undefined ? {} : { year }),
    x: 0,
    y: 0,
  };
}

function lettersOf(name: string): string {
  return foldName(name).replace(/[^\p{L}\p{M}\p{N}+#]/gu, '');
}

/** The year that most references give; of two equally frequent ones the later: that of the paper, not of the preprint. */
function mostFrequentYear(items: readonly Item[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { year } of items) if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort(([yearA, a], [yearB, b]) => b - a || yearB - yearA)[0]?.[0];
}
