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

function isEvidence(value: unknown): boolean {
  return isPassage(value) && isRecord(value) && isText(value.quote);
}

/** What is wrong with a node's attributes, or `null`. */
function nodeFault(attributes: unknown): string | null {
  if (!isRecord(attributes)) return 'attributes';
  if (!isText(attributes.label)) return 'label';
  if (!isKind(attributes.kind)) return 'kind';
  if (!isListOf(attributes.aliases, isText)) return 'aliases';
  if (attributes.searchNames !== undefined && !isListOf(attributes.searchNames, isText)) return 'searchNames';
  if (!isListOf(attributes.mentions, isPassage)) return 'mentions';
  if (!isNumber(attributes.x) || !isNumber(attributes.y)) return 'x, y';
  return null;
}

/** What is wrong with an edge's attributes, or `null`. */
function edgeFault(attributes: unknown): string | null {
  if (!isRecord(attributes)) return 'attributes';
  if (!isRelation(attributes.relation)) return 'relation';
  if (!isNumber(attributes.weight)) return 'weight';
  if (!isListOf(attributes.evidence, isEvidence)) {
    return 'evidence';
  }
  return null;
}

/** Reads a graph of which some comes before the rest. Never throws. */
export interface GraphReader {
  addNodes(nodes: readonly unknown[]): void;
  addEdges(edges: readonly unknown[]): void;
  /**
   * All has come.
   *
   * @param json the parsed file, whose lists hold what hasn't come before; anything at all
   * @returns a graph, or a fault that names the first thing that is wrong
   */
  finish(json: unknown): GraphReading;
}

/** Creates a reader of what `graph.json` holds. */
export function createGraphReader(): GraphReader {
  const graph: ExplorerGraph = new MultiDirectedGraph({ allowSelfLoops: false });
  let nodes = 0;
  let edges = 0;
  /** Edges that came before all nodes. */
  const early: unknown[] = [];
  let fault: string | null = null;

  function addNode(node: unknown): string | null {
    if (!isRecord(node) || !isText(node.key)) return 'key';
    const wrong = nodeFault(node.attributes);
    if (wrong !== null) return wrong;
    if (graph.hasNode(node.key)) return 'key';
    graph.addNode(node.key, node.attributes as NodeAttributes); // checked by nodeFault
    return null;
  }

  function addEdge(edge: unknown): string | null {
    if (!isRecord(edge) || !isText(edge.key)) return 'key';
    const { source, target } = edge;
    if (!isText(source)) return 'source';
    if (!isText(target)) return 'target';
    const wrong = edgeFault(edge.attributes);
    try {
      // Checked by edgeFault; the graph itself refuses an end that it doesn't have, a loop and a second key.
      if (wrong === null) graph.addEdgeWithKey(edge.key, source, target, edge.attributes as EdgeAttributes);
      if (wrong === null) return null;
    } catch {
      // Found below.
    }
    if (!graph.hasNode(source)) return 'source';
    if (!graph.hasNode(target) || target === source) return 'target';
    return wrong ?? 'key';
  }

  function addNodes(list: readonly unknown[]): void {
    for (const node of list) {
      if (fault !== null) return;
      const wrong = addNode(node);
      if (wrong !== null) fault = `nodes[${nodes}].${wrong}`;
      nodes += 1;
    }
  }

  function addEdges(list: readonly unknown[]): void {
    for (const edge of list) {
      if (fault !== null) return;
      const wrong = addEdge(edge);
      if (wrong !== null) fault = `edges[${edges}].${wrong}`;
      edges += 1;
    }
  }

  return {
    addNodes,
    addEdges(list) {
      if (graph.order > 0) addEdges(list);
      else for (const edge of list) early.push(edge);
    },
    finish(json) {
      const damaged = (detail: string): GraphReading => ({ fault: { what: 'damaged', detail } });
      if (!isRecord(json) || !isRecord(json.attributes)) return damaged('attributes');
      const { attributes } = json;
      if (attributes.format !== 'skillgraph') return damaged('attributes.format');
      if (!isNumber(attributes.version)) return damaged('attributes.version');
      if (attributes.version !== GRAPH_VERSION) {
        return { fault: { what: 'version', found: attributes.version, expected: GRAPH_VERSION } };
      }
      if (!isListOf(attributes.documents, isText)) return damaged('attributes.documents');
      if (!Array.isArray(json.nodes)) return damaged('nodes');
      if (!Array.isArray(json.edges)) return damaged('edges');
      graph.replaceAttributes(attributes as unknown as GraphAttributes); // format, version and documents: checked above
      addNodes(json.nodes);
      addEdges(early);
      addEdges(json.edges);
      return fault === null ? { graph } : damaged(fault);
    },
  };
}

/** Reads the parsed `graph.json`; anything at all. Never throws, as {@link GraphReader} doesn't. */
export const readGraph = (json: unknown): GraphReading => createGraphReader().finish(json);
