import { type RuleCase, together } from '../case.ts';
import { authored, byNameOnly, coauthor, listed, organization, person } from '../case-tables.ts';

/** Two covered people; the question is asked for 2026-06-30, so that the look-back opens on 2021-06-30. */
const base = together(
  organization('home'),
  organization('remote', { country: 'CA' }),
  person('P1'),
  person('P2'),
  listed('E1', 'remote', ['2020-01-01', null]),
);

function together2025(authors: number) {
  return together(
    base,
    authored('P1', 'W1', '2025-05-01', { org: 'home', authors }),
    coauthor('W1', 2, { org: 'remote' }),
  );
}

const onOneWork = together2025(3);
const fired = { subject_key: 'P1|E1', verdict: 'fired', severity: 'C' };
const satisfied = { subject_key: 'P1|E1', verdict: 'satisfied', severity: null };
const unknown = { subject_key: 'P1|E1', verdict: 'unknown', severity: null };

export const cases: readonly RuleCase[] = [
  {
    name: 'gives as context a work with a co-author at a listed entity',
    kind: 'true',
    given: onOneWork,
    expect: [
      {
        ...fired,
        person_id: 'P1',
        escalators: [],
        date_lo: '2025-05-01',
        date_hi: '2025-05-01',
        date_certainty: 'certain',
        conf_identity: 0.99,
        conf_organization: 0.99,
        work_count: 1,
        details: [
          'works=1 work',
          'total=1',
          'share=100 %',
          'lookback=60 months',
          'entity=Remote Institute',
          'list=Example List',
          'people_with=1',
          'people=2',
          'hyper=',
        ],
        evidence: ['observed:affiliation:W1#2/1', 'list:list:E1'],
      },
    ],
  },
  {
    name: 'says what share of the person’s works that is',
    kind: 'true',
    given: together(
      onOneWork,
      authored('P1', 'W2', '2024-05-01', { org: 'home' }),
      authored('P1', 'W3', '2023-05-01', { org: 'home' }),
    ),
    expect: [
      {
        ...fired,
        work_count: 1,
        details: [
          'works=1 work',
          'total=3',
          'share=33 %',
          'lookback=60 months',
          'entity=Remote Institute',
          'list=Example List',
          'people_with=1',
          'people=2',
          'hyper=',
        ],
      },
    ],
  },
  {
    name: 'counts a work with two such co-authors once',
    kind: 'true',
    given: together(onOneWork, coauthor('W1', 3, { org: 'remote' })),
    expect: [{ ...fired, work_count: 1 }],
  },
  {
    name: 'stays context however many works there are',
    kind: 'true',
    given: together(
      onOneWork,
      authored('P1', 'W2', '2024-05-01', { org: 'home' }),
      coauthor('W2', 2, { org: 'remote' }),
      authored('P1', 'W3', '2023-05-01', { org: 'home' }),
      coauthor('W3', 2, { org: 'remote' }),
    ),
    expect: [{ ...fired, work_count: 3, escalators: [] }],
  },
  {
    name: 'leaves the own affiliation to its own rule',
    kind: 'silent',
    given: together(base, authored('P1', 'W1', '2025-05-01', { org: 'remote' })),
    expect: [],
  },
  {
    name: 'is silent on a co-author at a relative of the listed entity',
    kind: 'silent',
    given: together(
      base,
      organization('unit', { country: 'CA', relatives: ['remote'] }),
      authored('P1', 'W1', '2025-05-01', { org: 'home' }),
      coauthor('W1', 2, { org: 'unit' }),
    ),
    expect: [],
  },
  {
    name: 'does not know where the day of listing may lie on either side of the work',
    kind: 'boundary',
    given: together(
      organization('home'),
      organization('remote', { country: 'CA' }),
      person('P1'),
      person('P2'),
      listed('E1', 'remote', ['2025-05-31', null], { mayBe: [null, null] }),
      authored('P1', 'W1', '2025-05-01', { org: 'home' }),
      coauthor('W1', 2, { org: 'remote' }),
    ),
    expect: [{ ...unknown, gate: 'listing_date', would_settle: 'the date since which “Remote Institute” is listed' }],
  },
  {
    name: 'does not know whether a byline with the same name is this person',
    kind: 'silent',
    given: together(
      base,
      authored('P1', 'W1', '2025-05-01', { org: 'home', identity: byNameOnly }),
      coauthor('W1', 2, { org: 'remote' }),
    ),
    expect: [{ ...unknown, gate: 'G1' }],
  },
  {
    name: 'does not know which organization an unclear line means',
    kind: 'silent',
    given: together(
      base,
      authored('P1', 'W1', '2025-05-01', { org: 'home' }),
      coauthor('W1', 2, { org: 'remote', sureness: 0.5 }),
    ),
    expect: [{ ...unknown, gate: 'G2', would_settle: 'the ROR iD of the affiliation in the byline of “Title of W1”' }],
  },
  {
    name: 'counts a work of the day on which the look-back opens',
    kind: 'boundary',
    given: together(base, authored('P1', 'W1', '2021-06-30', { org: 'home' }), coauthor('W1', 2, { org: 'remote' })),
    expect: [fired],
  },
  {
    name: 'leaves out a work of the day before the look-back opens',
    kind: 'boundary',
    given: together(base, authored('P1', 'W1', '2021-06-29', { org: 'home' }), coauthor('W1', 2, { org: 'remote' })),
    expect: [],
  },
  {
    name: 'opens the look-back of a leap day on the last day of February',
    kind: 'boundary',
    given: together(
      base,
      listed('E0', 'home', ['2010-01-01', null]),
      authored('P1', 'W1', '2019-02-28', { org: null }),
      coauthor('W1', 2, { org: 'home' }),
    ),
    asOf: '2024-02-29',
    expect: [{ subject_key: 'P1|E0', verdict: 'fired', severity: 'C' }],
  },
  {
    name: 'does not know where a year only overlaps the look-back',
    kind: 'boundary',
    given: together(
      base,
      authored('P1', 'W1', ['2021-01-01', '2021-12-31'], { org: 'home' }),
      coauthor('W1', 2, { org: 'remote' }),
    ),
    expect: [{ ...unknown, gate: 'date' }],
  },
  {
    name: 'counts a work with as many authors as the cap',
    kind: 'boundary',
    given: together2025(50),
    expect: [fired],
  },
  {
    name: 'leaves out a work with more authors than the cap',
    kind: 'innocent',
    innocent: 'hyper_authorship',
    given: together2025(51),
    expect: [{ ...satisfied, innocent: 'hyper_authorship' }],
  },
  {
    name: 'says that it left out works of very large teams',
    kind: 'innocent',
    innocent: 'hyper_authorship',
    given: together(
      onOneWork,
      authored('P1', 'W2', '2025-06-01', { org: 'home', authors: 3000 }),
      coauthor('W2', 2, { org: 'remote' }),
    ),
    expect: [{ ...fired, work_count: 1, innocents: ['hyper_authorship=yes'] }],
  },
  {
    name: 'leaves open whether a third author bridges the two',
    kind: 'innocent',
    innocent: 'no_direct_contact',
    given: onOneWork,
    expect: [{ ...fired, innocents: ['no_direct_contact=unknown'] }],
  },
  {
    name: 'rules out a bridge where there are two authors only',
    kind: 'true',
    given: together2025(2),
    expect: [{ ...fired, innocents: ['no_direct_contact=no'] }],
  },
  {
    name: 'is silent on works before the listing',
    kind: 'innocent',
    innocent: 'listed_later',
    given: together(
      organization('home'),
      organization('remote'),
      person('P1'),
      listed('E1', 'remote', ['2026-01-01', null]),
      authored('P1', 'W1', '2025-05-01', { org: 'home' }),
      coauthor('W1', 2, { org: 'remote' }),
    ),
    expect: [{ ...satisfied, innocent: 'listed_later' }],
  },
  {
    name: 'is silent on works after the listing',
    kind: 'innocent',
    innocent: 'listing_ended',
    given: together(
      organization('home'),
      organization('remote'),
      person('P1'),
      listed('E1', 'remote', ['2020-01-01', '2025-01-01']),
      authored('P1', 'W1', '2025-05-01', { org: 'home' }),
      coauthor('W1', 2, { org: 'remote' }),
    ),
    expect: [{ ...satisfied, innocent: 'listing_ended' }],
  },
  {
    name: 'says that publishing fundamental research together is lawful',
    kind: 'innocent',
    innocent: 'fundamental_research',
    given: onOneWork,
    expect: [{ ...fired, innocents: ['fundamental_research=yes'] }],
  },
];
