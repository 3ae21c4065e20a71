import { describe, expect, test } from 'vitest';
import { compareTies, tieStatuses } from '../../../../data-pipeline/graph/periods/compare-ties.ts';
import { drawableWorks } from '../../../support/drawable-works.ts';

const a = { from: 2018, to: 2019 };
const b = { from: 2021, to: 2022 };

/** A pair's works: so many in 2019 and so many in 2021. */
function works(pair: readonly number[], inA: number, inB: number) {
  return [
    ...Array.from({ length: inA }, () => ({ pair, year: 2019 })),
    ...Array.from({ length: inB }, () => ({ pair, year: 2021 })),
  ];
}

function compared(...all: readonly ReturnType<typeof works>[]) {
  const listed = all.flat();
  const years = listed.map(({ year }) => year);
  const { network } = drawableWorks(
    listed.map(({ pair }) => pair),
    { years },
  );
  const found = compareTies(network, a, b);
  return { ...found, named: Array.from(found.status, (status) => tieStatuses[status]) };
}

describe('ties of two periods', () => {
  test('are new, gone, stronger, weaker or the same', () => {
    const { named, worksA, worksB } = compared(
      works([0, 1], 0, 1),
      works([2, 3], 1, 0),
      works([4, 5], 1, 9),
      works([6, 7], 9, 1),
      works([8, 9], 3, 4),
    );

    expect(named).toEqual(['new', 'gone', 'stronger', 'weaker', 'same']);
    expect([...worksA]).toEqual([0, 1, 1, 9, 3]);
    expect([...worksB]).toEqual([1, 0, 9, 1, 4]);
  });

  test('are tested where all works in one period would be rare: five of two periods of one length', () => {
    const { tested, leastWorks, probability } = compared(works([0, 1], 0, 5), works([2, 3], 2, 2));

    expect(leastWorks).toBe(5);
    expect(tested).toBe(1);
    // One half of the time for each work: 2 · (1/2)^5 · 1/2.
    expect(probability[0]).toBeCloseTo(1 / 32, 12);
    expect(probability[1]).toBeNaN();
  });

  test('go by works a year, not by works', () => {
    const years = [...Array.from({ length: 8 }, (_, index) => 2011 + index), 2021, 2021, 2021, 2021];
    const { network } = drawableWorks(Array<number[]>(12).fill([0, 1]), { years });

    const { status, worksA } = compareTies(network, { from: 2011, to: 2018 }, { from: 2021, to: 2021 });

    expect(worksA[0]).toBe(8);
    expect(tieStatuses[status[0]!]).toBe('stronger');
  });

  test('weigh as their works do', () => {
    const { weightA, weightB } = compared(works([0, 1, 2], 2, 1));

    expect([...weightA]).toEqual([1, 1, 1]);
    expect([...weightB]).toEqual([0.5, 0.5, 0.5]);
  });
});
