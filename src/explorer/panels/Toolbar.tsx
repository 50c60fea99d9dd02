import { useExplorer } from './context.ts';
import { ActionIcon, type ActionIconName } from './Icon.tsx';

/** The map's buttons: layout, fit, zoom. */
export function Toolbar() {
  const { state, messages, map, layout } = useExplorer();
  const t = messages.value;
  const commands = map.value;
  if (!commands) return null;
  const isRunning = state.layoutStatus.value !== 'stopped';
  return (
    <div class="toolbar" role="toolbar" aria-label={t.graph} data-covers="bottom">
      <MapButton
        name={isRunning ? t.stopLayout : t.startLayout}
        icon={isRunning ? 'stop' : 'play'}
        isOn={isRunning}
        onClick={() => (isRunning ? layout.stop() : layout.start())}
      />
      <MapButton name={t.fitView} icon="fit" onClick={() => commands.fit()} />
      <MapButton name={t.zoomOut} icon="minus" onClick={() => commands.zoomOut()} />
      <MapButton name={t.zoomIn} icon="plus" onClick={() => commands.zoomIn()} />
    </div>
  );
}

function MapButton(props: { name: string; icon: ActionIconName; isOn?: boolean; onClick: () => void }) {
  return (
    <button
      type="button"
      class={props.isOn ? 'icon-button on' : 'icon-button'}
      aria-label={props.name}
      title={props.name}
      onClick={props.onClick}
    >
      <ActionIcon name={props.icon} />
    </button>
  );
}

/** How much of the graph is shown, said aloud when it changes. */
export function StatusLine() {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const counts = state.counts.value;
  const isReady = state.graph.value !== null;
  return (
    <p class="status-line" role="status">
      {isReady ? t.counts(counts) : ''}
      {state.layoutStatus.value === 'running' ? ` · ${t.layoutRunning}` : ''}
    </p>
  );
}
