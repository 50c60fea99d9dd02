import type { CameraState } from 'sigma/types';
import type { Drawing } from './drawing.ts';
import { fitCamera } from './fitCamera.ts';
import type { Box } from './placeNames.ts';

/** How long the camera travels. */
const MOVE_MS = 420;
/** Free space around the fitted graph, in CSS pixels; names need some. */
const FIT_MARGIN_PX = 44;
/** The stage that node sizes are made for. */
const USUAL_STAGE_PX = 1280 * 744;
/** What is searched for is shown at least this near… */
const CLOSE_RATIO = 0.75;
/** … when it is out of view, or the camera farther away than this. */
const FAR_RATIO = 1.4;

/** Moves the camera. The camera itself is sigma's; nobody else keeps a copy. */
export interface CameraControl {
  /** Shows all that passes the filters, in the part of the stage that no panel covers. */
  fitAll(animated: boolean): void;
  /** @param factor below 1: nearer */
  zoomBy(factor: number): void;
  /**
   * Brings points of the stage well into view, from farther away if need be; does nothing if they are already, or will
   * be once the camera rests.
   *
   * @param isNear whether to go near as well, if it is far away
   */
  reveal(points: readonly { x: number; y: number }[], isNear: boolean): void;
  /** The reader moved the camera: a new window size then leaves it where it is. */
  release(): void;
  /** Whether the reader has left the camera where the last fit put it. */
  isFitted(): boolean;
  /** The stage has another size: scales what is drawn to it, so that one window always shows nodes of one size. */
  scaleToStage(): void;
  /** Fits again after the window or a panel changed, unless the reader has moved the camera since the last fit. */
  refit(animated: boolean): void;
  /** Puts a point of the stage into the middle of the free area, at once. */
  centerOn(point: { x: number; y: number }): void;
  /** The free area, less a margin. */
  roomyArea(): Box;
}

/** Creates the camera control of a drawing. */
export function createCameraControl(drawing: Drawing): CameraControl {
  const { renderer, look } = drawing;
  const camera = renderer.getCamera();
  let isFitted = true;
  /** Where {@link move} sent the camera last; it is on the way there while it moves. */
  let destination: CameraState | null = null;

  function roomyArea(): Box {
    const free = drawing.freeArea();
    const margin = Math.min(FIT_MARGIN_PX, free.width / 8, free.height / 8);
    return {
      left: free.left + margin,
      top: free.top + margin,
      width: free.width - 2 * margin,
      height: free.height - 2 * margin,
    };
  }

  /**
   * A point of the last picture in framed coordinates. Sigma's own way back takes the camera of the next picture, which
   * is elsewhere while the camera moves. Without rotation the last picture's axes are those of the stage.
   */
  function framedPoint({ x, y }: { x: number; y: number }): { x: number; y: number } {
    const from = renderer.framedGraphToViewport({ x: 0, y: 0 });
    const to = renderer.framedGraphToViewport({ x: 1, y: 1 });
    return { x: (x - from.x) / (to.x - from.x), y: (y - from.y) / (to.y - from.y) };
  }

  /** Where the camera is, or will be once it has come to rest. */
  const goal = (): CameraState => (camera.isAnimated() && destination) || camera.getState();

  function move(to: CameraState, animated: boolean): void {
    destination = to;
    if (animated && !drawing.reducedMotion()) {
      camera.animate(to, { duration: MOVE_MS, easing: 'cubicInOut' });
    } else camera.setState(to);
  }

  function frame(): { width: number; height: number; unitPx: number } {
    const home = { cameraState: { x: 0.5, y: 0.5, ratio: 1, angle: 0 } };
    const from = renderer.framedGraphToViewport({ x: 0, y: 0 }, home);
    const to = renderer.framedGraphToViewport({ x: 1, y: 0 }, home);
    return { ...renderer.getDimensions(), unitPx: to.x - from.x };
  }

  function fitAll(animated: boolean): void {
    const wanted = look.kept?.nodes ?? look.shown.nodes;
    const { nodes, xs, ys } = drawing.table();
    const plane = { left: Infinity, right: -Infinity, top: -Infinity, bottom: Infinity };
    for (let node = 0; node < nodes.length; node++) {
      if (!wanted.has(nodes[node]!)) continue;
      plane.left = Math.min(plane.left, xs[node]!);
      plane.right = Math.max(plane.right, xs[node]!);
      plane.top = Math.max(plane.top, ys[node]!);
      plane.bottom = Math.min(plane.bottom, ys[node]!);
    }
    if (plane.left > plane.right) return;
    const framed = (x: number, y: number): { x: number; y: number } =>
      framedPoint(renderer.graphToViewport({ x, y }));
    const [from, to] = [framed(plane.left, plane.bottom), framed(plane.right, plane.top)];
    const bounds = { minX: from.x, maxX: to.x, minY: from.y, maxY: to.y };
    move(fitCamera(frame(), bounds, roomyArea()), animated);
    isFitted = true;
  }

  return {
    fitAll,
    zoomBy(factor) {
      const free = drawing.freeArea();
      const middle = { x: free.left + free.width / 2, y: free.top + free.height / 2 };
      const ratio = camera.getBoundedRatio(camera.getState().ratio * factor);
      move(renderer.getViewportZoomedState(middle, ratio), true);
      isFitted = false;
    },
    reveal(points, isNear) {
      const area = roomyArea();
      const framed = points.map(framedPoint);
      const cameraState = goal();
      const { ratio } = cameraState;
      const isInside = framed.every((point) => {
        const { x, y } = renderer.framedGraphToViewport(point, { cameraState });
        return x >= area.left && x <= area.left + area.width && y >= area.top && y <= area.top + area.height;
      });
      if (isInside && (!isNear || ratio <= FAR_RATIO)) return;
      const [xs, ys] = [framed.map(({ x }) => x), framed.map(({ y }) => y)];
      const bounds = {
        ...{ minX: Math.min(...xs), maxX: Math.max(...xs) },
        ...{ minY: Math.min(...ys), maxY: Math.max(...ys) },
      };
      move(fitCamera(frame(), bounds, area, isNear ? Math.min(ratio, CLOSE_RATIO) : ratio), true);
      isFitted = false;
    },
    release() {
      isFitted = false;
      destination = null;
    },
    isFitted: () => isFitted,
    scaleToStage() {
      const { width, height } = renderer.getDimensions();
      look.scale = Math.max(0.55, Math.min(1.2, Math.sqrt((width * height) / USUAL_STAGE_PX)));
    },
    refit(animated) {
      if (isFitted) fitAll(animated);
    },
    centerOn(point) {
      const { x, y } = framedPoint(point);
      const { ratio } = camera.getState();
      move(fitCamera(frame(), { minX: x, maxX: x, minY: y, maxY: y }, roomyArea(), ratio), false);
      isFitted = false;
    },
    roomyArea,
  };
}
