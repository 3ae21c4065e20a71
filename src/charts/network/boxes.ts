/** Rectangles of a window that do not overlap, found by a coarse grid. */
export class Boxes {
  readonly #cells = new Map<number, [number, number, number, number][]>();
  readonly #width: number;
  readonly #height: number;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
  }

  /** Whether nothing stands in the rectangle, and it lies in the window. */
  isFree(x: number, y: number, width: number, height: number): boolean {
    if (x + width > this.#width || y < 0 || y + height > this.#height) return false;
    return this.#cellsOf(x, y, width, height).every((cell) =>
      (this.#cells.get(cell) ?? []).every(
        ([x2, y2, width2, height2]) => x >= x2 + width2 || x2 >= x + width || y >= y2 + height2 || y2 >= y + height,
      ),
    );
  }

  /** Takes the rectangle and returns true, unless it overlaps a taken one or leaves the window. */
  take(x: number, y: number, width: number, height: number): boolean {
    if (!this.isFree(x, y, width, height)) return false;
    const cells = this.#cellsOf(x, y, width, height);
    for (const cell of cells) {
      const boxes = this.#cells.get(cell);
      if (boxes === undefined) this.#cells.set(cell, [[x, y, width, height]]);
      else boxes.push([x, y, width, height]);
    }
    return true;
  }

  #cellsOf(x: number, y: number, width: number, height: number): number[] {
    const cells: number[] = [];
    for (let row = Math.floor(y / 32); row <= Math.floor((y + height) / 32); row += 1) {
      for (let column = Math.floor(x / 96); column <= Math.floor((x + width) / 96); column += 1) {
        cells.push(row * 4096 + column);
      }
    }
    return cells;
  }
}
