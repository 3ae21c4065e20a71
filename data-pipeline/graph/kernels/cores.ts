import type { CsrGraph } from '../csr/csr.ts';

/**
 * The core number of each row: for k = 0, 1, 2, … takes away whoever has at most k neighbors left, and whoever comes to
 * that by it, until nobody does (S. B. Seidman, Network structure and minimum degree, Social Networks 5, 1983).
 *
 * Every row is looked at again in each round up to its own core, fewer times than it has neighbors, and those looks
 * go straight through memory: buckets by degree take as many steps, but jump.
 */
export function coreNumbers({ order, starts, targets }: Pick<CsrGraph, 'order' | 'starts' | 'targets'>): Uint32Array {
  /** Neighbors that are left; of those taken away, their core number. */
  const remaining = new Uint32Array(order);
  const rest = new Uint32Array(order);
  for (let row = 0; row < order; row += 1) {
    remaining[row] = starts[row + 1]! - starts[row]!;
    rest[row] = row;
  }
  const leaving = new Uint32Array(order);
  let restCount = order;
  for (let core = 0; restCount > 0; core += 1) {
    let leavingCount = 0;
    let kept = 0;
    for (let index = 0; index < restCount; index += 1) {
      const row = rest[index]!;
      const neighbors = remaining[row]!;
      if (neighbors > core) {
        rest[kept] = row;
        kept += 1;
      } else if (neighbors === core) {
        leaving[leavingCount] = row;
        leavingCount += 1;
      }
    }
    restCount = kept;
    for (let index = 0; index < leavingCount; index += 1) {
      const row = leaving[index]!;
      for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
        const neighbor = targets[at]!;
        const left = remaining[neighbor]!;
        if (left <= core) continue;
        remaining[neighbor] = left - 1;
        if (left - 1 > core) continue;
        leaving[leavingCount] = neighbor;
        leavingCount += 1;
      }
    }
  }
  return remaining;
}
