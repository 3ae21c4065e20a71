import { type RuleCase, together } from '../case.ts';
import { authored, byNameOnly, employed, form, listed, organization, person, position } from '../case-tables.ts';

const base = together(organization('home'), organization('remote', { country: 'CA' }), person('P1'));
const onOneWork = together(base, authored('P1', 'W1', '2025-05-01', { org: 'remote' }));
const inForce = listed('E1', 'remote', ['2024-01-01', null]);
const fired = { subject_key: 'P1|E1', verdict: 'fired', severity: 'R' };
const satisfied = { subject_key: 'P1|E1', verdict: 'satisfied', severity: null };
const unknown = { subject_key: 'P1|E1', verdict: 'unknown', severity: null };

export const cases: readonly RuleCase[] = [
  {
    name: 'fires on an own affiliation with an entity that was listed on the date',
    kind: 'true',
    given: together(onOneWork, inForce),
    expect: [
      {
        ...fired,
        person_id: 'P1',
        subject_label: 'Remote Institute',
        gate: null,
        escalators: ['designation in force on the date'],
        date_lo: '2025-05-01',
        date_hi: '2025-05-01',
        date_certainty: 'certain',
        conf_identity: 0.99,
        conf_organization: 0.99,
        conf_mention: null,
        conf_attribution: null,
        conf_date: 1,
        work_count: 1,
        overlap_months: null,
        tested_disclosure_id: null,
        details: [
          'works=1 work',
          'dates=2025-05-01',
          'entity=Remote Institute',
          'list=Example List',
          'authority=Example Authority',
          'listed_from=2024-01-01',
        ],
        evidence: ['observed:affiliation:W1#1/1', 'list:list:E1'],
      },
    ],
  },
  {
    name: 'is a priority where the affiliation is also not among the disclosed positions',
    kind: 'true',
    given: together(
      onOneWork,
      inForce,
      employed('P1', 'home', '2015-01-01', null),
      form('P1', 'biosketch', '2026-03-02'),
    ),
    expect: [
      {
        ...fired,
        severity: 'P',
        escalators: ['designation in force on the date', 'not among the disclosed positions'],
        tested_disclosure_id: 'biosketch-P1',
      },
    ],
  },
  {
    name: 'stays an ordinary review where the position is disclosed',
    kind: 'true',
    given: together(onOneWork, inForce, form('P1', 'biosketch', '2026-03-02'), position('P1', 'remote')),
    expect: [fired],
  },
  {
    name: 'counts two works as one subject, and leaves out one from before the listing',
    kind: 'true',
    given: together(
      onOneWork,
      inForce,
      authored('P1', 'W2', '2025-06-01', { org: 'remote' }),
      authored('P1', 'W3', '2023-06-01', { org: 'remote' }),
    ),
    expect: [{ ...fired, work_count: 2, date_lo: '2025-05-01', date_hi: '2025-06-01' }],
  },
  {
    name: 'takes a third party’s assessment for no designation',
    kind: 'silent',
    given: together(onOneWork, listed('E1', 'remote', ['2024-01-01', null], { kind: 'assessment' })),
    expect: [],
  },
  {
    name: 'is silent on an affiliation with an organization that no list has',
    kind: 'silent',
    given: together(base, inForce, authored('P1', 'W1', '2025-05-01', { org: 'home' })),
    expect: [],
  },
  {
    name: 'does not know whether a byline with the same name is this person',
    kind: 'innocent',
    innocent: 'homonym',
    given: together(base, inForce, authored('P1', 'W1', '2025-05-01', { org: 'remote', identity: byNameOnly })),
    expect: [{ ...unknown, gate: 'G1' }],
  },
  {
    name: 'cannot know whose a byline with a bare name is',
    kind: 'silent',
    given: together(
      base,
      inForce,
      authored('P1', 'W1', '2025-05-01', { org: 'remote', identity: byNameOnly, hasIdentifier: false }),
    ),
    expect: [{ ...unknown, verdict: 'unknowable', gate: 'G1', would_settle: null }],
  },
  {
    name: 'does not know whether an unclear line means the listed entity',
    kind: 'silent',
    given: together(base, inForce, authored('P1', 'W1', '2025-05-01', { org: 'remote', sureness: 0.89 })),
    expect: [{ ...unknown, gate: 'G2', would_settle: 'the ROR iD of “Remote Institute”' }],
  },
  {
    name: 'counts a line that is just sure enough',
    kind: 'boundary',
    given: together(base, inForce, authored('P1', 'W1', '2025-05-01', { org: 'remote', sureness: 0.9 })),
    expect: [{ ...fired, conf_organization: 0.9 }],
  },
  {
    name: 'counts a work of the day on which the entity was listed',
    kind: 'boundary',
    given: together(onOneWork, listed('E1', 'remote', ['2025-05-01', null])),
    expect: [fired],
  },
  {
    name: 'counts a work of the last day on which the entity was listed',
    kind: 'boundary',
    given: together(onOneWork, listed('E1', 'remote', ['2024-01-01', '2025-05-02'])),
    expect: [fired],
  },
  {
    name: 'does not know where the entity was listed within the year of the work',
    kind: 'boundary',
    given: together(
      base,
      authored('P1', 'W1', ['2024-01-01', '2024-12-31'], { org: 'remote' }),
      listed('E1', 'remote', ['2024-01-02', null]),
    ),
    expect: [{ ...unknown, gate: 'date', would_settle: 'the day of publication' }],
  },
  {
    name: 'counts a year that begins on the day of the listing',
    kind: 'boundary',
    given: together(
      base,
      authored('P1', 'W1', ['2024-01-01', '2024-12-31'], { org: 'remote' }),
      listed('E1', 'remote', ['2024-01-01', null]),
    ),
    expect: [{ ...fired, date_lo: '2024-01-01', date_hi: '2024-12-31' }],
  },
  {
    name: 'counts that year as possible, where possible dates are allowed',
    kind: 'boundary',
    given: together(
      base,
      authored('P1', 'W1', ['2024-01-01', '2024-12-31'], { org: 'remote' }),
      listed('E1', 'remote', ['2024-01-02', null]),
    ),
    parameters: { allow_possible_dates: true },
    expect: [{ ...fired, date_certainty: 'possible', conf_date: 0.5 }],
  },
  {
    name: 'knows nothing of a listing after the as-of date',
    kind: 'boundary',
    given: together(onOneWork, inForce),
    asOf: '2023-12-31',
    expect: [],
  },
  {
    name: 'does not know where the list does not say since when',
    kind: 'silent',
    given: together(onOneWork, listed('E1', 'remote', [null, null])),
    expect: [{ ...unknown, gate: 'listing_date', would_settle: 'the date since which “Remote Institute” is listed' }],
  },
  {
    name: 'does not know where the day of listing may lie on either side of the work',
    kind: 'boundary',
    given: together(onOneWork, listed('E1', 'remote', ['2025-05-31', null], { mayBe: ['2025-05-01', null] })),
    expect: [{ ...unknown, gate: 'listing_date', would_settle: 'the date since which “Remote Institute” is listed' }],
  },
  {
    name: 'does not know where the entity was first seen on the list after the work',
    kind: 'boundary',
    given: together(onOneWork, listed('E1', 'remote', ['2026-01-01', null], { mayBe: [null, null] })),
    expect: [{ ...unknown, gate: 'listing_date' }],
  },
  {
    name: 'does not know where the listing ended on an unknown day',
    kind: 'boundary',
    given: together(
      onOneWork,
      listed('E1', 'remote', ['2024-01-01', '2025-01-01'], { mayBe: ['2024-01-01', '2025-12-31'] }),
    ),
    expect: [{ ...unknown, gate: 'listing_date' }],
  },
  {
    name: 'counts that as possible, where possible dates are allowed',
    kind: 'boundary',
    given: together(onOneWork, listed('E1', 'remote', ['2025-05-31', null], { mayBe: ['2025-05-01', null] })),
    parameters: { allow_possible_dates: true },
    expect: [{ ...fired, date_certainty: 'possible', conf_date: 0.5 }],
  },
  {
    name: 'never fires on an unknown day of listing, even where possible dates are allowed',
    kind: 'silent',
    given: together(onOneWork, listed('E1', 'remote', [null, null])),
    parameters: { allow_possible_dates: true },
    expect: [{ ...unknown, gate: 'listing_date' }],
  },
  {
    name: 'does not know which organization a listed name means',
    kind: 'innocent',
    innocent: 'name_collision',
    given: together(onOneWork, listed('E1', 'remote', ['2024-01-01', null], { hasRor: false, sureness: 0.95 })),
    expect: [{ ...unknown, gate: 'list_match', would_settle: 'the ROR iD of the list entry “Remote Institute”' }],
  },
  {
    name: 'is silent on a relative of the listed entity',
    kind: 'innocent',
    innocent: 'sub_unit_not_listed',
    given: together(
      base,
      inForce,
      organization('unit', { country: 'CA', relatives: ['remote'] }),
      authored('P1', 'W1', '2025-05-01', { org: 'unit' }),
    ),
    expect: [{ ...satisfied, innocent: 'sub_unit_not_listed' }],
  },
  {
    name: 'is silent on a work of the day before the listing',
    kind: 'innocent',
    innocent: 'listed_later',
    given: together(onOneWork, listed('E1', 'remote', ['2025-05-02', null])),
    expect: [{ ...satisfied, innocent: 'listed_later' }],
  },
  {
    name: 'is silent on a work of the day after the listing ended',
    kind: 'innocent',
    innocent: 'listing_ended',
    given: together(onOneWork, listed('E1', 'remote', ['2024-01-01', '2025-05-01'])),
    expect: [{ ...satisfied, innocent: 'listing_ended' }],
  },
];
