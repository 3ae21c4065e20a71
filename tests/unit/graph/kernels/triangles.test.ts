import { describe, expect, test, vi } from 'vitest';
import type { CsrGraph } from '../../../../data-pipeline/graph/csr/csr.ts';
import { csrFromEdges } from '../../../../data-pipeline/graph/csr/from-edges.ts';
import { trianglesAt } from '../../../../data-pipeline/graph/kernels/triangles.ts';
import { randomCoauthors } from '../../../support/random-graph.ts';

describe('triangles', () => {
  test('are counted at each of their three rows', async () => {
    // Four who all know each other, and one of them with two others who do.
    const graph = graphOf(7, [0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3], [3, 4], [3, 5], [4, 5]);

    expect([...(await trianglesAt(graph))]).toEqual([3, 3, 3, 4, 1, 1, 0]);
  });

  test.each([
    ['few people of many works', randomCoauthors(300, 2_000, 3)],
    ['many people of few works', randomCoauthors(12_000, 9_000, 8)],
  ])('are pairs of neighbors who know each other, among %s', async (_, graph) => {
    expect([...(await trianglesAt(graph))]).toEqual(pairsThatMeet(graph));
  });

  test('are none where nobody is', async () => {
    await expect(trianglesAt(graphOf(0))).resolves.toEqual(new Uint32Array());
  });

  test('are not counted any further where that is stopped', async () => {
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 100));
    const stop = new AbortController();

    const counting = trianglesAt(randomCoauthors(12_000, 9_000, 8), stop.signal);
    stop.abort(new DOMException('Stopped', 'AbortError'));

    await expect(counting).rejects.toThrow('Stopped');
    clock.mockRestore();
  });
});

function graphOf(order: number, ...pairs: readonly (readonly [number, number])[]): CsrGraph {
  return csrFromEdges(order, {
    sources: Uint32Array.from(pairs, ([source]) => source),
    targets: Uint32Array.from(pairs, ([, target]) => target),
    weights: null,
  });
}

function pairsThatMeet({ order, starts, targets }: CsrGraph): readonly number[] {
  const neighbors = Array.from({ length: order }, (_, row) => [...targets.subarray(starts[row], starts[row + 1])]);
  const sets = neighbors.map((of) => new Set(of));
  return neighbors.map((of) =>
    of.reduce((sum, left) => sum + of.filter((right) => left < right && sets[left]!.has(right)).length, 0),
  );
}
