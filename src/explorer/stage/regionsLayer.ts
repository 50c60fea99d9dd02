import type { Drawing } from './drawing.ts';
import { type FieldPoint, findRegions } from './findRegions.ts';
import { groupColor } from './look.ts';
import { rgbOf } from './nodeProgram.ts';
import { project, readProjection } from './projection.ts';

/** One cell of the field that regions are found in, in CSS pixels; drawn larger, its edges become soft. */
export const CELL_PX = 8;
/** How far a node's region reaches, in CSS pixels, when the whole graph is in view. */
const REACH_PX = 60;
/** Opacity of a region. */
const ALPHA = 0.17;

/** The layer under the graph that shows communities as soft regions. */
export interface RegionsLayer {
  /** Draws with the next frame. */
  invalidate(): void;
  /** What is drawn, one dot for each {@link CELL_PX} from the stage's top left; `null` where there are no regions. */
  seen(): HTMLCanvasElement | null;
}

/**
 * Creates the layer, which draws itself after each of sigma's frames while the look has communities. Regions are found
 * in a coarse field, see `findRegions`.
 */
export function createRegionsLayer(drawing: Drawing): RegionsLayer {
  const { renderer, look } = drawing;
  renderer.createCanvasContext('regions', { style: { pointerEvents: 'none' } });
  const { regions: canvas, edges } = renderer.getCanvases();
  if (canvas) edges?.before(canvas);
  renderer.resize(true);
  const found = canvas?.getContext('2d');
  if (!found) throw new Error('stage: this browser has no 2D canvas, which regions are drawn with.');
  const context = found;
  const small = document.createElement('canvas');
  let isDue = true;
  let isEmpty = true;

  /** The nodes that count, in cells; what is muted or out of focus has no region. */
  function* pointsOf(groups: ReadonlyMap<string, number>): Generator<FieldPoint> {
    const projection = readProjection(renderer);
    const { numberOf, xs, ys } = drawing.table();
    for (const key of look.shown.nodes) {
      const group = groups.get(key);
      if (group === undefined || look.muted.has(key) || look.kept?.nodes.has(key) === false) continue;
      const node = numberOf.get(key)!;
      const { x, y } = project(projection, xs[node]!, ys[node]!);
      yield { x: x / CELL_PX, y: y / CELL_PX, group };
    }
  }

  function draw(): void {
    isDue = false;
    const { width, height } = renderer.getDimensions();
    context.clearRect(0, 0, width, height);
    isEmpty = true;
    const { regions } = look;
    if (!regions) return;
    const columns = Math.ceil(width / CELL_PX) + 1;
    const rows = Math.ceil(height / CELL_PX) + 1;
    const zoom = Math.max(0.7, Math.min(4, 1 / Math.sqrt(renderer.getCamera().ratio)));
    const groups = regions.colored;
    const found = findRegions(pointsOf(regions.of), {
      ...{ columns, rows, groups },
      reach: (REACH_PX * zoom * look.scale) / CELL_PX,
    });
    const image = context.createImageData(columns, rows);
    const colors = Array.from({ length: groups }, (_, place) =>
      rgbOf(groupColor(look, place)).map((part) => part * 255),
    );
    for (let cell = 0; cell < columns * rows; cell++) {
      const color = colors[found.groups[cell]!];
      if (!color) continue;
      image.data.set(color, cell * 4);
      image.data[cell * 4 + 3] = 255 * ALPHA * found.shares[cell]!;
    }
    if (small.width !== columns || small.height !== rows) {
      small.width = columns;
      small.height = rows;
    }
    small.getContext('2d')?.putImageData(image, 0, 0);
    context.imageSmoothingEnabled = true;
    context.imageSmoothingQuality = 'high';
    context.drawImage(small, 0, 0, columns * CELL_PX, rows * CELL_PX);
    isEmpty = false;
  }

  renderer.on('afterRender', () => {
    if (isDue && (look.regions || !isEmpty)) draw();
  });
  return {
    invalidate() {
      isDue = true;
    },
    seen: () => (isEmpty ? null : small),
  };
}
