import { useEffect } from 'preact/hooks';
import { FOCUS_DEPTHS, focusOn } from '../state/index.ts';
import { useExplorer } from './context.ts';
import { ActionIcon } from './Icon.tsx';

/** Says what is in focus and what is hidden or muted by hand, and takes it back. */
export function FocusBar() {
  const { state, messages, layout, map } = useExplorer();
  const t = messages.value.looking;
  const graph = state.graph.value;
  const { looking } = state.view.value;
  const { focus } = looking;
  const isThere = graph !== null && (focus !== null || looking.hidden.length > 0);
  // The map keeps clear of it.
  useEffect(() => {
    if (isThere) map.peek()?.panelsChanged();
  }, [isThere, map]);
  if (!graph || !isThere) return null;
  const label = focus && graph.hasNode(focus.key) ? graph.getNodeAttribute(focus.key, 'label') : focus?.key;
  return (
    <div class="focus-bar" data-covers="top">
      {focus ? (
        <section class="focus-card" aria-label={t.focus}>
          <ActionIcon name="focus" size={16} />
          <strong class="focus-name">{label}</strong>
          <fieldset class="focus-steps" aria-label={t.depth}>
            {FOCUS_DEPTHS.map((depth) => (
              <label key={depth} class="focus-step" title={t.steps(depth)}>
                <input
                  type="radio"
                  name="focus-depth"
                  aria-label={t.steps(depth)}
                  checked={focus.depth === depth}
                  onChange={() => state.actions.look((before) => focusOn(before, focus.key, depth))}
                />
                <span aria-hidden="true">{depth}</span>
              </label>
            ))}
          </fieldset>
          <label class="fade-rest">
            <input
              type="checkbox"
              checked={focus.rest === 'faded'}
              onChange={() =>
                state.actions.look({
                  focus: { ...focus, rest: focus.rest === 'faded' ? 'hidden' : 'faded' },
                })
              }
            />
            {t.fadeRest}
          </label>
          {focus.rest === 'hidden' ? (
            <button type="button" class="text-button" onClick={() => layout.start()}>
              {t.arrangeShown}
            </button>
          ) : null}
          <button
            type="button"
            class="icon-button small"
            aria-label={t.leaveFocus}
            title={t.leaveFocus}
            onClick={() => state.actions.look({ focus: null })}
          >
            <ActionIcon name="close" size={16} />
          </button>
        </section>
      ) : null}
      {looking.hidden.length > 0 ? (
        <p class="focus-card">
          {t.hidden(looking.hidden.length)}
          <button type="button" class="text-button" onClick={() => state.actions.look({ hidden: [] })}>
            {t.showHidden}
          </button>
        </p>
      ) : null}
    </div>
  );
}
