import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAfter, dayPrecision, firstDay, lastDay, parseDay } from '../../../data-pipeline/core/day.ts';

test.each([
  ['2024', '2024'],
  ['2024-03', '2024-03'],
  ['2024-03-05', '2024-03-05'],
  ['2024-3-5', '2024-03-05'],
  ['2024-03-05T10:11:12Z', '2024-03-05'],
  ['3/5/2024', '2024-03-05'],
  ['2/29/2024', '2024-02-29'],
  ['2023-02-29', null],
  ['2100-02-29', null],
  ['13/1/2024', null],
  ['2024-13', null],
  ['0000-01-01', null],
  ['March 2024', null],
  ['', null],
])('%s is read as %s', (raw, day) => {
  expect(parseDay(raw)).toBe(day);
});

test('a year may mean any of its days', () => {
  expect([dayPrecision('2024'), firstDay('2024'), lastDay('2024')]).toEqual(['year', '2024-01-01', '2024-12-31']);
  expect([dayPrecision('2024-02'), firstDay('2024-02'), lastDay('2024-02')]).toEqual([
    'month',
    '2024-02-01',
    '2024-02-29',
  ]);
  expect([dayPrecision('2024-02-03'), firstDay('2024-02-03'), lastDay('2024-02-03')]).toEqual([
    'day',
    '2024-02-03',
    '2024-02-03',
  ]);
});

test('the day after the last of a month or year begins the next', () => {
  expect([dayAfter('2024-02-28'), dayAfter('2024-02-29'), dayAfter('2024-12-31')]).toEqual([
    '2024-02-29',
    '2024-03-01',
    '2025-01-01',
  ]);
});

test('every day of the calendar is read as itself', () => {
  const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-30'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(parseDay(day)).toBe(day);
      expect(dayAfter(day) > day).toBe(true);
    }),
  );
});
