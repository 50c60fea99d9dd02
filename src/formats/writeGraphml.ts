import { relationName, type SerializedGraph } from '../model/index.ts';
import { escapeXml } from './escapeXml.ts';
import {
  type Column,
  type ColumnType,
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

/** What {@link writeGraphml} can be told. */
export interface GraphmlOptions extends PartOptions {
  /** Whether mentions and evidence are written out as JSON (default false: only how many, and in which documents). */
  readonly evidence?: boolean;
}

const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'int',
  double: 'double',
  boolean: 'boolean',
  list: 'string',
  json: 'string',
};

/**
 * Writes a graph as GraphML, piece by piece: memory doesn't grow with the graph. Joined, the pieces are the file.
 *
 * GraphML has no lists: aliases and documents are JSON in a string. An edge's `weight` is its number of pieces of
 * evidence, 1 where there are none; `evidence_count` has the true number. Read whole by NetworkX and igraph.
 *
 * Nothing in it depends on the time: the same graph gives the same bytes.
 *
 * Source: http://graphml.graphdrawing.org/primer/graphml-primer.html
 *
 * @param graph with positions
 */
export function* writeGraphml(graph: SerializedGraph, options: GraphmlOptions = {}): Generator<string> {
  const { evidence = false } = options;
  const { nodes, edges } = selectPart(graph, options);
  const nodeColumns: Column[] = [['label', 'string'], ...NODE_COLUMNS, ['x', 'double'], ['y', 'double']];
  const edgeColumns: Column[] = [['label', 'string'], ['weight', 'double'], ...EDGE_COLUMNS];
  if (evidence) {
    nodeColumns.push(['mentions', 'json']);
    edgeColumns.push(['evidence', 'json']);
  }

  yield '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation=' +
    '"http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';
  yield writeKeys('node', nodeColumns);
  yield writeKeys('edge', edgeColumns);
  yield '<graph id="skillgraph" edgedefault="directed">\n';
  for (const { key, attributes } of nodes) {
    const { label, x, y } = attributes;
    const record = {
      label,
      ...flattenNode(attributes),
      x: writableCoordinate(x),
      y: writableCoordinate(y),
    };
    yield `<node id="${escapeXml(key)}">${writeData('node', nodeColumns, record)}</node>\n`;
  }
  for (const { key, source, target, attributes } of edges) {
    const record = {
      ...flattenEdge(attributes),
      label: relationName(attributes),
      weight: writableWeight(attributes.weight),
    };
    yield `<edge id="${escapeXml(key)}" source="${escapeXml(source)}" target="${escapeXml(target)}">` +
      `${writeData('edge', edgeColumns, record)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

/** Ids of keys are unique in the file, names only among nodes and among edges. */
function writeKeys(of: 'node' | 'edge', columns: readonly Column[]): string {
  return columns
    .map(
      ([name, type]) =>
        `<key id="${of}_${name}" for="${of}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`,
    )
    .join('');
}

function writeData(of: 'node' | 'edge', columns: readonly Column[], record: FlatRecord): string {
  let data = '';
  for (const [name, type] of columns) {
    const written = flatValue(record[name], type, JSON.stringify);
    if (written !== '') data += `<data key="${of}_${name}">${escapeXml(written)}</data>`;
  }
  return data;
}
