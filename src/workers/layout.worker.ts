import { createForceLayout, type ForceLayout } from './forceLayout.ts';
import type { LayoutReply, LayoutRequest } from './layoutMessages.ts';

/** How long the worker computes before it shows what it has, about one frame. */
const SLICE_MS = 16;

let layout: ForceLayout | undefined;

self.addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  if (data.type === 'start') layout = createForceLayout(data.graph);
  else if (data.type === 'pin') layout?.pin(data.node, data.position);
  if (!layout || data.type === 'pin') return;
  const until = performance.now() + SLICE_MS;
  let hasSettled = layout.step(1);
  while (!hasSettled && performance.now() < until) hasSettled = layout.step(1);
  const reply: LayoutReply = { positions: layout.positions.slice(), hasSettled };
  self.postMessage(reply, { transfer: [reply.positions.buffer] });
});
