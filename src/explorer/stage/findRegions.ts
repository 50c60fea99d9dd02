/** A node in a field of cells, and the group whose region it is in. */
export interface FieldPoint {
  readonly x: number;
  readonly y: number;
  readonly group: number;
}

/** Which region each cell belongs to, row by row. */
export interface RegionField {
  /** A group, or −1. */
  readonly groups: Int16Array;
  /** How much of the region's colour the cell has, 0–1. */
  readonly shares: Float32Array;
}

/** Height of the hills at which a region begins and is full. */
const FAINT = 0.3;
const FULL = 0.9;
/** How much of the second highest hill is taken from the highest: regions fade towards a neighbour that is as strong. */
const RIVALRY = 0.7;

/**
 * Finds soft regions: each node raises a hill around it; hills of one group add up, and where those of several groups
 * meet, the highest has the cell, so regions never overlap.
 *
 * @param reach radius of a hill, in cells
 */
export function findRegions(
  points: Iterable<FieldPoint>,
  { columns, rows, reach, groups }: { columns: number; rows: number; reach: number; groups: number },
): RegionField {
  const fields = Array.from({ length: groups }, () => new Float32Array(columns * rows));
  for (const { x, y, group } of points) {
    const field = fields[group];
    if (!field || x < -reach || y < -reach || x > columns + reach || y > rows + reach) continue;
    const right = Math.min(columns - 1, Math.floor(x + reach));
    const bottom = Math.min(rows - 1, Math.floor(y + reach));
    for (let row = Math.max(0, Math.ceil(y - reach)); row <= bottom; row++) {
      for (let column = Math.max(0, Math.ceil(x - reach)); column <= right; column++) {
        const squared = ((column - x) ** 2 + (row - y) ** 2) / (reach * reach);
        if (squared < 1) field[row * columns + column]! += (1 - squared) ** 2;
      }
    }
  }
  const found: RegionField = {
    groups: new Int16Array(columns * rows).fill(-1),
    shares: new Float32Array(columns * rows),
  };
  for (let cell = 0; cell < columns * rows; cell++) {
    let best = 0;
    let winner = -1;
    let second = 0;
    for (let group = 0; group < groups; group++) {
      const height = fields[group]![cell]!;
      if (height > best) {
        second = best;
        best = height;
        winner = group;
      } else if (height > second) second = height;
    }
    found.groups[cell] = winner;
    const share = Math.max(0, Math.min(1, (best - RIVALRY * second - FAINT) / (FULL - FAINT)));
    found.shares[cell] = share * share * (3 - 2 * share);
  }
  return found;
}
