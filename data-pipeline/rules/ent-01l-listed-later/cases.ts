import { type RuleCase, together } from '../case.ts';
import { authored, byNameOnly, listed, organization, person } from '../case-tables.ts';

const base = together(organization('remote', { country: 'CA' }), person('P1'));
const onOneWork = together(base, authored('P1', 'W1', '2025-05-01', { org: 'remote' }));
const later = listed('E1', 'remote', ['2026-01-01', null]);
const fired = { subject_key: 'P1|E1', verdict: 'fired', severity: 'C' };

export const cases: readonly RuleCase[] = [
  {
    name: 'gives as context an entity that was listed after the work',
    kind: 'true',
    given: together(onOneWork, later),
    expect: [
      {
        ...fired,
        person_id: 'P1',
        escalators: [],
        date_lo: '2025-05-01',
        date_hi: '2025-05-01',
        work_count: 1,
        details: [
          'works=1 work',
          'last=2025-05-01',
          'entity=Remote Institute',
          'list=Example List',
          'authority=Example Authority',
          'listed_from=2026-01-01',
        ],
        evidence: ['observed:affiliation:W1#1/1', 'list:list:E1'],
      },
    ],
  },
  {
    name: 'gives it once for several works',
    kind: 'true',
    given: together(onOneWork, later, authored('P1', 'W2', '2022-05-01', { org: 'remote' })),
    expect: [{ ...fired, work_count: 2, date_lo: '2022-05-01' }],
  },
  {
    name: 'leaves out works after the listing',
    kind: 'true',
    given: together(onOneWork, later, authored('P1', 'W2', '2026-02-01', { org: 'remote' })),
    expect: [{ ...fired, work_count: 1 }],
  },
  {
    name: 'is silent where the entity may have been listed at the time already',
    kind: 'silent',
    given: together(onOneWork, listed('E1', 'remote', ['2026-01-01', null], { mayBe: [null, null] })),
    expect: [],
  },
  {
    name: 'is silent on a day of listing that nobody knows',
    kind: 'silent',
    given: together(onOneWork, listed('E1', 'remote', [null, null])),
    expect: [],
  },
  {
    name: 'is silent on an entity that was listed at the time',
    kind: 'silent',
    given: together(onOneWork, listed('E1', 'remote', ['2024-01-01', null])),
    expect: [],
  },
  {
    name: 'knows nothing of a listing after the as-of date',
    kind: 'silent',
    given: together(onOneWork, later),
    asOf: '2025-12-31',
    expect: [],
  },
  {
    name: 'counts a work of the day before the listing',
    kind: 'boundary',
    given: together(onOneWork, listed('E1', 'remote', ['2025-05-02', null])),
    expect: [fired],
  },
  {
    name: 'leaves out a work of the day of the listing',
    kind: 'boundary',
    given: together(onOneWork, listed('E1', 'remote', ['2025-05-01', null])),
    expect: [],
  },
  {
    name: 'leaves out a year within which the entity was listed',
    kind: 'boundary',
    given: together(
      base,
      authored('P1', 'W1', ['2024-01-01', '2024-12-31'], { org: 'remote' }),
      listed('E1', 'remote', ['2024-12-31', null]),
    ),
    expect: [],
  },
  {
    name: 'does not know which organization a listed name means',
    kind: 'silent',
    given: together(onOneWork, listed('E1', 'remote', ['2026-01-01', null], { hasRor: false })),
    expect: [{ subject_key: 'P1|E1', verdict: 'unknown', gate: 'list_match', severity: null }],
  },
  {
    name: 'does not know whether an unclear line means the listed entity',
    kind: 'silent',
    given: together(base, later, authored('P1', 'W1', '2025-05-01', { org: 'remote', sureness: 0.5 })),
    expect: [{ subject_key: 'P1|E1', verdict: 'unknown', gate: 'G2', severity: null }],
  },
  {
    name: 'says that the entity was listed later',
    kind: 'innocent',
    innocent: 'listed_later',
    given: together(onOneWork, later),
    expect: [{ ...fired, innocents: ['listed_later=yes'] }],
  },
  {
    name: 'says nothing of a byline with the same name',
    kind: 'innocent',
    innocent: 'homonym',
    given: together(base, later, authored('P1', 'W1', '2025-05-01', { org: 'remote', identity: byNameOnly })),
    expect: [],
  },
];
