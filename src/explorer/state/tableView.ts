import { isKind, type Kind } from '../../model/index.ts';
import { type AnyKind, isForeign } from './graphKinds.ts';

/** The table's tabs: nodes of one kind each, and the relations. */
export type TableTab = AnyKind | 'relations';

/** Whether there is such a tab, in some graph. */
export function isTableTab(name: string): name is TableTab {
  return name === 'relations' || isKind(name) || isForeign(name);
}

/** All columns of all tabs, in the order in which a tab shows those that it has. */
export const TABLE_COLUMNS = [
  'name',
  'source',
  'relation',
  'target',
  'year',
  'authors',
  'venue',
  'organizations',
  'partOf',
  'broader',
  'topics',
  'skills',
  'people',
  'publications',
  'places',
  'period',
  'role',
  'years',
  'relations',
  'evidence',
  'documents',
  'confidence',
  'aliases',
] as const;

/** One of {@link TABLE_COLUMNS}. */
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** What the table shows, and how. */
export interface TableView {
  readonly tab: TableTab;
  /** `null`: the best connected nodes first, the best attested relations first. */
  readonly sort: { readonly column: TableColumn; readonly descending: boolean } | null;
  /** Columns that are left out, in the order of TABLE_COLUMNS. */
  readonly hidden: readonly TableColumn[];
}

const NODE_END = ['years', 'relations', 'evidence', 'documents', 'confidence', 'aliases'] as const;

const COLUMNS: Readonly<Record<Kind | 'relations', readonly TableColumn[]>> = {
  person: ['name', 'organizations', 'skills', 'publications', 'places', ...NODE_END],
  organization: ['name', 'partOf', 'people', 'places', ...NODE_END],
  technique: ['name', 'broader', 'people', 'publications', ...NODE_END],
  model: ['name', 'organizations', 'people', 'publications', ...NODE_END],
  software: ['name', 'organizations', 'people', 'publications', ...NODE_END],
  dataset: ['name', 'organizations', 'people', 'publications', ...NODE_END],
  publication: ['name', 'year', 'authors', 'venue', 'topics', ...NODE_END.filter((name) => name !== 'years')],
  venue: ['name', 'people', 'publications', ...NODE_END],
  award: ['name', 'organizations', 'people', ...NODE_END],
  place: ['name', 'organizations', 'people', ...NODE_END],
  relations: ['source', 'relation', 'target', 'period', 'role', 'evidence', 'documents', 'confidence'],
};

/** The columns of a tab. The first names the row and is always there. */
export function columnsOfTab(tab: TableTab): readonly TableColumn[] {
  return isForeign(tab) ? ['name', ...NODE_END] : COLUMNS[tab];
}

/** The table as it is first opened. */
export const INITIAL_TABLE: TableView = { tab: 'person', sort: null, hidden: [] };
