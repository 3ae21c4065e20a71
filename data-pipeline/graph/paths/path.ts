/** A way from one row to another over ties, no row twice. */
export interface Path {
  /** From the first end to the last. */
  readonly rows: readonly number[];
  /** The sum of 1/w over its ties of weight w: the smaller, the stronger. */
  readonly length: number;
}

/** Orders paths: the strongest first; of two as strong, the one whose rows come first. */
export function byStrength(left: Path, right: Path): number {
  return left.length - right.length || compareRows(left.rows, right.rows);
}

function compareRows(left: readonly number[], right: readonly number[]): number {
  for (const [place, row] of left.entries()) {
    const difference = row - (right[place] ?? -1);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** The ties of a path, from its first end on: the rows of each. */
export function tiesAlong(rows: readonly number[]): readonly (readonly [from: number, to: number])[] {
  return rows.slice(1).map((row, place) => [rows[place]!, row]);
}
