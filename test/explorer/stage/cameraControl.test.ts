import { expect, test } from 'vitest';
import { createCameraControl } from '../../../src/explorer/stage/cameraControl.ts';
import type { Drawing } from '../../../src/explorer/stage/drawing.ts';

interface Camera {
  x: number;
  y: number;
  ratio: number;
  angle: number;
}

interface Point {
  x: number;
  y: number;
}

const WIDTH = 390;
const HEIGHT = 788;
/** What a sheet at the foot leaves. */
const FREE = { left: 0, top: 0, width: WIDTH, height: 253 };

const project = ({ x, y }: Point, camera: Camera): Point => ({
  x: WIDTH / 2 + ((x - camera.x) * WIDTH) / camera.ratio,
  y: HEIGHT / 2 - ((y - camera.y) * WIDTH) / camera.ratio,
});
const between = (a: Camera, b: Camera, share: number): Camera => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
  ratio: a.ratio + (b.ratio - a.ratio) * share,
  angle: 0,
});

/** A stage as sigma's: while the camera moves, the last picture is a step behind it. */
function createFakeStage() {
  let now: Camera = { x: 0.5, y: 0.4, ratio: 1.3, angle: 0 };
  let pictured = now;
  let goal: Camera | null = null;
  const renderer = {
    getCamera: () => ({
      getState: () => now,
      isAnimated: () => goal !== null,
      animate(to: Camera) {
        goal = to;
      },
    }),
    getDimensions: () => ({ width: WIDTH, height: HEIGHT }),
    framedGraphToViewport: (point: Point, { cameraState = pictured }: { cameraState?: Camera } = {}) =>
      project(point, cameraState),
  };
  const drawing = { renderer, freeArea: () => FREE, reducedMotion: () => false };
  return {
    control: createCameraControl(drawing as unknown as Drawing), // what revealing needs of it
    /** Where a node is in the last picture. */
    pointOf: (node: Point) => project(node, pictured),
    /** Two steps of the camera on its way, of which the last has no picture yet. */
    moveOn() {
      const [from, to] = [now, goal!];
      pictured = between(from, to, 0.4);
      now = between(from, to, 0.6);
    },
    /** Where a node is once the camera rests. */
    atRest(node: Point): Point {
      return project(node, goal ?? now);
    },
  };
}

const NODE = { x: 0.3, y: 0.1 };
const OTHER = { x: 0.8, y: 0.9 };
/** The middle of what is free. */
const MIDDLE = { x: WIDTH / 2, y: FREE.height / 2 };

test('a node that will be in view once the camera rests is left to that', () => {
  const { control, pointOf, moveOn, atRest } = createFakeStage();
  control.reveal([pointOf(NODE)], true);
  moveOn();
  control.reveal([pointOf(NODE)], false);
  expect(atRest(NODE).x).toBeCloseTo(MIDDLE.x, 6);
  expect(atRest(NODE).y).toBeCloseTo(MIDDLE.y, 6);
});

test('another node that is asked for on the way comes into the middle of what is free', () => {
  const { control, pointOf, moveOn, atRest } = createFakeStage();
  control.reveal([pointOf(NODE)], true);
  moveOn();
  control.reveal([pointOf(OTHER)], true);
  expect(atRest(OTHER).x).toBeCloseTo(MIDDLE.x, 6);
  expect(atRest(OTHER).y).toBeCloseTo(MIDDLE.y, 6);
});

test('several are brought into view from as far away as they need', () => {
  const { control, pointOf, atRest } = createFakeStage();
  control.reveal([pointOf(NODE), pointOf(OTHER)], false);
  const places = [atRest(NODE), atRest(OTHER)];
  for (const { x, y } of places) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(WIDTH);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(FREE.height);
  }
  expect((places[0]!.y + places[1]!.y) / 2).toBeCloseTo(MIDDLE.y, 6);
});
