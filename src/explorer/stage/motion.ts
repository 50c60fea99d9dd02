import type { Renderer } from './drawing.ts';

/** The camera rests when it hasn't moved for so long; a slow browser's frames are no nearer to each other. */
const REST_MS = 160;

/** Whether the camera is on its way: what takes long waits until it rests. */
export interface Motion {
  isMoving(): boolean;
  /** Where the camera is now, it was put at once: this was no motion. */
  rest(): void;
  stop(): void;
}

/**
 * Watches the camera of a renderer.
 *
 * @param onRest it has come to rest
 */
export function createMotion(renderer: Pick<Renderer, 'getCamera'>, onRest: () => void): Motion {
  let timer = 0;
  const end = (): void => {
    timer = 0;
    onRest();
  };
  const follow = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(end, REST_MS);
  };
  const camera = renderer.getCamera();
  camera.on('updated', follow);
  const rest = (): void => {
    window.clearTimeout(timer);
    timer = 0;
  };
  return {
    isMoving: () => timer !== 0,
    rest,
    stop() {
      rest();
      camera.removeListener('updated', follow);
    },
  };
}
