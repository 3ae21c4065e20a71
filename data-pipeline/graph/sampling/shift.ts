import { seededRandom } from '../random.ts';
import type { Shift } from '../threads/shift.ts';
import type { InnerGraph } from './inner-graph.ts';
import { PairPaths } from './pair-paths.ts';

export interface SamplingInput extends InnerGraph {
  readonly seed: number;
  /** The number of the first pair; the same number gives the same pair. */
  readonly first: number;
}

/** What the pairs of some numbers, drawn by chance, say of each row: shares of their shortest paths, added up. */
export async function openPaths({ seed, first, ...graph }: SamplingInput): Promise<Shift> {
  const paths = await PairPaths.of(graph);
  return {
    run(from, to) {
      for (let number = first + from; number < first + to; number += 1) {
        const random = seededRandom(Math.imul(number + 1, 0x9e3779b1) ^ seed);
        const source = Math.floor(random() * graph.order);
        const other = Math.floor(random() * (graph.order - 1));
        paths.add(source, other < source ? other : other + 1);
      }
    },
    take: () => [paths.take()],
    close: () => paths.close(),
  };
}
