import { KIND_COLORS, nodeRadius, type SerializedGraph } from '../model/index.ts';
import { escapeXml } from './escapeXml.ts';

/** `1.3` for Gephi, Gephi Lite and NetworkX ≥ 3.6; `1.2draft` for older readers. */
export type GexfVersion = '1.3' | '1.2draft';

/** What {@link writeGexf} can be told. */
export interface GexfOptions {
  /** Default `1.3`. */
  readonly version?: GexfVersion;
  /** Whether mentions and evidence are written out as JSON (default false: only how many, and in which documents). */
  readonly evidence?: boolean;
  /** Which nodes are written, by key, and the edges between them (default: all). */
  readonly only?: (key: string) => boolean;
}

type Column = readonly [name: string, type: 'string' | 'integer' | 'double' | 'boolean' | 'liststring'];

const NODE_COLUMNS: readonly Column[] = [
  ['kind', 'string'],
  ['aliases', 'liststring'],
  ['confidence', 'double'],
  ['year', 'integer'],
  ['mention_count', 'integer'],
  ['documents', 'liststring'],
];

const EDGE_COLUMNS: readonly Column[] = [
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
  ['documents', 'liststring'],
];

/** Longest JSON of a node's mentions or an edge's evidence, in characters; further ones are left out whole. */
const LONGEST_JSON = 20_000;

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
  const { version = '1.3', evidence = false, only = () => true } = options;
  const isNew = version === '1.3';
  const namespace = isNew ? 'http://gexf.net/1.3' : 'http://www.gexf.net/1.2draft';
  const nodes = graph.nodes.filter(({ key }) => only(key));
  const keys = new Set(nodes.map(({ key }) => key));
  const edges = graph.edges.filter(({ source, target }) => keys.has(source) && keys.has(target));
  const nodeColumns: readonly Column[] = evidence ? [...NODE_COLUMNS, ['mentions', 'string']] : NODE_COLUMNS;
  const edgeColumns: readonly Column[] = evidence ? [...EDGE_COLUMNS, ['evidence', 'string']] : EDGE_COLUMNS;
  const values = (columns: readonly Column[], record: Readonly<Record<string, unknown>>) =>
    writeValues(columns, record, isNew);

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
    const { label, kind, aliases, mentions, confidence, year, x, y } = attributes;
    const documents = [...new Set(mentions.map(({ document }) => document))].sort();
    const record = {
      kind,
      aliases,
      confidence,
      year,
      mention_count: mentions.length,
      documents,
      mentions: evidence ? writeJson(mentions) : undefined,
    };
    const radius = nodeRadius(degrees.get(key) ?? 0, largest, nodes.length);
    yield `<node id="${escapeXml(key)}" label="${escapeXml(label)}">${values(nodeColumns, record)}` +
      `<viz:color ${writeColor(KIND_COLORS[kind] ?? '#888888')}/>` +
      `<viz:position x="${finite(x)}" y="${finite(y)}" z="0"/>` +
      `<viz:size value="${Math.round(radius * 200) / 100}"/></node>\n`;
  }
  yield '</nodes>\n<edges>\n';
  const numbers = new Map<string, number>();
  for (const { key, source, target, attributes } of edges) {
    const { relation, evidence: passages, weight } = attributes;
    const triple = `${source}\n${target}\n${relation}`;
    const number = (numbers.get(triple) ?? 0) + 1;
    numbers.set(triple, number);
    const record = {
      ...attributes,
      evidence_count: passages.length,
      documents: [...new Set(passages.map(({ document }) => document))].sort(),
      evidence: evidence ? writeJson(passages) : undefined,
    };
    const kind = isNew ? ` kind="${number === 1 ? relation : `${relation}#${number}`}"` : '';
    yield `<edge id="${escapeXml(key)}" source="${escapeXml(source)}" target="${escapeXml(target)}"` +
      ` label="${escapeXml(relation)}"${kind} weight="${weight > 0 && Number.isFinite(weight) ? weight : 1}">` +
      `${values(edgeColumns, record)}</edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

function writeColumns(of: 'node' | 'edge', columns: readonly Column[]): string {
  const rows = columns.map(([name, type]) => `<attribute id="${name}" title="${name}" type="${type}"/>\n`);
  return `<attributes class="${of}">\n${rows.join('')}</attributes>\n`;
}

/** The attvalues of a node or an edge; what is not there, empty or no finite number is left out. */
function writeValues(
  columns: readonly Column[],
  record: Readonly<Record<string, unknown>>,
  hasBrackets: boolean,
): string {
  const values: string[] = [];
  for (const [name, type] of columns) {
    const value = record[name];
    let written: string;
    if (Array.isArray(value)) written = value.length === 0 ? '' : writeList(value.map(String), hasBrackets);
    else if (typeof value === 'number') written = Number.isFinite(value) ? String(value) : '';
    else written = typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
    if (written === '' || (type === 'integer' && !Number.isInteger(value))) continue;
    values.push(`<attvalue for="${name}" value="${escapeXml(written)}"/>`);
  }
  return values.length === 0 ? '' : `<attvalues>${values.join('')}</attvalues>`;
}

/** Gephi's list: every item in double quotes, only `"` and `\` escaped; before 1.3 joined by a bar. */
function writeList(items: readonly string[], hasBrackets: boolean): string {
  const clean = items.map((item) => item.replace(/\s+/gu, ' ').trim());
  if (!hasBrackets) return clean.map((item) => item.replace(/\|/gu, '¦')).join('|');
  return `[${clean.map((item) => `"${item.replace(/["\\]/gu, '\\$&')}"`).join(', ')}]`;
}

function writeJson(list: readonly object[]): string {
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

/** `#rrggbb` as the three numbers that every reader knows. */
function writeColor(hex: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `r="${r}" g="${g}" b="${b}"`;
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}
