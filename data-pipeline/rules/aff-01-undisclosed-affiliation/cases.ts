import { type RuleCase, together } from '../case.ts';
import { authored, award, byNameOnly, employed, form, listed, organization, person, position } from '../case-tables.ts';

/** A person at home since 2015, with a biosketch certified on 2026-03-02: its window opens on 2023-03-02. */
const atHome = together(
  organization('home'),
  organization('remote', { country: 'CA' }),
  person('P1'),
  employed('P1', 'home', '2015-01-01', null),
);
const sketched = together(
  atHome,
  form('P1', 'biosketch', '2026-03-02', { rows: 2 }),
  position('P1', 'home', { span: ['2015-01-01', null] }),
);
const onOneWork = together(sketched, authored('P1', 'W1', '2025-05-01', { org: 'remote' }));
const onThreeWorks = together(
  onOneWork,
  authored('P1', 'W2', '2025-06-01', { org: 'remote' }),
  authored('P1', 'W3', '2025-09-15', { org: 'remote' }),
);
const fired = { subject_key: 'P1|remote', verdict: 'fired', severity: 'R' };
const satisfied = { subject_key: 'P1|remote', verdict: 'satisfied', severity: null };
const unknown = { subject_key: 'P1|remote', verdict: 'unknown', severity: null };

export const cases: readonly RuleCase[] = [
  {
    name: 'fires on an affiliation that neither the roster nor a form names',
    kind: 'true',
    given: onOneWork,
    expect: [
      {
        subject_key: 'P1|remote',
        person_id: 'P1',
        subject_label: 'Remote Institute',
        verdict: 'fired',
        gate: null,
        would_settle: null,
        innocent: null,
        severity: 'R',
        escalators: [],
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
        tested_disclosure_id: 'biosketch-P1',
        details: [
          'works=1 work',
          'dates=2025-05-01',
          'organization=Remote Institute',
          'lag=12 months',
          'rows=2 rows',
          'tested_on=2026-03-02',
        ],
        evidence: [
          'observed:affiliation:W1#1/1',
          'disclosed:position:position-P1-home-biosketch',
          'absence:form:biosketch-P1',
        ],
      },
    ],
  },
  {
    name: 'is a priority beside a federal award and on three works',
    kind: 'true',
    given: together(onThreeWorks, award('FED1', { span: ['2025-06-15', '2028-07-01'], people: [['P1', 'PI']] })),
    expect: [
      {
        ...fired,
        severity: 'P',
        escalators: ['concurrent federal award', '3 or more works'],
        date_lo: '2025-05-01',
        date_hi: '2025-09-15',
        work_count: 3,
        overlap_months: 4,
      },
    ],
  },
  {
    name: 'is a priority where the organization was on a government list on the date of the work',
    kind: 'true',
    given: together(onOneWork, listed('E1', 'remote', ['2024-01-01', null])),
    expect: [{ ...fired, severity: 'P', escalators: ['designation in force on the date'] }],
  },
  {
    name: 'names a span of a year or more, which does not raise the severity alone',
    kind: 'true',
    given: together(onOneWork, authored('P1', 'W2', '2023-05-01', { org: 'remote' })),
    expect: [{ ...fired, escalators: ['span of 12 months or more'], work_count: 2 }],
  },
  {
    name: 'stays an ordinary review on three works without a federal award',
    kind: 'true',
    given: onThreeWorks,
    expect: [{ ...fired, escalators: ['3 or more works'], work_count: 3, overlap_months: null }],
  },
  {
    name: 'stays an ordinary review beside an award that the person has handed over',
    kind: 'true',
    given: together(onThreeWorks, award('FED1', { span: ['2025-01-01', '2028-01-01'], people: [['P1', 'former PI']] })),
    expect: [{ ...fired, overlap_months: null }],
  },
  {
    name: 'stays an ordinary review where a third party has an opinion of the organization',
    kind: 'true',
    given: together(onOneWork, listed('E1', 'remote', ['2024-01-01', null], { kind: 'assessment' })),
    expect: [{ ...fired, escalators: [] }],
  },
  {
    name: 'is silent where the biosketch names the position',
    kind: 'silent',
    given: together(onOneWork, position('P1', 'remote', { span: ['2024-01-01', null] })),
    expect: [{ ...satisfied, innocent: null }],
  },
  {
    name: 'is silent where another newest form names it',
    kind: 'silent',
    given: together(
      onOneWork,
      form('P1', 'outside_activity', '2025-12-01'),
      position('P1', 'remote', { formType: 'outside_activity', itemType: 'outside_activity' }),
    ),
    expect: [satisfied],
  },
  {
    name: 'is silent where the byline names the employer',
    kind: 'silent',
    given: together(sketched, authored('P1', 'W1', '2025-05-01', { org: 'home' })),
    expect: [{ subject_key: 'P1|home', verdict: 'satisfied', innocent: null }],
  },
  {
    name: 'says nothing of works before the window',
    kind: 'silent',
    given: together(sketched, authored('P1', 'W1', '2020-05-01', { org: 'remote' })),
    expect: [],
  },
  {
    name: 'takes a row of a form that a newer version replaced for no disclosure',
    kind: 'true',
    given: together(
      onOneWork,
      form('P1', 'biosketch', '2024-01-01', { id: 'old', isNewest: false }),
      position('P1', 'remote', { formId: 'old' }),
    ),
    expect: [fired],
  },
  {
    name: 'does not know without a biosketch',
    kind: 'silent',
    given: together(atHome, authored('P1', 'W1', '2025-05-01', { org: 'remote' })),
    expect: [{ ...unknown, gate: 'disclosure_missing', would_settle: 'a certified biosketch' }],
  },
  {
    name: 'does not know where the biosketch has no date',
    kind: 'silent',
    given: together(atHome, form('P1', 'biosketch', null), authored('P1', 'W1', '2025-05-01', { org: 'remote' })),
    expect: [{ ...unknown, gate: 'disclosure_undated', would_settle: 'the certification date of the biosketch' }],
  },
  {
    name: 'does not know which organization an unresolved line means',
    kind: 'silent',
    given: together(
      sketched,
      authored('P1', 'W1', '2025-05-01', { org: 'remote', sureness: null, raw: 'Remote Inst.' }),
    ),
    expect: [
      {
        subject_key: 'P1|unresolved:Remote Inst.',
        verdict: 'unknown',
        gate: 'G2',
        would_settle: 'the ROR iD of “Remote Inst.”',
      },
    ],
  },
  {
    name: 'does not know where a disclosed row of unclear organization may be the same one',
    kind: 'silent',
    given: together(
      onOneWork,
      organization('name:remote inst', { country: null, isRegistered: false }),
      position('P1', 'name:remote inst', { name: 'Remote Inst', sureness: 0.5 }),
    ),
    expect: [{ ...unknown, gate: 'G2', would_settle: 'the ROR iD of “Remote Inst”, which is on file' }],
  },
  {
    name: 'fires where the disclosed row of unclear organization is in another country',
    kind: 'true',
    given: together(
      onOneWork,
      organization('name:remote inst', { country: null, isRegistered: false }),
      position('P1', 'name:remote inst', { name: 'Remote Inst', country: 'NZ', sureness: 0.5 }),
    ),
    expect: [fired],
  },
  {
    name: 'counts a work on the very day on which the window opens',
    kind: 'boundary',
    given: together(sketched, authored('P1', 'W1', '2023-03-02', { org: 'remote' })),
    expect: [fired],
  },
  {
    name: 'leaves out a work of the day before the window opens',
    kind: 'boundary',
    given: together(sketched, authored('P1', 'W1', '2023-03-01', { org: 'remote' })),
    expect: [],
  },
  {
    name: 'counts a work on the day of certification',
    kind: 'boundary',
    given: together(sketched, authored('P1', 'W1', '2026-03-02', { org: 'remote' })),
    expect: [fired],
  },
  {
    name: 'leaves out a work of the day after certification',
    kind: 'boundary',
    given: together(sketched, authored('P1', 'W1', '2026-03-03', { org: 'remote' })),
    expect: [],
  },
  {
    name: 'opens the window of a leap day on the last day of February',
    kind: 'boundary',
    given: together(
      atHome,
      form('P1', 'biosketch', '2024-02-29'),
      authored('P1', 'W1', '2021-02-28', { org: 'remote' }),
    ),
    expect: [fired],
  },
  {
    name: 'leaves out the day before that last day of February',
    kind: 'boundary',
    given: together(
      atHome,
      form('P1', 'biosketch', '2024-02-29'),
      authored('P1', 'W1', '2021-02-27', { org: 'remote' }),
    ),
    expect: [],
  },
  {
    name: 'takes a year inside the window as certain',
    kind: 'boundary',
    given: together(sketched, authored('P1', 'W1', ['2024-01-01', '2024-12-31'], { org: 'remote' })),
    expect: [{ ...fired, date_lo: '2024-01-01', date_hi: '2024-12-31', date_certainty: 'certain', conf_date: 1 }],
  },
  {
    name: 'does not know where a year only overlaps the window',
    kind: 'boundary',
    given: together(sketched, authored('P1', 'W1', ['2023-01-01', '2023-12-31'], { org: 'remote' })),
    expect: [{ ...unknown, gate: 'date', would_settle: 'the day of publication' }],
  },
  {
    name: 'counts a year that overlaps the window, as possible, where possible dates are allowed',
    kind: 'boundary',
    given: together(sketched, authored('P1', 'W1', ['2023-07-01', '2023-12-31'], { org: 'remote' })),
    parameters: { allow_possible_dates: true, affiliation_window_months: 30 },
    expect: [{ ...fired, date_certainty: 'possible', conf_date: 121 / 184 }],
  },
  {
    name: 'counts a federal award that ends the day before the first work for nothing',
    kind: 'boundary',
    given: together(onThreeWorks, award('FED1', { span: ['2020-01-01', '2025-05-01'], people: [['P1', 'PI']] })),
    expect: [{ ...fired, overlap_months: null }],
  },
  {
    name: 'counts a federal award that shares one day with the affiliation',
    kind: 'boundary',
    given: together(onThreeWorks, award('FED1', { span: ['2020-01-01', '2025-05-02'], people: [['P1', 'co-PI']] })),
    expect: [{ ...fired, severity: 'P', overlap_months: 1 }],
  },
  {
    name: 'takes an employment as home up to the lag after its end',
    kind: 'innocent',
    innocent: 'moved_recently',
    given: together(
      sketched,
      employed('P1', 'remote', '2010-01-01', '2024-05-02'),
      authored('P1', 'W1', '2025-05-01', { org: 'remote' }),
    ),
    expect: [{ ...satisfied, innocent: 'moved_recently' }],
  },
  {
    name: 'fires on the day on which the lag after an employment has passed',
    kind: 'boundary',
    given: together(
      sketched,
      employed('P1', 'remote', '2010-01-01', '2024-05-01'),
      authored('P1', 'W1', '2025-05-01', { org: 'remote' }),
    ),
    expect: [fired],
  },
  {
    name: 'leaves open whether a line on one work was a visit',
    kind: 'innocent',
    innocent: 'visiting_talk',
    given: onOneWork,
    expect: [{ ...fired, innocents: ['visiting_talk=unknown'] }],
  },
  {
    name: 'leaves open whether a co-author added the line',
    kind: 'innocent',
    innocent: 'courtesy_line',
    given: onOneWork,
    expect: [{ ...fired, innocents: ['courtesy_line=unknown'] }],
  },
  {
    name: 'rules out a courtesy on a work that the person answers for',
    kind: 'true',
    given: together(sketched, authored('P1', 'W1', '2025-05-01', { org: 'remote', isCorresponding: true })),
    expect: [{ ...fired, innocents: ['courtesy_line=no'] }],
  },
  {
    name: 'leaves open whether an organization in the country of the employer belongs to it',
    kind: 'innocent',
    innocent: 'affiliated_hospital',
    given: together(
      sketched,
      organization('hospital', { country: 'US' }),
      authored('P1', 'W1', '2025-05-01', { org: 'hospital' }),
    ),
    expect: [{ subject_key: 'P1|hospital', verdict: 'fired', innocents: ['affiliated_hospital=unknown'] }],
  },
  {
    name: 'leaves open whether one line is the publisher’s error',
    kind: 'innocent',
    innocent: 'publisher_error',
    given: onOneWork,
    expect: [{ ...fired, innocents: ['publisher_error=unknown'] }],
  },
  {
    name: 'does not know whether a byline with the same name is this person',
    kind: 'innocent',
    innocent: 'homonym',
    given: together(sketched, authored('P1', 'W1', '2025-05-01', { org: 'remote', identity: byNameOnly })),
    expect: [{ ...unknown, gate: 'G1', would_settle: 'an ORCID iD that puts the byline to this person or to another' }],
  },
  {
    name: 'cannot know whose a byline with a bare name is',
    kind: 'innocent',
    innocent: 'homonym',
    given: together(
      sketched,
      authored('P1', 'W1', '2025-05-01', { org: 'remote', identity: byNameOnly, hasIdentifier: false }),
    ),
    expect: [{ ...unknown, verdict: 'unknowable', gate: 'G1', would_settle: null }],
  },
  {
    name: 'is silent where the organization stands under education',
    kind: 'innocent',
    innocent: 'student_status',
    given: together(onOneWork, position('P1', 'remote', { itemType: 'education' })),
    expect: [{ ...satisfied, innocent: 'student_status' }],
  },
  {
    name: 'is silent where the byline says that it is a present address',
    kind: 'innocent',
    innocent: 'present_address',
    given: together(sketched, authored('P1', 'W1', '2025-05-01', { org: 'remote', kind: 'present_address' })),
    expect: [{ ...satisfied, innocent: 'present_address' }],
  },
  {
    name: 'is silent where the words of the line say that it is a present address',
    kind: 'innocent',
    innocent: 'present_address',
    given: together(
      sketched,
      authored('P1', 'W1', '2025-05-01', { org: 'remote', raw: 'Present address: Remote Institute, Canada' }),
    ),
    expect: [{ ...satisfied, innocent: 'present_address' }],
  },
  {
    name: 'is silent where an organization of the same family is on file',
    kind: 'innocent',
    innocent: 'organization_renamed',
    given: together(
      sketched,
      organization('successor', { relatives: ['home'] }),
      authored('P1', 'W1', '2025-05-01', { org: 'successor' }),
    ),
    expect: [{ subject_key: 'P1|successor', verdict: 'satisfied', innocent: 'organization_renamed' }],
  },
];
