import { type ForeignFields, ForeignGraph, type GraphLimits, Refusal } from './foreignGraph.ts';
import { isRecord, type JsonRecord } from './jsonRecord.ts';

/** Names that programs give to a list of edges. */
const EDGE_LISTS = ['edges', 'links', 'relationships'];
/** Names that programs give to an edge's ends: graphology, NetworkX and d3; vis.js; others. */
const SOURCES = ['source', 'from', 'src'];
const TARGETS = ['target', 'to', 'dst'];
/** Records in which programs keep the attributes of a node or an edge. */
const NESTED = ['attributes', 'data', 'properties', 'metadata', 'position'];
/** What a record says of its place in the graph and not of the thing. */
const STRUCTURE = new Set([
  ...SOURCES,
  ...TARGETS,
  'key',
  'id',
  'directed',
  'undirected',
  'index',
  ...NESTED,
]);

/**
 * Reads graphs in JSON: graphology's, NetworkX's and d3's lists of nodes and links, Cytoscape.js's `elements`, the JSON
 * Graph Format, vis.js's.
 *
 * @param json the parsed file, anything at all
 * @throws {Refusal} if it is no graph, or too large
 */
export function readJsonGraph(json: unknown, limits: GraphLimits): ForeignGraph {
  const { nodes, edges, format, isDirected } = findLists(json);
  const graph = new ForeignGraph(format, limits);
  const keys: string[] = [];
  const known = new Set<string>();
  let hasIds = false;
  for (const [name, node] of nodes) {
    const fields: ForeignFields = new Map();
    if (isRecord(node)) copyFields(node, fields);
    const own = keyOf(node);
    hasIds ||= own !== undefined || name !== undefined;
    const label = ['name', 'label', 'title'].map((each) => fields.get(each)).find(isScalar);
    const key = own ?? name ?? String(label ?? keys.length);
    keys.push(key);
    known.add(key);
    graph.addNode(key, fields);
  }
  /** An end is a key, a node itself, or, where nodes have no ids, a place in their list. */
  const readEnd = (edge: JsonRecord, names: readonly string[]): string => {
    const nested = isRecord(edge.data) ? edge.data : {};
    const end = names.map((name) => edge[name] ?? nested[name]).find((each) => each !== undefined);
    const key = isScalar(end) ? String(end) : keyOf(end);
    if (key === undefined || known.has(key) || hasIds || typeof end !== 'number') return key ?? '';
    return keys[end] ?? key;
  };
  for (const [name, edge] of edges) {
    if (!isRecord(edge)) continue;
    const fields: ForeignFields = new Map();
    copyFields(edge, fields);
    // In NetworkX's multigraphs the key only tells parallel edges apart.
    const key = typeof edge.key === 'number' ? undefined : (keyOf(edge) ?? name);
    const isOneWay =
      typeof edge.directed === 'boolean' ? edge.directed : edge.undirected !== true && isDirected;
    graph.addEdge({
      ...(key === undefined ? {} : { key }),
      source: readEnd(edge, SOURCES),
      target: readEnd(edge, TARGETS),
      isDirected: isOneWay,
      fields,
    });
  }
  return graph;
}

type Items = readonly (readonly [name: string | undefined, item: unknown])[];

interface Lists {
  readonly nodes: Items;
  readonly edges: Items;
  readonly format: string;
  readonly isDirected: boolean;
}

function findLists(json: unknown): Lists {
  const outer = isRecord(json) ? json : {};
  const type = isRecord(outer.options) ? outer.options.type : undefined;
  const elements = Array.isArray(json) ? json : outer.elements;
  if (Array.isArray(elements)) {
    const isEdge = (item: unknown) =>
      isRecord(item) && (item.group === 'edges' || (isRecord(item.data) && item.data.source !== undefined));
    const items = elements.filter(isRecord);
    if (items.some(({ data }) => isRecord(data))) {
      const nodes = listItems(items.filter((item) => !isEdge(item)));
      return { nodes, edges: listItems(items.filter(isEdge)), format: 'Cytoscape.js JSON', isDirected: true };
    }
  }
  const graphs = Array.isArray(outer.graphs) ? outer.graphs : [];
  for (const [inner, format] of [
    [outer.elements, 'Cytoscape.js JSON'],
    [outer, isRecord(outer.options) ? 'graphology JSON' : 'node-link JSON'],
    [outer.graph, 'JSON Graph Format'],
    [graphs[0], 'JSON Graph Format'],
  ] as const) {
    if (!isRecord(inner) || typeof inner.nodes !== 'object' || inner.nodes === null) continue;
    const edges = EDGE_LISTS.map((name) => inner[name]).find((each) => typeof each === 'object' && each);
    const isDirected = inner.directed !== false && outer.directed !== false && type !== 'undirected';
    return { nodes: listItems(inner.nodes), edges: listItems(edges ?? []), format, isDirected };
  }
  throw new Refusal({ what: 'other-json' });
}

/** The items of a list, or of a record that has them by name. */
function listItems(list: object): Items {
  return Array.isArray(list) ? list.map((item) => [undefined, item]) : Object.entries(list);
}

/** A node's or an edge's own id. */
function keyOf(item: unknown): string | undefined {
  if (isScalar(item)) return String(item);
  if (!isRecord(item)) return undefined;
  const nested = isRecord(item.data) ? item.data : {};
  const id = [item.key, item.id, nested.id].find(isScalar);
  return id === undefined ? undefined : String(id);
}

function isScalar(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function copyFields(record: JsonRecord, fields: ForeignFields): void {
  for (const [name, value] of Object.entries(record)) if (!STRUCTURE.has(name)) fields.set(name, value);
  for (const name of NESTED) {
    const nested = record[name];
    if (isRecord(nested)) {
      for (const [inner, value] of Object.entries(nested))
        if (!fields.has(inner) && !(name === 'data' && STRUCTURE.has(inner))) fields.set(inner, value);
    } else if (nested !== undefined) fields.set(name, nested);
  }
}
