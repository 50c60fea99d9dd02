import { type Messages, nameKinds, wordRelation } from '../messages/index.ts';
import { type ActiveFilter, type ExplorerGraph, listActive, withoutFilter } from '../state/index.ts';
import { useExplorer } from './context.ts';
import { nameOfDocument } from './Evidence.tsx';
import { ActionIcon } from './Icon.tsx';

/** What an active filter asks for, in words. */
function wordFilter(active: ActiveFilter, t: Messages, graph: ExplorerGraph | null): string {
  const words = t.filters;
  if (active.facet === 'kind') {
    const [kind] = active.kinds;
    return active.kinds.length > 1 || !kind
      ? words.kindsHidden(active.kinds.length)
      : words.without(nameKinds(t, kind));
  }
  if (active.facet === 'relation') {
    const [relation] = active.relations;
    return active.relations.length > 1 || !relation
      ? words.relationsHidden(active.relations.length)
      : words.without(wordRelation(t, relation).name);
  }
  if (active.facet === 'years') return words.years(...active.years);
  if ('least' in active) {
    return active.facet === 'confidence'
      ? words.leastConfidence(active.least)
      : words.leastEvidence(active.least);
  }
  if (active.facet === 'document') return nameOfDocument(active.value);
  return graph?.hasNode(active.value) ? graph.getNodeAttribute(active.value, 'label') : active.value;
}

/** A chip for each thing that is asked for; a click takes it away. */
export function FilterChips() {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const active = listActive(state.view.value);
  const graph = state.graph.value;
  if (active.length === 0 || !graph) return null;
  return (
    <section class="chips" aria-label={t.filters.active} data-covers="top">
      <ul>
        {active.map((one) => {
          const words = wordFilter(one, t, graph);
          const facet = t.filters.facets[one.facet];
          const remove = t.filters.remove(`${facet} ${words}`);
          return (
            <li key={JSON.stringify(one)}>
              <button
                type="button"
                class="chip"
                aria-label={remove}
                title={remove}
                onClick={() => state.actions.changeView((view) => withoutFilter(view, one))}
              >
                <span class="chip-facet">{facet}</span> <span class="chip-words">{words}</span>
                <ActionIcon name="close" size={14} />
              </button>
            </li>
          );
        })}
        {active.length > 1 ? (
          <li>
            <button type="button" class="chip plain" onClick={() => state.actions.clearFilters()}>
              {t.filters.clearAll}
            </button>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
