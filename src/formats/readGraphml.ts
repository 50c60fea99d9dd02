import { type ForeignFields, ForeignGraph, type GraphLimits, Refusal } from './foreignGraph.ts';
import type { XmlEvent } from './parseXml.ts';

interface Key {
  readonly name: string;
  readonly type: string;
  readonly of: string;
  default?: string;
}

/**
 * Reads GraphML, with the labels and places of yEd. Nested graphs become one; edges that join more than two nodes are
 * left out and counted.
 *
 * @param events what follows after the root element was opened
 * @throws {Refusal} if the file is not well-formed or too large
 * Source: http://graphml.graphdrawing.org/specification.html
 */
export function readGraphml(events: Iterable<XmlEvent>, limits: GraphLimits): ForeignGraph {
  const graph = new ForeignGraph('GraphML', limits);
  const keys = new Map<string, Key>();
  let key: Key | undefined;
  /** Whether edges are directed, of the open graphs, the innermost last. */
  const directions: boolean[] = [];
  /** What data belongs to, the innermost last; data of a graph goes nowhere. */
  const open: { readonly name: string; readonly fields: ForeignFields }[] = [];
  let data: { readonly key: Key; text: string } | undefined;
  /** The text that is being collected: of data, of a default, of a label of yEd's. */
  let isDefault = false;
  let label: string | undefined;
  let hyperedges = 0;
  const begin = (name: 'node' | 'edge'): ForeignFields => {
    const fields: ForeignFields = new Map();
    for (const each of keys.values()) {
      const isForThis = each.of === name || each.of === 'all';
      if (isForThis && each.default !== undefined) fields.set(each.name, readValue(each.default, each.type));
    }
    open.push({ name, fields });
    return fields;
  };

  for (const event of events) {
    if (event.is === 'fault') throw new Refusal({ what: 'damaged-xml', detail: event.reason });
    if (event.is === 'text') {
      if (label !== undefined) label += event.text;
      else if (data) data.text += event.text;
      else if (isDefault && key) key.default = (key.default ?? '') + event.text;
      continue;
    }
    const { name } = event;
    if (event.is === 'close') {
      if (name === 'default') isDefault = false;
      else if (name === 'key') key = undefined;
      else if (name === 'NodeLabel' || name === 'EdgeLabel') {
        const fields = open.at(-1)?.fields;
        if (label?.trim() && !fields?.has('label')) fields?.set('label', label.trim());
        label = undefined;
      } else if (name === 'data' && data) {
        const text = data.key.type === '' ? data.text.trim() : data.text;
        if (text !== '' || data.key.type !== '') {
          open.at(-1)?.fields.set(data.key.name, readValue(text, data.key.type));
        }
        data = undefined;
      } else if (name === open.at(-1)?.name) {
        open.pop();
        if (name === 'graph') directions.pop();
      }
      continue;
    }
    const { attributes } = event;
    if (data) {
      // Inside of data only what yEd draws with is known.
      const fields = open.at(-1)?.fields;
      if (name === 'Geometry' && open.at(-1)?.name === 'node') {
        for (const axis of ['x', 'y']) fields?.set(axis, Number(attributes.get(axis)));
      } else if (name === 'NodeLabel' || name === 'EdgeLabel') label = '';
      continue;
    }
    switch (name) {
      case 'key': {
        const id = attributes.get('id') ?? '';
        key = {
          name: attributes.get('attr.name') || id,
          type: attributes.get('attr.type') ?? (attributes.has('yfiles.type') ? '' : 'string'),
          of: attributes.get('for') ?? 'all',
        };
        keys.set(id, key);
        break;
      }
      case 'default':
        isDefault = true;
        break;
      case 'graph':
        directions.push(attributes.get('edgedefault') !== 'undirected');
        open.push({ name, fields: new Map() });
        break;
      case 'node':
        graph.addNode(attributes.get('id') ?? '', begin('node'));
        break;
      case 'edge': {
        const id = attributes.get('id');
        const directed = attributes.get('directed');
        graph.addEdge({
          ...(id === undefined ? {} : { key: id }),
          source: attributes.get('source') ?? '',
          target: attributes.get('target') ?? '',
          isDirected: directed === undefined ? (directions.at(-1) ?? true) : directed === 'true',
          fields: begin('edge'),
        });
        break;
      }
      case 'hyperedge':
      case 'port':
        if (name === 'hyperedge') hyperedges++;
        open.push({ name, fields: new Map() });
        break;
      case 'data': {
        const id = attributes.get('key') ?? '';
        data = { key: keys.get(id) ?? { name: id, type: 'string', of: 'all' }, text: '' };
        break;
      }
    }
  }
  if (hyperedges > 0) graph.notes.push({ what: 'hyperedge', count: hyperedges });
  return graph;
}

function readValue(value: string, type: string): unknown {
  if (/^(?:int|integer|long|float|double)$/u.test(type))
    return value.trim() === '' ? undefined : Number(value);
  return type === 'boolean' ? /^\s*(?:true|1)\s*$/iu.test(value) : value;
}
