import { useComputed, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { countLeast, countYears, listFacet } from '../state/findPassing.ts';
import {
  type FacetValue,
  isAsked,
  LIST_FACETS,
  type ListFacet,
  type Passing,
  toggleValue,
} from '../state/index.ts';
import { isCalled } from '../state/namesOf.ts';
import { Choice } from './Choice.tsx';
import { useExplorer } from './context.ts';
import { nameOfDocument } from './Evidence.tsx';
import { ActionIcon } from './Icon.tsx';
import { Taxonomy } from './Taxonomy.tsx';
import { YearBrush } from './YearBrush.tsx';

/** Values of a facet that are shown before "Show more". */
const FIRST_VALUES = 8;
/** From so many values on, a facet has a field to find one. */
const MANY_VALUES = 12;
/** What one can ask for at least. */
const CONFIDENCES = [0, 0.5, 0.7, 0.8, 0.9] as const;
const EVIDENCES = [0, 1, 2, 3, 5] as const;

type OpenFacet = ListFacet | 'years' | 'confidence' | 'evidence';

/** Every facet besides kinds and relations; its counts are made while it is open. */
export default function Facets() {
  const { messages } = useExplorer();
  const t = messages.value.filters;
  return (
    <>
      {LIST_FACETS.map((facet) => (
        <Facet key={facet} facet={facet}>
          {facet === 'technique' ? <Taxonomy /> : <ValueList facet={facet} />}
        </Facet>
      ))}
      <Facet facet="years">
        <Years />
      </Facet>
      <Facet facet="confidence">
        <Least facet="confidence" thresholds={CONFIDENCES} word={t.leastConfidence} />
      </Facet>
      <Facet facet="evidence">
        <Least facet="evidence" thresholds={EVIDENCES} word={t.leastEvidence} />
      </Facet>
    </>
  );
}

/** One facet, folded up until it is wanted or asks for something. */
function Facet({ facet, children }: { facet: OpenFacet; children: ComponentChildren }) {
  const { state, messages } = useExplorer();
  const { filters } = state.view.value;
  const isActive = isAsked(filters, facet);
  const isOpen = useSignal(isActive);
  const asked = filters[facet];
  return (
    <details
      class="facet"
      open={isOpen.value}
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open;
      }}
    >
      <summary>
        <span class="facet-name">{messages.value.filters.facets[facet]}</span>
        {isActive ? (
          <span class="facet-badge">{Array.isArray(asked) && facet !== 'years' ? asked.length : 1}</span>
        ) : null}
        <ActionIcon name="chevron" size={16} />
      </summary>
      {isOpen.value ? <div class="facet-body">{children}</div> : null}
    </details>
  );
}

/** The counts that all facets share; `null` without a graph. */
function usePassing(): Passing | null {
  return useExplorer().state.passing.value;
}

function ValueList({ facet }: { facet: Exclude<ListFacet, 'technique'> }) {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const isWhole = useSignal(false);
  const sought = useSignal('');
  const values = useComputed(() => {
    const [graph, index, passing] = [state.graph.value, state.facetIndex.value, state.passing.value];
    return graph && index && passing ? listFacet(graph, index, passing, facet) : [];
  });
  const { filters } = state.view.value;
  const chosen = filters[facet];
  const needle = sought.value.normalize('NFC').trim().toLowerCase();
  const labelOf = ({ label }: FacetValue): string => (facet === 'document' ? nameOfDocument(label) : label);
  const graph = state.graph.value;
  const isSought = ({ value, label }: FacetValue): boolean =>
    graph?.hasNode(value)
      ? isCalled(graph.getNodeAttributes(value), needle)
      : label.toLowerCase().includes(needle);
  const found = needle ? values.value.filter(isSought) : values.value;
  const useful = found.filter(({ value, count }) => count > 0 || chosen.includes(value));
  const rest = useful.length - FIRST_VALUES;
  // What is chosen stays in sight.
  const listed =
    isWhole.value || rest <= 0
      ? useful
      : useful.filter(({ value }, place) => place < FIRST_VALUES || chosen.includes(value));
  return (
    <>
      {values.value.length > MANY_VALUES ? (
        <input
          class="facet-find"
          type="search"
          aria-label={t.filters.find(t.filters.facets[facet])}
          placeholder={t.filters.find(t.filters.facets[facet])}
          value={sought.value}
          onInput={(event) => {
            sought.value = event.currentTarget.value;
          }}
        />
      ) : null}
      {listed.map((one) => (
        <Choice
          key={one.value}
          text={labelOf(one)}
          title={one.label}
          count={one.count}
          isOn={chosen.includes(one.value)}
          onChange={() =>
            state.actions.changeView((view) => ({
              ...view,
              filters: toggleValue(view.filters, facet, one.value),
            }))
          }
        />
      ))}
      {listed.length === 0 ? (
        <p class="facet-hint">{needle && found.length === 0 ? t.filters.noMatch : t.filters.noValues}</p>
      ) : null}
      {rest > 0 ? (
        <button
          type="button"
          class="text-button"
          onClick={() => {
            isWhole.value = !isWhole.value;
          }}
        >
          {isWhole.value ? t.fewer : t.more(rest)}
        </button>
      ) : null}
    </>
  );
}

function Years() {
  const { state, messages } = useExplorer();
  const index = state.facetIndex.value;
  const passing = usePassing();
  if (!index || !passing) return null;
  const bars = countYears(index, passing);
  return bars.length > 0 ? (
    <YearBrush bars={bars} />
  ) : (
    <p class="facet-hint">{messages.value.filters.noYears}</p>
  );
}

function Least(props: {
  facet: 'confidence' | 'evidence';
  thresholds: readonly number[];
  word: (least: number) => string;
}) {
  const { state } = useExplorer();
  const { facet, word } = props;
  const name = useId();
  const graph = state.graph.value;
  const passing = usePassing();
  if (!graph || !passing) return null;
  const asked = state.view.value.filters[facet];
  // An address may ask for a number between ours.
  const thresholds = [...new Set([...props.thresholds, asked])].sort((a, b) => a - b);
  const counts = countLeast(graph, passing, facet, thresholds);
  return (
    <>
      {thresholds.map((least, place) => (
        <Choice
          key={least}
          text={word(least)}
          count={counts[place] ?? 0}
          isOn={least === asked}
          name={name}
          onChange={() =>
            state.actions.changeView((view) => ({ ...view, filters: { ...view.filters, [facet]: least } }))
          }
        />
      ))}
    </>
  );
}
