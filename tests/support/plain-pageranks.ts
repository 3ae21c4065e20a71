import type { CsrGraph } from '../../data-pipeline/graph/csr/csr.ts';
import { strengths } from '../../data-pipeline/graph/kernels/strengths.ts';

const damping = 0.85;
/** 0.85 to this power is below what 64 bits tell apart. */
const rounds = 230;

/** PageRank by the plain iteration that defines it, to the last digits: what others are measured against. */
export function plainPageranks(graph: CsrGraph): Float64Array {
  const { order, starts, targets, weights } = graph;
  const strength = strengths(graph);
  let ranks = new Float64Array(order).fill(1 / order);
  let next = new Float64Array(order);
  const passedOn = new Float64Array(order);
  // All rows without ties have the same rank: one of them times their number is not rounded row by row.
  const untied = strength.indexOf(0);
  const untiedRows = strength.filter((sum) => sum === 0).length;
  for (let round = 0; round < rounds; round += 1) {
    for (let row = 0; row < order; row += 1) {
      passedOn[row] = strength[row]! > 0 ? ranks[row]! / strength[row]! : 0;
    }
    const jump = (1 - damping + damping * untiedRows * (ranks[untied] ?? 0)) / order;
    for (let row = 0; row < order; row += 1) {
      let sum = 0;
      // What each addition lost is added with the next (W. Kahan 1965): rows of thousands are right to the last digit too.
      let lost = 0;
      for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
        const term = passedOn[targets[at]!]! * weights[at]! - lost;
        const larger = sum + term;
        lost = larger - sum - term;
        sum = larger;
      }
      next[row] = jump + damping * sum;
    }
    [ranks, next] = [next, ranks];
  }
  return ranks;
}

/** The sum of the differences: how far away all of the values are together. */
export function sumOfErrors(values: Float64Array, right: Float64Array): number {
  return values.reduce((sum, value, row) => sum + Math.abs(value - right[row]!), 0);
}
