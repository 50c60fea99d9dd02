import { type Signal, useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { useExplorer } from './context.ts';

/** The facets of the legend, whose code is fetched when the graph is there; their room is kept until then. */
export function Filters() {
  const { state, messages } = useExplorer();
  const facets: Signal<ComponentType | null> = useSignal(null);
  const isReady = state.graph.value !== null;
  useEffect(() => {
    if (isReady) {
      import('./Facets.tsx').then((module) => {
        facets.value = module.default;
      });
    }
  }, [isReady, facets]);
  const Facets = facets.value;
  return (
    <div class="facets" data-loading={Facets ? undefined : ''}>
      <p class="facets-title">{messages.value.filters.narrow}</p>
      {Facets ? <Facets /> : null}
    </div>
  );
}
