import { describe, expect, test } from 'vitest';
import { measures } from '../../../../data-pipeline/graph/measures/index.ts';
import type { Measure } from '../../../../data-pipeline/graph/measures/measure.ts';
import { affordableDraws } from '../../../../data-pipeline/graph/resampling/affordable-draws.ts';
import { ranksOf } from '../../../../data-pipeline/graph/resampling/ranks.ts';
import { robustRanks } from '../../../../data-pipeline/graph/resampling/robust-ranks.ts';
import reference from '../../../fixtures/resampling/ranks.json' with { type: 'json' };
import { drawableWorks } from '../../../support/drawable-works.ts';

const measure = (id: string): Measure => measures.find((each) => each.id === id)!;

describe('ranks', () => {
  test('count how many are larger, and equal values share the best', () => {
    expect([...ranksOf(Float64Array.of(2, 7, 2, 0, 7.000000000001, 3))]).toEqual([4, 1, 4, 6, 1, 3]);
  });
});

describe('ranks in draws of works', () => {
  test('of one work are the same in every draw', async () => {
    const { network } = drawableWorks([[0, 1, 2]]);

    const found = await robustRanks(network, measure('degree'), { focus: 'all', draws: 40, top: 3, seed: 1 });

    expect([...found.rank]).toEqual([1, 1, 1]);
    expect([...found.lo]).toEqual([1, 1, 1]);
    expect([...found.hi]).toEqual([1, 1, 1]);
    expect([...found.inTop]).toEqual([1, 1, 1]);
  });

  test('of two works that share one author lie where only one of them is drawn', async () => {
    // 0 wrote with 1 and 2, and with 3. A draw has both works (half of the time), the first alone or the second alone (a quarter each).
    // Degrees: both 3 2 2 1, first alone 2 2 2 0, second alone 1 0 0 1.
    const { network } = drawableWorks([
      [0, 1, 2],
      [0, 3],
    ]);

    const found = await robustRanks(network, measure('degree'), { focus: 'all', draws: 2000, top: 1, seed: 3 });

    expect([...found.rank]).toEqual([1, 2, 2, 4]);
    expect([...found.lo]).toEqual([1, 1, 1, 1]);
    expect([...found.hi]).toEqual([1, 3, 3, 4]);
    expect(found.inTop[0]).toBe(1);
    expect(found.inTop[1]).toBeCloseTo(0.25, 1);
    expect(found.inTop[3]).toBeCloseTo(0.25, 1);
  });

  test.each(reference.cases)('are those of networkx: $measure, $focus', async ({ focus, measure: id, ...expected }) => {
    const { works, covered, seed, draws, top } = reference;
    const options = { focus: focus as 'all' | 'covered', draws, top, seed };
    const { network, people } = drawableWorks(works, { covered, focus: options.focus });
    const ofPeople = (column: readonly number[]): readonly number[] => people.map((person) => column[person]!);

    const { rank, lo, hi, inTop } = await robustRanks(network, measure(id), options);

    expect([...rank]).toEqual(ofPeople(expected.rank));
    expect([...lo]).toEqual(ofPeople(expected.lo));
    expect([...hi]).toEqual(ofPeople(expected.hi));
    expect([...inTop]).toEqual(ofPeople(expected.inTop));
  });

  test('tell how far they are, and stop where they are stopped', async () => {
    const { network } = drawableWorks([[0, 1]]);
    const told: number[] = [];
    const options = { focus: 'all', draws: 3, top: 1, seed: 1 } as const;

    await robustRanks(network, measure('degree'), { ...options, onProgress: (done) => told.push(done) });

    expect(told).toEqual([1, 2, 3]);
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(robustRanks(network, measure('degree'), { ...options, signal })).rejects.toThrow('stopped');
  });
});

describe('the number of draws', () => {
  const sized = (nodes: number, ties: number) => ({
    ...drawableWorks([[0, 1]]).network,
    nodes,
    source: new Uint32Array(ties),
  });

  test('is 200 where that takes a minute at most, and less or none where one draw takes long', () => {
    expect(affordableDraws(sized(3_000, 10_000), measure('pagerank'))).toBe(200);
    expect(affordableDraws(sized(3_000, 10_000), measure('betweenness'))).toBe(200);
    expect(affordableDraws(sized(20_000, 30_000), measure('betweenness'))).toBe(50);
    expect(affordableDraws(sized(100_000, 500_000), measure('betweenness'))).toBeNull();
  });
});
