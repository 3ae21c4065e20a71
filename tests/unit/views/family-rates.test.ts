import { expect, test } from 'vitest';
import type { FindingRow } from '#pipeline';
import { familyRates } from '../../../src/views/trends/family-rates.ts';

const finding: FindingRow = {
  finding_id: 'f1',
  rule_id: 'AFF-01',
  severity: 'R',
  person_id: 'P1',
  person_name: 'Ashdown, Ada',
  unit: null,
  subject_key: 'P1|O1',
  subject_label: 'University of Farrowby',
  title: 'Affiliation not on file',
  date_lo: '2021-03-01',
  date_hi: null,
  date_certainty: 'certain',
  conf_least: 1,
  work_count: 2,
};

test('counts findings and people of each family per 100 covered people', () => {
  const findings = [finding, { ...finding, subject_key: 'P1|O2' }, { ...finding, rule_id: 'FND-02', person_id: 'P2' }];

  expect(
    familyRates(findings, 20, null).map(({ family, findings: count, per100, people }) => [
      family,
      count,
      per100?.value,
      people,
    ]),
  ).toEqual([
    ['AFF', 2, 10, 1],
    ['FND', 1, 5, 1],
  ]);
});

test('leaves context findings out', () => {
  expect(familyRates([{ ...finding, severity: 'C' }], 20, null)).toEqual([]);
});

test('leaves findings out that begin outside of the range or are not dated', () => {
  const findings = [finding, { ...finding, date_lo: '2019-12-31' }, { ...finding, date_lo: null }];

  expect(familyRates(findings, 20, { from: 2020, to: 2022 }).map(({ findings: count }) => count)).toEqual([1]);
});
