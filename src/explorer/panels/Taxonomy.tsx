import { useComputed, useSignal } from '@preact/signals';
import { listFacet } from '../state/findPassing.ts';
import { toggleValue } from '../state/index.ts';
import { isCalled } from '../state/namesOf.ts';
import { Choice } from './Choice.tsx';
import { useExplorer } from './context.ts';
import { ActionIcon } from './Icon.tsx';

/** From so many techniques on, there is a field to find one; also those that have no place in the tree. */
const MANY_TECHNIQUES = 12;
/** Techniques that are listed for what was typed. */
const MOST_FOUND = 12;

/** The techniques as a tree of broader and narrower ones; a technique stands for all that is under it. */
export function Taxonomy() {
  const { state, messages } = useExplorer();
  const sought = useSignal('');
  const counts = useComputed(() => {
    const [graph, index, passing] = [state.graph.value, state.facetIndex.value, state.passing.value];
    if (!graph || !index || !passing) return new Map<string, number>();
    return new Map(listFacet(graph, index, passing, 'technique').map(({ value, count }) => [value, count]));
  });
  const index = state.facetIndex.value;
  if (!index) return null;
  const chosen = state.view.value.filters.technique;
  // A technique that has no place in the tree can be asked for by the address or from its details.
  const loose = chosen.filter((key) => state.graph.value?.hasNode(key) && !isInTree(key));
  function isInTree(key: string): boolean {
    return (
      index !== null &&
      (index.roots.includes(key) ||
        (state.graph.value?.outEdges(key) ?? []).some(
          (edge) => state.graph.value?.getEdgeAttribute(edge, 'relation') === 'broader',
        ))
    );
  }
  const t = messages.value.filters;
  const needle = sought.value.normalize('NFC').trim().toLowerCase();
  const isMany = counts.value.size > MANY_TECHNIQUES;
  const graph = state.graph.value;
  const labelOf = (key: string): string => graph?.getNodeAttribute(key, 'label') ?? key;
  const found = needle
    ? [...counts.value.keys()]
        .filter((key) => graph?.hasNode(key) && isCalled(graph.getNodeAttributes(key), needle))
        .slice(0, MOST_FOUND)
    : [];
  return (
    <>
      {isMany ? (
        <input
          class="facet-find"
          type="search"
          aria-label={t.find(t.facets.technique)}
          placeholder={t.find(t.facets.technique)}
          value={sought.value}
          onInput={(event) => {
            sought.value = event.currentTarget.value;
          }}
        />
      ) : null}
      {needle ? (
        found.map((key) => (
          <Choice
            key={key}
            text={labelOf(key)}
            count={counts.value.get(key) ?? 0}
            isOn={chosen.includes(key)}
            onChange={() =>
              state.actions.changeView((view) => ({
                ...view,
                filters: toggleValue(view.filters, 'technique', key),
              }))
            }
          />
        ))
      ) : (
        <Branches techniques={[...loose, ...index.roots]} above={[]} counts={counts.value} />
      )}
      {needle && found.length === 0 ? <p class="facet-hint">{t.noMatch}</p> : null}
      {!needle && index.roots.length + loose.length === 0 ? <p class="facet-hint">{t.noTaxonomy}</p> : null}
    </>
  );
}

function Branches(props: {
  techniques: readonly string[];
  above: readonly string[];
  counts: ReadonlyMap<string, number>;
}) {
  const { counts } = props;
  const sorted = [...props.techniques].sort(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  return (
    <ul class="taxonomy">
      {sorted.map((technique) => (
        <Branch key={technique} technique={technique} above={props.above} counts={counts} />
      ))}
    </ul>
  );
}

function Branch(props: { technique: string; above: readonly string[]; counts: ReadonlyMap<string, number> }) {
  const { state, messages } = useExplorer();
  const { technique, counts } = props;
  const above = [...props.above, technique];
  const chosen = state.view.value.filters.technique;
  // A vocabulary may say, by mistake, that a technique is under itself.
  const narrower = (state.facetIndex.value?.narrower(technique) ?? []).filter((key) => !above.includes(key));
  const holdsChosen = (key: string, path: readonly string[]): boolean =>
    chosen.includes(key) ||
    (state.facetIndex.value?.narrower(key) ?? []).some(
      (one) => !path.includes(one) && holdsChosen(one, [...path, one]),
    );
  // What is chosen is in sight from the beginning, however deep it stands.
  const isOpen = useSignal(chosen.length > 0 && narrower.some((key) => holdsChosen(key, [...above, key])));
  const label = state.graph.value?.getNodeAttribute(technique, 'label') ?? technique;
  return (
    <li>
      <div class="branch">
        {narrower.length > 0 ? (
          <button
            type="button"
            class="branch-toggle"
            aria-expanded={isOpen.value}
            aria-label={messages.value.filters.under(label)}
            onClick={() => {
              isOpen.value = !isOpen.value;
            }}
          >
            <ActionIcon name="link" size={14} />
          </button>
        ) : (
          <span class="branch-toggle" />
        )}
        <Choice
          text={label}
          count={counts.get(technique) ?? 0}
          isOn={chosen.includes(technique)}
          onChange={() =>
            state.actions.changeView((view) => ({
              ...view,
              filters: toggleValue(view.filters, 'technique', technique),
            }))
          }
        />
      </div>
      {isOpen.value ? <Branches techniques={narrower} above={above} counts={counts} /> : null}
    </li>
  );
}
