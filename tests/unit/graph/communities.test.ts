import modularity from 'graphology-metrics/graph/modularity.js';
import { describe, expect, test } from 'vitest';
import { community } from '../../../data-pipeline/graph/measures/community.ts';
import { component, componentSize } from '../../../data-pipeline/graph/measures/component.ts';
import { adjustedRandIndex, renumberBySize } from '../../../data-pipeline/graph/measures/partition.ts';
import { prepare } from '../../../data-pipeline/graph/measures/index.ts';
import { fixtureGraph, networkOf, partitionFixtures } from '../../support/graph-fixture.ts';

describe('communities', () => {
  test('are the same in every run', () => {
    const first = community.compute(prepare(fixtureGraph('Les Misérables')));
    const second = community.compute(prepare(fixtureGraph('Les Misérables')));

    expect(second).toEqual(first);
  });

  test('number the largest group 1', () => {
    const graph = networkOf(
      ['a', 'b', 'c', 'd', 'e'],
      [
        ['a', 'b'],
        ['c', 'd'],
        ['d', 'e'],
        ['c', 'e'],
      ],
    );

    expect([...community.compute(prepare(graph)).values!]).toEqual([2, 2, 1, 1, 1]);
  });

  test('reach the best known modularity of the weighted karate club, and say how stable they are', () => {
    const { facts } = community.compute(prepare(fixtureGraph('karate club')));

    expect(facts['modularity']).toBeCloseTo(0.44490358, 8);
    expect(facts['communities']).toBe(4);
    expect(facts['runs']).toBe(20);
    expect(facts['stability']).toBeGreaterThan(0.5);
    expect(facts['stability']).toBeLessThanOrEqual(1);
  });

  test('are single nodes in a network without ties', () => {
    const { values, facts } = community.compute(prepare(networkOf(['a', 'b'], [])));

    expect([...values!]).toEqual([1, 2]);
    expect(facts).toEqual({ communities: 2, modularity: 0, stability: 1, runs: 20 });
  });

  test.each(partitionFixtures)('of $graph have the modularity that networkx gives the same partition', (given) => {
    const graph = fixtureGraph(given.graph);

    const ours = modularity(graph, {
      getNodeCommunity: (node) => given.community[Number(node)]!,
      getEdgeWeight: 'weight',
    });

    expect(ours).toBeCloseTo(given.modularity, 9);
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

  test('number the largest 1', () => {
    const { values, facts } = component.compute(prepare(graph));

    expect([...values!]).toEqual([3, 2, 1, 1, 2, 1]);
    expect(facts).toEqual({ components: 3 });
  });

  test('say their size', () => {
    expect([...componentSize.compute(prepare(graph)).values!]).toEqual([1, 2, 3, 3, 2, 3]);
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
