import { listLoosenings, withoutFacet } from '../state/index.ts';
import { useExplorer } from './context.ts';

/** Loosenings that are offered. */
const MOST_OFFERS = 3;

/** Where nothing passes: which facet to loosen, and what that would show. */
export function NothingShown() {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const passing = state.passing.value;
  if (!passing) return null;
  const offers = listLoosenings(state.view.value, passing)
    .filter(({ count }) => count > 0)
    .slice(0, MOST_OFFERS);
  return (
    <div class="nothing">
      <p>{t.filters.nothing}</p>
      {offers.map(({ facet, count }) => (
        <button
          key={facet}
          type="button"
          class="button"
          onClick={() => state.actions.changeView((view) => withoutFacet(view, facet))}
        >
          {t.filters.loosen(t.filters.facets[facet], count)}
        </button>
      ))}
      <button type="button" class="text-button" onClick={() => state.actions.clearFilters()}>
        {t.filters.clearAll}
      </button>
    </div>
  );
}
