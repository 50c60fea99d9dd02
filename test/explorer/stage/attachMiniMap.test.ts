import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { attachMiniMap } from '../../../src/explorer/stage/attachMiniMap.ts';
import type { Drawing } from '../../../src/explorer/stage/drawing.ts';
import { createGraphTable } from '../../../src/explorer/stage/graphTable.ts';
import { createLook } from '../../../src/explorer/stage/look.ts';
import {
  type Bounds,
  fitMiniMap,
  fromMiniMap,
  isWithin,
  toMiniMap,
} from '../../../src/explorer/stage/miniMapView.ts';
import { sampleGraph } from '../sampleGraph.ts';

describe('a place in the mini-map', () => {
  test('of a plane of 100 × 50 in 116 × 100: the whole width but the margins, in the middle', () => {
    // 116 − 2 · 8 = 100 px for 100 units, so 1 px a unit; 50 units high, 25 above and below the middle at 50.
    const view = fitMiniMap({ left: 0, right: 100, top: 50, bottom: 0 }, 116, 100);
    expect(toMiniMap(view, { x: 0, y: 50 })).toEqual({ x: 8, y: 25 });
    expect(toMiniMap(view, { x: 100, y: 0 })).toEqual({ x: 108, y: 75 });
  });

  test('of a single node is the middle', () => {
    const view = fitMiniMap({ left: 3, right: 3, top: 7, bottom: 7 }, 200, 100);
    expect(toMiniMap(view, { x: 3, y: 7 })).toEqual({ x: 100, y: 50 });
  });

  test('leads back to the same place of the plane', () => {
    const number = fc.double({ min: -1e4, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(number, number, (x, y) => {
        const view = fitMiniMap({ left: -20, right: 80, top: 30, bottom: -10 }, 180, 120);
        const back = fromMiniMap(view, toMiniMap(view, { x, y }));
        expect(back.x).toBeCloseTo(x, 6);
        expect(back.y).toBeCloseTo(y, 6);
      }),
    );
  });

  test('is within what is seen, or not', () => {
    const inner = { left: 1, right: 2, top: 2, bottom: 1 };
    expect(isWithin(inner, { left: 0, right: 3, top: 3, bottom: 0 })).toBe(true);
    expect(isWithin(inner, { left: 1.5, right: 3, top: 3, bottom: 0 })).toBe(false);
  });
});

/** A canvas that remembers what is drawn, since Node has none. */
function makeCanvas() {
  const rects: number[][] = [];
  const context = new Proxy(
    { fillRect: (...rect: number[]) => rects.push(rect) } as Record<string, unknown>,
    { get: (target, name) => target[String(name)] ?? (() => {}), set: () => true },
  );
  const listeners = new Map<string, (event: unknown) => void>();
  return {
    rects,
    press: (clientX: number, clientY: number) =>
      listeners.get('pointerdown')?.({ clientX, clientY, pointerId: 1, preventDefault() {} }),
    canvas: {
      ...{ hidden: false, width: 0, height: 0, clientWidth: 180, clientHeight: 120 },
      getContext: () => context,
      addEventListener: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
      getBoundingClientRect: () => ({ left: 1000, top: 500 }),
      setPointerCapture() {},
      hasPointerCapture: () => false,
    },
  };
}

const graph = sampleGraph();
const table = createGraphTable(graph);
const xs = graph.mapNodes((_, { x }) => x);
const ys = graph.mapNodes((_, { y }) => y);
/** The bounds of the sample. */
const ALL = { left: Math.min(...xs), right: Math.max(...xs), top: Math.max(...ys), bottom: Math.min(...ys) };

/** A stage of 400 × 300 CSS pixels that shows a part of the plane. */
function makeDrawing(seen: Bounds) {
  const look = createLook('light');
  look.shown = { nodes: new Set(graph.nodes()), edges: new Set() };
  const frames = new Set<() => void>();
  const [unitX, unitY] = [400 / (seen.right - seen.left), 300 / (seen.top - seen.bottom)];
  const renderer = {
    on: (_event: string, listener: () => void) => frames.add(listener),
    off: (_event: string, listener: () => void) => frames.delete(listener),
    viewportToGraph: ({ x, y }: Point) => ({ x: seen.left + x / unitX, y: seen.top - y / unitY }),
    graphToViewport: ({ x, y }: Point) => ({ x: (x - seen.left) * unitX, y: (seen.top - y) * unitY }),
  };
  const drawing = {
    ...{ renderer, look, graph: () => graph, table: () => table, reducedMotion: () => true },
    freeArea: () => ({ left: 0, top: 0, width: 400, height: 300 }),
  } as unknown as Drawing; // what the mini-map uses of it
  return { drawing, frames };
}

/** A part of it. */
const PART = { ...ALL, right: (ALL.left + ALL.right) / 2 };
type Point = { x: number; y: number };

describe('the mini-map', () => {
  let picture: ReturnType<typeof makeCanvas>;
  beforeEach(() => {
    picture = makeCanvas();
    vi.stubGlobal('document', { createElement: () => picture.canvas });
    vi.stubGlobal('window', { devicePixelRatio: 2 });
  });
  afterEach(() => vi.unstubAllGlobals());

  test('shows every node once, with twice the dots on a fine screen, and the part that is in view', () => {
    const { canvas, rects } = makeCanvas();
    const { drawing } = makeDrawing(PART);
    attachMiniMap(canvas as unknown as HTMLCanvasElement, drawing, () => {});
    expect(canvas.hidden).toBe(false);
    expect([canvas.width, canvas.height]).toEqual([360, 240]);
    expect(picture.rects).toHaveLength(graph.order);
    for (const [x, y] of picture.rects) expect(x! > 0 && x! < 180 && y! > 0 && y! < 120).toBe(true);
    expect(rects).toHaveLength(1);
  });

  test('hides while everything is in view', () => {
    const { canvas } = makeCanvas();
    attachMiniMap(canvas as unknown as HTMLCanvasElement, makeDrawing(ALL).drawing, () => {});
    expect(canvas.hidden).toBe(true);
  });

  test('draws nodes anew only when they have changed, and nothing once it has ended', () => {
    const { canvas } = makeCanvas();
    const { drawing, frames } = makeDrawing(PART);
    const miniMap = attachMiniMap(canvas as unknown as HTMLCanvasElement, drawing, () => {});
    for (const frame of frames) frame();
    expect(picture.rects).toHaveLength(graph.order);
    miniMap.invalidate();
    for (const frame of frames) frame();
    expect(picture.rects).toHaveLength(2 * graph.order);
    miniMap.stop();
    expect(frames.size).toBe(0);
  });

  test('leads to the place that is pressed', () => {
    const { canvas, press } = makeCanvas();
    const { drawing } = makeDrawing({ left: -200, right: 200, top: 150, bottom: -150 });
    const places: Point[] = [];
    attachMiniMap(canvas as unknown as HTMLCanvasElement, drawing, (point) => places.push(point));
    press(1000 + 90, 500 + 60);
    // The middle of the mini-map is the middle of the graph; here a pixel of the stage is a unit of the plane.
    expect(places[0]!.x).toBeCloseTo(200 + (ALL.left + ALL.right) / 2, 6);
    expect(places[0]!.y).toBeCloseTo(150 - (ALL.top + ALL.bottom) / 2, 6);
  });
});
