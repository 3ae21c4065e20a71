import { expect, test } from 'vitest';
import type { LaneRow } from '#pipeline';
import { laneGroups, laneSpan } from '../../../src/charts/lanes.ts';

const row: LaneRow = {
  lane: 'disclosed_position',
  align_key: 'O1',
  label: 'University of Eastmarch',
  detail: '',
  starts_on: '2020-03-01',
  ends_before: '2022-03-01',
  is_gap: false,
  finding_id: null,
  work_count: 0,
};
const observed: LaneRow = { ...row, lane: 'observed_affiliation', starts_on: '2021-01-01', ends_before: '2024-01-01' };
const span = { from: 18262, to: 19723 };

test('the axis spans whole years from the first day to the last', () => {
  expect(laneSpan([row, observed])).toEqual({ from: 18262, to: 19723 });
});

test('the axis spans at least three years', () => {
  expect(laneSpan([{ ...row, ends_before: '2020-04-01' }])).toEqual({ from: 18262, to: 19358 });
});

test('rows without a day give no axis', () => {
  expect(laneSpan([{ ...row, starts_on: null, ends_before: null }])).toBeNull();
});

test('what was disclosed and observed of one organization stands in one pair', () => {
  const [group] = laneGroups([row, observed], span);

  expect(group?.title).toBe('Appointments and affiliations');
  expect(group?.pairs).toHaveLength(1);
  expect(group?.pairs[0]?.disclosed.map((bar) => bar.row)).toEqual([row]);
  expect(group?.pairs[0]?.observed.map((bar) => bar.row)).toEqual([observed]);
});

test('bars that overlap stand on lines of their own', () => {
  const second = { ...row, starts_on: '2021-01-01', ends_before: '2023-01-01' };
  const third = { ...row, starts_on: '2022-06-01', ends_before: '2023-06-01' };

  const pair = laneGroups([row, second, third], span)[0]?.pairs[0];

  expect(pair?.disclosed.map((bar) => bar.line)).toEqual([0, 1, 0]);
  expect(pair?.disclosedLines).toBe(2);
});

test('an open end reaches the end of the axis', () => {
  const bar = laneGroups([{ ...row, ends_before: null }], span)[0]?.pairs[0]?.disclosed[0];

  expect(bar?.isOpenEnd).toBe(true);
  expect(bar?.to).toBe(19723);
});

test('a certification is no pair', () => {
  expect(laneGroups([{ ...row, lane: 'certification' }], span)).toEqual([]);
});
