import { type RuleCase, together } from '../case.ts';
import {
  acknowledged,
  authored,
  award,
  byNameOnly,
  form,
  listed,
  organization,
  person,
  support,
} from '../case-tables.ts';

const words = 'We thank the crew. P.O. was supported by grant No. NUM123456. The rest is ours.';

/** A person with a support form certified on 2026-03-02 (its window opens on 2024-03-02) and a work of 2025. */
const filed = together(
  organization('agency'),
  organization('council', { country: 'CA' }),
  person('P1'),
  form('P1', 'cpos', '2026-03-02', { rows: 1 }),
  support('P1', { number: 'OTHER7777', title: 'Weather of distant moons', funder: 'agency' }),
);
const published = together(filed, authored('P1', 'W1', '2025-05-01', { org: null }));
const thanked = together(published, acknowledged('W1', 'NUM123456', words));
const thankedAbroad = together(published, acknowledged('W1', 'NUM123456', words, { funder: 'council' }));
const federal = award('FED1', { span: ['2025-04-10', '2028-01-01'], people: [['P1', 'PI']] });
const fired = { subject_key: 'P1|NUM123456', verdict: 'fired', severity: 'R' };
const satisfied = { subject_key: 'P1|NUM123456', verdict: 'satisfied', severity: null };
const unknown = { subject_key: 'P1|NUM123456', verdict: 'unknown', severity: null };

function thankedWith(sentence: string) {
  return together(published, acknowledged('W1', 'NUM123456', sentence));
}

export const cases: readonly RuleCase[] = [
  {
    name: 'fires on a number that the words attribute by initials and no row names',
    kind: 'true',
    given: thankedAbroad,
    expect: [
      {
        ...fired,
        person_id: 'P1',
        subject_label: 'NUM123456, Council Institute',
        gate: null,
        escalators: [],
        date_lo: '2025-05-01',
        date_hi: '2025-05-01',
        date_certainty: 'certain',
        conf_identity: 0.99,
        conf_organization: null,
        conf_mention: 0.95,
        conf_attribution: 0.95,
        conf_date: 1,
        work_count: 1,
        overlap_months: null,
        tested_disclosure_id: 'cpos-P1',
        details: [
          'works=1 work',
          'award=NUM123456',
          'funder=Council Institute',
          'basis=by initials',
          'rows=1 row',
          'tested_on=2026-03-02',
        ],
        evidence: [
          'observed:mention:W1!ack-NUM123456@51',
          'disclosed:support:support-P1-OTHER7777',
          'absence:form:cpos-P1',
        ],
      },
    ],
  },
  {
    name: 'fires on a number that is the only author’s',
    kind: 'true',
    given: together(published, acknowledged('W1', 'NUM123456', words, { basis: 'sole_author' })),
    expect: [fired],
  },
  {
    name: 'fires on a number that the words put to this place in the byline',
    kind: 'true',
    given: together(published, acknowledged('W1', 'NUM123456', words, { basis: 'ordinal' })),
    expect: [fired],
  },
  {
    name: 'is a priority where a funder abroad and a federal award run together',
    kind: 'true',
    given: together(thankedAbroad, federal),
    expect: [{ ...fired, severity: 'P', escalators: ['concurrent federal award'], overlap_months: 1 }],
  },
  {
    name: 'stays an ordinary review where the funder is abroad and no federal award runs',
    kind: 'true',
    given: thankedAbroad,
    expect: [{ ...fired, escalators: [] }],
  },
  {
    name: 'stays an ordinary review where a domestic funder and a federal award run together',
    kind: 'true',
    given: together(published, acknowledged('W1', 'NUM123456', words, { funder: 'agency' }), federal),
    expect: [{ ...fired, escalators: ['concurrent federal award'] }],
  },
  {
    name: 'is a priority where the funder was on a government list on the date of the work',
    kind: 'true',
    given: together(thankedAbroad, listed('E1', 'council', ['2025-05-01', null])),
    expect: [{ ...fired, severity: 'P', escalators: ['designation in force on the date'] }],
  },
  {
    name: 'fires on an award that runs on the day of the form, however old the work',
    kind: 'true',
    given: together(
      filed,
      authored('P1', 'W1', '2021-05-01', { org: null }),
      acknowledged('W1', 'NUM123456', words),
      award('NUM123456', { span: ['2020-01-01', '2027-01-01'] }),
    ),
    expect: [fired],
  },
  {
    name: 'counts two works that thank for the same award as one subject',
    kind: 'true',
    given: together(thanked, authored('P1', 'W2', '2025-08-01', { org: null }), acknowledged('W2', 'NUM123456', words)),
    expect: [{ ...fired, work_count: 2, date_hi: '2025-08-01' }],
  },
  {
    name: 'is silent where a row has the number',
    kind: 'silent',
    given: together(thanked, support('P1', { number: 'NUM123456' })),
    expect: [satisfied],
  },
  {
    name: 'is silent where a row has the title that a public record gives the number',
    kind: 'silent',
    given: together(
      thanked,
      award('NUM123456', { span: ['2025-01-01', '2028-01-01'] }),
      support('P1', { title: 'Project of NUM123456', funder: 'agency' }),
    ),
    expect: [satisfied],
  },
  {
    name: 'leaves a number that no words attribute to the rule of collective lines',
    kind: 'silent',
    given: together(published, acknowledged('W1', 'NUM123456', words, { basis: 'none' })),
    expect: [],
  },
  {
    name: 'says nothing of a work before the window where the period of the award is not known',
    kind: 'silent',
    given: together(filed, authored('P1', 'W1', '2022-05-01', { org: null }), acknowledged('W1', 'NUM123456', words)),
    expect: [],
  },
  {
    name: 'does not know without a support form',
    kind: 'silent',
    given: together(
      person('P1'),
      authored('P1', 'W1', '2025-05-01', { org: null }),
      acknowledged('W1', 'NUM123456', words),
    ),
    expect: [{ ...unknown, gate: 'disclosure_missing', would_settle: 'a certified current and pending support form' }],
  },
  {
    name: 'does not know whether a byline with the same name is this person',
    kind: 'silent',
    given: together(
      filed,
      authored('P1', 'W1', '2025-05-01', { org: null, identity: byNameOnly }),
      acknowledged('W1', 'NUM123456', words),
    ),
    expect: [{ ...unknown, gate: 'G1' }],
  },
  {
    name: 'cannot know whose a byline with a bare name is',
    kind: 'silent',
    given: together(
      filed,
      authored('P1', 'W1', '2025-05-01', { org: null, identity: byNameOnly, hasIdentifier: false }),
      acknowledged('W1', 'NUM123456', words),
    ),
    expect: [{ ...unknown, verdict: 'unknowable', gate: 'G1', would_settle: null }],
  },
  {
    name: 'does not know whether unclear words are an award number',
    kind: 'silent',
    given: together(published, acknowledged('W1', 'NUM123456', words, { confidence: 0.79 })),
    expect: [{ ...unknown, gate: 'G3', would_settle: 'whether “NUM123456” is an award number' }],
  },
  {
    name: 'does not know where the award began after the form',
    kind: 'silent',
    given: together(thanked, award('NUM123456', { span: ['2026-03-03', '2028-01-01'] })),
    expect: [{ ...unknown, gate: 'filed_before_start', would_settle: 'a support form certified after 2026-03-03' }],
  },
  {
    name: 'counts a work on the very day on which the window opens',
    kind: 'boundary',
    given: together(filed, authored('P1', 'W1', '2024-03-02', { org: null }), acknowledged('W1', 'NUM123456', words)),
    expect: [fired],
  },
  {
    name: 'leaves out a work of the day before the window opens',
    kind: 'boundary',
    given: together(filed, authored('P1', 'W1', '2024-03-01', { org: null }), acknowledged('W1', 'NUM123456', words)),
    expect: [],
  },
  {
    name: 'does not know where a year only overlaps the window',
    kind: 'boundary',
    given: together(
      filed,
      authored('P1', 'W1', ['2024-01-01', '2024-12-31'], { org: null }),
      acknowledged('W1', 'NUM123456', words),
    ),
    expect: [{ ...unknown, gate: 'date', would_settle: 'the period of award NUM123456, or the day of publication' }],
  },
  {
    name: 'counts that year, as possible, where possible dates are allowed',
    kind: 'boundary',
    given: together(
      filed,
      authored('P1', 'W1', ['2024-01-01', '2024-12-31'], { org: null }),
      acknowledged('W1', 'NUM123456', words),
    ),
    parameters: { allow_possible_dates: true },
    expect: [{ ...fired, date_certainty: 'possible', conf_date: 305 / 366 }],
  },
  {
    name: 'counts an award whose last day is the day of the form',
    kind: 'boundary',
    given: together(thanked, award('NUM123456', { span: ['2020-01-01', '2026-03-03'] })),
    expect: [fired],
  },
  {
    name: 'is silent for the author to whom the words do not attribute the number',
    kind: 'innocent',
    innocent: 'award_of_coauthor',
    given: together(published, acknowledged('W1', 'NUM123456', words, { position: 2 })),
    expect: [],
  },
  {
    name: 'is silent on an award that ended the day before the form',
    kind: 'innocent',
    innocent: 'ended_before',
    given: together(thanked, award('NUM123456', { span: ['2020-01-01', '2026-03-02'] })),
    expect: [{ ...satisfied, innocent: 'ended_before' }],
  },
  {
    name: 'does not know where the sentence speaks of a block grant',
    kind: 'innocent',
    innocent: 'block_grant',
    given: thankedWith('P.O. was supported by the block grant NUM123456 of our university.'),
    expect: [{ ...unknown, gate: 'scope', innocent: 'block_grant', would_settle: 'what kind of support NUM123456 is' }],
  },
  {
    name: 'does not know where the sentence speaks of a fellowship',
    kind: 'innocent',
    innocent: 'travel_prize_fellowship',
    given: thankedWith('P.O. holds a fellowship (NUM123456).'),
    expect: [{ ...unknown, gate: 'scope', innocent: 'travel_prize_fellowship' }],
  },
  {
    name: 'fires where only another sentence speaks of a fellowship',
    kind: 'true',
    given: thankedWith('Q.R. holds a fellowship. P.O. was supported by grant NUM123456.'),
    expect: [fired],
  },
  {
    name: 'is silent on a training award',
    kind: 'innocent',
    innocent: 'travel_prize_fellowship',
    given: together(thanked, award('NUM123456', { span: ['2025-01-01', '2028-01-01'], activityCode: 'F32' })),
    expect: [{ ...satisfied, innocent: 'travel_prize_fellowship' }],
  },
  {
    name: 'does not know where the sentence speaks of support in kind',
    kind: 'innocent',
    innocent: 'small_in_kind',
    given: thankedWith('P.O. received in-kind support under NUM123456.'),
    expect: [{ ...unknown, gate: 'scope', innocent: 'small_in_kind' }],
  },
  {
    name: 'does not know whether a row one character away is the right number',
    kind: 'innocent',
    innocent: 'number_typo',
    given: together(thanked, support('P1', { number: 'NUM123466', funder: 'agency' })),
    expect: [{ ...unknown, gate: 'number', innocent: 'number_typo' }],
  },
  {
    name: 'does not know it either where the right number is acknowledged elsewhere',
    kind: 'innocent',
    innocent: 'number_typo',
    given: together(
      thanked,
      support('P1', { number: 'NUM123466', funder: 'agency' }),
      authored('P1', 'W2', '2025-07-01', { org: null }),
      acknowledged('W2', 'NUM123466', 'P.O. was supported by NUM123466.'),
    ),
    expect: [
      { ...unknown, gate: 'number', innocent: 'number_typo' },
      { subject_key: 'P1|NUM123466', verdict: 'satisfied' },
    ],
  },
  {
    name: 'fires where a row without title and number is of another funder',
    kind: 'true',
    given: together(thankedAbroad, support('P1', { id: 'bare', funder: 'bureau' })),
    expect: [fired],
  },
  {
    name: 'does not know where a row of the same funder has no title and no number',
    kind: 'silent',
    given: together(thankedAbroad, support('P1', { id: 'bare', funder: 'council' })),
    expect: [{ ...unknown, gate: 'number' }],
  },
  {
    name: 'does not know where the sentence says that the award went to a laboratory',
    kind: 'innocent',
    innocent: 'award_to_laboratory',
    given: thankedWith('P.O. was paid from NUM123456, awarded to the laboratory.'),
    expect: [{ ...unknown, gate: 'scope', innocent: 'award_to_laboratory' }],
  },
];
