import { KIND_COLORS, nodeRadius, relationName, type SerializedGraph } from '../model/index.ts';
import { escapeXml } from './escapeXml.ts';
import {
  type Column,
  type ColumnType,
  createKindNumbering,
  EDGE_COLUMNS,
  type FlatRecord,
  flattenEdge,
  flattenNode,
  flatValue,
  NODE_COLUMNS,
  writableCoordinate,
  writableWeight,
} from './flatRecord.ts';
import { type PartOptions, selectPart } from './selectPart.ts';

/** `1.3` for Gephi, Gephi Lite and NetworkX ≥ 3.6; `1.2draft` for older readers. */
export type GexfVersion = '1.3' | '1.2draft';

/** What {@link writeGexf} can be told. */
export interface GexfOptions extends PartOptions {
  /** Default `1.3`. */
  readonly version?: GexfVersion;
  /** Whether mentions and evidence are written out as JSON (default false: only how many, and in which documents). */
  readonly evidence?: boolean;
}

/** Nodes of none of our kinds. */
const GREY = '#888888';

const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'integer',
  double: 'double',
  boolean: 'boolean',
  list: 'liststring',
  json: 'string',
};

/**
 * Writes a graph as GEXF, piece by piece: memory doesn't grow with the graph. Joined, the pieces are the file.
 *
 * Positions, colours (by kind) and sizes (by number of edges) are `viz` elements. An edge's weight is its number of
 * pieces of evidence, 1 where there are none, since Gephi ignores edges of weight 0; `evidence_count` has the true
 * number. Parallel edges get a `kind` of their own (`works_at#2`), since Gephi merges what is equal in source, target
 * and kind; the attribute `relation` stays clean.
 *
 * Nothing in it depends on the time: the same graph gives the same bytes.
 *
 * @param graph with positions
 */
export function* writeGexf(graph: SerializedGraph, options: GexfOptions = {}): Generator<string> {
  const { version = '1.3', evidence = false } = options;
  const isNew = version === '1.3';
  const namespace = isNew ? 'http://gexf.net/1.3' : 'http://www.gexf.net/1.2draft';
  const { nodes, edges } = selectPart(graph, options);
  const nodeColumns: readonly Column[] = evidence ? [...NODE_COLUMNS, ['mentions', 'json']] : NODE_COLUMNS;
  const edgeColumns: readonly Column[] = evidence ? [...EDGE_COLUMNS, ['evidence', 'json']] : EDGE_COLUMNS;
  const writeList = isNew ? writeBrackets : writeBars;

  yield '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<gexf xmlns="${namespace}" xmlns:viz="${namespace}/viz" version="${isNew ? '1.3' : '1.2'}">\n` +
    '<meta><creator>Skillgraph</creator><description>Who knows what, who worked with whom, and where it says so' +
    '</description></meta>\n<graph defaultedgetype="directed" mode="static">\n';
  yield writeColumns('node', nodeColumns);
  yield writeColumns('edge', edgeColumns);

  const degrees = new Map<string, number>();
  for (const { source, target } of edges)
    for (const key of [source, target]) degrees.set(key, (degrees.get(key) ?? 0) + 1);
  let largest = 0;
  for (const degree of degrees.values()) largest = Math.max(largest, degree);
  yield '<nodes>\n';
  for (const { key, attributes } of nodes) {
    const { label, kind, foreignKind, x, y } = attributes;
    const color = foreignKind === undefined ? KIND_COLORS[kind] : GREY;
    const radius = nodeRadius(degrees.get(key) ?? 0, largest, nodes.length);
    yield `<node id="${escapeXml(key)}" label="${escapeXml(label)}">` +
      writeValues(nodeColumns, flattenNode(attributes), writeList) +
      `<viz:color ${writeColor(color)}/>` +
      `<viz:position x="${writableCoordinate(x)}" y="${writableCoordinate(y)}" z="0"/>` +
      `<viz:size value="${Math.round(radius * 200) / 100}"/></node>\n`;
  }
  yield '</nodes>\n<edges>\n';
  const numberKind = createKindNumbering();
  for (const { key, source, target, attributes } of edges) {
    const relation = relationName(attributes);
    const kind = isNew ? ` kind="${escapeXml(numberKind(source, target, relation))}"` : '';
    yield `<edge id="${escapeXml(key)}" source="${escapeXml(source)}" target="${escapeXml(target)}"` +
      ` label="${escapeXml(relation)}"${kind} weight="${writableWeight(attributes.weight)}">` +
      `${writeValues(edgeColumns, flattenEdge(attributes), writeList)}</edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

function writeColumns(of: 'node' | 'edge', columns: readonly Column[]): string {
  const rows = columns.map(
    ([name, type]) => `<attribute id="${name}" title="${name}" type="${TYPES[type]}"/>\n`,
  );
  return `<attributes class="${of}">\n${rows.join('')}</attributes>\n`;
}

/** The attvalues of a node or an edge; what is not there is left out. */
function writeValues(
  columns: readonly Column[],
  record: FlatRecord,
  writeList: (items: readonly string[]) => string,
): string {
  const values: string[] = [];
  for (const [name, type] of columns) {
    const written = flatValue(record[name], type, writeList);
    if (written !== '') values.push(`<attvalue for="${name}" value="${escapeXml(written)}"/>`);
  }
  return values.length === 0 ? '' : `<attvalues>${values.join('')}</attvalues>`;
}

/** Gephi's list: every item in double quotes, only `"` and `\` escaped. */
function writeBrackets(items: readonly string[]): string {
  return `[${items.map((item) => `"${onOneLine(item).replace(/["\\]/gu, '\\$&')}"`).join(', ')}]`;
}

/** The list of 1.2draft, joined by a bar. */
function writeBars(items: readonly string[]): string {
  return items.map((item) => onOneLine(item).replace(/\|/gu, '¦')).join('|');
}

function onOneLine(item: string): string {
  return item.replace(/\s+/gu, ' ').trim();
}

/** `#rrggbb` as the three numbers that every reader knows. */
function writeColor(hex: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `r="${r}" g="${g}" b="${b}"`;
}
