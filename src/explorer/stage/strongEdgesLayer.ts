import type { Drawing } from './drawing.ts';
import { DASHES_PX } from './edgeProgram.ts';
import { type EdgeShape, isInView, shapeEdge } from './edgeShape.ts';
import { isSameProjection, type Projection, readProjection } from './projection.ts';
import type { Reducers } from './reducers.ts';

/** The layer between edges and nodes that has the edges which stand out: few, so that pointing at a node is quick. */
export interface StrongEdgesLayer {
  /** Draws with the next frame. */
  invalidate(): void;
}

/** Creates the layer, which draws itself after sigma's frames, when something has changed. */
export function createStrongEdgesLayer(drawing: Drawing, reducers: Reducers): StrongEdgesLayer {
  const { renderer, look } = drawing;
  renderer.createCanvasContext('strongEdges', { style: { pointerEvents: 'none' } });
  const { strongEdges: canvas, nodes } = renderer.getCanvases();
  if (canvas) nodes?.before(canvas);
  renderer.resize(true);
  const found = canvas?.getContext('2d');
  if (!found)
    throw new Error('stage: this browser has no 2D canvas, which edges that stand out are drawn with.');
  const context = found;
  let isDue = true;
  let isEmpty = true;
  let drawn: Projection | null = null;

  renderer.on('afterRender', () => {
    const keys = new Set(look.emphasis?.edges);
    if (look.hoveredEdge !== null) keys.add(look.hoveredEdge);
    if (keys.size === 0 && isEmpty) return;
    const now = readProjection(renderer);
    if (!isDue && drawn && isSameProjection(drawn, now)) return;
    isDue = false;
    drawn = now;
    const { width, height } = renderer.getDimensions();
    context.clearRect(0, 0, width, height);
    isEmpty = keys.size === 0;
    const graph = drawing.graph();
    for (const key of keys) {
      if (!look.shown.edges.has(key) || !graph.hasEdge(key)) continue;
      const shape = shapeEdge(drawing, key, reducers.edge(key, graph.getEdgeAttributes(key)));
      if (isInView(shape, width, height)) paintEdge(context, shape);
    }
  });
  const invalidate = (): void => {
    isDue = true;
  };
  renderer.on('resize', invalidate);
  return { invalidate };
}

function paintEdge(context: CanvasRenderingContext2D, shape: EdgeShape): void {
  const { x1, y1, x2, y2, head } = shape;
  context.globalAlpha = shape.opacity;
  context.strokeStyle = shape.color;
  context.lineWidth = shape.width;
  context.setLineDash(shape.isDashed ? [...DASHES_PX] : []);
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.stroke();
  if (!head) return;
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [alongX, alongY] = [(x2 - x1) / length, (y2 - y1) / length];
  /** A point of the arrowhead: so far from the line's end, so far beside the line. */
  const goTo = (back: number, beside: number): [number, number] => [
    x2 - alongX * back - alongY * beside,
    y2 - alongY * back + alongX * beside,
  ];
  context.fillStyle = shape.color;
  context.beginPath();
  context.moveTo(...goTo(head.distance, 0));
  context.lineTo(...goTo(head.distance + head.length, head.half));
  context.lineTo(...goTo(head.distance + head.length, -head.half));
  context.closePath();
  context.fill();
}
