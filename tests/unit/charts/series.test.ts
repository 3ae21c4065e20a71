import { expect, test } from 'vitest';
import { bandPath, linePath } from '../../../src/charts/series.ts';

const same = (value: number): number => value;

test('a line breaks where a value is not known', () => {
  expect(linePath([1, 2, 3, 4], [5, null, 6, 7], same, same)).toBe('M1,5ZM3,6L4,7');
});

test('a line leaves out the years that it is told to', () => {
  expect(linePath([1, 2, 3], [5, 6, 7], same, same, (year) => year < 3)).toBe('M1,5L2,6');
});

test('a band goes along its upper edge and back along its lower one', () => {
  expect(bandPath([1, 2], [0, 1], [4, 5], same, same)).toBe('M1,4L2,5L2,1L1,0Z');
});
