/** Space between components, in the unit of the positions. */
const GAP = 16;
/** Width of the whole in relation to its height, where the largest component leaves a choice: that of a window. */
const ASPECT = 1.5;

interface Box {
  readonly component: readonly number[];
  /** Lower left corner, as laid out. */
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Puts components side by side, in place, so that none flies off: the first on top, the others below in rows as wide
 * as it is, or as wide as makes the whole fit a window. The middle of the whole is at 0, 0.
 *
 * @param positions x, y of each node
 * @param radii of each node
 * @param components the largest first
 */
export function packComponents(
  positions: Float64Array,
  radii: readonly number[],
  components: readonly (readonly number[])[],
): void {
  const boxes = components.map((component) => boxOf(positions, radii, component));
  const areaOf = ({ width, height }: Box) => (width + GAP) * (height + GAP);
  const area = boxes.reduce((sum, box) => sum + areaOf(box), 0);
  const [first] = boxes;
  if (!first) return;
  const isAlone = areaOf(first) > area / 2;
  const width = isAlone ? first.width : Math.max(first.width, Math.sqrt(area * ASPECT));
  const rows: Box[][] = [];
  let used = Infinity;
  for (const box of boxes) {
    if (used + GAP + box.width > width || (isAlone && box === boxes[1])) {
      rows.push([]);
      used = -GAP;
    }
    rows.at(-1)!.push(box);
    used += GAP + box.width;
  }
  const heightOf = (row: readonly Box[]) => Math.max(...row.map(({ height }) => height));
  let top = rows.reduce((sum, row) => sum + heightOf(row) + GAP, -GAP) / 2;
  for (const row of rows) {
    const height = heightOf(row);
    let left = -row.reduce((sum, box) => sum + box.width + GAP, -GAP) / 2;
    for (const box of row) {
      move(positions, box, left - box.left, top - height / 2 - box.height / 2 - box.bottom);
      left += box.width + GAP;
    }
    top -= height + GAP;
  }
}

function boxOf(positions: Float64Array, radii: readonly number[], component: readonly number[]): Box {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const node of component) {
    left = Math.min(left, positions[2 * node]! - radii[node]!);
    right = Math.max(right, positions[2 * node]! + radii[node]!);
    bottom = Math.min(bottom, positions[2 * node + 1]! - radii[node]!);
    top = Math.max(top, positions[2 * node + 1]! + radii[node]!);
  }
  return { component, left, bottom, width: right - left, height: top - bottom };
}

function move(positions: Float64Array, { component }: Box, dx: number, dy: number): void {
  for (const node of component) {
    positions[2 * node] = positions[2 * node]! + dx;
    positions[2 * node + 1] = positions[2 * node + 1]! + dy;
  }
}
