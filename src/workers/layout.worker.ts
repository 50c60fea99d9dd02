import { createForceLayout, type ForceLayout } from './forceLayout.ts';
import type { LayoutReply, LayoutRequest } from './layoutMessages.ts';

/** Iterations that are shown at once: few, so that the eye can follow even a small graph. */
const ITERATIONS = 2;

let layout: ForceLayout | undefined;

self.addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  if (data.type === 'start') layout = createForceLayout(data.graph);
  else if (data.type === 'pin') layout?.pin(data.node, data.position);
  if (!layout || data.type === 'pin') return;
  const hasSettled = layout.step(ITERATIONS);
  const reply: LayoutReply = { positions: layout.positions.slice(), hasSettled };
  self.postMessage(reply, { transfer: [reply.positions.buffer] });
});
