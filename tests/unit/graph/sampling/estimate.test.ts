import { describe, expect, test } from 'vitest';
import { brandes } from '../../../../data-pipeline/graph/betweenness/brandes.ts';
import { csrOf } from '../../../../data-pipeline/graph/csr/graphology.ts';
import { certify, deltas, mostSamples } from '../../../../data-pipeline/graph/sampling/certificate.ts';
import { type Estimate, estimates } from '../../../../data-pipeline/graph/sampling/estimate.ts';
import { Crew } from '../../../../data-pipeline/graph/threads/crew.ts';
import { fixtureGraph } from '../../../support/graph-fixture.ts';
import { randomCoauthors } from '../../../support/random-graph.ts';

async function all(epsilon: number, seed: number): Promise<readonly Estimate[]> {
  const found: Estimate[] = [];
  const graph = randomCoauthors(300, 200, 21);
  for await (const estimate of estimates(graph, { epsilon, delta: 0.1, seed }, { crew: new Crew() }))
    found.push(estimate);
  return found;
}

describe('betweenness from the shortest paths of pairs drawn by chance', () => {
  test('comes closer with every round, within what its certificate says, and stops at the error asked for', async () => {
    const graph = randomCoauthors(300, 200, 21);
    const exact = brandes(graph).map((paths) => paths / (299 * 298));

    const rounds = await all(0.01, 1);

    for (const { values, certificate } of rounds) {
      const worst = Math.max(...values.map((value, row) => Math.abs(value - exact[row]!)));
      expect(worst).toBeLessThan(certificate.errorBound);
    }
    const bounds = rounds.map(({ certificate }) => certificate.errorBound);
    expect(bounds.slice(0, -1).every((bound) => bound > 0.01)).toBe(true);
    expect(bounds.at(-1)).toBeLessThanOrEqual(0.01);
  });

  test('is the same for the same seed, and another for another', async () => {
    const [first, again, other] = [await all(0.02, 1), await all(0.02, 1), await all(0.02, 2)];

    expect(again).toEqual(first);
    expect(other.at(-1)!.values).not.toEqual(first.at(-1)!.values);
  });

  test('puts the nodes that it calls separated where they belong', async () => {
    const graph = csrOf(fixtureGraph('karate club'));
    const exact = brandes(graph);
    const found: Estimate[] = [];
    for await (const estimate of estimates(graph, { epsilon: 0.004, delta: 0.1, seed: 1 }, { crew: new Crew() })) {
      found.push(estimate);
    }
    const last = found.at(-1)!;

    const { separated } = last.certificate;
    const head = (values: Float64Array) =>
      [...values.keys()].sort((left, right) => values[right]! - values[left]!).slice(0, separated);
    expect(separated).toBeGreaterThan(0);
    expect(new Set(head(last.values))).toEqual(new Set(head(exact)));
  });
});

describe('the certificate', () => {
  test('needs as many samples as Riondato and Kornaropoulos say', () => {
    expect(mostSamples(18, { epsilon: 0.01, delta: 0.1 })).toBe(Math.ceil(5000 * (4 + 1 + Math.log(20))));
  });

  test('shares out all of delta', () => {
    const shared = deltas(Float64Array.of(0, 3, 1), 0.2).reduce((sum, part) => sum + part, 0);

    // Each row uses its part for both of its bounds.
    expect(shared * 2).toBeCloseTo(0.2, 12);
  });

  test('gives the bounds of the paper', () => {
    const { errorBound } = certify(Float64Array.of(50), Float64Array.of(Math.exp(-3)), 100, 200, {
      epsilon: 0.01,
      delta: 0.1,
    });

    expect(errorBound).toBeCloseTo(0.03 * (1 / 3 + 2 + Math.sqrt((1 / 3 + 2) ** 2 + 200 / 3)), 12);
  });
});
