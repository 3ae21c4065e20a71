import { type RuleCase, together } from '../case.ts';
import { award, form, organization, person, support } from '../case-tables.ts';

/** A person with a support form certified on 2026-03-02; the question is asked for 2026-06-30. */
const filed = together(
  organization('agency'),
  organization('foundation'),
  person('P1'),
  form('P1', 'cpos', '2026-03-02', { rows: 1 }),
  support('P1', { number: 'OTHER7777', title: 'Weather of distant moons', funder: 'agency' }),
);
const running = { span: ['2025-01-01', '2028-01-01'], people: [['P1', 'PI']] } as const;
const fired = { subject_key: 'P1|NUM123456', verdict: 'fired', severity: 'R' };
const satisfied = { subject_key: 'P1|NUM123456', verdict: 'satisfied', severity: null };
const unknown = { subject_key: 'P1|NUM123456', verdict: 'unknown', severity: null };

export const cases: readonly RuleCase[] = [
  {
    name: 'fires on an award that no row names',
    kind: 'true',
    given: together(filed, award('NUM123456', running)),
    expect: [
      {
        ...fired,
        person_id: 'P1',
        subject_label: 'NUM123456, Agency Institute',
        gate: null,
        escalators: [],
        date_lo: '2025-01-01',
        date_hi: '2027-12-31',
        date_certainty: 'certain',
        conf_identity: 0.99,
        conf_organization: null,
        conf_mention: null,
        conf_attribution: null,
        conf_date: 1,
        work_count: 0,
        overlap_months: null,
        tested_disclosure_id: 'cpos-P1',
        details: [
          'award=NUM123456',
          'funder=Agency Institute',
          'role=PI',
          'span=2025-01-01 to 2027-12-31',
          'rows=1 row',
          'tested_on=2026-03-02',
        ],
        evidence: [
          'award:award:NUM123456|agency/P1/PI',
          'disclosed:support:support-P1-OTHER7777',
          'absence:form:cpos-P1',
        ],
      },
    ],
  },
  {
    name: 'fires for a co-principal investigator',
    kind: 'true',
    given: together(filed, award('NUM123456', { ...running, people: [['P1', 'co-PI']] })),
    expect: [fired],
  },
  {
    name: 'fires on an award of a foundation alike',
    kind: 'true',
    given: together(filed, award('NUM123456', { ...running, funder: 'foundation', isFederal: false })),
    expect: [fired],
  },
  {
    name: 'fires where only a replaced form has the row',
    kind: 'true',
    given: together(
      filed,
      form('P1', 'cpos', '2025-06-01', { id: 'old', isNewest: false }),
      support('P1', { id: 'old-row', formId: 'old', number: 'NUM123456' }),
      award('NUM123456', running),
    ),
    expect: [fired],
  },
  {
    name: 'is silent where a row has the number',
    kind: 'silent',
    given: together(filed, support('P1', { number: 'NUM123456' }), award('NUM123456', running)),
    expect: [satisfied],
  },
  {
    name: 'is silent where a pending row has the number',
    kind: 'silent',
    given: together(filed, support('P1', { number: 'NUM123456', type: 'pending' }), award('NUM123456', running)),
    expect: [satisfied],
  },
  {
    name: 'is silent where a row has nearly the same title and the same funder',
    kind: 'silent',
    given: together(
      filed,
      support('P1', { title: 'Tides of a Frozen Sea', funder: 'agency' }),
      award('NUM123456', { ...running, title: 'Tides of a frozen sea.' }),
    ),
    expect: [satisfied],
  },
  {
    name: 'is silent where another newest form has the number',
    kind: 'silent',
    given: together(
      filed,
      form('P1', 'coi', '2026-01-15'),
      support('P1', { formId: 'coi-P1', number: 'NUM123456' }),
      award('NUM123456', running),
    ),
    expect: [satisfied],
  },
  {
    name: 'says nothing of a former principal investigator',
    kind: 'silent',
    given: together(filed, award('NUM123456', { ...running, people: [['P1', 'former PI']] })),
    expect: [],
  },
  {
    name: 'says nothing of key personnel',
    kind: 'silent',
    given: together(filed, award('NUM123456', { ...running, people: [['P1', 'key']] })),
    expect: [],
  },
  {
    name: 'does not know whether a record with the same name is this person',
    kind: 'silent',
    given: together(filed, award('NUM123456', { ...running, people: [['P1', 'PI', 0.5]] })),
    expect: [{ ...unknown, gate: 'G1', would_settle: 'an ORCID iD or staff id on the award record' }],
  },
  {
    name: 'does not know without a support form',
    kind: 'silent',
    given: together(organization('agency'), person('P1'), award('NUM123456', running)),
    expect: [{ ...unknown, gate: 'disclosure_missing', would_settle: 'a certified current and pending support form' }],
  },
  {
    name: 'does not know where the support form has no date',
    kind: 'silent',
    given: together(organization('agency'), person('P1'), form('P1', 'cpos', null), award('NUM123456', running)),
    expect: [{ ...unknown, gate: 'disclosure_undated' }],
  },
  {
    name: 'does not know where the record does not say when the award ends',
    kind: 'silent',
    given: together(filed, award('NUM123456', { ...running, span: ['2025-01-01', null] })),
    expect: [{ ...unknown, gate: 'date', would_settle: 'the start and the end of award NUM123456' }],
  },
  {
    name: 'does not know whether a row one character away is a misprint of the number',
    kind: 'silent',
    given: together(filed, support('P1', { number: 'NUM123465', funder: 'agency' }), award('NUM123456', running)),
    expect: [{ ...unknown, gate: 'number', innocent: null }],
  },
  {
    name: 'fires where the row one character away is another award that is known',
    kind: 'true',
    given: together(
      filed,
      support('P1', { number: 'NUM123465', funder: 'agency', title: 'Rocks' }),
      award('NUM123456', running),
      award('NUM123465', { span: ['2025-01-01', '2028-01-01'] }),
    ),
    expect: [fired],
  },
  {
    name: 'counts an award on its last day',
    kind: 'boundary',
    given: together(filed, award('NUM123456', { ...running, span: ['2025-01-01', '2026-07-01'] })),
    expect: [fired],
  },
  {
    name: 'leaves out an award on the day after its last',
    kind: 'boundary',
    given: together(filed, award('NUM123456', { ...running, span: ['2025-01-01', '2026-06-30'] })),
    expect: [],
  },
  {
    name: 'counts an award that began on the day of the form',
    kind: 'boundary',
    given: together(filed, award('NUM123456', { ...running, span: ['2026-03-02', '2028-01-01'] })),
    expect: [fired],
  },
  {
    name: 'leaves out an award that begins after the as-of date',
    kind: 'boundary',
    given: together(filed, award('NUM123456', { ...running, span: ['2026-07-01', '2028-01-01'] })),
    expect: [],
  },
  {
    name: 'keeps apart two projects of one funder whose titles differ by more than the similarity allows',
    kind: 'boundary',
    given: together(filed, award('NUM123456', { ...running, title: 'Weather of near planets' })),
    parameters: { title_similarity: 0.95 },
    expect: [fired],
  },
  {
    name: 'leaves open whether an award in its last year is extended or closed',
    kind: 'innocent',
    innocent: 'no_cost_extension',
    given: together(filed, award('NUM123456', { ...running, span: ['2023-01-01', '2027-01-01'] })),
    expect: [{ ...fired, innocents: ['no_cost_extension=unknown'] }],
  },
  {
    name: 'leaves open whether the award was transferred',
    kind: 'innocent',
    innocent: 'transferred',
    given: together(filed, award('NUM123456', running)),
    expect: [{ ...fired, innocents: ['transferred=unknown', 'no_cost_extension=no'] }],
  },
  {
    name: 'does not know where a row has the same title with another funder',
    kind: 'innocent',
    innocent: 'subaward',
    given: together(
      filed,
      support('P1', { title: 'Project of NUM123456', number: 'SUB99', funder: 'foundation' }),
      award('NUM123456', running),
    ),
    expect: [
      {
        ...unknown,
        gate: 'number',
        innocent: 'subaward',
        would_settle: 'whether “Project of NUM123456, SUB99, Foundation Institute” is award NUM123456',
      },
    ],
  },
  {
    name: 'does not know where a row has a part of the number',
    kind: 'innocent',
    innocent: 'subproject',
    given: together(filed, support('P1', { number: 'NUM1234565678' }), award('NUM123456', running)),
    expect: [{ ...unknown, gate: 'number', innocent: 'subproject' }],
  },
  {
    name: 'is silent on training awards',
    kind: 'innocent',
    innocent: 'training_award',
    given: together(filed, award('NUM123456', { ...running, activityCode: 'T32' })),
    expect: [{ ...satisfied, innocent: 'training_award' }],
  },
  {
    name: 'is silent on fellowships whose number begins with their code',
    kind: 'innocent',
    innocent: 'training_award',
    given: together(filed, award('F31CA123456', running)),
    expect: [{ subject_key: 'P1|F31CA123456', verdict: 'satisfied', innocent: 'training_award' }],
  },
  {
    name: 'takes no other number that opens with such letters for a fellowship',
    kind: 'true',
    given: together(filed, award('F31123456', running)),
    expect: [{ subject_key: 'P1|F31123456', verdict: 'fired' }],
  },
  {
    name: 'does not know where the form was filed on the day before the award began',
    kind: 'innocent',
    innocent: 'filed_before_start',
    given: together(filed, award('NUM123456', { ...running, span: ['2026-03-03', '2028-01-01'] })),
    expect: [
      {
        ...unknown,
        gate: 'filed_before_start',
        innocent: 'filed_before_start',
        would_settle: 'a support form certified after 2026-03-03',
      },
    ],
  },
];
