import type { CsrGraph } from '../csr/csr.ts';
import type { Shift } from '../threads/shift.ts';
import { addWeightedScores } from './weighted.ts';

/** Weighted scores of all rows from some of them as sources: paths between ordered pairs. */
export function openWeightedBetweenness(graph: CsrGraph): Promise<Shift> {
  let scores = new Float64Array(graph.order);
  return Promise.resolve({
    run(from, to) {
      addWeightedScores(graph, from, to, scores);
    },
    take() {
      const found = scores;
      scores = new Float64Array(graph.order);
      return [found];
    },
  });
}
