import { expect, test } from 'vitest';
import { wilson } from '../../../data-pipeline/statistics/wilson.ts';

test('gives the interval of Newcombe’s example: 81 of 263', () => {
  const interval = wilson(81, 263);

  expect(interval?.value).toBeCloseTo(0.308, 4);
  expect(interval?.lo).toBeCloseTo(0.2553, 4);
  expect(interval?.hi).toBeCloseTo(0.3662, 4);
});

test('does not claim certainty from no hits among ten', () => {
  const interval = wilson(0, 10);

  expect(interval?.lo).toBe(0);
  expect(interval?.hi).toBeCloseTo(0.2775, 4);
});

test('has no share of nothing', () => {
  expect(wilson(0, 0)).toBeNull();
});
