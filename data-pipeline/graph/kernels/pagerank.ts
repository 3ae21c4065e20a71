import { KernelMemory } from '../assembly/kernel-memory.ts';
import type { CsrGraph } from '../csr/csr.ts';
import { strengths } from './strengths.ts';

export interface PagerankOptions {
  readonly damping: number;
  /** The largest sum of all errors. */
  readonly tolerance: number;
}

/** More rounds than any graph needs for 1e-14: each shrinks the error by 0.55 where the damping is 0.85. */
const mostRounds = 200;

/**
 * PageRank of each row, weighted, sum 1; a row without ties passes its share to all.
 *
 * On undirected graphs the walk is symmetric but for scale, so that Chebyshev iteration gains in one round what power
 * iteration gains in nearly four (G. H. Golub, R. S. Varga, Chebyshev semi-iterative methods, Numer. Math. 3, 1961).
 */
export async function pageranks(graph: CsrGraph, { damping, tolerance }: PagerankOptions): Promise<Float64Array> {
  const { order, starts, targets, weights } = graph;
  const bytes = starts.byteLength + targets.byteLength + weights.byteLength + 3 * 8 * order;
  const memory = await KernelMemory.ofBytes(bytes + 8 * 64);
  const [placedStarts, placedTargets, placedWeights] = [starts, targets, weights].map((array) => memory.place(array));
  let values = memory.reserve(order, 8);
  let previous = memory.reserve(order, 8);
  const shares = memory.reserve(order, 8);
  const strength = strengths(graph);
  const view = (address: number): Float64Array => memory.view(Float64Array, address, order);
  view(values).fill(1);

  let relaxation = 1;
  for (let round = 1; round <= mostRounds; round += 1) {
    const current = view(values);
    const perTie = view(shares);
    for (let row = 0; row < order; row += 1) perTie[row] = strength[row]! > 0 ? current[row]! / strength[row]! : 0;
    const residual = memory.kernels.pagerankRound(
      ...[order, placedStarts!, placedTargets!, placedWeights!, values, previous, shares, damping, relaxation],
    );
    // The error of the sum is at most residual / (1 − damping), and the values sum up to about order / (1 − damping).
    if (residual <= tolerance * order) return toSumOne(current);
    [values, previous] = [previous, values];
    relaxation = round === 1 ? 1 / (1 - damping ** 2 / 2) : 1 / (1 - (damping ** 2 * relaxation) / 4);
  }
  return toSumOne(view(values));
}

function toSumOne(values: Float64Array): Float64Array {
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => value / sum);
}
