import { expect, test } from 'vitest';
import type { FindingRow } from '#pipeline';
import { filterFindings, type FindingFilter, sortFindings } from '../../../src/state/finding-filter.ts';

const all: FindingFilter = {
  rule: [],
  severity: [],
  unit: [],
  certainty: [],
  year: [],
  person: [],
  status: [],
  assigned: [],
  text: '',
  withContext: false,
};

const aff: FindingRow = {
  finding_id: 'f1',
  rule_id: 'AFF-01',
  severity: 'P',
  person_id: 'P1',
  person_name: 'Đorđević, Ljubomir',
  unit: 'Physics',
  subject_key: 'P1|O1',
  subject_label: 'Polytechnic of Nordhavn',
  title: 'Affiliation on works',
  date_lo: '2021-06-01',
  date_hi: '2023-02-01',
  date_certainty: 'certain',
  conf_least: 0.95,
  work_count: 2,
};
const fnd: FindingRow = {
  ...aff,
  finding_id: 'f2',
  rule_id: 'FND-02',
  severity: 'R',
  person_id: 'P2',
  person_name: 'Brandt, Ottilie',
  unit: null,
  subject_label: 'TRF-20-1187',
  date_lo: '2023-01-01',
  date_hi: null,
  conf_least: 1,
  work_count: 7,
};
const context: FindingRow = { ...aff, finding_id: 'f3', severity: 'C' };
const rows = [aff, fnd, context];

test('context is left out until it is asked for', () => {
  expect(filterFindings(rows, all).rows).toEqual([aff, fnd]);
  expect(filterFindings(rows, { ...all, withContext: true }).rows).toEqual([aff, fnd, context]);
});

test('values of one facet widen, facets narrow each other', () => {
  expect(filterFindings(rows, { ...all, rule: ['AFF-01', 'FND-02'] }).rows).toEqual([aff, fnd]);
  expect(filterFindings(rows, { ...all, rule: ['AFF-01'], severity: ['R'] }).rows).toEqual([]);
});

test('a facet counts what its other values would give', () => {
  const { counts } = filterFindings(rows, { ...all, severity: ['P'] });

  expect(Object.fromEntries(counts.severity)).toEqual({ P: 1, R: 1 });
  expect(Object.fromEntries(counts.rule)).toEqual({ 'AFF-01': 1 });
});

test('a finding counts for every year that its dates touch', () => {
  expect(Object.fromEntries(filterFindings(rows, all).counts.year)).toEqual({ 2021: 1, 2022: 1, 2023: 2 });
  expect(filterFindings(rows, { ...all, year: ['2022'] }).rows).toEqual([aff]);
});

test('a person without a unit is found under its own value', () => {
  expect(filterFindings(rows, { ...all, unit: ['(no unit)'] }).rows).toEqual([fnd]);
});

test('words match without accents, in any order', () => {
  expect(filterFindings(rows, { ...all, text: 'nordhavn dordevic' }).rows).toEqual([aff]);
});

test('the order of review stays, other orders break its ties', () => {
  expect(sortFindings([aff, fnd], 'severity')).toEqual([aff, fnd]);
  expect(sortFindings([aff, fnd], 'works')).toEqual([fnd, aff]);
  expect(sortFindings([aff, fnd], 'confidence')).toEqual([fnd, aff]);
});
