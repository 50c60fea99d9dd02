import { useExplorer } from './context.ts';
import { useLater } from './useLater.ts';

/** The facets of the legend, whose code is fetched when the graph is there; their room is kept until then. */
export function Filters() {
  const { state, messages } = useExplorer();
  const Facets = useLater(state.graph.value !== null, () => import('./Facets.tsx'))?.default;
  return (
    <div class="facets" data-loading={Facets ? undefined : ''}>
      <p class="facets-title">{messages.value.filters.narrow}</p>
      {Facets ? <Facets /> : null}
    </div>
  );
}
