import type { SquareGrid } from './squareGrid.ts';

/** A rectangle in CSS pixels from the stage's top left. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A node that would like its name drawn. */
export interface NameWish {
  readonly key: string;
  /** Middle and radius of the node, in CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Size of its name as it would be drawn, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The number of its own square among those that names keep off; left out if it has none. */
  readonly square?: number;
  /** Which other nodes the name may cover where it must: none, those clearly smaller than its own, or all. */
  readonly mayCover: 'none' | 'smaller' | 'all';
}

/** A name that has its place. */
export interface PlacedName extends Box {
  readonly key: string;
}

/** Space between a node and its name, and between two names, in CSS pixels. */
const GAP_PX = 4;
/** A node is clearly smaller than another if its radius is less than this part of the other's. */
const SMALLER = 0.7;
/** Side of a cell of the grid in which boxes are looked up. */
const CELL_PX = 64;

/** Names that have their places; a grid of cells, so that asking whether a place is free doesn't look at all of them. */
class BoxGrid {
  readonly #cells = new Map<number, Box[]>();

  add(box: Box): void {
    this.#visit(box, (cell) => {
      const boxes = this.#cells.get(cell);
      if (boxes) boxes.push(box);
      else this.#cells.set(cell, [box]);
      return false;
    });
  }

  isFree(box: Box): boolean {
    return !this.#visit(
      box,
      (cell) => this.#cells.get(cell)?.some((other) => doBoxesMeet(box, other)) ?? false,
    );
  }

  /** Visits the cells that a box lies in until `visit` has seen enough; says whether it had. */
  #visit({ left, top, width, height }: Box, visit: (cell: number) => boolean): boolean {
    const bottom = Math.floor((top + height) / CELL_PX);
    const right = Math.floor((left + width) / CELL_PX);
    for (let row = Math.floor(top / CELL_PX); row <= bottom; row++) {
      for (let column = Math.floor(left / CELL_PX); column <= right; column++) {
        if (visit(row * 65_536 + column)) return true;
      }
    }
    return false;
  }
}

/** Whether two boxes share an area. */
export function doBoxesMeet(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}

/**
 * Finds places for names so that no two of them overlap: each in turn gets the free side of its node (right,
 * left, below, above) where it covers the least of other nodes, and none if all are taken. Whoever comes first wins, so wishes are to be in order of
 * importance.
 *
 * @param wishes most important first
 * @param area names must lie in it
 * @param nodes squares around the drawn nodes; names keep off them as far as `mayCover` wants
 * @param most how many names at most
 */
export function placeNames(
  wishes: Iterable<NameWish>,
  area: Box,
  nodes: SquareGrid,
  most = Number.POSITIVE_INFINITY,
): PlacedName[] {
  const names = new BoxGrid();
  const placed: PlacedName[] = [];
  const right = area.left + area.width;
  const bottom = area.top + area.height;
  for (const { key, x, y, radius, width, height, square, mayCover } of wishes) {
    if (placed.length >= most) break;
    const beside = radius + GAP_PX;
    const sides: readonly (readonly [left: number, top: number])[] = [
      [x + beside, y - height / 2],
      [x - beside - width, y - height / 2],
      [x - width / 2, y + beside - 1],
      [x - width / 2, y - beside - height + 1],
    ];
    let best: PlacedName | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const [left, top] of sides) {
      if (left < area.left || top < area.top || left + width > right || top + height > bottom) continue;
      if (!names.isFree({ left: left - GAP_PX, top, width: width + 2 * GAP_PX, height })) continue;
      const box: PlacedName = { key, left, top, width, height };
      let cost = 0;
      const isTaken = nodes.visit(box, square, (other) => {
        cost += 4 * other * other;
        return mayCover === 'none' || (mayCover === 'smaller' && other >= radius * SMALLER) || cost >= least;
      });
      if (isTaken) continue;
      if (cost === 0) {
        best = box;
        break;
      }
      best = box;
      least = cost;
    }
    if (!best) continue;
    names.add(best);
    placed.push(best);
  }
  return placed;
}
