import { describe, expect, test } from 'vitest';
import type { CsrGraph } from '../../../../data-pipeline/graph/csr/csr.ts';
import { csrFromEdges } from '../../../../data-pipeline/graph/csr/from-edges.ts';
import { principalVector } from '../../../../data-pipeline/graph/kernels/principal-vector.ts';
import { largestEigenpair } from '../../../../data-pipeline/graph/kernels/small-eigenpair.ts';

const options = { accuracy: 1e-9, stepLimit: 1e8, breathe: () => Promise.resolve() };

function graphOf(order: number, ties: readonly (readonly [number, number, number])[]): CsrGraph {
  return csrFromEdges(order, {
    sources: Uint32Array.from(ties, ([source]) => source),
    targets: Uint32Array.from(ties, ([, target]) => target),
    weights: Float64Array.from(ties, ([, , weight]) => weight),
  });
}

function whole(graph: CsrGraph, given = options) {
  return principalVector(graph, { from: 0, to: graph.order }, given);
}

/** All ties among `order` rows from `first` on. */
function clique(first: number, order: number): [number, number, number][] {
  const rows = Array.from({ length: order }, (_, index) => first + index);
  return rows.flatMap((a) => rows.filter((b) => b > a).map((b): [number, number, number] => [a, b, 1]));
}

describe('the principal vector', () => {
  test('of a path is half a wave, though the next eigenvalue is near', async () => {
    const order = 400;
    const path = graphOf(
      order,
      Array.from({ length: order - 1 }, (_, row) => [row, row + 1, 1] as const),
    );

    const found = await whole(path);

    expect(found?.value).toBeCloseTo(2 * Math.cos(Math.PI / (order + 1)), 12);
    const scale = Math.sqrt(2 / (order + 1));
    const error = found!.vector.reduce(
      (sum, value, row) => sum + (value - scale * Math.sin(((row + 1) * Math.PI) / (order + 1))) ** 2,
      0,
    );
    expect(Math.sqrt(error)).toBeLessThan(1e-9);
  });

  test('of a star, whose values swing under power iteration, and of a row without ties', async () => {
    const star = graphOf(
      5,
      [1, 2, 3, 4].map((leaf) => [0, leaf, 1] as const),
    );
    const found = await whole(star);
    expect(found?.value).toBeCloseTo(2, 12);
    expect(found?.vector[0]).toBeCloseTo(Math.SQRT1_2, 10);
    expect(found?.vector[3]).toBeCloseTo(Math.SQRT1_2 / 2, 10);

    expect(await whole(graphOf(1, []))).toMatchObject({ value: 0, vector: Float64Array.of(1) });
  });

  test('tells two groups apart that are almost equally strong', async () => {
    const bridged = (weight: number) =>
      graphOf(25, [...clique(0, 12), ...clique(12, 12), [0, 12, 1e-3], [1, 24, weight]]);

    const found = await whole(bridged(0.3));
    const strong = found!.vector.subarray(0, 12).reduce((sum, value) => sum + value * value, 0);
    expect(strong).toBeGreaterThan(0.9);
    expect(strong).toBeLessThan(1);
  });

  test('is not given where the steps do not suffice', async () => {
    expect(await whole(graphOf(24, clique(0, 24).slice(0, 100)), { ...options, stepLimit: 100 })).toBeNull();
  });
});

test('the largest pair of a small matrix', () => {
  const { value, vector } = largestEigenpair([
    [2, 1, 0],
    [1, 2, 1],
    [0, 1, 2],
  ]);
  expect(value).toBeCloseTo(2 + Math.SQRT2, 14);
  expect(vector.map(Math.abs)).toEqual([
    expect.closeTo(0.5, 14),
    expect.closeTo(Math.SQRT1_2, 14),
    expect.closeTo(0.5, 14),
  ]);
});
