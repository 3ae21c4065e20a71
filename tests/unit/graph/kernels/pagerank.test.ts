import { describe, expect, test } from 'vitest';
import { pageranks } from '../../../../data-pipeline/graph/kernels/pagerank.ts';
import type { CsrGraph } from '../../../../data-pipeline/graph/csr/csr.ts';
import { csrFromEdges } from '../../../../data-pipeline/graph/csr/from-edges.ts';
import { plainPageranks, sumOfErrors } from '../../../support/plain-pageranks.ts';
import { randomCoauthors } from '../../../support/random-graph.ts';

describe('PageRank', () => {
  test.each([
    ['most people are alone', randomCoauthors(10_000, 1_000, 11)],
    ['people have several works', randomCoauthors(9_000, 12_000, 5)],
    ['weights are fractions', fractions(randomCoauthors(5_000, 4_000, 7))],
    ['everyone is in one ring of even length', ring(5_000)],
    ['one person has worked with everyone', star(5_000)],
  ])('is as near to its limit as it promises where %s', async (_, graph) => {
    const right = plainPageranks(graph);

    for (const tolerance of [1e-6, 1e-10, 1e-13]) {
      const ranks = await pageranks(graph, { damping: 0.85, tolerance });

      expect(sumOfErrors(ranks, right)).toBeLessThan(tolerance);
    }
  });

  test('is the same for everyone where nobody is tied', async () => {
    const nobody = csrFromEdges(4, { sources: new Uint32Array(), targets: new Uint32Array(), weights: null });

    await expect(pageranks(nobody, { damping: 0.85, tolerance: 1e-13 })).resolves.toEqual(
      Float64Array.of(0.25, 0.25, 0.25, 0.25),
    );
  });

  test('stops where it is told to', async () => {
    const stop = new AbortController();
    const large = randomCoauthors(100_000, 200_000, 3);

    const ranking = pageranks(large, { damping: 0.999, tolerance: 0, signal: stop.signal });
    stop.abort(new DOMException('Stopped', 'AbortError'));

    await expect(ranking).rejects.toThrow('Stopped');
  });
});

function fractions(graph: CsrGraph): CsrGraph {
  return { ...graph, weights: graph.weights.map((weight) => weight / 3) };
}

function ring(order: number): CsrGraph {
  const sources = Uint32Array.from({ length: order }, (_, row) => row);
  return csrFromEdges(order, { sources, targets: sources.map((row) => (row + 1) % order), weights: null });
}

function star(order: number): CsrGraph {
  const targets = Uint32Array.from({ length: order - 1 }, (_, row) => row + 1);
  return csrFromEdges(order, { sources: new Uint32Array(order - 1), targets, weights: null });
}
