import { expect, test } from 'vitest';
import { evenOrder } from '../../../../data-pipeline/graph/csr/even-order.ts';

test('rows of as many neighbors stand one after another, and keep their order among themselves', () => {
  const starts = Uint32Array.of(0, 2, 3, 5, 6, 6);

  expect([...evenOrder({ order: 5, starts })]).toEqual([4, 1, 3, 0, 2]);
});

test('rows stay within windows of 4096', () => {
  const starts = Uint32Array.from({ length: 10_001 }, (_, row) => 3 * row - (row % 2));

  const rows = evenOrder({ order: 10_000, starts });

  expect(new Set(rows).size).toBe(10_000);
  expect(rows.filter((row, place) => row >> 12 !== place >> 12)).toEqual(new Uint32Array());
});
