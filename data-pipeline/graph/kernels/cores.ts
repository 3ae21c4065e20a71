import type { CsrGraph } from '../csr/csr.ts';

/**
 * The core number of each row: takes away the node of smallest remaining degree, again and again, out of buckets by
 * degree (V. Batagelj, M. Zaveršnik, An O(m) algorithm for cores decomposition of networks, 2003).
 */
export function coreNumbers({ order, starts, targets }: CsrGraph): Uint32Array {
  const remaining = new Uint32Array(order);
  let most = 0;
  for (let row = 0; row < order; row += 1) {
    remaining[row] = starts[row + 1]! - starts[row]!;
    most = Math.max(most, remaining[row]!);
  }
  /** The first place of `sorted` that holds a row of at least this remaining degree. */
  const bucket = new Uint32Array(most + 2);
  for (const degree of remaining) bucket[degree + 1]! += 1;
  for (let degree = 1; degree < bucket.length; degree += 1) bucket[degree]! += bucket[degree - 1]!;
  const next = bucket.slice();
  const sorted = new Uint32Array(order);
  const placeOf = new Uint32Array(order);
  for (let row = 0; row < order; row += 1) {
    const place = next[remaining[row]!]!;
    next[remaining[row]!] = place + 1;
    sorted[place] = row;
    placeOf[row] = place;
  }

  for (let index = 0; index < order; index += 1) {
    const row = sorted[index]!;
    const own = remaining[row]!;
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
      const neighbor = targets[at]!;
      const degree = remaining[neighbor]!;
      if (degree <= own) continue;
      const first = bucket[degree]!;
      const displaced = sorted[first]!;
      const place = placeOf[neighbor]!;
      sorted[place] = displaced;
      placeOf[displaced] = place;
      sorted[first] = neighbor;
      placeOf[neighbor] = first;
      bucket[degree] = first + 1;
      remaining[neighbor] = degree - 1;
    }
  }
  return remaining;
}
