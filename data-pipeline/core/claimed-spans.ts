/** Stretches of a text of which no two overlap: whoever claims first has it. */
export class ClaimedSpans {
  readonly #isTaken: Uint8Array;

  constructor(length: number) {
    this.#isTaken = new Uint8Array(length);
  }

  /** Takes characters `start` to `end` (exclusive); false, and nothing is taken, if any of them is already. */
  claim(start: number, end: number): boolean {
    for (let at = start; at < end; at += 1) if (this.#isTaken[at] === 1) return false;
    this.#isTaken.fill(1, start, end);
    return true;
  }
}
