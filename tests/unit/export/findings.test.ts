import { describe, expect, test } from 'vitest';
import { version } from '../../../package.json';
import { toolVersion } from '../../../data-pipeline/export/tool.ts';
import { coverageJson } from '../../../data-pipeline/export/coverage-json.ts';
import type { FindingRecord } from '../../../data-pipeline/export/finding-record.ts';
import { findingsCsv } from '../../../data-pipeline/export/findings-csv.ts';
import { findingsJson } from '../../../data-pipeline/export/findings-json.ts';

const record: FindingRecord = {
  finding: {
    finding_id: '0123456789abcdef',
    rule_id: 'AFF-01',
    rule_version: '1',
    severity: 'R',
    escalators: ['on_list'],
    person_id: 'P1',
    person_name: '@Lee, Ann',
    unit: null,
    subject_key: 'P1|0abcdefg1',
    subject_label: 'Northfield University',
    title: 'Affiliation in print that the form does not name',
    statement: 'Three works name Northfield University.',
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
    overlap_months: 14,
    would_clear: 'A form that names it.',
  },
  evidence: [
    {
      finding_id: '0123456789abcdef',
      seq: 1,
      side: 'observed',
      label: 'Byline',
      quote: '=Northfield\n+University',
      char_start: 0,
      char_end: 4,
      work_id: 'openalex:W1',
      work_title: 'On tests',
      doi: null,
      file: 'works.jsonl',
      place: 'line 3',
      sha256: 'aa',
    },
    {
      finding_id: '0123456789abcdef',
      seq: 2,
      side: 'absence',
      label: 'Form of 2025-03-02',
      quote: 'No matching row among 14.',
      char_start: null,
      char_end: null,
      work_id: null,
      work_title: null,
      doi: null,
      file: 'forms.csv',
      place: 'row 2',
      sha256: 'bb',
    },
  ],
  innocents: [{ finding_id: '0123456789abcdef', seq: 1, code: 'visit', text: 'A short visit.', applies: 'unknown' }],
  review: null,
};

describe('findings.json', () => {
  test('holds each finding with confidence by part, quotations and innocent explanations', () => {
    const written = JSON.parse(findingsJson([record], { as_of: '2026-01-01' })) as unknown;

    expect(written).toEqual({
      as_of: '2026-01-01',
      findings: [
        {
          finding_id: '0123456789abcdef',
          rule_id: 'AFF-01',
          rule_version: '1',
          severity: 'R',
          escalators: ['on_list'],
          person_id: 'P1',
          person_name: '@Lee, Ann',
          unit: null,
          subject_key: 'P1|0abcdefg1',
          subject_label: 'Northfield University',
          title: 'Affiliation in print that the form does not name',
          statement: 'Three works name Northfield University.',
          date_lo: '2024-01-01',
          date_hi: '2025-06-30',
          date_certainty: 'certain',
          confidence: {
            identity: 0.99,
            organization: 0.95,
            mention: null,
            attribution: null,
            date: 1,
            least: 0.95,
          },
          work_count: 3,
          overlap_months: 14,
          would_clear: 'A form that names it.',
          evidence: [
            {
              side: 'observed',
              label: 'Byline',
              quote: '=Northfield\n+University',
              char_start: 0,
              char_end: 4,
              work_id: 'openalex:W1',
              work_title: 'On tests',
              doi: null,
              file: 'works.jsonl',
              place: 'line 3',
              sha256: 'aa',
            },
            {
              side: 'absence',
              label: 'Form of 2025-03-02',
              quote: 'No matching row among 14.',
              char_start: null,
              char_end: null,
              work_id: null,
              work_title: null,
              doi: null,
              file: 'forms.csv',
              place: 'row 2',
              sha256: 'bb',
            },
          ],
          innocents: [{ code: 'visit', applies: 'unknown', text: 'A short visit.' }],
          review: {
            status: 'new',
            reason_code: null,
            note: null,
            decided_by: null,
            decided_at: null,
            assigned_to: null,
            response: null,
            reopened_because: null,
            second_status: null,
          },
        },
      ],
    });
  });

  test('is indented by two spaces and ends in a newline', () => {
    expect(findingsJson([], { as_of: '2026-01-01' })).toBe('{\n  "as_of": "2026-01-01",\n  "findings": []\n}\n');
  });
});

describe('findings.csv', () => {
  test('holds both sides with their sources, guarded line by line', () => {
    const { text, counts } = findingsCsv([record], {
      asOf: '2026-01-01',
      filter: 'unit: History',
      sort: 'severity',
      profile: 'auditor',
    });

    expect(text).toBe(
      'finding_id,rule_id,rule_version,severity,escalators,person_id,person_name,unit,subject_key,subject_label,title,statement,' +
        'date_lo,date_hi,date_certainty,conf_identity,conf_organization,conf_mention,conf_attribution,conf_date,conf_least,' +
        'work_count,overlap_months,observed,observed_source,disclosed,disclosed_source,innocent_explanations,would_clear,' +
        'review_status,reason_code,note,decided_by,decided_at,assigned_to,response,reopened_because,second_status,' +
        'as_of,filter,sort,profile,text_changes\r\n' +
        '0123456789abcdef,AFF-01,1,R,on_list,P1,"\'@Lee, Ann",,P1|0abcdefg1,Northfield University,' +
        'Affiliation in print that the form does not name,Three works name Northfield University.,' +
        '2024-01-01,2025-06-30,certain,0.99,0.95,,,1,0.95,3,14,"\'=Northfield\n\'+University",' +
        'Byline: works.jsonl line 3 (sha256 aa),No matching row among 14.,' +
        'Form of 2025-03-02: forms.csv row 2 (sha256 bb),visit: unknown,A form that names it.,' +
        'new,,,,,,,,,2026-01-01,unit: History,severity,auditor,3\r\n',
    );
    expect(counts.guarded).toBe(3);
  });

  test('has its header where there is no finding', () => {
    expect(findingsCsv([]).text.split('\r\n')).toHaveLength(2);
  });
});

describe('coverage.json', () => {
  test('holds totals, verdicts by rule, and people', () => {
    const totals = {
      works: 3,
      with_affiliation: 2,
      with_acknowledgment: 1,
      with_funding: 0,
      identity_sure: 3,
      identity_unsure: 1,
      people_with_disclosure: 1,
    };
    const verdicts = [{ rule_id: 'AFF-01', fired: 1, satisfied: 2, unknown: 3, unknowable: 4 }];

    const written = coverageJson({ totals, verdicts, people: [] }, { as_of: '2026-01-01' });

    expect(JSON.parse(written)).toEqual({ as_of: '2026-01-01', totals, verdicts, people: [] });
  });
});

describe('the program that is named in exports', () => {
  test('has the version of package.json', () => {
    expect(toolVersion).toBe(version);
  });
});
