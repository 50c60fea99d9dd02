import type { Box } from './placeNames.ts';

/** Side of a cell, in CSS pixels. */
const CELL_PX = 24;

/**
 * Squares around nodes, which can be asked for those that meet a box. 50,000 of them are put in within a few
 * milliseconds, and a name's box looks at some dozens: each square is kept in the cell of its middle alone, and who asks
 * looks as far around as the largest square reaches.
 */
export class SquareGrid {
  readonly #area: Box;
  readonly #columns: number;
  readonly #rows: number;
  /** The last square of each cell, and for each square the one before it in its cell; -1: none. */
  readonly #last: Int32Array;
  readonly #before: Int32Array;
  /** Middle and half the side of each square. */
  readonly #xs: Float64Array;
  readonly #ys: Float64Array;
  readonly #radii: Float64Array;
  #count = 0;
  #largest = 0;

  /**
   * @param area where boxes will be; squares may lie outside
   * @param capacity how many squares there will be at most
   */
  constructor(area: Box, capacity: number) {
    this.#area = area;
    this.#columns = Math.max(1, Math.ceil(area.width / CELL_PX));
    this.#rows = Math.max(1, Math.ceil(area.height / CELL_PX));
    this.#last = new Int32Array(this.#columns * this.#rows).fill(-1);
    this.#before = new Int32Array(capacity);
    this.#xs = new Float64Array(capacity);
    this.#ys = new Float64Array(capacity);
    this.#radii = new Float64Array(capacity);
  }

  /** Puts a square in, by its middle and half its side; gives its number. */
  add(x: number, y: number, radius: number): number {
    const square = this.#count;
    this.#count += 1;
    this.#xs[square] = x;
    this.#ys[square] = y;
    this.#radii[square] = radius;
    this.#largest = Math.max(this.#largest, radius);
    const cell = this.#row(y) * this.#columns + this.#column(x);
    this.#before[square] = this.#last[cell]!;
    this.#last[cell] = square;
    return square;
  }

  /**
   * Shows the squares that meet a box, by half their side, until `visit` has seen enough.
   *
   * @param except the number of one that is left out
   * @returns whether it had seen enough
   */
  visit(box: Box, except: number | undefined, visit: (radius: number) => boolean): boolean {
    const reach = this.#largest;
    const right = box.left + box.width;
    const bottom = box.top + box.height;
    const firstColumn = this.#column(box.left - reach);
    const lastColumn = this.#column(right + reach);
    const lastRow = this.#row(bottom + reach);
    for (let row = this.#row(box.top - reach); row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        let square = this.#last[row * this.#columns + column]!;
        for (; square !== -1; square = this.#before[square]!) {
          const radius = this.#radii[square]!;
          const x = this.#xs[square]!;
          const y = this.#ys[square]!;
          const doesMeet =
            x - radius < right && box.left < x + radius && y - radius < bottom && box.top < y + radius;
          if (doesMeet && square !== except && visit(radius)) return true;
        }
      }
    }
    return false;
  }

  /** What lies outside of the area is in the cells at its edge. */
  #column(x: number): number {
    return Math.max(0, Math.min(this.#columns - 1, Math.floor((x - this.#area.left) / CELL_PX)));
  }

  #row(y: number): number {
    return Math.max(0, Math.min(this.#rows - 1, Math.floor((y - this.#area.top) / CELL_PX)));
  }
}
