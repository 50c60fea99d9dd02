import type { Drawing } from './drawing.ts';
import { nodeColor } from './look.ts';
import {
  type Bounds,
  fitMiniMap,
  fromMiniMap,
  isWithin,
  type MiniMapView,
  toMiniMap,
} from './miniMapView.ts';

/** A small picture of the graph that follows the map. */
export interface MiniMap {
  /** Nodes moved or look otherwise: draws them anew with the next frame. */
  invalidate(): void;
  /** Ends it. */
  stop(): void;
}

/**
 * Draws the whole graph small into a canvas, with a frame around what is in view, after each of sigma's frames. A
 * press on it goes there. It hides itself (`hidden`) while everything is in view. Nodes are drawn once and kept as a
 * picture, so a frame costs the same however many there are.
 *
 * @param moveTo brings a point of the stage to the middle of what can be seen
 */
export function attachMiniMap(
  canvas: HTMLCanvasElement,
  drawing: Drawing,
  moveTo: (point: { x: number; y: number }) => void,
): MiniMap {
  const { renderer, look } = drawing;
  const found = canvas.getContext('2d');
  const picture = document.createElement('canvas');
  const paint = picture.getContext('2d');
  if (!found || !paint) return { invalidate() {}, stop() {} };
  const context = found;
  const brush = paint;
  /** The bounds of what is shown, and how they lie in the canvas. */
  let bounds: Bounds = { left: 0, right: 0, top: 0, bottom: 0 };
  let view: MiniMapView = { scale: 1, left: 0, top: 0 };
  let isMeasured = false;
  let isDrawn = false;

  function measure(): void {
    isMeasured = true;
    const { nodes, xs, ys } = drawing.table();
    const next = { left: Infinity, right: -Infinity, top: -Infinity, bottom: Infinity };
    for (let node = 0; node < nodes.length; node++) {
      if (!look.shown.nodes.has(nodes[node]!)) continue;
      next.left = Math.min(next.left, xs[node]!);
      next.right = Math.max(next.right, xs[node]!);
      next.top = Math.max(next.top, ys[node]!);
      next.bottom = Math.min(next.bottom, ys[node]!);
    }
    bounds = next;
  }

  function drawNodes(width: number, height: number, ratio: number): void {
    isDrawn = true;
    view = fitMiniMap(bounds, width, height);
    brush.setTransform(ratio, 0, 0, ratio, 0, 0);
    brush.clearRect(0, 0, width, height);
    const side = look.shown.nodes.size > 2000 ? 1.5 : 2.5;
    drawing.graph().forEachNode((key, attributes) => {
      if (!look.shown.nodes.has(key)) return;
      const { x, y } = toMiniMap(view, attributes);
      brush.fillStyle = nodeColor(look, key, attributes);
      brush.fillRect(x - side / 2, y - side / 2, side, side);
    });
  }

  function draw(): void {
    if (!isMeasured) measure();
    const free = drawing.freeArea();
    const start = renderer.viewportToGraph({ x: free.left, y: free.top });
    const end = renderer.viewportToGraph({ x: free.left + free.width, y: free.top + free.height });
    const seen: Bounds = { left: start.x, right: end.x, top: start.y, bottom: end.y };
    canvas.hidden = bounds.left > bounds.right || isWithin(bounds, seen);
    if (canvas.hidden) return;
    const { clientWidth: width, clientHeight: height } = canvas;
    if (width === 0 || height === 0) return; // the map is not on the page, as in print
    const ratio = window.devicePixelRatio || 1;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      for (const one of [canvas, picture]) {
        one.width = Math.round(width * ratio);
        one.height = Math.round(height * ratio);
      }
      isDrawn = false;
    }
    if (!isDrawn) drawNodes(width, height, ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    context.drawImage(picture, 0, 0, width, height);
    context.strokeStyle = look.colors.accent;
    context.fillStyle = look.colors.accent;
    context.lineWidth = 1.5;
    const corner = toMiniMap(view, start);
    const other = toMiniMap(view, end);
    const frame = [corner.x, corner.y, other.x - corner.x, other.y - corner.y] as const;
    context.globalAlpha = 0.08;
    context.fillRect(...frame);
    context.globalAlpha = 1;
    context.strokeRect(...frame);
  }

  const go = ({ clientX, clientY }: PointerEvent): void => {
    const box = canvas.getBoundingClientRect();
    const point = fromMiniMap(view, { x: clientX - box.left, y: clientY - box.top });
    moveTo(renderer.graphToViewport(point));
  };
  const listening = new AbortController();
  const { signal } = listening;
  canvas.addEventListener(
    'pointerdown',
    (event) => {
      event.preventDefault();
      canvas.setPointerCapture(event.pointerId);
      go(event);
    },
    { signal },
  );
  canvas.addEventListener(
    'pointermove',
    (event) => {
      if (canvas.hasPointerCapture(event.pointerId)) go(event);
    },
    { signal },
  );
  renderer.on('afterRender', draw);
  draw();
  return {
    invalidate() {
      isMeasured = false;
      isDrawn = false;
    },
    stop() {
      listening.abort();
      renderer.off('afterRender', draw);
    },
  };
}
