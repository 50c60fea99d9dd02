import { useSignal } from '@preact/signals';
import { useExplorer } from './context.ts';
import { ActionIcon } from './Icon.tsx';
import { Panel } from './Panel.tsx';

/**
 * What one can do here, in a few steps, for the first visit. It stands beside the map, which makes room for it, and
 * steps aside for what the reader opens; it takes no focus and hinders nothing.
 */
export function Tour() {
  const { state, messages } = useExplorer();
  const u = messages.value.understanding;
  const at = useSignal(0);
  const { selected, passage, path, table } = state.view.value;
  const isInTheWay =
    selected !== null ||
    passage !== null ||
    path !== null ||
    table !== null ||
    (state.isNarrow.value && state.isLegendOpen.value);
  const step = u.tourSteps[at.value];
  if (!state.isTouring.value || isInTheWay || state.graph.value === null || !step) return null;
  const isLast = at.value === u.tourSteps.length - 1;
  const end = (): void => {
    state.actions.setTouring(false);
    at.value = 0;
  };
  return (
    <Panel tag="section" name="tour" label={u.tour} covers="right">
      <button
        type="button"
        class="icon-button small panel-close"
        aria-label={u.tourSkip}
        title={u.tourSkip}
        onClick={end}
      >
        <ActionIcon name="close" size={18} />
      </button>
      <div class="tour-text" aria-live="polite">
        <p class="label">{u.tourStep(at.value + 1, u.tourSteps.length)}</p>
        <h2>{step.title}</h2>
        <p>{step.text}</p>
      </div>
      <div class="tour-actions">
        {at.value > 0 ? (
          <button
            type="button"
            class="button"
            onClick={() => {
              at.value -= 1;
            }}
          >
            {u.tourBack}
          </button>
        ) : null}
        <button
          type="button"
          class="button primary"
          onClick={() => {
            if (isLast) end();
            else at.value += 1;
          }}
        >
          {isLast ? u.tourDone : u.tourNext}
        </button>
      </div>
    </Panel>
  );
}
