import type { Drawing } from './drawing.ts';
import type { Motion } from './motion.ts';
import { isSameProjection, moveBetween, type Projection, readProjection } from './projection.ts';

/** From so many nodes on, a frame of a moving picture that is drawn in software has no time for them. */
const MANY_NODES = 1500;
/** How much of their opacity nodes lose that fade. */
export const FADED_NODES = 0.86;

/** Whether sigma's frame that is being made draws all nodes; asked by those who draw and clear. */
export interface NodesTurn {
  drawsAll: boolean;
}

/**
 * Decides for each of sigma's frames whether it draws all nodes: it does when one of them or the camera has changed.
 * What fades, fades with the canvas. Where many nodes are drawn in software, the last picture of them is moved and
 * scaled as the camera moves, and drawn anew once it rests.
 *
 * @param turn is told before each frame
 * @param hasChanged whether the nodes are others than those that were drawn
 */
export function attachNodesLayer(
  drawing: Drawing,
  motion: Motion,
  turn: NodesTurn,
  hasChanged: () => boolean,
): void {
  const { renderer, look } = drawing;
  const canvas = renderer.getCanvases().nodes;
  if (!canvas) throw new Error('stage: sigma has no canvas of nodes; this version of it is another one.');
  canvas.style.transformOrigin = '0 0';
  let isDue = true;
  let drawn: Projection | null = null;

  renderer.getCamera().on('updated', () => {
    isDue = true;
  });
  // These two come within a frame that has begun.
  renderer.on('afterProcess', () => {
    turn.drawsAll = true;
  });
  renderer.on('resize', () => {
    drawn = null; // that cleared the canvas
    isDue = true;
    turn.drawsAll = true;
  });
  renderer.on('beforeRender', () => {
    const mustFollow = drawing.isSoftware && look.shown.nodes.size >= MANY_NODES && motion.isMoving();
    turn.drawsAll = (isDue || hasChanged()) && !(mustFollow && drawn);
  });
  renderer.on('afterRender', () => {
    const now = readProjection(renderer);
    if (turn.drawsAll) {
      isDue = false;
      drawn = now;
    }
    canvas.style.transform = drawn && !isSameProjection(drawn, now) ? moveBetween(drawn, now) : '';
    canvas.style.opacity = String(1 - FADED_NODES * look.fade);
  });
}
