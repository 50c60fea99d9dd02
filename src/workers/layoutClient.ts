import type { LayoutGraph } from './forceLayout.ts';
import type { LayoutReply, LayoutRequest } from './layoutMessages.ts';

/** A layout that runs in a worker. */
export interface LayoutClient {
  /** Holds a node where the reader drags it; `null` lets it go. */
  pin(node: number, position: { x: number; y: number } | null): void;
  /** Waits, for as long as the page is hidden. */
  pause(): void;
  resume(): void;
  /** Ends the worker; nothing is reported any more. */
  stop(): void;
}

/**
 * Starts ForceAtlas2 in a worker of its own. Positions come at most once per animation frame, and the next ones are
 * only asked for when these were taken, so a slow page is never flooded.
 *
 * @param onPositions takes x, y of each node
 * @param onSettled it has come to rest; the worker has ended by then
 * @param createWorker for tests, which have no workers
 */
export function startLayout(
  graph: LayoutGraph,
  onPositions: (positions: Float32Array) => void,
  onSettled: () => void,
  createWorker = (): Worker => new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' }),
): LayoutClient {
  const worker = createWorker();
  let frame = 0;
  let isPaused = false;
  let isWaiting = false;
  let isOver = false;
  let isHeld = false;
  const say = (request: LayoutRequest): void => worker.postMessage(request);
  const stop = (): void => {
    isOver = true;
    cancelAnimationFrame(frame);
    worker.terminate();
  };
  const askForMore = (): void => {
    isWaiting = isPaused;
    if (!isPaused) say({ type: 'next' });
  };
  worker.addEventListener('message', ({ data }: MessageEvent<LayoutReply>) => {
    if (isOver) return;
    frame = requestAnimationFrame(() => {
      if (isOver) return;
      onPositions(data.positions);
      // While a node is held, there is nothing to settle on.
      if (!data.hasSettled || isHeld) return askForMore();
      stop();
      onSettled();
    });
  });
  worker.addEventListener('error', () => {
    if (isOver) return;
    stop();
    onSettled();
  });
  say({ type: 'start', graph });

  return {
    pin(node, position) {
      if (isOver) return;
      isHeld = position !== null;
      say({ type: 'pin', node, position });
    },
    pause() {
      isPaused = true;
    },
    resume() {
      isPaused = false;
      if (isWaiting && !isOver) askForMore();
    },
    stop,
  };
}
