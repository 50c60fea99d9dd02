import { KINDS, type Kind } from '../../model/index.ts';

/** The table's tabs: nodes of one kind each, and the relations. */
export const TABLE_TABS = [...KINDS, 'relations'] as const;

/** One of {@link TABLE_TABS}. */
export type TableTab = Kind | 'relations';

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

/** The columns of each tab. The first names the row and is always there. */
export const COLUMNS_OF_TAB: Readonly<Record<TableTab, readonly TableColumn[]>> = {
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

/** The table as it is first opened. */
export const INITIAL_TABLE: TableView = { tab: 'person', sort: null, hidden: [] };
