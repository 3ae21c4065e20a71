/**
 * How alike two partitions of the same nodes are, names below 2^26: 1 for the same, 0 for as alike as chance makes them.
 * Adjusted Rand index (Hubert, L., Arabie, P. (1985). Comparing partitions. Journal of Classification 2, 193–218).
 */
export function adjustedRandIndex(left: ArrayLike<number>, right: ArrayLike<number>): number {
  const cells = new Map<number, number>();
  const rows = new Map<number, number>();
  const columns = new Map<number, number>();
  const count = (counts: Map<number, number>, key: number): Map<number, number> =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let node = 0; node < left.length; node += 1) {
    count(cells, left[node]! * 2 ** 26 + right[node]!);
    count(rows, left[node]!);
    count(columns, right[node]!);
  }
  const pairs = (counts: Iterable<number>): number => {
    let sum = 0;
    for (const size of counts) sum += (size * (size - 1)) / 2;
    return sum;
  };
  const together = pairs(cells.values());
  const inLeft = pairs(rows.values());
  const inRight = pairs(columns.values());
  const expected = (inLeft * inRight) / pairs([left.length]);
  const most = (inLeft + inRight) / 2;
  // Both partitions all in one, or all apart: nothing is left to chance.
  return left.length < 2 || most === expected ? 1 : (together - expected) / (most - expected);
}
