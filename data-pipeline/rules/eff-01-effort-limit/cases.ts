import { type RuleCase, together } from '../case.ts';
import { award, employed, form, person, support } from '../case-tables.ts';

const filed = together(person('P1'), form('P1', 'cpos', '2026-03-02'));
const full = ['2024-01-01', '2029-01-01'] as const;

function current(number: string, months: number | null) {
  return support('P1', { number, span: full, effort: { 2026: months } });
}

const fired = { subject_key: 'P1|2026', verdict: 'fired', severity: 'R' };
const satisfied = { subject_key: 'P1|2026', verdict: 'satisfied', severity: null };
const unknown = { subject_key: 'P1|2026', verdict: 'unknown', severity: null };

export const cases: readonly RuleCase[] = [
  {
    name: 'fires where current rows add up to more than a year has',
    kind: 'true',
    given: together(filed, current('A', 7), current('B', 6.5)),
    expect: [
      {
        ...fired,
        person_id: 'P1',
        subject_label: '2026',
        gate: null,
        date_lo: '2026-01-01',
        date_hi: '2026-12-31',
        conf_identity: null,
        conf_date: 1,
        work_count: 0,
        tested_disclosure_id: 'cpos-P1',
        details: ['year=2026', 'current=13.5', 'total=13.5', 'limit=12', 'tested_on=2026-03-02'],
        evidence: [
          'effort:effort_total:cpos-P1|2026',
          'effort:effort:support-P1-A|2026',
          'effort:effort:support-P1-B|2026',
        ],
      },
    ],
  },
  {
    name: 'fires on current rows even where another leaves its months blank',
    kind: 'true',
    given: together(filed, current('A', 7), current('B', 6), current('C', null)),
    expect: [fired],
  },
  {
    name: 'fires for each year on its own',
    kind: 'true',
    given: together(
      filed,
      support('P1', { number: 'A', span: full, effort: { 2026: 7, 2027: 6 } }),
      support('P1', { number: 'B', span: full, effort: { 2026: 6, 2027: 6 } }),
    ),
    expect: [fired, { subject_key: 'P1|2027', verdict: 'satisfied' }],
  },
  {
    name: 'adds up the newest form alone',
    kind: 'silent',
    given: together(
      filed,
      current('A', 7),
      form('P1', 'cpos', '2025-01-01', { id: 'old', isNewest: false }),
      support('P1', { id: 'old-row', formId: 'old', number: 'B', span: full, effort: { 2026: 7 } }),
    ),
    expect: [satisfied],
  },
  {
    name: 'is silent within the limit',
    kind: 'silent',
    given: together(filed, current('A', 6), current('B', 3)),
    expect: [satisfied],
  },
  {
    name: 'says nothing without a support form',
    kind: 'silent',
    given: person('P1'),
    expect: [],
  },
  {
    name: 'does not know where a row within the limit leaves its months blank',
    kind: 'silent',
    given: together(filed, current('A', 6), current('B', null)),
    expect: [{ ...unknown, gate: 'effort_missing', would_settle: 'the person-months of 1 item in 2026' }],
  },
  {
    name: 'is silent on exactly the limit',
    kind: 'boundary',
    given: together(filed, current('A', 6), current('B', 6)),
    expect: [satisfied],
  },
  {
    name: 'is silent on the limit and the tolerance of rounding',
    kind: 'boundary',
    given: together(filed, current('A', 4.67), current('B', 4.67), current('C', 2.67)),
    expect: [satisfied],
  },
  {
    name: 'fires on one hundredth more than that',
    kind: 'boundary',
    given: together(filed, current('A', 6.01), current('B', 6.01)),
    expect: [fired],
  },
  {
    name: 'says that the months fit when each row counts for its part of the calendar year',
    kind: 'innocent',
    innocent: 'award_year',
    given: together(
      filed,
      support('P1', { number: 'A', span: ['2024-07-01', '2026-07-01'], effort: { 2026: 8 } }),
      support('P1', { number: 'B', span: ['2026-07-01', '2028-07-01'], effort: { 2026: 8 } }),
    ),
    expect: [{ ...fired, innocents: ['award_year=yes'] }],
  },
  {
    name: 'does not know which of two budget periods of one award is in force',
    kind: 'innocent',
    innocent: 'overlapping_budget_periods',
    given: together(
      filed,
      support('P1', { id: 'first', number: 'A', span: full, effort: { 2026: 6 } }),
      support('P1', { id: 'second', number: 'A', span: full, effort: { 2026: 6 } }),
      current('B', 3),
    ),
    expect: [
      {
        ...unknown,
        gate: 'scope',
        innocent: 'overlapping_budget_periods',
        would_settle: 'which of the rows with one award number is in force',
      },
    ],
  },
  {
    name: 'does not know where effort goes on after the end of an award',
    kind: 'innocent',
    innocent: 'no_cost_extension',
    given: together(
      filed,
      support('P1', { number: 'A', span: ['2022-01-01', '2026-01-01'], effort: { 2026: 4 } }),
      current('B', 10),
    ),
    expect: [{ ...unknown, gate: 'scope', innocent: 'no_cost_extension' }],
  },
  {
    name: 'does not know how much a mentored career award subsumes',
    kind: 'innocent',
    innocent: 'mentored_subsumed',
    given: together(filed, current('K08CA123456', 9), current('B', 6)),
    expect: [{ ...unknown, gate: 'scope', innocent: 'mentored_subsumed' }],
  },
  {
    name: 'knows a mentored career award by the activity code of its public record',
    kind: 'innocent',
    innocent: 'mentored_subsumed',
    given: together(
      filed,
      current('CA123456', 9),
      current('B', 6),
      award('CA123456', { span: full, activityCode: 'K23' }),
    ),
    expect: [{ ...unknown, gate: 'scope', innocent: 'mentored_subsumed' }],
  },
  {
    name: 'does not know the terms of a joint appointment with Veterans Affairs',
    kind: 'innocent',
    innocent: 'va_joint_appointment',
    given: together(filed, current('A', 8), current('B', 8), employed('P1', 'veterans', '2020-01-01', null)),
    expect: [{ ...unknown, gate: 'scope', innocent: 'va_joint_appointment' }],
  },
  {
    name: 'gives as context a sum that only pending rows carry over the limit',
    kind: 'innocent',
    innocent: 'pending_only',
    given: together(
      filed,
      current('A', 9),
      support('P1', { number: 'B', type: 'pending', span: full, effort: { 2026: 4 } }),
    ),
    expect: [{ ...fired, severity: 'C', innocents: ['pending_only=yes'] }],
  },
];
