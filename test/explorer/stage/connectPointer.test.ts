import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connectPointer, type PointerOptions } from '../../../src/explorer/stage/connectPointer.ts';
import type { Drawing } from '../../../src/explorer/stage/drawing.ts';
import { createLook } from '../../../src/explorer/stage/look.ts';
import { createState } from '../../../src/explorer/state/index.ts';

type Listener = (event: unknown) => void;

let frames: (() => void)[] = [];
/** Runs what waits for the next frame. */
function nextFrame(): void {
  const due = frames;
  frames = [];
  for (const frame of due) frame();
}

beforeEach(() => {
  frames = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', (id: number) => {
    if (id > 0 && id <= frames.length) frames[id - 1] = () => {};
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A stage with an edge wherever one points. */
function connect() {
  const listeners = new Map<string, Listener>();
  const mouse = {};
  const captor = { on() {}, isMoving: false };
  const look = createLook('light');
  const renderer = {
    on: (event: string, listener: Listener) => listeners.set(event, listener),
    getCanvases: () => ({ mouse }),
    getMouseCaptor: () => captor,
    getTouchCaptor: () => captor,
    getCamera: () => ({ isAnimated: () => false }),
    scheduleRender() {},
  };
  const state = createState({ browserLanguage: 'en' });
  const drawNow = vi.fn();
  connectPointer(
    { renderer, look } as unknown as Drawing, // what the pointer needs of it
    {
      ...{ container: { style: {}, addEventListener() {} }, state, drawNow, camera: { release() {} } },
      ...{ edges: { at: () => 'an edge' }, names: { pointAt() {} }, edgeHovered() {} },
    } as unknown as PointerOptions,
  );
  const say = (event: string, what: object): void => listeners.get(event)!(what);
  const move = (): void => say('moveBody', { event: { x: 1, y: 1, original: { target: mouse } } });
  return { state, look, drawNow, say, move };
}

test('a node is hovered, and drawn, in the frame after the one in which the pointer came', () => {
  const { state, drawNow, say } = connect();
  say('enterNode', { node: 'a' });
  nextFrame();
  expect(state.hovered.peek()).toBeNull();
  nextFrame();
  expect(state.hovered.peek()).toEqual({ type: 'node', key: 'a' });
  expect(drawNow).toHaveBeenCalledOnce();
});

test('a node that the pointer only crosses is not hovered', () => {
  const { state, say } = connect();
  say('enterNode', { node: 'a' });
  nextFrame();
  say('leaveNode', {});
  say('enterNode', { node: 'b' });
  nextFrame();
  nextFrame();
  expect(state.hovered.peek()).toEqual({ type: 'node', key: 'b' });
});

test('a node stays hovered a little longer than the pointer stays', () => {
  const { state, say } = connect();
  say('enterNode', { node: 'a' });
  nextFrame();
  nextFrame();
  say('leaveNode', {});
  expect(state.hovered.peek()).not.toBeNull();
  vi.advanceTimersByTime(200);
  expect(state.hovered.peek()).toBeNull();
});

test('an edge beneath the node under the pointer is not hovered, one on free ground is', () => {
  const { look, say, move } = connect();
  move();
  nextFrame();
  expect(look.hoveredEdge).toBe('an edge');
  move();
  say('enterNode', { node: 'a' });
  nextFrame();
  expect(look.hoveredEdge).toBeNull();
});
