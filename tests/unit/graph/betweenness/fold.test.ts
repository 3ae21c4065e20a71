import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import { describe, expect, test } from 'vitest';
import { brandes } from '../../../../data-pipeline/graph/betweenness/brandes.ts';
import { graphologyOf } from '../../../../data-pipeline/graph/csr/graphology.ts';
import { foldGraph, unfold } from '../../../../data-pipeline/graph/betweenness/fold.ts';
import type { CsrGraph } from '../../../../data-pipeline/graph/csr/csr.ts';
import { csrFromEdges } from '../../../../data-pipeline/graph/csr/from-edges.ts';
import { Crew } from '../../../../data-pipeline/graph/threads/crew.ts';
import { randomCoauthors } from '../../../support/random-graph.ts';

async function folded(graph: CsrGraph): Promise<Float64Array> {
  const small = foldGraph(graph);
  const [scores] = await new Crew().run('betweenness', small, { total: small.graph.order, chunk: 8 });
  return unfold(small, scores!);
}

function plain(graph: CsrGraph): Float64Array {
  const pairs = (graph.order - 1) * (graph.order - 2);
  return brandes(graph).map((paths) => paths / pairs);
}

describe('betweenness on the folded graph', () => {
  test.each([
    [30, 12, 1],
    [60, 40, 2],
    [200, 90, 3],
    [200, 260, 4],
    [400, 250, 5],
  ])('of %i people and %i works equals the plain form', async (people, works, seed) => {
    const graph = randomCoauthors(people, works, seed);

    const found = await folded(graph);

    const expected = plain(graph);
    expect(Math.max(...found.map((value, row) => Math.abs(value - expected[row]!)))).toBeLessThan(1e-12);
  });

  test('equals graphology-metrics', async () => {
    const graph = randomCoauthors(150, 120, 6);

    const theirs = betweennessCentrality(
      graphologyOf(graph, () => ({})),
      { getEdgeWeight: null, normalized: true },
    );

    const ours = await folded(graph);
    expect(Math.max(...ours.map((value, row) => Math.abs(value - theirs[row]!)))).toBeLessThan(1e-12);
  });

  test('of a ring of 1,000, where paths are 500 steps long, equals the plain form', async () => {
    const rows = Uint32Array.from({ length: 1000 }, (_, row) => row);
    const graph = csrFromEdges(1000, { sources: rows, targets: rows.map((row) => (row + 1) % 1000), weights: null });

    const [found, expected] = [await folded(graph), plain(graph)];

    expect(Math.max(...found.map((value, row) => Math.abs(value - expected[row]!)))).toBeLessThan(1e-12);
  });

  test('needs no source where everything hangs on one person', () => {
    const graph = csrFromEdges(5, {
      sources: Uint32Array.of(0, 0, 0, 1, 1, 2, 3),
      targets: Uint32Array.of(1, 2, 3, 2, 3, 3, 4),
      weights: null,
    });

    const folded = foldGraph(graph);

    expect(folded.graph.order).toBe(0);
    expect([...unfold(folded, new Float64Array(0))]).toEqual([0, 0, 0, 0.5, 0]);
  });
});
