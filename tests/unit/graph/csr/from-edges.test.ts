import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../../../data-pipeline/graph/csr/csr.ts';
import { csrFromEdges } from '../../../../data-pipeline/graph/csr/from-edges.ts';

const edges = (...pairs: readonly (readonly [number, number, number])[]) => ({
  sources: Uint32Array.from(pairs, ([source]) => source),
  targets: Uint32Array.from(pairs, ([, target]) => target),
  weights: Float64Array.from(pairs, ([, , weight]) => weight),
});

describe('a graph in compressed rows', () => {
  test('holds each edge in the rows of both its ends, every row in ascending order', () => {
    const graph = csrFromEdges(4, edges([3, 1, 0.5], [0, 3, 2], [1, 0, 1]));

    expect(graph).toEqual({
      order: 4,
      size: 3,
      starts: Uint32Array.of(0, 2, 4, 4, 6),
      targets: Uint32Array.of(1, 3, 0, 3, 0, 1),
      weights: Float64Array.of(1, 2, 1, 0.5, 2, 0.5),
    });
  });

  test('is the same whether edges come in order, by source alone, in another order or turned round', () => {
    const edges = Array.from({ length: 40 }, (_, edge) => [edge % 7, 7 + ((edge * 5) % 13), edge + 1] as const);
    const once = [...new Map(edges.map((edge) => [`${String(edge[0])} ${String(edge[1])}`, edge])).values()];
    const ordered = once.toSorted(([a, b], [c, d]) => a - c || b - d);
    const columns = (given: readonly (readonly [number, number, number])[]) => ({
      sources: Uint32Array.from(given, ([source]) => source),
      targets: Uint32Array.from(given, ([, target]) => target),
      weights: Float64Array.from(given, ([, , weight]) => weight),
    });

    const graph = csrFromEdges(20, columns(ordered));

    expect(csrFromEdges(20, columns(ordered.toReversed()))).toEqual(graph);
    expect(csrFromEdges(20, columns(ordered.toSorted(([a, b], [c, d]) => a - c || d - b)))).toEqual(graph);
    expect(csrFromEdges(20, columns(ordered.map(([a, b, weight]) => [b, a, weight])))).toEqual(graph);
    for (let row = 0; row < 20; row += 1) {
      const neighbors = [...graph.targets.subarray(graph.starts[row], graph.starts[row + 1])];
      expect(neighbors).toEqual(neighbors.toSorted((a, b) => a - b));
    }
    expect(() => csrFromEdges(20, columns([...ordered, ordered.at(-1)!]))).toThrow('given twice');
  });

  test('weighs an edge 1 where no weights are given', () => {
    const graph = csrFromEdges(2, { ...edges([0, 1, 7]), weights: null });

    expect([...graph.weights]).toEqual([1, 1]);
  });

  test('takes 24 bytes an edge and 4 a node', () => {
    expect(bytesOf(csrFromEdges(4, edges([0, 1, 1], [1, 2, 1], [2, 3, 1])))).toBe(3 * 24 + 5 * 4);
  });

  test.each([
    ['edge 1 is a loop at 2', edges([0, 1, 1], [2, 2, 1])],
    ['edge 0 ends at no node', edges([0, 3, 1])],
    ['the edge of 0 and 1 is given twice', edges([0, 1, 1], [1, 0, 1])],
    ['the edge of 0 and 1 is given twice', edges([0, 1, 1], [0, 2, 1], [0, 1, 1])],
  ])('refuses what is no such graph: %s', (message, given) => {
    expect(() => csrFromEdges(3, given)).toThrow(new RangeError(message));
  });
});
