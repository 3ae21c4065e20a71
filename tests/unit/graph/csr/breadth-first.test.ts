import { expect, test } from 'vitest';
import { breadthFirstOrder, renumbered } from '../../../../data-pipeline/graph/csr/breadth-first.ts';
import { csrFromEdges } from '../../../../data-pipeline/graph/csr/from-edges.ts';

const graph = csrFromEdges(6, {
  sources: Uint32Array.of(0, 5, 5, 3),
  targets: Uint32Array.of(3, 3, 2, 4),
  weights: Float64Array.of(1, 2, 3, 4),
});

test('a breadth-first walk starts at the best-tied node of each component', () => {
  expect([...breadthFirstOrder(graph)]).toEqual([3, 0, 4, 5, 2, 1]);
});

test('the graph in that order has the same edges under new numbers', () => {
  expect(renumbered(graph, breadthFirstOrder(graph))).toEqual(
    csrFromEdges(6, {
      sources: Uint32Array.of(1, 3, 3, 0),
      targets: Uint32Array.of(0, 0, 4, 2),
      weights: Float64Array.of(1, 2, 3, 4),
    }),
  );
});
