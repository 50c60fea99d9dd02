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
  /** Whether the name may cover other nodes, so that it is drawn if only no other name is in its way. */
  readonly eager: boolean;
}

/** A name that has its place. */
export interface PlacedName extends Box {
  readonly key: string;
}

/** Space between a node and its name, and between two names, in CSS pixels. */
const GAP_PX = 4;
/** Side of a cell of the grid in which boxes are looked up. */
const CELL_PX = 64;

/** Boxes that can be asked whether they meet another; a grid of cells, so that asking doesn't look at all of them. */
class BoxGrid {
  readonly #cells = new Map<number, Box[]>();

  *#cellsOf({ left, top, width, height }: Box): Generator<number> {
    const bottom = Math.floor((top + height) / CELL_PX);
    const right = Math.floor((left + width) / CELL_PX);
    for (let row = Math.floor(top / CELL_PX); row <= bottom; row++) {
      for (let column = Math.floor(left / CELL_PX); column <= right; column++) yield row * 65_536 + column;
    }
  }

  add(box: Box): void {
    for (const cell of this.#cellsOf(box)) {
      const boxes = this.#cells.get(cell);
      if (boxes) boxes.push(box);
      else this.#cells.set(cell, [box]);
    }
  }

  meets(box: Box, except?: Box): boolean {
    for (const cell of this.#cellsOf(box)) {
      for (const other of this.#cells.get(cell) ?? [])
        if (other !== except && doBoxesMeet(box, other)) return true;
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
 * Finds places for names so that no two of them overlap: each in turn gets the first free side of its node (right,
 * left, below, above), and none if all are taken. Whoever comes first wins, so wishes are to be in order of
 * importance.
 *
 * @param wishes most important first
 * @param area names must lie in it
 * @param nodes squares around the drawn nodes, by key; names keep off them unless the wish is eager
 * @param most how many names at most
 */
export function placeNames(
  wishes: Iterable<NameWish>,
  area: Box,
  nodes: ReadonlyMap<string, Box>,
  most = Number.POSITIVE_INFINITY,
): PlacedName[] {
  const names = new BoxGrid();
  const obstacles = new BoxGrid();
  for (const box of nodes.values()) obstacles.add(box);
  const placed: PlacedName[] = [];
  const right = area.left + area.width;
  const bottom = area.top + area.height;
  for (const { key, x, y, radius, width, height, eager } of wishes) {
    if (placed.length >= most) break;
    const beside = radius + GAP_PX;
    const sides: readonly (readonly [left: number, top: number])[] = [
      [x + beside, y - height / 2],
      [x - beside - width, y - height / 2],
      [x - width / 2, y + beside - 1],
      [x - width / 2, y - beside - height + 1],
    ];
    const free = sides
      .map(([left, top]): PlacedName => ({ key, left, top, width, height }))
      .filter(
        (box) =>
          box.left >= area.left &&
          box.top >= area.top &&
          box.left + width <= right &&
          box.top + height <= bottom &&
          !names.meets({ left: box.left - GAP_PX, top: box.top, width: width + 2 * GAP_PX, height }),
      );
    const own = nodes.get(key);
    const place = free.find((box) => !obstacles.meets(box, own)) ?? (eager ? free[0] : undefined);
    if (!place) continue;
    names.add(place);
    placed.push(place);
  }
  return placed;
}
