import { type ForeignFields, ForeignGraph, type GraphLimits, Refusal } from './foreignGraph.ts';
import type { XmlEvent } from './parseXml.ts';

interface Column {
  readonly name: string;
  readonly type: string;
  default?: string;
}

/**
 * Reads GEXF 1.1 to 1.3, by local names as Gephi does. Nested nodes become plain ones; of a dynamic graph, what is said
 * last of a node or an edge counts.
 *
 * @param events what follows after the root element was opened
 * @throws {Refusal} if the file is not well-formed or too large
 * Source: https://gexf.net/primer.html
 */
export function readGexf(events: Iterable<XmlEvent>, limits: GraphLimits): ForeignGraph {
  const graph = new ForeignGraph('GEXF', limits);
  const columns = { node: new Map<string, Column>(), edge: new Map<string, Column>() };
  let declared = columns.node;
  let column: Column | undefined;
  let isDefault = false;
  let isDirected = false;
  /** The fields of the open nodes and edge, the innermost last. */
  const open: { readonly of: 'node' | 'edge'; readonly fields: ForeignFields }[] = [];
  const begin = (of: 'node' | 'edge'): ForeignFields => {
    const fields: ForeignFields = new Map();
    for (const { name, type, default: value } of columns[of].values())
      if (value !== undefined) fields.set(name, readValue(value, type));
    open.push({ of, fields });
    return fields;
  };

  for (const event of events) {
    if (event.is === 'fault') throw new Refusal({ what: 'damaged-xml', detail: event.reason });
    if (event.is === 'text') {
      if (isDefault && column) column.default = (column.default ?? '') + event.text;
      continue;
    }
    if (event.is === 'close') {
      if (event.name === 'default') isDefault = false;
      if (event.name === open.at(-1)?.of) open.pop();
      continue;
    }
    const { name, attributes } = event;
    switch (name) {
      case 'graph':
        isDirected = attributes.get('defaultedgetype') === 'directed';
        break;
      case 'attributes':
        declared = attributes.get('class') === 'edge' ? columns.edge : columns.node;
        break;
      case 'attribute': {
        const id = attributes.get('id') ?? '';
        column = { name: attributes.get('title') || id, type: attributes.get('type') ?? 'string' };
        declared.set(id, column);
        break;
      }
      case 'default':
        isDefault = true;
        break;
      case 'node': {
        const fields = begin('node');
        copyAttribute(attributes, fields, 'label');
        graph.addNode(attributes.get('id') ?? '', fields);
        break;
      }
      case 'edge': {
        const fields = begin('edge');
        const label = attributes.get('label');
        copyAttribute(attributes, fields, 'label');
        copyAttribute(attributes, fields, 'weight');
        copyAttribute(attributes, fields, 'start');
        copyAttribute(attributes, fields, 'end');
        // Parallel edges are numbered in `kind` alone: "works_at#2".
        const kind = attributes.get('kind');
        if (kind && (label === undefined || kind.replace(/#\d+$/u, '') !== label)) fields.set('kind', kind);
        const type = attributes.get('type');
        const key = attributes.get('id');
        graph.addEdge({
          ...(key === undefined ? {} : { key }),
          source: attributes.get('source') ?? '',
          target: attributes.get('target') ?? '',
          isDirected: type === undefined ? isDirected : type === 'directed',
          fields,
        });
        break;
      }
      case 'attvalue': {
        const at = open.at(-1);
        if (!at) break;
        const id = attributes.get('for') ?? attributes.get('id') ?? '';
        const { name: title, type } = columns[at.of].get(id) ?? { name: id, type: 'string' };
        at.fields.set(title, readValue(attributes.get('value') ?? '', type));
        break;
      }
      case 'position': {
        const at = open.at(-1);
        if (at?.of !== 'node') break;
        at.fields.set('x', Number(attributes.get('x')));
        at.fields.set('y', Number(attributes.get('y')));
        break;
      }
    }
  }
  return graph;
}

function copyAttribute(attributes: ReadonlyMap<string, string>, fields: ForeignFields, name: string): void {
  const value = attributes.get(name);
  if (value !== undefined) fields.set(name, value);
}

function readValue(value: string, type: string): unknown {
  if (/^list/u.test(type)) return readList(value);
  if (/^(?:integer|long|float|double|short|byte|bigdecimal|biginteger)$/iu.test(type)) {
    return value.trim() === '' ? undefined : Number(value);
  }
  return type === 'boolean' ? /^\s*(?:true|1)\s*$/iu.test(value) : value;
}

/**
 * Gephi's list: `[C++, "Seoul, South Korea"]`, an item with or without quotes of either sort, `\` before a quote or a
 * backslash. Without brackets it is the list of 1.2draft: joined by bars, or, as some write it, by commas or semicolons.
 */
function readList(value: string): string[] {
  const text = value.trim();
  if (!text.startsWith('[') || !text.endsWith(']')) {
    const separator = ['|', ';', ','].find((each) => text.includes(each)) ?? '|';
    return text
      .split(separator)
      .map((item) => item.trim())
      .filter((item) => item !== '');
  }
  const items: string[] = [];
  const end = text.length - 1;
  for (let at = 1; at < end; at++) {
    const character = text[at]!;
    if (character === ',' || /\s/u.test(character)) continue;
    const isQuoted = character === '"' || character === "'";
    let item = '';
    let start = isQuoted ? ++at : at;
    for (; at < end && text[at] !== (isQuoted ? character : ','); at++) {
      if (!isQuoted || text[at] !== '\\') continue;
      item += text.slice(start, at);
      start = ++at;
    }
    item += text.slice(start, at);
    items.push(isQuoted ? item : item.trim());
  }
  return items;
}
