/** Work that falls apart by number, such as the sources of shortest paths: one thread's hold on it. */
export interface Shift {
  /** Does the numbers `from` to `to`, exclusive. Calls are short, so that a stop is heard between them. */
  run(from: number, to: number): void;
  /** What was found since the last call, as columns that add up; the next call begins from nothing. */
  take(): Columns;
  /** Gives back what it holds; it is not used after. */
  close?(): void;
}

export type Columns = readonly Float64Array<ArrayBuffer>[];
