/** Inclusive years. */
export interface YearWindow {
  readonly from: number;
  readonly to: number;
}

/** Windows of `length` years that move on by one year, the first beginning in `first` and the last ending in `last`. */
export function movingWindows(first: number, last: number, length: number): readonly YearWindow[] {
  const count = Math.max(0, last - first + 2 - length);
  return Array.from({ length: count }, (_, step) => ({ from: first + step, to: first + step + length - 1 }));
}
