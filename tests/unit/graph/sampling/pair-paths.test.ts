import { describe, expect, test } from 'vitest';
import { brandes } from '../../../../data-pipeline/graph/betweenness/brandes.ts';
import type { CsrGraph } from '../../../../data-pipeline/graph/csr/csr.ts';
import { csrFromEdges } from '../../../../data-pipeline/graph/csr/from-edges.ts';
import { innerGraph } from '../../../../data-pipeline/graph/sampling/inner-graph.ts';
import { PairPaths } from '../../../../data-pipeline/graph/sampling/pair-paths.ts';
import { randomCoauthors } from '../../../support/random-graph.ts';

/** Every ordered pair, as the exact measure takes them. */
async function overAllPairs(graph: CsrGraph): Promise<Float64Array> {
  const paths = await PairPaths.of(innerGraph(graph));
  for (let source = 0; source < graph.order; source += 1) {
    for (let target = 0; target < graph.order; target += 1) if (source !== target) paths.add(source, target);
  }
  return paths.take();
}

function graphOf(order: number, ...ties: readonly (readonly [number, number])[]): CsrGraph {
  return csrFromEdges(order, {
    sources: Uint32Array.from(ties, ([source]) => source),
    targets: Uint32Array.from(ties, ([, target]) => target),
    weights: null,
  });
}

describe('shares of the shortest paths of pairs', () => {
  test.each([
    ['works of one to five people', randomCoauthors(120, 90, 3)],
    ['a denser network, in several parts', randomCoauthors(80, 120, 4)],
    ['a ring of eight', graphOf(8, [0, 1], [1, 2], [2, 3], [3, 4], [4, 5], [5, 6], [6, 7], [7, 0])],
    ['a star', graphOf(5, [0, 1], [0, 2], [0, 3], [0, 4])],
    ['a chain that ends in a triangle', graphOf(6, [0, 1], [1, 2], [2, 3], [3, 4], [3, 5], [4, 5])],
    ['a work by itself', graphOf(3, [0, 1], [0, 2], [1, 2])],
  ])('add up to betweenness over all pairs: %s', async (_, graph) => {
    const sums = await overAllPairs(graph);

    const exact = brandes(graph);
    for (const [row, sum] of sums.entries()) expect(sum).toBeCloseTo(exact[row]!, 9);
  });

  test('begin from nothing after they were taken', async () => {
    const paths = await PairPaths.of(innerGraph(graphOf(3, [0, 1], [1, 2])));
    paths.add(0, 2);

    expect([...paths.take()]).toEqual([0, 1, 0]);
    expect([...paths.take()]).toEqual([0, 0, 0]);
  });
});
