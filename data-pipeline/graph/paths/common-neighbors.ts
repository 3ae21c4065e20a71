import type { CsrGraph } from '../csr/csr.ts';

/** A row that is tied to two others. */
export interface CommonNeighbor {
  readonly row: number;
  /** 1/w + 1/w′ over its two ties: the smaller, the stronger (M. E. J. Newman 2001). */
  readonly length: number;
  /** 1/ln(degree): whoever has few neighbors says more (L. A. Adamic, E. Adar, Friends and neighbors on the Web, 2003). */
  readonly rarity: number;
}

/** The rows that are tied to both, the strongest first; of two as strong, the smaller row. */
export function commonNeighbors(
  { starts, targets, weights }: CsrGraph,
  one: number,
  other: number,
): readonly CommonNeighbor[] {
  const found: CommonNeighbor[] = [];
  let left = starts[one]!;
  let right = starts[other]!;
  while (left < starts[one + 1]! && right < starts[other + 1]!) {
    const difference = targets[left]! - targets[right]!;
    if (difference === 0) {
      const row = targets[left]!;
      found.push({
        row,
        length: 1 / weights[left]! + 1 / weights[right]!,
        rarity: 1 / Math.log(starts[row + 1]! - starts[row]!),
      });
    }
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return found.sort((a, b) => a.length - b.length || a.row - b.row);
}
