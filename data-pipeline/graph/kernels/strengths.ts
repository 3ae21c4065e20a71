import type { CsrGraph } from '../csr/csr.ts';

/** The sum of the weights of each row's ties. */
export function strengths({ order, starts, weights }: CsrGraph): Float64Array {
  const sums = new Float64Array(order);
  for (let row = 0; row < order; row += 1) {
    let sum = 0;
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) sum += weights[at]!;
    sums[row] = sum;
  }
  return sums;
}
