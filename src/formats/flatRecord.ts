import { type EdgeAttributes, kindName, type NodeAttributes, relationName } from '../model/index.ts';

/** How the values of a column are written; `list` as each format can. */
export type ColumnType = 'string' | 'integer' | 'double' | 'boolean' | 'list' | 'json';

/** A column of a table of nodes or of edges: an attribute's name, and how it is written. */
export type Column = readonly [name: string, type: ColumnType];

/** The columns of a node, positions aside. */
export const NODE_COLUMNS: readonly Column[] = [
  ['kind', 'string'],
  ['aliases', 'list'],
  ['confidence', 'double'],
  ['year', 'integer'],
  ['mention_count', 'integer'],
  ['documents', 'list'],
];

/** The columns of an edge, weight aside. */
export const EDGE_COLUMNS: readonly Column[] = [
  ['relation', 'string'],
  ['role', 'string'],
  ['start', 'string'],
  ['end', 'string'],
  ['degree', 'string'],
  ['field', 'string'],
  ['year', 'integer'],
  ['position', 'integer'],
  ['equalContribution', 'boolean'],
  ['confidence', 'double'],
  ['evidence_count', 'integer'],
  ['documents', 'list'],
];

/** Of what is read from a file, by column; values of other types than the column's are left out by {@link flatValue}. */
export type FlatRecord = Readonly<Record<string, unknown>>;

/** Paths of the documents of mentions or of evidence, each once, sorted. */
export function listDocuments(passages: readonly { readonly document: string }[]): string[] {
  return [...new Set(passages.map(({ document }) => document))].sort();
}

/** A node as a row of {@link NODE_COLUMNS}, with its `mentions`. */
export function flattenNode(attributes: NodeAttributes): FlatRecord {
  const { aliases, mentions, confidence, year } = attributes;
  return {
    kind: kindName(attributes),
    aliases,
    confidence,
    year,
    mention_count: mentions.length,
    documents: listDocuments(mentions),
    mentions,
  };
}

/** An edge as a row of {@link EDGE_COLUMNS}, with its `evidence`. */
export function flattenEdge(attributes: EdgeAttributes): FlatRecord {
  const { evidence, weight } = attributes;
  // An edge that others gave a weight to has no evidence that could be counted.
  const isCounted = evidence.length > 0 || weight === 0;
  return {
    ...attributes,
    relation: relationName(attributes),
    evidence_count: isCounted ? evidence.length : undefined,
    documents: listDocuments(evidence),
  };
}

/**
 * The weight that other programs see: 1 where there is no evidence, since Gephi ignores edges of weight 0; the column
 * `evidence_count` has the true number.
 */
export function writableWeight(weight: number): number {
  return weight > 0 && Number.isFinite(weight) ? weight : 1;
}

/** A coordinate, 0 where there is none. */
export function writableCoordinate(value: number): number {
  return Number.isFinite(value) ? value : 0;
}

/** Longest JSON of a node's mentions or an edge's evidence, in characters; further ones are left out whole. */
const LONGEST_JSON = 20_000;

/**
 * A value as text, '' where there is none: no value, an empty list, a number that is not finite or not of the column's
 * type.
 *
 * @param writeList how the format writes the items of a list
 */
export function flatValue(
  value: unknown,
  type: ColumnType,
  writeList: (items: readonly string[]) => string,
): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return '';
    return type === 'json' ? writeJsonList(value) : writeList(value.map(String));
  }
  if (typeof value === 'number') {
    return Number.isFinite(value) && (type !== 'integer' || Number.isInteger(value)) ? String(value) : '';
  }
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
}

function writeJsonList(list: readonly unknown[]): string {
  const items: string[] = [];
  let length = 2;
  for (const item of list) {
    const json = JSON.stringify(item);
    length += json.length + 1;
    if (length > LONGEST_JSON) break;
    items.push(json);
  }
  return `[${items.join(',')}]`;
}

/**
 * Numbers parallel edges: gives `works_at`, and `works_at#2` for the second of the same ends. Gephi merges edges that
 * are equal in source, target and kind.
 */
export function createKindNumbering(): (source: string, target: string, relation: string) => string {
  const numbers = new Map<string, number>();
  return (source, target, relation) => {
    const triple = JSON.stringify([source, target, relation]);
    const number = (numbers.get(triple) ?? 0) + 1;
    numbers.set(triple, number);
    return number === 1 ? relation : `${relation}#${number}`;
  };
}
