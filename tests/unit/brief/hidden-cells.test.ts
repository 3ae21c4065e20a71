import { describe, expect, test } from 'vitest';
import { guardedParts } from '../../../data-pipeline/brief/breakdown.ts';
import { guardedCount, guardedPart } from '../../../data-pipeline/brief/count.ts';
import { guardedTable } from '../../../data-pipeline/brief/cross-table.ts';

const counts = (...all: readonly number[]) => all.map((count) => ({ count }));

describe('the parts of a total', () => {
  test('stay as they are where none is small', () => {
    expect(guardedParts(counts(40, 12, 5, 0), 5)).toEqual([40, 12, 5, 0]);
  });

  test('a small one takes the next smallest with it, since the total would tell it', () => {
    expect(guardedParts(counts(40, 12, 3, 0), 5)).toEqual([40, null, null, 0]);
  });

  test('two small ones that come to k protect each other: 2 + 3 may be 1 + 4', () => {
    expect(guardedParts(counts(40, 2, 3), 5)).toEqual([40, null, null]);
  });

  test('two small ones that come to less than k take a third with them: what is left of the total would be a small count', () => {
    expect(guardedParts(counts(40, 12, 1, 2), 5)).toEqual([40, null, null, null]);
  });

  test('five ones add up to five, but can only be ones: a further part is hidden', () => {
    expect(guardedParts(counts(1, 1, 1, 1, 1, 9, 30), 5)).toEqual([null, null, null, null, null, null, 30]);
  });

  test('parts that nothing can protect are not shown at all', () => {
    expect(guardedParts(counts(1, 1, 1, 1, 1), 5)).toBeNull();
    expect(guardedParts(counts(3), 5)).toBeNull();
  });

  test('a part that concerns few people is hidden even where it is large, or nothing', () => {
    expect(guardedParts([{ count: 30, isSensitive: true }, ...counts(40, 12)], 5)).toEqual([null, 40, null]);
    expect(guardedParts([{ count: 0, isSensitive: true }, ...counts(40, 12)], 5)).toEqual([null, 40, null]);
  });
});

describe('one part of two', () => {
  test.each([
    { part: 0, total: 3, said: [0, 0] },
    { part: 20, total: 57, said: [20, 20] },
    { part: 2, total: 57, said: [1, 4] },
    { part: 55, total: 57, said: [53, 56] },
    { part: 5, total: 9, said: [5, 8] },
    { part: 6, total: 8, said: [1, 7] },
    { part: 1, total: 6, said: [1, 5] },
  ])('$part of $total is said to lie between $said', ({ part, total, said: [lo, hi] }) => {
    expect(guardedPart(part, total, 5)).toEqual({ lo, hi });
  });

  test('every part that may be meant by what is said is said in the same way', () => {
    for (let total = 5; total <= 40; total += 1) {
      for (let part = 0; part <= total; part += 1) {
        const { lo, hi } = guardedPart(part, total, 5);
        for (let other = lo; other <= hi; other += 1) expect(guardedPart(other, total, 5)).toEqual({ lo, hi });
        expect(hi - lo === 0 || hi - lo >= 3).toBe(true);
      }
    }
  });

  test('a count that stands alone is said unless it is small', () => {
    expect([0, 4, 5].map((count) => guardedCount(count, 5))).toEqual([
      { lo: 0, hi: 0 },
      { lo: 1, hi: 4 },
      { lo: 5, hi: 5 },
    ]);
  });
});

describe('a table with totals of rows and columns', () => {
  const whole = { hasTotal: [true, true], hasRowTotals: true, hasWhole: true };
  const shown = (rows: readonly (readonly number[])[], k = 5) =>
    guardedTable({ rows: rows.map((row) => ({ counts: row })), ...whole }, k)?.map(({ counts: row, total }) => [
      ...row,
      total,
    ]);

  test('stays as it is where nothing is small', () => {
    expect(
      shown([
        [10, 7],
        [8, 0],
        [5, 6],
      ]),
    ).toEqual([
      [10, 7, 17],
      [8, 0, 8],
      [5, 6, 11],
    ]);
  });

  // By hand: 2 is told by its row (22 − 20) and its column (17 − 15); the cheapest rectangle through it has the corners 20, 6 and 9.
  test('hides three more cells at the corners of a rectangle', () => {
    expect(
      shown([
        [2, 20],
        [6, 9],
        [9, 30],
      ]),
    ).toEqual([
      [null, null, 22],
      [null, null, 15],
      [9, 30, 39],
    ]);
  });

  test('hides a row total beside a small cell where that costs less than a cell', () => {
    expect(
      shown([
        [3, 0],
        [40, 50],
        [3, 0],
      ]),
    ).toEqual([
      [null, 0, null],
      [40, 50, 90],
      [null, 0, null],
    ]);
  });

  test('is not shown where no cells can protect a small one', () => {
    expect(shown([[3, 2]])).toBeUndefined();
  });

  test('columns without a total need nobody beside a small count', () => {
    const table = {
      rows: [{ counts: [3, 8] }, { counts: [9, 12] }],
      hasTotal: [false, true],
      hasRowTotals: false,
      hasWhole: false,
    };
    expect(guardedTable(table, 5)?.map((row) => row.counts)).toEqual([
      [null, 8],
      [9, 12],
    ]);
  });
});
