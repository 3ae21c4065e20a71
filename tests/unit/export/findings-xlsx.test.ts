import { read, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import type { Contents } from '../../../data-pipeline/export/contents.ts';
import { findingColumns } from '../../../data-pipeline/export/finding-columns.ts';
import { findingsXlsx } from '../../../data-pipeline/export/findings-xlsx.ts';
import { undisclosedAffiliation } from '../../../data-pipeline/rules/aff-01-undisclosed-affiliation/rule.ts';

const finding = {
  finding_id: '0123456789abcdef',
  rule_id: 'AFF-01',
  rule_version: '1.0.0',
  severity: 'R',
  escalators: ['3 or more works'],
  person_id: 'P1',
  person_name: '=Lee',
  unit: null,
  subject_key: 'P1|0abc',
  subject_label: 'Northfield University',
  title: 'Affiliation',
  statement: 'Three works.',
  date_lo: '2024-01-01',
  date_hi: '2025-06-30',
  date_certainty: 'certain',
  conf_identity: 0.99,
  conf_organization: 0.95,
  conf_mention: null,
  conf_attribution: null,
  conf_date: 1,
  conf_least: 0.95,
  work_count: 3,
  overlap_months: null,
  would_clear: 'A form that names it.',
} as const;

const quotation = {
  finding_id: finding.finding_id,
  seq: 1,
  label: 'Byline',
  quote: 'Northfield University',
  char_start: null,
  char_end: null,
  work_id: 'W1',
  work_title: 'On tests',
  doi: '10.5555/1',
  file: 'works.jsonl',
  place: 'line 3',
  sha256: 'aa',
} as const;

const contents: Contents = {
  profile: 'auditor',
  asOf: '2026-01-01',
  filter: 'unit: History',
  sort: 'severity',
  tool: { name: 'Candor', version: '0.1.0' },
  records: [
    {
      finding,
      evidence: [
        { ...quotation, side: 'observed' },
        { ...quotation, seq: 2, side: 'absence', quote: 'No matching row.' },
      ],
      innocents: [
        { finding_id: finding.finding_id, seq: 1, code: 'homonym', text: 'Another researcher.', applies: 'no' },
      ],
      review: null,
    },
  ],
  rules: [undisclosedAffiliation],
  parameters: { changed: {}, all: { lag_months: 12 } },
  inputs: [{ path: 'works.jsonl', sha256: 'aa', format: 'openalex-works' }],
  coverage: {
    people: [],
    totals: null,
    verdicts: [{ rule_id: 'AFF-01', fired: 1, satisfied: 2, unknown: 3, unknowable: 4 }],
  },
  journalHead: { entries: 2, hash: 'ab' },
};

test('the workbook has findings, evidence of both sides, definitions, coverage, and what it was made from', () => {
  const { bytes, counts } = findingsXlsx(contents);
  const book = read(bytes);
  const rowsOf = (name: string) => utils.sheet_to_json<Record<string, unknown>>(book.Sheets[name]!, { raw: true });
  const about = Object.fromEntries(rowsOf('About').map(({ what, value }) => [String(what), value]));

  expect(book.SheetNames).toEqual(['Findings', 'Evidence', 'Definitions', 'Coverage', 'About']);
  expect(rowsOf('Findings')).toMatchObject([
    {
      finding_id: finding.finding_id,
      person_name: '=Lee',
      date_lo: 45292,
      conf_least: 0.95,
      work_count: 3,
      review_status: 'new',
    },
  ]);
  expect(rowsOf('Evidence').map(({ record, quote }) => [record, quote])).toEqual([
    ['public', 'Northfield University'],
    ['disclosed', 'No matching row.'],
  ]);
  expect(rowsOf('Coverage')).toMatchObject([{ of: 'rule', id: 'AFF-01', fired: 1, unknowable: 4 }]);
  expect(about).toMatchObject({
    'As of': '2026-01-01',
    Findings: 1,
    Filter: 'unit: History',
    Order: 'severity',
    'Journal: entries': 2,
    'Text marked as text (would run as a formula)': 3,
    'Parameter lag_months': 12,
    'Input works.jsonl': 'sha256 aa',
  });
  expect(counts.guarded).toBe(3);
});

test('every column has a sentence that defines it, in the workbook', () => {
  const rows = utils.sheet_to_json<{ kind: string; name: string; meaning: string }>(
    read(findingsXlsx(contents).bytes).Sheets['Definitions']!,
  );
  const defined = new Set(rows.filter(({ kind }) => kind === 'column of Findings').map(({ name }) => name));

  expect(findingColumns.filter(({ name }) => !defined.has(name))).toEqual([]);
  expect(rows.every(({ meaning }) => /[.!)]$/u.test(meaning.trim()))).toBe(true);
  expect(rows.filter(({ kind }) => kind === 'rule').map(({ name }) => name)).toEqual(['AFF-01, version 1.0.1']);
});
