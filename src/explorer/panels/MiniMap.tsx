import { useEffect, useRef } from 'preact/hooks';
import { useExplorer } from './context.ts';

/** The whole graph, small, whenever not all of it is in view. Zooming and searching do the same by keyboard. */
export function MiniMap() {
  const { map, state } = useExplorer();
  const canvas = useRef<HTMLCanvasElement>(null);
  const commands = map.value;
  const isWide = !state.isNarrow.value;
  useEffect(
    () => (commands && canvas.current ? commands.attachMiniMap(canvas.current) : undefined),
    [commands, isWide],
  );
  return commands && isWide ? (
    <div aria-hidden="true">
      <canvas ref={canvas} class="mini-map" hidden />
    </div>
  ) : null;
}
