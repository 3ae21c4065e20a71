import { describe, expect, test } from 'vitest';
import { changeTones } from '../../../src/charts/network/scene.ts';
import { filterTies, networkScene } from '../../../src/views/network/network-scene.ts';
import { firstRanks, ordinal, rankColumns, ranksTitle, rankWords } from '../../../src/views/network/time/ranks.ts';
import { changeCounts, changedScene, rateChange, withoutKinds } from '../../../src/views/network/time/tie-changes.ts';
import { edgeBetween, pairName, tieOrder, worksOf } from '../../../src/views/network/time/tie-rows.ts';
import { windowsChart } from '../../../src/views/network/time/windows-chart.ts';
import { fictionalNodeWindows, fictionalPeriods, fictionalRanks } from '../../support/fictional-time.ts';

const choice = { kind: 'person', weight: 'full', cap: 100, year_from: null, year_to: null, focus: 'all' } as const;
const comparison = fictionalPeriods({
  network: { ...choice, measures: [] },
  a: { from: 2018, to: 2019 },
  b: { from: 2021, to: 2023 },
});
const { network } = comparison;
const filter = filterTies(network, 0);
const size = network.edges.source.length;

describe('ties of two periods', () => {
  test('have the color and width of what became of them, and dots have none', () => {
    const scene = networkScene({
      answer: network,
      filter,
      tone: new Uint8Array(220).fill(3),
      radius: new Float32Array(220),
      labelOrder: new Uint32Array(220),
      communityLabel: [],
      hasHulls: false,
      hasForms: false,
      around: null,
    });

    const changed = changedScene(scene, comparison, filter);

    expect([...changed.edgeTone.subarray(0, 5)]).toEqual(Object.values(changeTones));
    expect([...changed.edgeWidth.subarray(0, 5)]).toEqual([1.75, 1.75, 3.25, 2.5, 1]);
    expect(Math.max(...changed.tone)).toBe(0);
  });

  test('can be left out by kind, and are counted by kind', () => {
    const few = withoutKinds(filter, comparison, ['same', 'gone']);

    expect([...few.isKept.subarray(0, 5)]).toEqual([1, 0, 1, 1, 0]);
    expect(changeCounts(comparison, few).gone).toBe(0);
    expect(Object.values(changeCounts(comparison, filter)).reduce((sum, count) => sum + count)).toBe(size);
  });

  test('are ordered from less to more by their change, and what was not tested comes last', () => {
    const byStatus = tieOrder(comparison, filter.isKept, 'status');
    const byChance = tieOrder(comparison, filter.isKept, 'p');

    expect(byStatus[0]! % 5).toBe(1);
    expect(byStatus.at(-1)! % 5).toBe(0);
    expect(comparison.changes.probability[byChance[0]!]).toBeLessThan(0.05);
    expect(comparison.changes.probability[byChance.at(-1)!]).toBeNaN();
  });

  test('are found by their ends, and told with their works by year', () => {
    const [one, other] = [network.edges.source[3]!, network.edges.target[3]!].map((node) => network.nodes.id[node]!);

    expect(edgeBetween(comparison, other!, one!)).toBe(3);
    expect(edgeBetween(comparison, one!, 'nobody')).toBe(-1);
    expect(worksOf(comparison, 3).map(({ year }) => year)).toEqual([...Array<number>(9).fill(2019), 2021]);
    expect(rateChange(comparison, 3)).toBeCloseTo(1 / 3 - 9 / 2, 12);
    const [first = '', second = ''] = pairName(comparison, 3).split(' – ');
    expect(first < second).toBe(true);
  });
});

describe('ranks', () => {
  const ranks = rankColumns(network, fictionalRanks({ network: choice, measure: 'degree' }), 'Degree')!;

  test('are told in words with their interval and the draws', () => {
    const first = ranks.of.rank.indexOf(1);

    expect(rankWords(ranks, first)).toBe(
      '1st of 220 by Degree; between 1st and 3rd in 95% of 200 draws of the works, among the first 10 in 95%.',
    );
    expect(rankWords({ ...ranks, rowOf: new Int32Array(220).fill(-1) }, first)).toBeNull();
  });

  test('are drawn for the first twenty, with a title of how far the middle one moves', () => {
    const intervals = firstRanks(network, ranks);

    expect(intervals).toHaveLength(20);
    expect(intervals[0]).toMatchObject({ value: 1, lo: 1, hi: 3 });
    expect(ranksTitle([{ id: '', label: '', value: 2, lo: 2, hi: 2 }])).toBe(
      'Most of the first 1 keep their rank when works are drawn anew',
    );
  });

  test('have English ordinals', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 102].map(ordinal).join(' ')).toBe('1st 2nd 3rd 4th 11th 12th 13th 21st 102nd');
  });
});

describe('a measure over windows', () => {
  const answer = fictionalNodeWindows({ network: choice, node: 'P1', measure: 'degree', length: 3 });

  test('is told to have changed between windows without a year in common, and no window that is not over', () => {
    expect(windowsChart(answer, 2026)?.title).toBe('Degree rose from 4 to 11, 2016–2018 to 2023–2025');
    expect(windowsChart(answer, 2025)?.title).toBe('Degree rose from 4 to 10, 2016–2018 to 2022–2024');
    expect(windowsChart(answer, 2020)?.title).toBe('Degree over the years: too few windows to tell of a change');
    expect(windowsChart({ ...answer, windows: [] }, 2026)).toBeNull();
  });

  test('breaks where a window has no work of the node', () => {
    expect(windowsChart(answer, 2026)?.series[0]?.values).toEqual([4, 5, null, 7, 8, 9, 10, 11]);
  });
});
