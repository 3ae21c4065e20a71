import { describe, expect, test } from 'vitest';
import { csrOf } from '../../../data-pipeline/graph/csr/graphology.ts';
import { measureGraph, measures, type NamedMeasurement } from '../../../data-pipeline/graph/measures/index.ts';
import { networkOf, graphFixtures } from '../../support/graph-fixture.ts';

const compared = [
  'degree',
  'strength',
  'betweenness',
  'betweenness_weighted',
  'closeness',
  'harmonic',
  'eigenvector',
  'pagerank',
  'core',
  'clustering',
  'constraint',
  'component_size',
];

function largestError(expected: readonly (number | null)[], found: NamedMeasurement): number {
  const errors = expected.map((value, node) => {
    const ours = found.values![node]!;
    if (value === null) return Number.isNaN(ours) ? 0 : Infinity;
    return Math.abs(ours - value) / Math.max(1, Math.abs(value));
  });
  return Math.max(...errors.map((error) => (Number.isNaN(error) ? Infinity : error)));
}

describe.each(graphFixtures)('$name', ({ nodes, edges, measures: expected }) => {
  test.each(compared)('%s equals networkx and igraph to 1e-9', async (id) => {
    const chosen = measures.filter((measure) => measure.id === id);

    const [found] = await measureGraph(csrOf(networkOf(nodes, edges)), { measures: chosen });

    expect(found!.reason).toBeNull();
    expect(largestError(expected[id]!, found!)).toBeLessThan(1e-9);
  });
});
