import type { CsrGraph } from '../csr/csr.ts';

/** How far rows are from the nearest of some others, every tie counting as one step. */
export interface Steps {
  /** By row; −1 = farther than asked, or in another component. */
  readonly steps: Int32Array;
  /** The rows that were reached, the nearest first. */
  readonly walk: Uint32Array;
}

/** The steps from the nearest of `sources` to every row, up to `depth` (breadth-first search). */
export function stepsFrom({ order, starts, targets }: CsrGraph, sources: Iterable<number>, depth = Infinity): Steps {
  const steps = new Int32Array(order).fill(-1);
  const walk = new Uint32Array(order);
  let end = 0;
  for (const source of sources) {
    if (steps[source] === 0) continue;
    steps[source] = 0;
    walk[end] = source;
    end += 1;
  }
  for (let next = 0; next < end; next += 1) {
    const row = walk[next]!;
    if (steps[row]! >= depth) break;
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
      const target = targets[at]!;
      if (steps[target] !== -1) continue;
      steps[target] = steps[row]! + 1;
      walk[end] = target;
      end += 1;
    }
  }
  return { steps, walk: walk.subarray(0, end) };
}
