import { type Drawing, nodePoint } from './drawing.ts';
import { nodeColor } from './look.ts';

/** Free space around the nodes, in CSS pixels. */
const MARGIN_PX = 8;
/** Less of the graph than this must be in view for the map to be of use. */
const ALL_IN_VIEW = 0.98;

/**
 * Draws the whole graph small into a canvas, with a frame around what is in view, after each of sigma's frames. A
 * press on it goes there. It hides itself (`hidden`) while everything is in view.
 *
 * @param moveTo brings a point of the stage to the middle of what can be seen
 * @returns a function that ends it
 */
export function attachMiniMap(
  canvas: HTMLCanvasElement,
  drawing: Drawing,
  moveTo: (point: { x: number; y: number }) => void,
): () => void {
  const { renderer, look } = drawing;
  const context = canvas.getContext('2d');
  if (!context) return () => {};
  /** From points of the stage to those of the canvas: `stage × scale + offset`. */
  let view = { scale: 1, left: 0, top: 0 };

  function draw(): void {
    if (!context) return;
    const points: [x: number, y: number, key: string][] = [];
    const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
    for (const key of look.shown.nodes) {
      const { x, y } = nodePoint(drawing, key);
      points.push([x, y, key]);
      bounds.left = Math.min(bounds.left, x);
      bounds.right = Math.max(bounds.right, x);
      bounds.top = Math.min(bounds.top, y);
      bounds.bottom = Math.max(bounds.bottom, y);
    }
    const free = drawing.freeArea();
    const seen = points.filter(
      ([x, y]) =>
        x >= free.left && x <= free.left + free.width && y >= free.top && y <= free.top + free.height,
    ).length;
    canvas.hidden = points.length === 0 || seen >= points.length * ALL_IN_VIEW;
    if (canvas.hidden) return;
    const { clientWidth: width, clientHeight: height } = canvas;
    const ratio = window.devicePixelRatio || 1;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    const scale = Math.min(
      (width - 2 * MARGIN_PX) / Math.max(1, bounds.right - bounds.left),
      (height - 2 * MARGIN_PX) / Math.max(1, bounds.bottom - bounds.top),
    );
    view = {
      scale,
      left: width / 2 - (scale * (bounds.left + bounds.right)) / 2,
      top: height / 2 - (scale * (bounds.top + bounds.bottom)) / 2,
    };
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    const graph = drawing.graph();
    const side = points.length > 2000 ? 1.5 : 2.5;
    for (const [x, y, key] of points) {
      context.fillStyle = nodeColor(look, key, graph.getNodeAttribute(key, 'kind'));
      context.fillRect(x * scale + view.left - side / 2, y * scale + view.top - side / 2, side, side);
    }
    context.strokeStyle = look.colors.accent;
    context.fillStyle = look.colors.accent;
    context.lineWidth = 1.5;
    const frame = [
      free.left * scale + view.left,
      free.top * scale + view.top,
      free.width * scale,
      free.height * scale,
    ] as const;
    context.globalAlpha = 0.08;
    context.fillRect(...frame);
    context.globalAlpha = 1;
    context.strokeRect(...frame);
  }

  const go = ({ clientX, clientY }: PointerEvent): void => {
    const box = canvas.getBoundingClientRect();
    moveTo({
      x: (clientX - box.left - view.left) / view.scale,
      y: (clientY - box.top - view.top) / view.scale,
    });
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
  return () => {
    listening.abort();
    renderer.off('afterRender', draw);
  };
}
