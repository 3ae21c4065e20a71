import { describe, expect, test } from 'vitest';
import { falseDiscoveryRates } from '../../../data-pipeline/statistics/false-discovery.ts';
import { logOddsScores } from '../../../data-pipeline/statistics/log-odds.ts';
import { sameRateProbability } from '../../../data-pipeline/statistics/two-rates.ts';

describe('the probability of two counts under one rate', () => {
  test.each([
    [0, 5, 3, 3, 0.03125],
    [0, 4, 3, 3, 0.0625],
    [2, 9, 5, 3, 0.003948086989],
    [6, 6, 4, 4, 1],
    [40, 22, 4, 4, 0.022574972673],
  ])('%i and %i in %i and %i years is as scipy has it', (a, b, spanA, spanB, expected) => {
    expect(sameRateProbability(a, b, { a: spanA, b: spanB })).toBeCloseTo(expected, 9);
  });

  test('is 1 where nothing happened', () => {
    expect(sameRateProbability(0, 0, { a: 3, b: 3 })).toBe(1);
  });
});

test('false discovery rates are those of Benjamini and Hochberg, in the order given', () => {
  expect([...falseDiscoveryRates([0.01, 0.04, 0.03, 0.005, 0.5])]).toEqual(
    [0.025, 0.05, 0.05, 0.025, 0.5].map((rate) => expect.closeTo(rate, 12) as number),
  );
});

test('a term scores high where it is usual here and rare elsewhere, and low where it is usual everywhere', () => {
  const counts = [
    { term: 'perovskite', here: 4, overall: 6 },
    { term: 'the', here: 5, overall: 190 },
    { term: 'once', here: 1, overall: 1 },
  ];

  expect(logOddsScores(counts, { here: 5, overall: 200 })).toEqual([
    expect.closeTo(4.36669, 5) as number,
    expect.closeTo(1.646571, 5) as number,
    expect.closeTo(1.252204, 5) as number,
  ]);
});
