import { MultiDirectedGraph } from 'graphology';
import {
  type EdgeAttributes,
  GRAPH_VERSION,
  type GraphAttributes,
  isKind,
  isRelation,
  type NodeAttributes,
} from '../../model/index.ts';

/** The graph that the page shows. It holds facts and positions; nothing about the view is written into it. */
export type ExplorerGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

/** Why a graph cannot be shown; worded by the message table. */
export type GraphFault =
  | { readonly what: 'missing' } // there is no file
  | { readonly what: 'damaged'; readonly detail: string } // not JSON, or not a graph of ours
  | { readonly what: 'version'; readonly found: number; readonly expected: number };

/** What reading `graph.json` gives: a graph, or the reason why there is none. */
export type GraphReading =
  | { readonly graph: ExplorerGraph; readonly fault?: undefined }
  | { readonly graph?: undefined; readonly fault: GraphFault };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isOffset = (value: unknown): value is number => isNumber(value) && value >= 0;
const isListOf = (value: unknown, test: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(test);

function isPassage(value: unknown): boolean {
  return isRecord(value) && isText(value.document) && isOffset(value.start) && isOffset(value.end);
}

/** What is wrong with a node's attributes, or `null`. */
function nodeFault(attributes: unknown): string | null {
  if (!isRecord(attributes)) return 'attributes';
  if (!isText(attributes.label)) return 'label';
  if (!isKind(attributes.kind)) return 'kind';
  if (!isListOf(attributes.aliases, isText)) return 'aliases';
  if (!isListOf(attributes.mentions, isPassage)) return 'mentions';
  if (!isNumber(attributes.x) || !isNumber(attributes.y)) return 'x, y';
  return null;
}

/** What is wrong with an edge's attributes, or `null`. */
function edgeFault(attributes: unknown): string | null {
  if (!isRecord(attributes)) return 'attributes';
  if (!isRelation(attributes.relation)) return 'relation';
  if (!isNumber(attributes.weight)) return 'weight';
  if (!isListOf(attributes.evidence, (piece) => isPassage(piece) && isRecord(piece) && isText(piece.quote))) {
    return 'evidence';
  }
  return null;
}

/**
 * Reads what `graph.json` holds. Never throws: a file that another program wrote, or half of one, gives a fault
 * that names the first thing that is wrong.
 *
 * @param json the parsed file; anything at all
 */
export function readGraph(json: unknown): GraphReading {
  const damaged = (detail: string): GraphReading => ({ fault: { what: 'damaged', detail } });
  if (!isRecord(json) || !isRecord(json.attributes)) return damaged('attributes');
  const { attributes, nodes, edges } = json;
  if (attributes.format !== 'skillgraph') return damaged('attributes.format');
  if (!isNumber(attributes.version)) return damaged('attributes.version');
  if (attributes.version !== GRAPH_VERSION) {
    return { fault: { what: 'version', found: attributes.version, expected: GRAPH_VERSION } };
  }
  if (!isListOf(attributes.documents, isText)) return damaged('attributes.documents');
  if (!Array.isArray(nodes)) return damaged('nodes');
  if (!Array.isArray(edges)) return damaged('edges');

  const graph: ExplorerGraph = new MultiDirectedGraph({ allowSelfLoops: false });
  graph.replaceAttributes(attributes as unknown as GraphAttributes); // format, version and documents: checked above
  for (const [index, node] of nodes.entries()) {
    if (!isRecord(node) || !isText(node.key)) return damaged(`nodes[${index}].key`);
    const fault = nodeFault(node.attributes);
    if (fault !== null) return damaged(`nodes[${index}].${fault}`);
    if (graph.hasNode(node.key)) return damaged(`nodes[${index}].key`);
    graph.addNode(node.key, node.attributes as NodeAttributes); // checked by nodeFault
  }
  for (const [index, edge] of edges.entries()) {
    if (!isRecord(edge) || !isText(edge.key)) return damaged(`edges[${index}].key`);
    const { source, target } = edge;
    if (!isText(source) || !graph.hasNode(source)) return damaged(`edges[${index}].source`);
    if (!isText(target) || !graph.hasNode(target) || target === source)
      return damaged(`edges[${index}].target`);
    const fault = edgeFault(edge.attributes);
    if (fault !== null) return damaged(`edges[${index}].${fault}`);
    if (graph.hasEdge(edge.key)) return damaged(`edges[${index}].key`);
    graph.addEdgeWithKey(edge.key, source, target, edge.attributes as EdgeAttributes); // checked by edgeFault
  }
  return { graph };
}
