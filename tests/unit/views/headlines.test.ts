import { expect, test } from 'vitest';
import { headline, shareHeadline, trendScore } from '../../../src/views/trends/headlines.ts';

const whole = (value: number): string => String(Math.round(value));
const points = (share: number): string => `${String(Math.round(share * 100))}%`;

test('tells a rise from the first to the last known year', () => {
  const values = [
    { year: 2018, value: null },
    { year: 2019, value: 88 },
    { year: 2025, value: 191 },
  ];

  expect(headline('Works', values, whole)).toBe('Works rose from 88 in 2019 to 191 in 2025');
});

test('tells a change of less than a twentieth as none', () => {
  const values = [
    { year: 2019, value: 100 },
    { year: 2025, value: 104 },
  ];

  expect(headline('Works', values, whole)).toBe('Works stayed about the same: 100 in 2019, 104 in 2025');
});

test('does not speak of change where one year is known', () => {
  expect(headline('Works', [{ year: 2025, value: 3 }], whole)).toBe('Works: 3 in 2025');
});

test('says so where no year is known', () => {
  expect(headline('Works', [{ year: 2025, value: null }], whole)).toBe('Works: no year with data');
});

test('tells the trend of a share that chance would rarely give', () => {
  const shares = [
    { year: 2019, hits: 310, total: 1000 },
    { year: 2025, hits: 440, total: 1000 },
  ];

  expect(shareHeadline('International share', shares, points)).toBe(
    'International share rose from 31% in 2019 to 44% in 2025',
  );
});

test('claims no trend from few works', () => {
  const shares = [
    { year: 2019, hits: 3, total: 10 },
    { year: 2025, hits: 4, total: 9 },
  ];

  expect(shareHeadline('International share', shares, points)).toBe(
    'International share: 30% in 2019, 44% in 2025, no clear trend',
  );
});

test('scores a trend as prop.trend.test of R does', () => {
  const smokers = [
    { year: 1, hits: 83, total: 86 },
    { year: 2, hits: 90, total: 93 },
    { year: 3, hits: 129, total: 136 },
    { year: 4, hits: 70, total: 82 },
  ];

  expect(trendScore(smokers) ** 2).toBeCloseTo(8.2249, 4);
  expect(trendScore(smokers)).toBeLessThan(0);
});
