import { expect, test } from 'vitest';
import { columnFormat, measure, percent } from '../../../src/charts/number-format.ts';

test('shows small shares with a decimal and larger ones without', () => {
  expect([0, 0.004, 0.087, 0.0999, 0.44, 1].map(percent)).toEqual(['0%', '0.4%', '8.7%', '10%', '44%', '100%']);
});

test('shows measures with three digits that matter', () => {
  expect([0, 4, 0.01234, 1234.5, 0.0000456].map(measure)).toEqual(['0', '4', '0.0123', '1,235', '4.56e-5']);
});

test('gives a column as many decimals as its largest value needs', () => {
  expect([1, 2.5, 12.25].map(columnFormat([1, 2.5, 12.25]))).toEqual(['1.0', '2.5', '12.3']);
});

test('leaves whole numbers bare and what is not defined out of account', () => {
  expect([1, 1200].map(columnFormat([1, NaN, 1200]))).toEqual(['1', '1,200']);
});
