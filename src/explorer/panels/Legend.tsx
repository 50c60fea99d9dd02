import { useId } from 'preact/hooks';
import { nameKinds, wordRelation } from '../messages/index.ts';
import { type AnyKind, type AnyRelation, hasFilters } from '../state/index.ts';
import { Appearance } from './Appearance.tsx';
import { useExplorer } from './context.ts';
import { Filters } from './Filters.tsx';
import { ActionIcon, KindIcon } from './Icon.tsx';
import { Panel } from './Panel.tsx';

/** Kinds and relations with their counts; each can be switched off and on. The legend is the filter. */
export function Legend() {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const { hiddenKinds, hiddenRelations, filters } = state.view.value;
  const isFiltered = hiddenKinds.length > 0 || hiddenRelations.length > 0 || hasFilters(filters);
  if (!state.isLegendOpen.value || state.loading.value.status === 'failed') return null;
  const isRoomy = [...state.kinds.value, ...state.relations.value].some(({ count }) => count >= 1000);
  return (
    <Panel tag="section" name={isRoomy ? 'legend roomy' : 'legend'} label={t.legend} covers="left">
      <div class="legend-head">
        {isFiltered ? (
          <button type="button" class="text-button" onClick={() => state.actions.clearFilters()}>
            {t.showAll}
          </button>
        ) : null}
        <button
          type="button"
          class="icon-button small"
          aria-label={`${t.close}: ${t.legend}`}
          title={t.close}
          onClick={() => state.actions.toggleLegend()}
        >
          <ActionIcon name="close" size={16} />
        </button>
      </div>
      <div class="panel-scroll">
        <Appearance />
        {/* All at once, when the graph is there: what comes row by row pushes the rest about. */}
        {state.graph.value ? (
          <fieldset class="filters" aria-label={t.filters.title}>
            <fieldset>
              <legend>{t.kindsTitle}</legend>
              {state.kinds.value.map(({ name, count }) => (
                <Switch
                  key={name}
                  text={nameKinds(t, name)}
                  count={count}
                  isOn={!hiddenKinds.includes(name)}
                  kind={name}
                  onToggle={() => state.actions.toggleKind(name)}
                />
              ))}
            </fieldset>
            <Filters />
            <fieldset>
              <legend>{t.relationsTitle}</legend>
              {state.relations.value.map(({ name, count }) => (
                <Switch
                  key={name}
                  text={wordRelation(t, name).name}
                  count={count}
                  isOn={!hiddenRelations.includes(name)}
                  relation={name}
                  onToggle={() => state.actions.toggleRelation(name)}
                />
              ))}
            </fieldset>
          </fieldset>
        ) : null}
      </div>
    </Panel>
  );
}

function Switch(props: {
  text: string;
  count: number;
  isOn: boolean;
  kind?: AnyKind;
  relation?: AnyRelation;
  onToggle: () => void;
}) {
  const { messages } = useExplorer();
  const id = useId();
  return (
    <label class={props.isOn ? 'switch' : 'switch off'}>
      <input
        type="checkbox"
        checked={props.isOn}
        aria-describedby={id}
        aria-label={props.text}
        onChange={props.onToggle}
      />
      {props.kind ? <KindIcon kind={props.kind} /> : null}
      <span class="switch-text">{props.text}</span>
      <span id={id} class="count">
        {props.count.toLocaleString(messages.value.code)}
      </span>
    </label>
  );
}
