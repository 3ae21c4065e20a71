import { describe, expect, test } from 'vitest';
import { fillSentence, findingRow, type FiredSubject, innocentRows } from '../../../data-pipeline/rules/finding-row.ts';
import type { Rule } from '../../../data-pipeline/rules/rule.ts';

const rule: Rule = {
  id: 'XX-01',
  version: '1.0.0',
  title: 'A title',
  sentence: '{works} name {organization}.',
  wouldClear: 'A row for {organization}.',
  parameters: [],
  citation: { title: 'A form', url: 'https://example.org/' },
  innocents: [
    { code: 'first', text: 'The first.' },
    { code: 'second', text: 'The second.' },
  ],
  severities: [],
  status: 'active',
  sql: '',
};
const subject: FiredSubject = {
  finding_id: '0123456789abcdef',
  subject_key: 'P1|o',
  person_id: 'P1',
  subject_label: 'O',
  severity: 'R',
  escalators: [],
  date_lo: '2025-01-01',
  date_hi: '2025-12-31',
  date_certainty: 'certain',
  conf_identity: 0.97,
  conf_organization: 0.92,
  conf_mention: null,
  conf_attribution: null,
  conf_date: 1,
  work_count: 2,
  overlap_months: null,
  tested_disclosure_id: 'D1',
  details: ['works=2 works', 'organization=O'],
  innocents: ['second=no', 'first=unknown'],
};

describe('fillSentence', () => {
  test('puts each value in its place, as often as it is named', () => {
    expect(fillSentence('{a} and {b} and {a}', ['a=1', 'b=2'])).toBe('1 and 2 and 1');
  });

  test('reads no value as a template, and keeps its equals signs', () => {
    expect(fillSentence('{a} {b}', ['a={b} $& =', 'b=x'])).toBe('{b} $& = x');
  });

  test('refuses a name without a value', () => {
    expect(() => fillSentence('{missing}', [])).toThrow('the rule gives no value for "missing"');
  });
});

test('a finding has the least of the confidence parts that apply', () => {
  expect(findingRow(rule, subject)).toEqual([
    '0123456789abcdef',
    'XX-01',
    '1.0.0',
    'R',
    [],
    'P1',
    'P1|o',
    'O',
    'A title',
    '2 works name O.',
    '2025-01-01',
    '2025-12-31',
    'certain',
    0.97,
    0.92,
    null,
    null,
    1,
    0.92,
    2,
    null,
    'D1',
    'A row for O.',
  ]);
});

test('the explanations come in the order of the rule, with its words', () => {
  expect(innocentRows(rule, subject)).toEqual([
    ['0123456789abcdef', 1, 'first', 'unknown', 'The first.'],
    ['0123456789abcdef', 2, 'second', 'no', 'The second.'],
  ]);
});

test('an explanation that the rule leaves open is a fault of the rule', () => {
  expect(() => innocentRows(rule, { ...subject, innocents: ['first=no'] })).toThrow('"second"');
});
