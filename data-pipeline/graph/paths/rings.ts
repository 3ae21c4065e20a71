import type { CsrGraph } from '../csr/csr.ts';
import { stepsFrom } from './steps-from.ts';

/** The surroundings of one row. */
export interface Rings {
  /** All rows within reach: the one in the middle first, then ring by ring, ascending in each. */
  readonly rows: Uint32Array;
  /** Steps from the middle, beside `rows`. */
  readonly ring: Uint32Array;
  /** The row one ring nearer to which each has its strongest tie, of two as strong the smaller; of the middle, itself. */
  readonly through: Uint32Array;
  /** How many rows each ring has, the middle being ring 0. As many as were asked, where the network reaches so far. */
  readonly sizes: readonly number[];
}

/** Everything within `depth` steps of a row, by rings: its ego network (S. Wasserman, K. Faust, 1994, 2.3). */
export function rings(graph: CsrGraph, middle: number, depth: number): Rings {
  const { steps, walk } = stepsFrom(graph, [middle], depth);
  const rows = walk.slice().sort((left, right) => steps[left]! - steps[right]! || left - right);
  const sizes: number[] = [];
  for (const row of rows) sizes[steps[row]!] = (sizes[steps[row]!] ?? 0) + 1;
  return {
    rows,
    ring: rows.map((row) => steps[row]!),
    through: rows.map((row) => (row === middle ? middle : strongestInward(graph, row, steps))),
    sizes,
  };
}

function strongestInward({ starts, targets, weights }: CsrGraph, row: number, steps: Int32Array): number {
  let best = -1;
  for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
    if (steps[targets[at]!] !== steps[row]! - 1) continue;
    if (best === -1 || weights[at]! > weights[best]!) best = at;
  }
  return targets[best]!;
}
