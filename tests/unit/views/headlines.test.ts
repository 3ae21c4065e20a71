import { expect, test } from 'vitest';
import { poissonRate, wilson } from '#pipeline';
import { headline, shareHeadline, trendScore } from '../../../src/views/trends/headlines.ts';

const whole = (value: number): string => String(Math.round(value));
const points = (share: number): string => `${String(Math.round(share * 100))}%`;
const counted = (year: number, events: number) => ({ year, estimate: poissonRate(events, 1) });
const shared = (year: number, hits: number, total: number) => ({ year, hits, total, estimate: wilson(hits, total) });

test('tells a rise from the first to the last known year', () => {
  const values = [{ year: 2018, estimate: null }, counted(2019, 88), counted(2025, 191)];

  expect(headline('Works', values, whole)).toBe('Works rose from 88 in 2019 to 191 in 2025');
});

test('tells no change where the interval of the difference holds zero', () => {
  expect(headline('Works', [counted(2019, 100), counted(2025, 120)], whole)).toBe(
    'Works: 100 in 2019, 120 in 2025, no clear change',
  );
});

test('does not speak of change where one year is known', () => {
  expect(headline('Works', [counted(2025, 3)], whole)).toBe('Works: 3 in 2025');
});

test('says so where no year is known', () => {
  expect(headline('Works', [{ year: 2025, estimate: null }], whole)).toBe('Works: no year with data');
});

test('tells the trend of a share that chance would rarely give', () => {
  expect(shareHeadline('International share', [shared(2019, 310, 1000), shared(2025, 440, 1000)], points)).toBe(
    'International share rose from 31% in 2019 to 44% in 2025',
  );
});

test('claims no trend from few works', () => {
  expect(shareHeadline('International share', [shared(2019, 3, 10), shared(2025, 4, 9)], points)).toBe(
    'International share: 30% in 2019, 44% in 2025, no clear change',
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
