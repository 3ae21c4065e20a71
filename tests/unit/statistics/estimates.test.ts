import { describe, expect, test } from 'vitest';
import { drawnEstimate, drawWorks } from '../../../data-pipeline/statistics/bootstrap.ts';
import { difference, isClear } from '../../../data-pipeline/statistics/estimate.ts';
import { poissonRate } from '../../../data-pipeline/statistics/poisson.ts';
import { wilson } from '../../../data-pipeline/statistics/wilson.ts';
import { seededRandom } from '../../../data-pipeline/graph/random.ts';

describe('the exact interval of a count', () => {
  test.each([
    [0, 0, 3.6888794541],
    [1, 0.025317808, 5.5716433909],
    [7, 2.8143630515, 14.4226753617],
    [100, 81.3639912509, 121.6267937924],
    [3000, 2893.5986209847, 3109.313530472],
  ])('of %i events is that of the chi-squared quantiles', (events, lo, hi) => {
    const estimate = poissonRate(events, 1);

    expect(estimate?.lo).toBeCloseTo(lo, 7);
    expect(estimate?.hi).toBeCloseTo(hi, 7);
  });

  test('is divided by the exposure with the rate', () => {
    expect(poissonRate(7, 50)).toEqual({
      value: 0.14,
      lo: expect.closeTo(0.05628726, 7) as number,
      hi: expect.closeTo(0.28845351, 7) as number,
    });
  });

  test('does not exist where nobody was exposed', () => {
    expect(poissonRate(0, 0)).toBeNull();
  });
});

describe('the difference of two estimates', () => {
  test('has Newcombe’s interval where they are shares: 56 of 70 against 48 of 80', () => {
    const found = difference(wilson(48, 80)!, wilson(56, 70)!);

    expect(found.value).toBeCloseTo(0.2, 9);
    expect(found.lo).toBeCloseTo(0.0524, 4);
    expect(found.hi).toBeCloseTo(0.3339, 4);
  });

  test('is clear where its interval leaves zero out', () => {
    expect(isClear({ value: 2, lo: 0.1, hi: 4 })).toBe(true);
    expect(isClear({ value: 2, lo: 0, hi: 4 })).toBe(false);
    expect(isClear({ value: -2, lo: -4, hi: -0.1 })).toBe(true);
  });
});

describe('draws', () => {
  test('hold as many works as there are, and are the same for the same seed', () => {
    const times = drawWorks(6, seededRandom(3));

    expect(times.reduce((sum, count) => sum + count, 0)).toBe(6);
    expect(drawWorks(6, seededRandom(3))).toEqual(times);
  });

  test('are moved so that their mean lies on the measured value', () => {
    const draws = Float64Array.from({ length: 101 }, (_, index) => index);

    expect(drawnEstimate(70, draws, { least: 0, most: Infinity })).toEqual({
      value: 70,
      lo: expect.closeTo(22.5, 9) as number,
      hi: expect.closeTo(117.5, 9) as number,
    });
  });

  test('give a band that holds the value and does not leave what can be', () => {
    const draws = Float64Array.from([0.1, 0.1, 0.1, 0.9]);

    expect(drawnEstimate(0.95, draws, { least: 0, most: 1 })).toEqual({
      value: 0.95,
      lo: expect.closeTo(0.75, 9) as number,
      hi: 1,
    });
  });

  test('that have no value are left out, and give no band where none has one', () => {
    expect(drawnEstimate(1, Float64Array.from([NaN, NaN, 1]), { least: 0, most: 1 })).toBeNull();
    expect(drawnEstimate(1, Float64Array.from([NaN, 1, 1]), { least: 0, most: 1 })).toEqual({ value: 1, lo: 1, hi: 1 });
  });
});
