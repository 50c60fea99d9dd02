/** What can be filtered by, in the order of the panel. */
export const FACETS = [
  'kind',
  'relation',
  'document',
  'organization',
  'place',
  'technique',
  'years',
  'confidence',
  'evidence',
] as const;

/** One of {@link FACETS}. */
export type Facet = (typeof FACETS)[number];

/** The facets whose values are documents or nodes; several values of one facet are joined by "or". */
export const LIST_FACETS = ['document', 'organization', 'place', 'technique'] as const;

/** One of {@link LIST_FACETS}. */
export type ListFacet = (typeof LIST_FACETS)[number];

/**
 * What is asked for, besides kinds and relations. A facet that asks for nothing lets everything pass; what is shown
 * passes all of them. Lists are sorted and hold nothing twice, so equal filters are equal as JSON.
 */
export interface Filters {
  /** Paths of documents. */
  readonly document: readonly string[];
  /** Keys of organizations. */
  readonly organization: readonly string[];
  /** Keys of places. */
  readonly place: readonly string[];
  /** Keys of techniques; each stands for what is under it, too. */
  readonly technique: readonly string[];
  /** First and last year, both included. */
  readonly years: readonly [from: number, to: number] | null;
  /** 0–1: the least confidence. */
  readonly confidence: number;
  /** The least number of pieces of evidence: places that name a node, passages that state a relation. */
  readonly evidence: number;
}

/** Filters that let everything pass. */
export const NO_FILTERS: Filters = {
  document: [],
  organization: [],
  place: [],
  technique: [],
  years: null,
  confidence: 0,
  evidence: 0,
};

/** Whether a facet asks for something. */
export function isAsked(filters: Filters, facet: Exclude<Facet, 'kind' | 'relation'>): boolean {
  const value = filters[facet];
  return typeof value === 'number' ? value > 0 : value !== null && value.length > 0;
}

/** Whether any facet asks for something. */
export function hasFilters(filters: Filters): boolean {
  return FACETS.some((facet) => facet !== 'kind' && facet !== 'relation' && isAsked(filters, facet));
}

/** Values as {@link Filters} keeps them: sorted, each once. */
export function sortedValues(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
}

/** Filters with a value of a list put in or taken out. */
export function toggleValue(filters: Filters, facet: ListFacet, value: string): Filters {
  const list = filters[facet];
  return {
    ...filters,
    [facet]: list.includes(value) ? list.filter((one) => one !== value) : sortedValues([...list, value]),
  };
}
