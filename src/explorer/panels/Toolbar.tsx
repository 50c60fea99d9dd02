import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
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
    <div class="toolbar" role="toolbar" aria-label={t.graph} data-covers="bottom" tabIndex={-1}>
      <MapButton
        name={isRunning ? t.stopLayout : t.startLayout}
        icon={isRunning ? 'stop' : 'play'}
        isOn={isRunning}
        onClick={() => (isRunning ? layout.stop() : layout.start())}
      />
      <MapButton name={t.fitView} icon="fit" onClick={() => commands.fit()} />
      <MapButton name={t.zoomOut} icon="minus" onClick={() => commands.zoomOut()} />
      <MapButton name={t.zoomIn} icon="plus" onClick={() => commands.zoomIn()} />
      <FullScreenButton />
    </div>
  );
}

/** Gives the whole screen to the page; not there where the browser can't. */
function FullScreenButton() {
  const { messages } = useExplorer();
  const t = messages.value.looking;
  const isOn = useSignal(false);
  useEffect(() => {
    const follow = (): void => {
      isOn.value = document.fullscreenElement !== null;
    };
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, [isOn]);
  if (!document.fullscreenEnabled) return null;
  const toggle = (): void => {
    // Refused where the page is embedded without leave; then nothing happens.
    const done = isOn.value ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    done.catch(() => {});
  };
  return (
    <MapButton
      name={isOn.value ? t.leaveFullScreen : t.fullScreen}
      icon="expand"
      isOn={isOn.value}
      onClick={toggle}
    />
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
      {state.muted.value.size > 0 ? ` · ${t.looking.muted(state.muted.value.size)}` : ''}
      {state.layoutStatus.value === 'running' ? ` · ${t.layoutRunning}` : ''}
    </p>
  );
}
