import { RELATIONS, type RelationName } from '../../model/index.ts';
import type { FacetIndex } from './facetIndex.ts';
import type { Shown } from './findShown.ts';
import type { ExplorerGraph } from './graphData.ts';
import { type AnyRelation, type GraphKinds, isForeign, kindOf, relationOf } from './graphKinds.ts';
import type { TableColumn, TableTab, TableView } from './tableView.ts';

/** What stands in a cell, before it is worded. */
export type Cell =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'names'; readonly names: readonly string[] }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'year'; readonly from: number; readonly to: number }
  | { readonly type: 'share'; readonly value: number }
  | { readonly type: 'relation'; readonly relation: AnyRelation }
  | { readonly type: 'period'; readonly start: string | undefined; readonly end: string | undefined }
  | { readonly type: 'empty' };

/** Where the names in a column come from: the other ends of a node's edges. */
interface Neighbours {
  readonly direction: 'in' | 'out';
  readonly relations: readonly RelationName[];
  /** Only how many; a list would say too much. */
  readonly isCount?: true;
  readonly kind?: string;
}

const EMPTY: Cell = { type: 'empty' };
const KNOWS = { direction: 'in', relations: ['skilled_in', 'created', 'contributed_to'] } as const;
const WRITTEN_ABOUT = { direction: 'in', relations: ['about'], isCount: true } as const;
const LIES_IN = { direction: 'out', relations: ['located_in'] } as const;
const ARTEFACT = {
  organizations: { direction: 'out', relations: ['developed_by'] },
  people: KNOWS,
  publications: WRITTEN_ABOUT,
} as const;

const NEIGHBOURS: Readonly<Partial<Record<string, Partial<Record<TableColumn, Neighbours>>>>> = {
  person: {
    organizations: { direction: 'out', relations: ['works_at', 'member_of', 'studied_at'] },
    skills: { direction: 'out', relations: ['skilled_in', 'created', 'contributed_to'] },
    publications: { direction: 'out', relations: ['author_of'], isCount: true },
    places: LIES_IN,
  },
  organization: {
    partOf: { direction: 'out', relations: ['part_of'] },
    people: { direction: 'in', relations: ['works_at', 'member_of', 'studied_at'] },
    places: LIES_IN,
  },
  technique: {
    broader: { direction: 'out', relations: ['broader'] },
    people: KNOWS,
    publications: WRITTEN_ABOUT,
  },
  model: ARTEFACT,
  software: ARTEFACT,
  dataset: ARTEFACT,
  publication: {
    authors: { direction: 'in', relations: ['author_of'] },
    venue: { direction: 'out', relations: ['published_in'] },
    topics: { direction: 'out', relations: ['about'] },
  },
  venue: {
    people: { direction: 'in', relations: ['served'] },
    publications: { direction: 'in', relations: ['published_in'], isCount: true },
  },
  award: {
    organizations: { direction: 'out', relations: ['granted_by'] },
    people: { direction: 'in', relations: ['received'] },
  },
  place: {
    organizations: { direction: 'in', relations: ['located_in'], kind: 'organization' },
    people: { direction: 'in', relations: ['located_in'], kind: 'person' },
  },
};

/** Columns whose order begins with the largest when they are first asked for. */
export const NUMBER_COLUMNS: ReadonlySet<TableColumn> = new Set([
  'year',
  'publications',
  'years',
  'relations',
  'evidence',
  'documents',
  'confidence',
  'period',
]);

/** What the table reads. */
export interface TableSource {
  readonly graph: ExplorerGraph;
  readonly kinds: GraphKinds;
  readonly index: FacetIndex;
  readonly shown: Shown;
}

/** The names at the other ends of a node's shown edges, in the order of authors, then by evidence. */
function namesAround({ graph, shown }: TableSource, node: string, neighbours: Neighbours): readonly string[] {
  const found = new Map<string, { label: string; position: number; weight: number }>();
  const read = neighbours.direction === 'in' ? graph.inEdges(node) : graph.outEdges(node);
  for (const edge of read) {
    if (!shown.edges.has(edge)) continue;
    const { relation, position, weight } = graph.getEdgeAttributes(edge);
    if (!neighbours.relations.includes(relation)) continue;
    const other = graph.opposite(node, edge);
    const { label, kind } = graph.getNodeAttributes(other);
    if (neighbours.kind !== undefined && kind !== neighbours.kind) continue;
    const known = found.get(other);
    found.set(other, { label, position: position ?? 0, weight: weight + (known?.weight ?? 0) });
  }
  return [...found.values()]
    .sort((a, b) => a.position - b.position || b.weight - a.weight || (a.label < b.label ? -1 : 1))
    .map(({ label }) => label);
}

function nodeCell(source: TableSource, tab: TableTab, column: TableColumn, key: string): Cell {
  const { graph, index, shown } = source;
  const { label, aliases, mentions, confidence, year } = graph.getNodeAttributes(key);
  const neighbours = NEIGHBOURS[tab]?.[column];
  if (neighbours) {
    const names = namesAround(source, key, neighbours);
    if (neighbours.isCount) return { type: 'number', value: names.length };
    return names.length > 0 ? { type: 'names', names } : EMPTY;
  }
  switch (column) {
    case 'name':
      return { type: 'text', text: label };
    case 'aliases':
      return aliases.length > 0 ? { type: 'names', names: aliases } : EMPTY;
    case 'year':
      return year === undefined ? EMPTY : { type: 'year', from: year, to: year };
    case 'years': {
      const years = index.yearsOf(key);
      if (years.size === 0) return EMPTY;
      return { type: 'year', from: Math.min(...years), to: Math.max(...years) };
    }
    case 'relations':
      return { type: 'number', value: graph.edges(key).filter((edge) => shown.edges.has(edge)).length };
    case 'evidence':
      return { type: 'number', value: mentions.length };
    case 'documents':
      return { type: 'number', value: new Set(mentions.map((mention) => mention.document)).size };
    case 'confidence':
      return { type: 'share', value: confidence ?? 1 };
    default:
      return EMPTY;
  }
}

function edgeCell({ graph }: TableSource, column: TableColumn, key: string): Cell {
  const attributes = graph.getEdgeAttributes(key);
  switch (column) {
    case 'source':
      return { type: 'text', text: graph.getNodeAttribute(graph.source(key), 'label') };
    case 'target':
      return { type: 'text', text: graph.getNodeAttribute(graph.target(key), 'label') };
    case 'relation':
      return { type: 'relation', relation: relationOf(attributes) };
    case 'period': {
      const { start, end } = attributes;
      if (start || end) return { type: 'period', start, end };
      // What joins a paper holds when the paper came out.
      const [source, target] = graph.extremities(key).map((node) => graph.getNodeAttribute(node, 'year'));
      const year = attributes.year ?? source ?? target;
      return year === undefined ? EMPTY : { type: 'year', from: year, to: year };
    }
    case 'role': {
      const { role, degree, field } = attributes;
      const names = [role, degree, field].filter((one) => one !== undefined);
      return names.length > 0 ? { type: 'names', names } : EMPTY;
    }
    case 'evidence':
      return { type: 'number', value: attributes.weight };
    case 'documents':
      return { type: 'number', value: new Set(attributes.evidence.map((piece) => piece.document)).size };
    case 'confidence':
      return { type: 'share', value: attributes.confidence ?? 1 };
    default:
      return EMPTY;
  }
}

/** What stands in a column of the row of a node or, on the tab of relations, of an edge. */
export function readCell(source: TableSource, tab: TableTab, column: TableColumn, key: string): Cell {
  return tab === 'relations' ? edgeCell(source, column, key) : nodeCell(source, tab, column, key);
}

/** A cell as something that sorts; `null` stands last, whichever way it is sorted. */
function orderOf(cell: Cell): string | number | null {
  switch (cell.type) {
    case 'text':
      return cell.text;
    case 'names':
      return cell.names.join('\n');
    case 'number':
    case 'share':
      return cell.value;
    case 'year':
      return cell.to + cell.from / 10_000;
    case 'relation':
      // Ours in their usual order, then the file's by the alphabet.
      return isForeign(cell.relation)
        ? `999 ${cell.relation}`
        : String(RELATIONS.indexOf(cell.relation)).padStart(3, '0');
    case 'period':
      return Number.parseInt((cell.end === 'present' ? '9999' : cell.end) ?? cell.start ?? '0', 10);
    case 'empty':
      return null;
  }
}

/**
 * The keys of a tab's rows: what is shown, sorted. Equal rows keep the order of the graph's importance.
 *
 * @param language for the order of letters
 */
export function listRows(source: TableSource, { tab, sort }: TableView, language: string): readonly string[] {
  const { graph, kinds, shown } = source;
  const keys =
    tab === 'relations'
      ? [...shown.edges]
      : [...shown.nodes].filter((key) => kinds.kindEntry(kindOf(graph.getNodeAttributes(key))) === tab);
  const importance = (key: string): number =>
    tab === 'relations' ? graph.getEdgeAttribute(key, 'weight') : graph.degree(key);
  const rows = keys
    .map((key) => ({ key, importance: importance(key) }))
    .sort((a, b) => b.importance - a.importance || (a.key < b.key ? -1 : 1))
    .map(({ key }) => key);
  if (!sort) return rows;
  const letters = new Intl.Collator(language, { numeric: true });
  const turn = sort.descending ? -1 : 1;
  return rows
    .map((key) => ({ key, order: orderOf(readCell(source, tab, sort.column, key)) }))
    .sort(({ order: a }, { order: b }) => {
      if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
      return (
        turn *
        (typeof a === 'number' && typeof b === 'number' ? a - b : letters.compare(String(a), String(b)))
      );
    })
    .map(({ key }) => key);
}
