/** A queue of rows, the nearest first; of two as near, the smaller. A binary heap with the place of each row. */
export class NearestFirst {
  readonly #rows: Uint32Array;
  readonly #distances: Float64Array;
  /** Where each row stands in the heap, plus one; 0 = nowhere. */
  readonly #places: Uint32Array;
  #length = 0;

  constructor(order: number) {
    this.#rows = new Uint32Array(order);
    this.#distances = new Float64Array(order);
    this.#places = new Uint32Array(order);
  }

  /** Puts a row in, or brings it nearer. */
  push(row: number, distance: number): void {
    let place = this.#places[row]! - 1;
    if (place < 0) {
      place = this.#length;
      this.#length += 1;
    }
    this.#distances[row] = distance;
    this.#rise(row, place);
  }

  /** Takes out the nearest row; null = there is none. */
  pop(): number | null {
    if (this.#length === 0) return null;
    const nearest = this.#rows[0]!;
    this.#places[nearest] = 0;
    this.#length -= 1;
    if (this.#length > 0) this.#sink(this.#rows[this.#length]!);
    return nearest;
  }

  #isNearer(left: number, right: number): boolean {
    const difference = this.#distances[left]! - this.#distances[right]!;
    return difference < 0 || (difference === 0 && left < right);
  }

  #put(row: number, place: number): void {
    this.#rows[place] = row;
    this.#places[row] = place + 1;
  }

  #rise(row: number, from: number): void {
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.#isNearer(row, this.#rows[parent]!)) break;
      this.#put(this.#rows[parent]!, place);
      place = parent;
    }
    this.#put(row, place);
  }

  /** Places a row from the top downward. */
  #sink(row: number): void {
    let place = 0;
    for (let child = 1; child < this.#length; child = 2 * place + 1) {
      if (child + 1 < this.#length && this.#isNearer(this.#rows[child + 1]!, this.#rows[child]!)) child += 1;
      if (!this.#isNearer(this.#rows[child]!, row)) break;
      this.#put(this.#rows[child]!, place);
      place = child;
    }
    this.#put(row, place);
  }
}
