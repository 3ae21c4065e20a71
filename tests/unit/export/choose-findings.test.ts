import { describe, expect, test } from 'vitest';
import { chooseFindings } from '../../../data-pipeline/export/choose-findings.ts';
import type { FindingRow } from '../../../data-pipeline/questions/answers.ts';

function row(finding_id: string, facts: Partial<FindingRow> = {}): FindingRow {
  return {
    finding_id,
    rule_id: 'AFF-01',
    severity: 'R',
    person_id: 'P1',
    person_name: 'Ann',
    unit: 'History',
    subject_key: 'P1|x',
    subject_label: 'x',
    title: 't',
    date_lo: '2023-06-01',
    date_hi: '2025-01-31',
    date_certainty: 'certain',
    conf_least: 0.9,
    work_count: 1,
    ...facts,
  };
}

const rows = [
  row('a', { severity: 'P', work_count: 2 }),
  row('b', { unit: null, person_id: 'P2', person_name: 'Bo', work_count: 5, date_lo: null, date_hi: null }),
  row('c', { rule_id: 'EFF-01', severity: 'C', date_lo: '2021-01-01', date_hi: '2021-12-31' }),
];

describe('the filter of the command line', () => {
  test.each([
    ['', ['a', 'b'], 'without context'],
    ['context=1', ['a', 'b', 'c'], 'with context'],
    ['severity=P&severity=C&context=1', ['a', 'c'], 'severity: P, C; with context'],
    ['rule=EFF-01&context=1', ['c'], 'rule: EFF-01; with context'],
    ['unit=(no unit)', ['b'], 'unit: (no unit); without context'],
    ['year=2024', ['a'], 'year: 2024; without context'],
    ['person=P2', ['b'], 'person: P2; without context'],
    ['certainty=possible', [], 'certainty: possible; without context'],
    ['sort=works', ['b', 'a'], 'without context'],
    ['sort=date', ['a', 'b'], 'without context'],
  ])('%j chooses %j', (address, findingIds, filter) => {
    expect(chooseFindings(rows, address)).toMatchObject({ findingIds, filter });
  });

  test.each(['nationality=US', 'sort=risk', '__proto__=1'])('%j is refused', (address) => {
    expect(() => chooseFindings(rows, address)).toThrow(/there is no/u);
  });
});
