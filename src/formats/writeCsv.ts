import { relationName, type SerializedGraph } from '../model/index.ts';
import { cleanText } from './cleanText.ts';
import {
  createKindNumbering,
  flattenEdge,
  flattenNode,
  flatValue,
  writableCoordinate,
  writableWeight,
} from './flatRecord.ts';
import { type PartOptions, selectPart } from './selectPart.ts';

/** What {@link writeNodesCsv} and {@link writeEdgesCsv} can be told. */
export interface CsvOptions extends PartOptions {
  /**
   * Whether a text that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, TAB at its beginning) gets an
   * apostrophe before it (default true). Off, the file holds the texts as they are.
   */
  readonly guardsFormulas?: boolean;
  /** Whether the file begins with a byte order mark; Excel reads UTF-8 only with one (default false). */
  readonly hasByteOrderMark?: boolean;
}

/** Longest cell of quotes, in characters: Excel takes 32,767 and lets the rest run into the next row. */
const LONGEST_CELL = 30_000;

/**
 * What spreadsheets take for the beginning of a formula, full-width forms included.
 *
 * Source: OWASP, "CSV Injection", https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

type Column<Row> = readonly [header: string, read: (row: Row) => unknown];
type Node = SerializedGraph['nodes'][number];
type Edge = SerializedGraph['edges'][number];
type NumberedEdge = Edge & { readonly numberedKind: string };

const NODE_COLUMNS: readonly Column<Node>[] = [
  ['Id', ({ key }) => key],
  ['Label', ({ attributes }) => attributes.label],
  ['Kind', ({ attributes }) => flattenNode(attributes).kind],
  ['Aliases', ({ attributes }) => attributes.aliases],
  ['Year', ({ attributes }) => attributes.year],
  ['Confidence', ({ attributes }) => attributes.confidence],
  ['Mentions', ({ attributes }) => attributes.mentions.length],
  ['Documents', ({ attributes }) => flattenNode(attributes).documents],
  ['X', ({ attributes }) => writableCoordinate(attributes.x)],
  ['Y', ({ attributes }) => writableCoordinate(attributes.y)],
];

const EDGE_COLUMNS: readonly Column<NumberedEdge>[] = [
  ['Source', ({ source }) => source],
  ['Target', ({ target }) => target],
  ['Type', () => 'Directed'],
  ['Kind', ({ numberedKind }) => numberedKind],
  ['Weight', ({ attributes }) => writableWeight(attributes.weight)],
  ['Id', ({ key }) => key],
  ['Relation', ({ attributes }) => relationName(attributes)],
  ['Role', ({ attributes }) => attributes.role],
  ['Start', ({ attributes }) => attributes.start],
  ['End', ({ attributes }) => attributes.end],
  ['Degree', ({ attributes }) => attributes.degree],
  ['Field', ({ attributes }) => attributes.field],
  ['Year', ({ attributes }) => attributes.year],
  ['Position', ({ attributes }) => attributes.position],
  ['Equal Contribution', ({ attributes }) => attributes.equalContribution],
  ['Confidence', ({ attributes }) => attributes.confidence],
  ['Evidence Count', ({ attributes }) => flattenEdge(attributes).evidence_count],
  ['Documents', ({ attributes }) => flattenEdge(attributes).documents],
  ['Evidence', ({ attributes }) => listQuotes(attributes.evidence)],
];

/**
 * Writes the nodes of a graph as CSV (RFC 4180) with the headers that Gephi knows, a piece a row. Lists are joined with
 * `; `.
 */
export function* writeNodesCsv(graph: SerializedGraph, options: CsvOptions = {}): Generator<string> {
  yield* writeRows(NODE_COLUMNS, selectPart(graph, options).nodes, options);
}

/**
 * Writes the edges of a graph as CSV (RFC 4180) with the headers that Gephi knows, a piece a row. Lists are joined with
 * `; `; `Evidence` holds the quotes.
 *
 * `Kind` tells parallel edges apart (`works_at#2`), since Gephi merges what is equal; `Relation` stays clean. `Weight`
 * is at least 1, since Gephi ignores edges of weight 0; `Evidence Count` has the true number.
 */
export function* writeEdgesCsv(graph: SerializedGraph, options: CsvOptions = {}): Generator<string> {
  const { edges } = selectPart(graph, options);
  yield* writeRows(EDGE_COLUMNS, numberKinds(edges), options);
}

function* numberKinds(edges: readonly Edge[]): Generator<NumberedEdge> {
  const numberKind = createKindNumbering();
  for (const edge of edges) {
    const numberedKind = numberKind(edge.source, edge.target, relationName(edge.attributes));
    yield { ...edge, numberedKind };
  }
}

function* writeRows<Row>(
  columns: readonly Column<Row>[],
  rows: Iterable<Row>,
  { guardsFormulas = true, hasByteOrderMark = false }: CsvOptions,
): Generator<string> {
  const guard = guardsFormulas ? guardFormula : (text: string) => text;
  const writeList = (items: readonly string[]) => items.map(guard).join('; ');
  yield `${hasByteOrderMark ? '\ufeff' : ''}${columns.map(([header]) => header).join(',')}\r\n`;
  for (const row of rows) {
    const cells = columns.map(([, read]) => {
      const value = read(row);
      const text = flatValue(value, 'string', writeList);
      return quoteCell(cleanText(typeof value === 'string' ? guard(text) : text));
    });
    yield `${cells.join(',')}\r\n`;
  }
}

/**
 * The text with an apostrophe before it if a spreadsheet would calculate it. Items of a list are guarded one by one:
 * where `;` parts cells, each is the beginning of one.
 */
function guardFormula(text: string): string {
  return FORMULA.test(cleanText(text)) ? `'${text}` : text;
}

function quoteCell(text: string): string {
  return /[",;\r\n]|^\s|\s$/u.test(text) ? `"${text.replace(/"/gu, '""')}"` : text;
}

/** The quotes of an edge's evidence, each once, as many as go into a cell. */
function listQuotes(evidence: Edge['attributes']['evidence']): string[] {
  const quotes: string[] = [];
  let length = 0;
  for (const quote of new Set(evidence.map((piece) => piece.quote))) {
    length += quote.length + 2;
    if (length > LONGEST_CELL) {
      quotes.push('…');
      break;
    }
    quotes.push(quote);
  }
  return quotes;
}
