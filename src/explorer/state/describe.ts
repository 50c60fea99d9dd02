import { type EdgeAttributes, type Evidence, type NodeAttributes, RELATIONS } from '../../model/index.ts';
import type { ExplorerGraph } from './graphData.ts';
import { type AnyKind, type AnyRelation, kindOf, relationOf } from './graphKinds.ts';

/** A node, as lists and chips show it. */
export interface NodeLine {
  readonly key: string;
  readonly label: string;
  readonly kind: AnyKind;
}

/** One edge, seen from one of its ends. */
export interface Fact {
  readonly edge: string;
  readonly neighbour: NodeLine;
  readonly attributes: Readonly<EdgeAttributes>;
  readonly evidence: readonly Evidence[];
}

/** The facts of a node that one relation states in one direction. */
export interface FactGroup {
  readonly relation: AnyRelation;
  /** `out`: the node is the relation's source ("Works at"); `in`: its target ("Who works here"). */
  readonly direction: 'out' | 'in';
  readonly facts: readonly Fact[];
}

/** What the details panel says of a node. */
export interface NodeDescription extends NodeLine {
  readonly attributes: Readonly<NodeAttributes>;
  readonly groups: readonly FactGroup[];
  readonly facts: number;
}

/** What the details panel says of an edge. */
export interface EdgeDescription {
  readonly key: string;
  readonly source: NodeLine;
  readonly target: NodeLine;
  readonly attributes: Readonly<EdgeAttributes>;
}

/** A node as lists and chips show it. */
export function lineOfNode(graph: ExplorerGraph, key: string): NodeLine {
  const attributes = graph.getNodeAttributes(key);
  return { key, label: attributes.label, kind: kindOf(attributes) };
}

/** When a fact holds, as a string that sorts by time; facts without a time sort first, so reverse order puts them last. */
function timeOf({ start, end, year }: EdgeAttributes): string {
  return `${end === 'present' ? '9999' : (end ?? start ?? year ?? '')}`;
}

/** Latest first, then by place in an author list, then what more passages say, then by name. */
function compareFacts(a: Fact, b: Fact): number {
  return (
    timeOf(b.attributes).localeCompare(timeOf(a.attributes)) ||
    (a.attributes.position ?? 0) - (b.attributes.position ?? 0) ||
    b.attributes.weight - a.attributes.weight ||
    a.neighbour.label.localeCompare(b.neighbour.label)
  );
}

/** Everything that the graph says of a node, grouped by relation and direction in the order of RELATIONS. */
export function describeNode(graph: ExplorerGraph, key: string): NodeDescription {
  const groups = new Map<string, FactGroup & { facts: Fact[] }>();
  for (const relation of RELATIONS) {
    for (const direction of ['out', 'in'] as const) {
      groups.set(`${relation} ${direction}`, { relation, direction, facts: [] });
    }
  }
  let facts = 0;
  graph.forEachEdge(key, (edge, attributes, source, target) => {
    const direction = source === key ? 'out' : 'in';
    const neighbour = lineOfNode(graph, direction === 'out' ? target : source);
    const fact = { edge, neighbour, attributes, evidence: attributes.evidence };
    const relation = relationOf(attributes);
    const name = `${relation} ${direction}`;
    const group = groups.get(name) ?? { relation, direction, facts: [] };
    groups.set(name, group); // only foreign relations are new
    group.facts.push(fact);
    facts += 1;
  });
  return {
    ...lineOfNode(graph, key),
    attributes: graph.getNodeAttributes(key),
    groups: [...groups.values()]
      .filter((group) => group.facts.length > 0)
      .map((group) => ({ ...group, facts: group.facts.sort(compareFacts) })),
    facts,
  };
}

/** Everything that the graph says of an edge. */
export function describeEdge(graph: ExplorerGraph, key: string): EdgeDescription {
  return {
    key,
    source: lineOfNode(graph, graph.source(key)),
    target: lineOfNode(graph, graph.target(key)),
    attributes: graph.getEdgeAttributes(key),
  };
}

/** All nodes of some keys, by kind, the best connected first; for lists that stand in for the map. */
export function listNodes(graph: ExplorerGraph, keys: Iterable<string>): (NodeLine & { degree: number })[] {
  return [...keys]
    .map((key) => ({ ...lineOfNode(graph, key), degree: graph.degree(key) }))
    .sort((a, b) => b.degree - a.degree || a.label.localeCompare(b.label));
}
