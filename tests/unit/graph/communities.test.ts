import { describe, expect, test } from 'vitest';
import { adjustedRandIndex } from '../../../data-pipeline/graph/communities/agreement.ts';
import { renumberBySize } from '../../../data-pipeline/graph/communities/by-size.ts';
import { connectedParts } from '../../../data-pipeline/graph/communities/connected-parts.ts';
import { bottomLevel } from '../../../data-pipeline/graph/communities/level.ts';
import { leiden } from '../../../data-pipeline/graph/communities/leiden.ts';
import { louvain } from '../../../data-pipeline/graph/communities/louvain.ts';
import { modularity } from '../../../data-pipeline/graph/communities/modularity.ts';
import { csrFromEdges } from '../../../data-pipeline/graph/csr/from-edges.ts';
import { csrOf } from '../../../data-pipeline/graph/csr/graphology.ts';
import { measureGraph, measures } from '../../../data-pipeline/graph/measures/index.ts';
import type { NetworkGraph } from '../../../data-pipeline/graph/network-graph.ts';
import { seededRandom } from '../../../data-pipeline/graph/random.ts';
import { fixtureGraph, networkOf, partitionFixtures } from '../../support/graph-fixture.ts';
import { randomCoauthors } from '../../support/random-graph.ts';

async function measure(id: string, graph: NetworkGraph) {
  const [found] = await measureGraph(csrOf(graph), { measures: measures.filter((measure) => measure.id === id) });
  return found!;
}

describe('communities', () => {
  test('are the same in every run', async () => {
    const first = await measure('community', fixtureGraph('Les Misérables'));
    const second = await measure('community', fixtureGraph('Les Misérables'));

    expect(second).toEqual(first);
  });

  test('stop between runs where they are told to', async () => {
    const stop = new AbortController();
    const community = measures.filter(({ id }) => id === 'community');
    const measuring = measureGraph(randomCoauthors(20_000, 40_000, 3), {
      measures: community,
      signal: stop.signal,
      onProgress: () => {
        stop.abort(new DOMException('Stopped', 'AbortError'));
      },
    });

    await expect(measuring).rejects.toThrow('Stopped');
  });

  test('number the largest group 1', async () => {
    const graph = networkOf(
      ['a', 'b', 'c', 'd', 'e'],
      [
        ['a', 'b'],
        ['c', 'd'],
        ['d', 'e'],
        ['c', 'e'],
      ],
    );

    expect([...(await measure('community', graph)).values!]).toEqual([2, 2, 1, 1, 1]);
  });

  test('reach the best known modularity of the weighted karate club, and say how stable they are', async () => {
    const { facts } = await measure('community', fixtureGraph('karate club'));

    expect(facts['modularity']).toBeCloseTo(0.44490358, 8);
    expect(facts['communities']).toBe(4);
    expect(facts['runs']).toBe(20);
    expect(facts['stability']).toBeGreaterThan(0.5);
    expect(facts['stability']).toBeLessThanOrEqual(1);
  });

  test('are single nodes in a network without ties', async () => {
    const { values, facts } = await measure('community', networkOf(['a', 'b'], []));

    expect([...values!]).toEqual([1, 2]);
    expect(facts).toEqual({ communities: 2, modularity: 0, stability: 1, runs: 20 });
  });

  test('are found once above a million ties, and nothing is said of how stable they are', async () => {
    const everybody = [...Array(1500).keys()];
    const pairs = everybody.flatMap((source) => everybody.slice(source + 1).map((target) => [source, target] as const));
    const graph = csrFromEdges(everybody.length, {
      sources: Uint32Array.from(pairs, ([source]) => source),
      targets: Uint32Array.from(pairs, ([, target]) => target),
      weights: null,
    });
    const [found] = await measureGraph(graph, { measures: measures.filter(({ id }) => id === 'community') });

    expect(found!.facts).toEqual({ communities: 1, modularity: expect.closeTo(0, 12) as number, runs: 1 });
  });

  test.each(partitionFixtures)('of $graph have the modularity that networkx gives the same partition', (given) => {
    const level = bottomLevel(csrOf(fixtureGraph(given.graph)));

    const ours = modularity(level, Uint32Array.from(given.community), 1);

    expect(ours).toBeCloseTo(given.modularity, 9);
  });
});

describe('Louvain and Leiden', () => {
  const graph = csrOf(fixtureGraph('Les Misérables'));
  const options = { resolution: 1, random: null };

  test.each([
    ['louvain', louvain, 0.55],
    ['leiden', leiden, 0.565],
  ])('%s reaches the modularity that is known for the weighted Les Misérables', async (_, detect, least) => {
    const found = await detect(graph, options);

    expect(found.modularity).toBeGreaterThan(least);
    expect(found.modularity).toBeCloseTo(modularity(bottomLevel(graph), found.groups, 1), 12);
  });

  test('are within one percent of each other, as nodes of Louvain move once more on the way down', async () => {
    const large = randomCoauthors(3_000, 4_000, 5);

    const ratio = (await louvain(large, options)).modularity / (await leiden(large, options)).modularity;

    expect(Math.abs(ratio - 1)).toBeLessThan(0.01);
  });

  test('find smaller groups at a higher resolution', async () => {
    const coarse = await leiden(graph, options);
    const fine = await leiden(graph, { resolution: 3, random: null });

    expect(fine.count).toBeGreaterThan(coarse.count);
  });

  test('give the same groups for the same seed', async () => {
    const seeded = () => leiden(graph, { resolution: 1, random: seededRandom(7) });

    expect(await seeded()).toEqual(await seeded());
  });

  test.each([null, 1, 2, 3, 4, 5])('Leiden leaves no group in pieces without a tie, seed %s', async (seed) => {
    const large = randomCoauthors(3_000, 4_000, 5);
    const { groups, count } = await leiden(large, {
      resolution: 1,
      random: seed === null ? null : seededRandom(seed),
    });

    expect(connectedParts(large, groups).count).toBe(count);
    expect(count).toBe(new Set(groups).size);
  });

  test.each([
    ['louvain', louvain],
    ['leiden', leiden],
  ])('%s stops within a run where it is told to', async (_, detect) => {
    const large = randomCoauthors(200_000, 400_000, 3);
    const stop = new AbortController();
    stop.abort(new DOMException('Stopped', 'AbortError'));

    await expect(detect(large, { ...options, signal: stop.signal })).rejects.toThrow('Stopped');
  });
});

describe('parts of groups that are connected', () => {
  test('are groups of their own, in the order of their first node', () => {
    const path = csrFromEdges(5, {
      sources: Uint32Array.of(0, 1, 2, 3),
      targets: Uint32Array.of(1, 2, 3, 4),
      weights: null,
    });

    const found = connectedParts(path, Uint32Array.of(3, 3, 0, 3, 3));

    expect(found).toEqual({ groups: Uint32Array.of(0, 0, 1, 2, 2), count: 3 });
  });
});

describe('components', () => {
  const graph = networkOf(
    ['a', 'b', 'c', 'd', 'e', 'f'],
    [
      ['b', 'e'],
      ['c', 'd'],
      ['d', 'f'],
    ],
  );

  test('number the largest 1', async () => {
    const { values, facts } = await measure('component', graph);

    expect([...values!]).toEqual([3, 2, 1, 1, 2, 1]);
    expect(facts).toEqual({ components: 3 });
  });

  test('say their size', async () => {
    expect([...(await measure('component_size', graph)).values!]).toEqual([1, 2, 3, 3, 2, 3]);
  });
});

describe('partitions', () => {
  test('of one size are numbered by their first node', () => {
    expect([...renumberBySize([7, 7, 3, 3, 5])]).toEqual([1, 1, 2, 2, 3]);
  });

  test('that differ in names only agree fully', () => {
    expect(adjustedRandIndex([1, 1, 2, 2], [9, 9, 4, 4])).toBe(1);
  });

  test('agree as Hubert and Arabie define', () => {
    expect(adjustedRandIndex([0, 0, 1, 1], [0, 0, 1, 2])).toBeCloseTo(4 / 7, 12);
    expect(adjustedRandIndex([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12);
  });
});
