import { type Drawing, nodePoint } from './drawing.ts';
import { groupColor } from './look.ts';
import { rgbOf } from './nodeProgram.ts';

/** One cell of the field that regions are found in, in CSS pixels; drawn larger, its edges become soft. */
export const CELL_PX = 8;
/** How far a node's region reaches, in CSS pixels, when the whole graph is in view. */
const REACH_PX = 60;
/** Where the field begins and ends to be seen. */
const FAINT = 0.3;
const FULL = 0.9;
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
 * Creates the layer, which draws itself after each of sigma's frames while the look has communities. Each node spreads
 * a hill over a coarse field; where hills of several communities meet, the highest has the place, so regions never
 * overlap.
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

  function draw(): void {
    isDue = false;
    const { width, height } = renderer.getDimensions();
    context.clearRect(0, 0, width, height);
    isEmpty = true;
    const { regions } = look;
    if (!regions) return;
    const columns = Math.ceil(width / CELL_PX) + 1;
    const rows = Math.ceil(height / CELL_PX) + 1;
    const count = regions.colored;
    const fields = Array.from({ length: count }, () => new Float32Array(columns * rows));
    const zoom = Math.max(0.7, Math.min(4, 1 / Math.sqrt(renderer.getCamera().ratio)));
    const reach = (REACH_PX * zoom * look.scale) / CELL_PX;
    for (const key of look.shown.nodes) {
      const field = fields[regions.of.get(key) ?? count];
      if (!field || look.muted.has(key) || look.kept?.nodes.has(key) === false) continue;
      const point = nodePoint(drawing, key);
      const x = point.x / CELL_PX;
      const y = point.y / CELL_PX;
      if (x < -reach || y < -reach || x > columns + reach || y > rows + reach) continue;
      const right = Math.min(columns - 1, Math.floor(x + reach));
      const bottom = Math.min(rows - 1, Math.floor(y + reach));
      for (let row = Math.max(0, Math.ceil(y - reach)); row <= bottom; row++) {
        for (let column = Math.max(0, Math.ceil(x - reach)); column <= right; column++) {
          const squared = ((column - x) ** 2 + (row - y) ** 2) / (reach * reach);
          if (squared < 1) field[row * columns + column]! += (1 - squared) ** 2;
        }
      }
    }
    const image = context.createImageData(columns, rows);
    const colors = fields.map((_field, place) => rgbOf(groupColor(look, place)).map((part) => part * 255));
    for (let cell = 0; cell < columns * rows; cell++) {
      let best = 0;
      let winner = -1;
      let second = 0;
      for (let place = 0; place < count; place++) {
        const value = fields[place]![cell]!;
        if (value > best) {
          second = best;
          best = value;
          winner = place;
        } else if (value > second) second = value;
      }
      const color = colors[winner];
      if (!color) continue;
      // Fades towards a neighbour that is as strong.
      const share = Math.max(0, Math.min(1, (best - 0.7 * second - FAINT) / (FULL - FAINT)));
      image.data.set(color, cell * 4);
      image.data[cell * 4 + 3] = 255 * ALPHA * share * share * (3 - 2 * share);
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
