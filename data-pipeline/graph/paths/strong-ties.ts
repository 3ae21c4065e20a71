import type { Ties } from '../ties.ts';
import type { CsrGraph } from '../csr/csr.ts';
import { csrFromEdges } from '../csr/from-edges.ts';

/** The graph of the ties that weigh `min` and more. @param order number of rows. */
export function strongTies(order: number, { sources, targets, weights }: Ties, min: number): CsrGraph {
  if (min <= 0) return csrFromEdges(order, { sources, targets, weights });
  const isKept = (_: number, tie: number): boolean => weights[tie]! >= min;
  return csrFromEdges(order, {
    sources: sources.filter(isKept),
    targets: targets.filter(isKept),
    weights: weights.filter(isKept),
  });
}
