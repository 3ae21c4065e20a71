import { describe, expect, test, vi } from 'vitest';
import type { CsrGraph } from '../../../../data-pipeline/graph/csr/csr.ts';
import { constraints } from '../../../../data-pipeline/graph/kernels/constraints.ts';
import { randomCoauthors } from '../../../support/random-graph.ts';

describe('constraint', () => {
  test.each([
    ['few people of many works', randomCoauthors(300, 2_000, 3)],
    ['many people of few works, some of none', randomCoauthors(6_000, 3_000, 8)],
  ])('is what its definition gives, among %s', async (_, graph) => {
    const weighted = { ...graph, weights: graph.weights.map((weight) => weight / 3) };
    const found = await constraints(weighted);
    const defined = byDefinition(weighted);

    for (let row = 0; row < graph.order; row += 1) {
      if (Number.isNaN(defined[row])) expect(found[row]).toBeNaN();
      else expect(found[row]).toBeCloseTo(defined[row]!, 12);
    }
  });

  test('is not added up any further where that is stopped', async () => {
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 100));
    const stop = new AbortController();

    const adding = constraints(randomCoauthors(12_000, 9_000, 8), stop.signal);
    stop.abort(new DOMException('Stopped', 'AbortError'));

    await expect(adding).rejects.toThrow('Stopped');
    clock.mockRestore();
  });
});

/** Σⱼ (p(i, j) + Σ_q p(i, q) p(q, j))², word for word. */
function byDefinition({ order, starts, targets, weights }: CsrGraph): Float64Array {
  const rows = Array.from({ length: order }, (_, row) => {
    const ties = Array.from({ length: starts[row + 1]! - starts[row]! }, (_, index) => starts[row]! + index);
    const strength = ties.reduce((sum, at) => sum + weights[at]!, 0);
    return new Map(ties.map((at) => [targets[at]!, weights[at]! / strength]));
  });
  return Float64Array.from(rows, (row) => {
    if (row.size === 0) return NaN;
    let sum = 0;
    for (const [target, direct] of row) {
      let invested = direct;
      for (const [between, share] of row) invested += share * (rows[between]!.get(target) ?? 0);
      sum += invested ** 2;
    }
    return sum;
  });
}
