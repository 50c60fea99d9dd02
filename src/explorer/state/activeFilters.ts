import {
  FACETS,
  type Facet,
  isAsked,
  LIST_FACETS,
  type ListFacet,
  NO_FILTERS,
  toggleValue,
} from './filters.ts';
import { bitOf, type Passing } from './findPassing.ts';
import type { AnyKind, AnyRelation } from './graphKinds.ts';
import { toggleKind, toggleRelation, type View } from './view.ts';

/** One thing that a view asks for; what a chip says and takes away. */
export type ActiveFilter =
  | { readonly facet: 'kind'; readonly kinds: readonly AnyKind[] }
  | { readonly facet: 'relation'; readonly relations: readonly AnyRelation[] }
  | { readonly facet: ListFacet; readonly value: string }
  | { readonly facet: 'years'; readonly years: readonly [number, number] }
  | { readonly facet: 'confidence' | 'evidence'; readonly least: number };

/** More kinds or relations than this that are switched off share a chip. */
const MOST_CHIPS = 3;

/** All that a view asks for, in the order of the facets. */
export function listActive({ hiddenKinds, hiddenRelations, filters }: View): readonly ActiveFilter[] {
  const kinds = hiddenKinds.length > MOST_CHIPS ? [hiddenKinds] : hiddenKinds.map((kind) => [kind]);
  const relations =
    hiddenRelations.length > MOST_CHIPS ? [hiddenRelations] : hiddenRelations.map((relation) => [relation]);
  return [
    ...kinds.map((some) => ({ facet: 'kind', kinds: some }) as const),
    ...relations.map((some) => ({ facet: 'relation', relations: some }) as const),
    ...LIST_FACETS.flatMap((facet) => filters[facet].map((value) => ({ facet, value }))),
    ...(filters.years ? [{ facet: 'years', years: filters.years } as const] : []),
    ...(['confidence', 'evidence'] as const)
      .filter((facet) => filters[facet] > 0)
      .map((facet) => ({ facet, least: filters[facet] })),
  ];
}

/** The view without one thing that it asks for. */
export function withoutFilter(view: View, active: ActiveFilter): View {
  if (active.facet === 'kind') return active.kinds.reduce(toggleKind, view);
  if (active.facet === 'relation') return active.relations.reduce(toggleRelation, view);
  if ('value' in active) return { ...view, filters: toggleValue(view.filters, active.facet, active.value) };
  return withoutFacet(view, active.facet);
}

/** The view with nothing asked for by one facet. */
export function withoutFacet(view: View, facet: Facet): View {
  if (facet === 'kind') return { ...view, hiddenKinds: [] };
  if (facet === 'relation') return { ...view, hiddenRelations: [] };
  return { ...view, filters: { ...view.filters, [facet]: NO_FILTERS[facet] } };
}

/** A facet that could be loosened, with how many nodes would then be shown. */
export interface Loosening {
  readonly facet: Facet;
  readonly count: number;
}

/** The facets that ask for something, those first without which most would be shown. */
export function listLoosenings(view: View, passing: Passing): readonly Loosening[] {
  return FACETS.filter((facet) =>
    facet === 'kind' ? view.hiddenKinds.length > 0 : facet !== 'relation' && isAsked(view.filters, facet),
  )
    .map((facet) => {
      const others = ~bitOf(facet);
      let count = 0;
      for (const fails of passing.nodes.values()) if ((fails & others) === 0) count += 1;
      return { facet, count };
    })
    .sort((a, b) => b.count - a.count);
}
