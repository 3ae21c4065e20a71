import { type RuleCase, together } from '../case.ts';
import { acknowledged, authored, award, employed, form, organization, person, position } from '../case-tables.ts';

const base = together(
  organization('home'),
  organization('agency'),
  organization('remote', { country: 'CA' }),
  person('P1'),
  employed('P1', 'home', '2015-01-01', null),
  form('P1', 'biosketch', '2026-03-02'),
  form('P1', 'cpos', '2026-03-02'),
);
const onTwoWorks = together(
  base,
  authored('P1', 'W1', '2024-11-20', { org: 'remote' }),
  authored('P1', 'W2', '2025-02-10', { org: 'remote' }),
);

function federal(startsOn: string, endsBefore: string, role = 'PI') {
  return award('FED1', { span: [startsOn, endsBefore], people: [['P1', role]] });
}

const fired = { subject_key: 'P1|remote|FED1', verdict: 'fired', severity: 'C' };
const unknown = { subject_key: 'P1|remote|FED1', verdict: 'unknown', severity: null };

export const cases: readonly RuleCase[] = [
  {
    name: 'reports the months that an affiliation not on file shares with a federal award',
    kind: 'true',
    given: together(onTwoWorks, federal('2020-01-01', '2028-01-01')),
    expect: [
      {
        ...fired,
        person_id: 'P1',
        subject_label: 'Remote Institute, FED1',
        date_lo: '2024-11-20',
        date_hi: '2025-02-10',
        conf_identity: 0.99,
        conf_organization: 0.99,
        work_count: 2,
        overlap_months: 4,
        tested_disclosure_id: 'biosketch-P1',
        details: [
          'tie=Remote Institute',
          'rule=AFF-01',
          'award=FED1',
          'funder=Agency Institute',
          'months=4 calendar months',
          'span=2024-11-20 to 2025-02-10',
        ],
        evidence: ['observed:affiliation:W1#1/1', 'observed:affiliation:W2#1/1', 'award:award:FED1|agency/P1/PI'],
      },
    ],
  },
  {
    name: 'reports the months that an acknowledged award not on file shares with a federal award',
    kind: 'true',
    given: together(
      base,
      authored('P1', 'W1', '2025-05-01', { org: 'home' }),
      acknowledged('W1', 'NUM123456', 'P.O. was supported by grant NUM123456.'),
      federal('2020-01-01', '2028-01-01'),
    ),
    expect: [
      {
        subject_key: 'P1|NUM123456|FED1',
        verdict: 'fired',
        severity: 'C',
        overlap_months: 1,
        conf_mention: 0.95,
        conf_attribution: 0.95,
      },
    ],
  },
  {
    name: 'takes a tie between two works to last from the first to the second',
    kind: 'true',
    given: together(onTwoWorks, federal('2024-12-01', '2025-02-01')),
    expect: [{ ...fired, overlap_months: 2, date_lo: '2024-12-01', date_hi: '2025-01-31' }],
  },
  {
    name: 'is silent where the affiliation is disclosed',
    kind: 'silent',
    given: together(onTwoWorks, position('P1', 'remote'), federal('2020-01-01', '2028-01-01')),
    expect: [],
  },
  {
    name: 'is silent on an award that the person has handed over',
    kind: 'silent',
    given: together(onTwoWorks, federal('2020-01-01', '2028-01-01', 'former PI')),
    expect: [],
  },
  {
    name: 'is silent on an award that is not federal',
    kind: 'silent',
    given: together(
      onTwoWorks,
      award('FED1', { span: ['2020-01-01', '2028-01-01'], isFederal: false, people: [['P1', 'PI']] }),
    ),
    expect: [],
  },
  {
    name: 'is silent on an award whose leader only has the same name',
    kind: 'silent',
    given: together(onTwoWorks, award('FED1', { span: ['2020-01-01', '2028-01-01'], people: [['P1', 'PI', 0.5]] })),
    expect: [],
  },
  {
    name: 'does not pair an award with itself',
    kind: 'silent',
    given: together(
      base,
      authored('P1', 'W1', '2025-05-01', { org: 'home' }),
      acknowledged('W1', 'FED1', 'P.O. was supported by grant FED1.'),
      federal('2020-01-01', '2028-01-01'),
    ),
    expect: [],
  },
  {
    name: 'counts an award that begins on the day of the last work',
    kind: 'boundary',
    given: together(onTwoWorks, federal('2025-02-10', '2028-01-01')),
    expect: [{ ...fired, overlap_months: 1 }],
  },
  {
    name: 'leaves out an award that begins on the day after the last work',
    kind: 'boundary',
    given: together(onTwoWorks, federal('2025-02-11', '2028-01-01')),
    expect: [],
  },
  {
    name: 'counts an award whose last day is the day of the first work',
    kind: 'boundary',
    given: together(onTwoWorks, federal('2020-01-01', '2024-11-21')),
    expect: [{ ...fired, overlap_months: 1 }],
  },
  {
    name: 'counts a leap day as the one day that they share',
    kind: 'boundary',
    given: together(base, authored('P1', 'W1', '2024-02-29', { org: 'remote' }), federal('2024-02-29', '2024-03-01')),
    expect: [{ ...fired, date_lo: '2024-02-29', date_hi: '2024-02-29', overlap_months: 1 }],
  },
  {
    name: 'counts a year that lies wholly inside the award as one month at least',
    kind: 'boundary',
    given: together(
      base,
      authored('P1', 'W1', ['2024-01-01', '2024-12-31'], { org: 'remote' }),
      federal('2024-01-01', '2025-01-01'),
    ),
    expect: [{ ...fired, overlap_months: 1 }],
  },
  {
    name: 'does not know whether a year and an award share a day where the award covers a part of it',
    kind: 'innocent',
    innocent: 'date_precision',
    given: together(
      base,
      authored('P1', 'W1', ['2024-01-01', '2024-12-31'], { org: 'remote' }),
      federal('2024-01-02', '2025-01-01'),
    ),
    expect: [{ ...unknown, gate: 'date', would_settle: 'the day of publication' }],
  },
];
