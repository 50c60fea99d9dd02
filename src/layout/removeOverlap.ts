/** Most passes; nearly always far fewer are needed. */
const MOST_PASSES = 300;
/** 2π divided by the golden ratio squared: directions that never repeat, for nodes in the very same place. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Pushes discs apart, in place, until none overlap: each pass moves every overlapping pair half the overlap to either
 * side. Discs that touch none stay where they are. Time per pass is linear in their number.
 *
 * @param positions x, y of each disc
 * @param radii radius of each disc, in the unit of the positions, the margin around it included
 * @returns whether none overlap any more (by more than a thousandth of the smaller radius)
 */
export function removeOverlap(positions: Float64Array, radii: readonly number[]): boolean {
  const order = radii.length;
  const cell = 2 * radii.reduce((largest, radius) => Math.max(largest, radius), 0);
  if (cell === 0) return true;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const grid = new Map<number, number[]>();
    const [columns, rows] = [new Int32Array(order), new Int32Array(order)];
    for (let node = 0; node < order; node++) {
      columns[node] = Math.floor(positions[2 * node]! / cell);
      rows[node] = Math.floor(positions[2 * node + 1]! / cell);
      const key = cellKey(columns[node]!, rows[node]!);
      const nodes = grid.get(key);
      if (nodes) nodes.push(node);
      else grid.set(key, [node]);
    }
    let hasMoved = false;
    for (let node = 0; node < order; node++)
      for (let dx = -1; dx <= 1; dx++)
        for (let dy = -1; dy <= 1; dy++)
          for (const other of grid.get(cellKey(columns[node]! + dx, rows[node]! + dy)) ?? [])
            if (other > node && pushApart(positions, radii, node, other)) hasMoved = true;
    if (!hasMoved) return true;
  }
  return false;
}

/** One number for a cell; columns and rows stay well below 2²⁵ in any layout. */
function cellKey(column: number, row: number): number {
  return column * 2 ** 26 + row;
}

function pushApart(positions: Float64Array, radii: readonly number[], a: number, b: number): boolean {
  let dx = positions[2 * b]! - positions[2 * a]!;
  let dy = positions[2 * b + 1]! - positions[2 * a + 1]!;
  const wanted = radii[a]! + radii[b]!;
  const distance = Math.sqrt(dx * dx + dy * dy);
  const overlap = wanted - distance;
  if (overlap <= 0.001 * Math.min(radii[a]!, radii[b]!)) return false;
  if (distance < 1e-9) {
    dx = Math.cos(b * GOLDEN_ANGLE);
    dy = Math.sin(b * GOLDEN_ANGLE);
  } else {
    dx /= distance;
    dy /= distance;
  }
  // The smaller disc gives way; a little more than needed, so that passes come to an end.
  const share = radii[b]! / (radii[a]! + radii[b]!);
  const move = overlap * 1.05;
  positions[2 * a] = positions[2 * a]! - dx * move * share;
  positions[2 * a + 1] = positions[2 * a + 1]! - dy * move * share;
  positions[2 * b] = positions[2 * b]! + dx * move * (1 - share);
  positions[2 * b + 1] = positions[2 * b + 1]! + dy * move * (1 - share);
  return true;
}
