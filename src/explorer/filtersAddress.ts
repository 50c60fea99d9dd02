import {
  type Filters,
  isTableTab,
  LIST_FACETS,
  NO_FILTERS,
  sortedValues,
  TABLE_COLUMNS,
  type TableColumn,
  type TableView,
} from './state/index.ts';

/** Writes filters into an address; those that ask for nothing are left out. */
export function writeFilters(filters: Filters, address: URLSearchParams): void {
  for (const facet of LIST_FACETS) for (const value of filters[facet]) address.append(facet, value);
  if (filters.years) address.set('years', filters.years.join('-'));
  if (filters.confidence > 0) address.set('confidence', String(filters.confidence));
  if (filters.evidence > 0) address.set('evidence', String(filters.evidence));
}

/** The filters that an address asks for; what cannot be read asks for nothing. */
export function filtersOfAddress(address: URLSearchParams): Filters {
  const list = (facet: (typeof LIST_FACETS)[number]): readonly string[] =>
    sortedValues(address.getAll(facet).filter(Boolean));
  const years = /^(\d{1,4})-(\d{1,4})$/.exec(address.get('years') ?? '');
  const [from, to] = [Number(years?.[1]), Number(years?.[2])];
  const confidence = Number(address.get('confidence'));
  const evidence = Number(address.get('evidence'));
  return {
    document: list('document'),
    organization: list('organization'),
    place: list('place'),
    technique: list('technique'),
    years: years && from <= to ? [from, to] : NO_FILTERS.years,
    confidence: confidence > 0 && confidence <= 1 ? confidence : NO_FILTERS.confidence,
    evidence: Number.isInteger(evidence) && evidence > 0 ? evidence : NO_FILTERS.evidence,
  };
}

/** Writes the table into an address: `table=person&sort=-years&without=aliases`. */
export function writeTable(table: TableView | null, address: URLSearchParams): void {
  if (!table) return;
  address.set('table', table.tab);
  if (table.sort) address.set('sort', `${table.sort.descending ? '-' : ''}${table.sort.column}`);
  if (table.hidden.length > 0) address.set('without', table.hidden.join(','));
}

/** The table that an address asks for; `null` for none, or for one that there isn't. */
export function tableOfAddress(address: URLSearchParams): TableView | null {
  const tab = address.get('table');
  if (tab === null || !isTableTab(tab)) return null;
  const sort = address.get('sort') ?? '';
  const descending = sort.startsWith('-');
  const column = sort.slice(descending ? 1 : 0) as TableColumn;
  const without = (address.get('without') ?? '').split(',');
  return {
    tab,
    sort: TABLE_COLUMNS.includes(column) ? { column, descending } : null,
    hidden: TABLE_COLUMNS.filter((name) => without.includes(name)),
  };
}
