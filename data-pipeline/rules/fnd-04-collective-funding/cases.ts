import { type RuleCase, together } from '../case.ts';
import {
  acknowledged,
  authored,
  award,
  byNameOnly,
  coauthor,
  form,
  listed,
  organization,
  person,
  support,
} from '../case-tables.ts';

const words = 'This work was supported by grant NUM123456.';
const collective = { basis: 'none' } as const;

/** A person with a support form certified on 2026-03-02, and a work of 2025 that thanks on behalf of all its authors. */
const filed = together(
  organization('agency'),
  organization('home'),
  organization('council', { country: 'CA' }),
  person('P1'),
  form('P1', 'cpos', '2026-03-02', { rows: 1 }),
  support('P1', { number: 'OTHER7777', title: 'Weather of distant moons', funder: 'agency' }),
);
const published = together(filed, authored('P1', 'W1', '2025-05-01', { org: 'home' }));
const thanked = together(published, acknowledged('W1', 'NUM123456', words, collective));
const fired = { subject_key: 'P1|NUM123456', verdict: 'fired', severity: 'C' };
const unknown = { subject_key: 'P1|NUM123456', verdict: 'unknown', severity: null };

export const cases: readonly RuleCase[] = [
  {
    name: 'gives as context a number that the words leave to all authors',
    kind: 'true',
    given: thanked,
    expect: [
      {
        ...fired,
        person_id: 'P1',
        subject_label: 'NUM123456',
        escalators: [],
        date_lo: '2025-05-01',
        date_hi: '2025-05-01',
        conf_identity: 0.99,
        conf_mention: 0.95,
        conf_attribution: null,
        work_count: 1,
        overlap_months: null,
        tested_disclosure_id: 'cpos-P1',
        evidence: [
          'observed:mention:W1!ack-NUM123456@33',
          'disclosed:support:support-P1-OTHER7777',
          'absence:form:cpos-P1',
        ],
        innocents: [
          'collective_line=yes',
          'award_of_coauthor=unknown',
          'coauthor_in_funder_country=unknown',
          'large_team=no',
          'ended_before=no',
        ],
      },
    ],
  },
  {
    name: 'gives it for each covered author',
    kind: 'true',
    given: together(thanked, person('P2'), form('P2', 'cpos', '2026-02-01'), coauthor('W1', 2, { org: 'home' }), {
      identity_link: [
        {
          authorship_id: 'W1#2',
          work_id: 'W1',
          person_id: 'P2',
          method: 'orcid_record',
          confidence: 0.99,
          is_sure: true,
        },
      ],
    }),
    expect: [fired, { subject_key: 'P2|NUM123456', verdict: 'fired', severity: 'C' }],
  },
  {
    name: 'stays context beside a federal award and a listed funder',
    kind: 'true',
    given: together(
      published,
      acknowledged('W1', 'NUM123456', words, { ...collective, funder: 'council' }),
      listed('E1', 'council', ['2020-01-01', null]),
      award('FED1', { span: ['2025-01-01', '2028-01-01'], people: [['P1', 'PI']] }),
    ),
    expect: [fired],
  },
  {
    name: 'is silent where a row has the number',
    kind: 'silent',
    given: together(thanked, support('P1', { number: 'NUM123456' })),
    expect: [{ subject_key: 'P1|NUM123456', verdict: 'satisfied', innocent: null }],
  },
  {
    name: 'leaves a number that the words attribute to the rule of attributed awards',
    kind: 'silent',
    given: together(published, acknowledged('W1', 'NUM123456', words)),
    expect: [],
  },
  {
    name: 'says nothing of a byline that only may be this person’s',
    kind: 'silent',
    given: together(
      filed,
      authored('P1', 'W1', '2025-05-01', { org: null, identity: byNameOnly }),
      acknowledged('W1', 'NUM123456', words, collective),
    ),
    expect: [],
  },
  {
    name: 'does not know where the words name somebody whom the byline does not show',
    kind: 'silent',
    given: together(
      published,
      acknowledged('W1', 'NUM123456', 'W. K. acknowledges funding under award NUM123456.', collective),
    ),
    expect: [
      {
        ...unknown,
        gate: 'G4',
        would_settle: 'which author is named in “W. K. acknowledges funding under award NUM123456.”',
      },
    ],
  },
  {
    name: 'does not know where the words give it in brackets to such a person',
    kind: 'silent',
    given: together(
      published,
      acknowledged('W1', 'NUM123456', 'This work was supported by grant NUM123456 (to W. K.).', collective),
    ),
    expect: [{ ...unknown, gate: 'G4' }],
  },
  {
    name: 'does not know without a support form',
    kind: 'silent',
    given: together(
      person('P1'),
      authored('P1', 'W1', '2025-05-01', { org: null }),
      acknowledged('W1', 'NUM123456', words, collective),
    ),
    expect: [{ ...unknown, gate: 'disclosure_missing' }],
  },
  {
    name: 'counts a work on the very day on which the window opens',
    kind: 'boundary',
    given: together(
      filed,
      authored('P1', 'W1', '2024-03-02', { org: null }),
      acknowledged('W1', 'NUM123456', words, collective),
    ),
    expect: [fired],
  },
  {
    name: 'leaves out a work of the day before the window opens',
    kind: 'boundary',
    given: together(
      filed,
      authored('P1', 'W1', '2024-03-01', { org: null }),
      acknowledged('W1', 'NUM123456', words, collective),
    ),
    expect: [],
  },
  {
    name: 'does not know where a year only overlaps the window',
    kind: 'boundary',
    given: together(
      filed,
      authored('P1', 'W1', ['2024-01-01', '2024-12-31'], { org: null }),
      acknowledged('W1', 'NUM123456', words, collective),
    ),
    expect: [{ ...unknown, gate: 'date' }],
  },
  {
    name: 'says that a collective line is one',
    kind: 'innocent',
    innocent: 'collective_line',
    given: thanked,
    expect: [{ ...fired, innocents: ['collective_line=yes'] }],
  },
  {
    name: 'says that a co-author leads the award',
    kind: 'innocent',
    innocent: 'award_of_coauthor',
    given: together(
      thanked,
      person('P2'),
      coauthor('W1', 2, { org: 'home' }),
      {
        identity_link: [
          {
            authorship_id: 'W1#2',
            work_id: 'W1',
            person_id: 'P2',
            method: 'orcid_record',
            confidence: 0.99,
            is_sure: true,
          },
        ],
      },
      award('NUM123456', { span: ['2025-01-01', '2028-01-01'], people: [['P2', 'PI']] }),
    ),
    expect: [
      { ...fired, innocents: ['award_of_coauthor=yes'] },
      { subject_key: 'P2|NUM123456', verdict: 'unknown', gate: 'disclosure_missing' },
    ],
  },
  {
    name: 'says that a co-author works in the country of the funder',
    kind: 'innocent',
    innocent: 'coauthor_in_funder_country',
    given: together(
      published,
      organization('far', { country: 'CA' }),
      coauthor('W1', 2, { org: 'far' }),
      acknowledged('W1', 'NUM123456', words, { ...collective, funder: 'council' }),
    ),
    expect: [{ ...fired, innocents: ['coauthor_in_funder_country=yes'] }],
  },
  {
    name: 'says that no co-author works in the country of the funder',
    kind: 'true',
    given: together(published, acknowledged('W1', 'NUM123456', words, { ...collective, funder: 'council' })),
    expect: [{ ...fired, innocents: ['coauthor_in_funder_country=no'] }],
  },
  {
    name: 'says that the team is large',
    kind: 'innocent',
    innocent: 'large_team',
    given: together(
      filed,
      authored('P1', 'W1', '2025-05-01', { org: 'home', authors: 51 }),
      acknowledged('W1', 'NUM123456', words, collective),
    ),
    expect: [{ ...fired, innocents: ['large_team=yes'] }],
  },
  {
    name: 'is silent on an award that had ended',
    kind: 'innocent',
    innocent: 'ended_before',
    given: together(thanked, award('NUM123456', { span: ['2020-01-01', '2026-03-02'] })),
    expect: [{ subject_key: 'P1|NUM123456', verdict: 'satisfied', innocent: 'ended_before' }],
  },
];
