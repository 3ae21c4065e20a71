import type {
  BetweennessAnswer,
  NetworkKind,
  CoverageRow,
  EvidenceRow,
  FileReceipt,
  FindingDetail,
  FindingFacts,
  FindingRow,
  LaneRow,
  Overview,
  PackReport,
  PersonDetail,
  PersonRow,
  SearchRow,
  YearRow,
} from '#pipeline';
import { PipelineError } from '#pipeline';
import { fictionalBrief } from './fictional-brief.ts';
import { fictionalInquiry } from './fictional-inquiry.ts';
import { fictionalNetwork } from './fictional-network.ts';
import type { AskOptions, PipelineClient } from '../../src/worker/client.ts';
import type { Requests, WorkspaceFacts } from '../../src/worker/protocol.ts';
import { fictionalPreview } from './fictional-preview.ts';
import { fictionalQueries } from './fictional-query.ts';
import { fictionalReviews } from './fictional-reviews.ts';
import {
  fictionalNetworkTrends,
  fictionalTies,
  fictionalRunChanges,
  fictionalTrends,
  fictionalUnitTrends,
} from './fictional-trends.ts';
import { fictionalHistory, fictionalNodeWindows, fictionalPeriods, fictionalRanks } from './fictional-time.ts';
import { fictionalQuotedWorks, fictionalWork } from './fictional-work.ts';

const sha = '7c1f2ab09d4e6f5583a1b2c3d4e5f60718293a4b5c6d7e8f9012345678abcdef';
const units = ['Materials Science', 'Computer Science', 'Marine Biology', 'School of Medicine', null] as const;
const people: readonly PersonRow[] = [
  ['P001', 'Adeyemi-Larsen, Tomasina'],
  ['P002', 'Brandt, Ottilie'],
  ['P003', 'Castellanos Quiñónez, Iñaki'],
  ['P004', 'Đorđević, Ljubomir'],
  ['P005', 'El-Amrani, Soukaïna'],
  ['P006', 'Fjeldstad, Ragnhild'],
  ['P007', 'Gwaltney, Percival'],
  ['P008', '海野 千景'],
  ['P009', 'Ilunga, Béatrice'],
  ['P010', 'Kowalczyk-Thistlethwaite, Maximiliana Genowefa'],
].map(([person_id = '', display_name = ''], index) => ({
  person_id,
  display_name,
  orcid: index % 3 === 2 ? null : `0000-0000-0000-00${String(10 + index)}`,
  unit: units[index % units.length] ?? null,
  work_count: 12 + ((index * 37) % 90),
  with_affiliation: Math.floor((12 + ((index * 37) % 90)) * (0.6 + index * 0.04)),
  with_acknowledgment: Math.floor((12 + ((index * 37) % 90)) * 0.5),
  with_funding: Math.floor((12 + ((index * 37) % 90)) * 0.6),
  identity_sure: 12 + ((index * 37) % 90),
  identity_unsure: index % 4,
  year_lo: 2014,
  year_hi: 2026,
  disclosure_count: index === 6 ? 0 : 3,
  finding_count: [4, 0, 2, 1, 0, 3, 0, 1, 0, 2][index] ?? 0,
}));

const kinds = [
  ['AFF-01', 'R', 'Affiliation on works that is not among the disclosed positions', 'Polytechnic of Nordhavn'],
  [
    'AFF-01',
    'P',
    'Affiliation on works that is not among the disclosed positions',
    'Institute of Brine Physics, Qaranth',
  ],
  ['FND-02', 'R', 'Acknowledged award that is not among the disclosed support', 'Thule Research Fund, TRF-20-1187'],
  ['FND-01', 'R', 'Award on the public record that is not among the disclosed support', 'CMMI-9922810'],
  ['EFF-01', 'R', 'More than twelve person-months in one year', '2025: 13.5 person-months'],
  ['ENT-01', 'P', 'Own affiliation with a designated entity', 'Harrow Basin Defence Laboratory'],
  ['FND-04', 'C', 'Collective funding line', 'Qaranth Science Council, 88-204-1'],
  ['ENT-02', 'C', 'Co-publication with a designated entity', 'Harrow Basin Defence Laboratory'],
  ['TIM-01', 'C', 'Tie at the same time as a federal award', 'Polytechnic of Nordhavn'],
] as const;

/** `count` findings in the order of review. */
export function fictionalFindings(count: number): readonly FindingRow[] {
  const rows = Array.from({ length: count }, (_, index): FindingRow => {
    const [rule_id, severity, title, subject_label] = kinds[(index * 7) % kinds.length] ?? kinds[0];
    const person = people[(index * 3) % people.length];
    const from = 2018 + (index % 6);
    return {
      finding_id: (0x1a2b3c4d + index * 7919).toString(16).padStart(16, '0'),
      rule_id,
      severity,
      person_id: person?.person_id ?? '',
      person_name: person?.display_name ?? '',
      unit: person?.unit ?? null,
      subject_key: `${person?.person_id ?? ''}|${String(index)}`,
      subject_label,
      title,
      date_lo: `${String(from)}-02-01`,
      date_hi: `${String(Math.min(2026, from + (index % 4)))}-11-30`,
      date_certainty: index % 5 === 3 ? 'possible' : 'certain',
      conf_least: [1, 0.97, 0.95, 0.92, 0.86][index % 5] ?? 1,
      work_count: rule_id.startsWith('EFF') ? 0 : 1 + (index % 9),
    };
  });
  return rows;
}

const lanes: readonly LaneRow[] = [
  bar('employment', 'O1', 'University of Eastmarch', 'Professor', '2012-09-01', null),
  bar('disclosed_position', 'O1', 'University of Eastmarch', 'Professor · biosketch', '2012-09-01', null),
  bar('observed_affiliation', 'O1', 'University of Eastmarch', '', '2014-01-01', '2026-07-01', 58),
  bar('disclosed_position', 'O2', 'Sund Marine Station', 'Visiting scientist · biosketch', '2019-06-01', '2021-06-01'),
  bar('observed_affiliation', 'O2', 'Sund Marine Station', '', '2019-09-01', '2021-12-31', 6),
  gap('observed_affiliation', 'O3', 'Polytechnic of Nordhavn', '', '2022-01-01', '2025-10-01', 7),
  bar('disclosed_support', 'A1', 'CMMI-9922810', 'National Science Agency · current', '2023-08-01', '2026-08-01'),
  bar('award', 'A1', 'CMMI-9922810', 'National Science Agency · PI', '2023-08-01', '2026-08-01'),
  gap('observed_award', 'A2', 'TRF-20-1187', 'Thule Research Fund', '2022-03-01', '2024-12-31', 3),
  bar(
    'disclosed_support',
    'A3',
    'Salt-tolerant coatings',
    'Eastmarch Foundation · pending',
    '2026-01-01',
    '2028-01-01',
  ),
  bar('certification', 'D1', 'biosketch', '', '2026-03-02', '2026-03-03'),
  bar('certification', 'D2', 'cpos', '', '2024-11-15', '2024-11-16'),
];

function bar(
  lane: LaneRow['lane'],
  align_key: string,
  label: string,
  detail: string,
  starts_on: string | null,
  ends_before: string | null,
  work_count = 0,
): LaneRow {
  return { lane, align_key, label, detail, starts_on, ends_before, is_gap: false, finding_id: null, work_count };
}

function gap(...[lane, key, label, detail, from, to, works]: Parameters<typeof bar>): LaneRow {
  return { ...bar(lane, key, label, detail, from, to, works), is_gap: true, finding_id: '000000001a2b3c4d' };
}

function quotation(seq: number, side: EvidenceRow['side'], label: string, quote: string, words: string): EvidenceRow {
  const start = quote.indexOf(words);
  const isWork = side === 'observed';
  return {
    finding_id: '000000001a2b3c4d',
    seq,
    side,
    label,
    quote,
    char_start: words === '' ? null : start,
    char_end: words === '' ? null : start + words.length,
    work_id: isWork ? `doi:10.5555/eastmarch.${String(seq)}` : null,
    work_title: isWork ? 'Chloride transport in layered coatings under tidal load' : null,
    doi: isWork ? `10.5555/eastmarch.${String(seq)}` : null,
    file: isWork ? 'openalex/works-2022-2025.jsonl.gz' : 'disclosures/positions.csv',
    place: isWork ? `line ${String(4200 + seq)}, authorship 2` : 'row 118',
    sha256: sha,
  };
}

const evidence: readonly EvidenceRow[] = [
  quotation(
    1,
    'observed',
    'Byline, 2023-05-14',
    'T. Adeyemi-Larsen (1,2): 1 University of Eastmarch; 2 Polytechnic of Nordhavn, Faculty of Coastal Engineering, Nordhavn',
    'Polytechnic of Nordhavn, Faculty of Coastal Engineering',
  ),
  quotation(
    2,
    'observed',
    'Byline, 2024-02-02',
    'Department of Coastal Engineering, Polytechnic of Nordhavn, 9 Havnegade, Nordhavn <img src=x onerror=alert(1)>',
    'Polytechnic of Nordhavn',
  ),
  quotation(3, 'absence', 'Biosketch certified on 2026-03-02', 'No matching row among 14 positions of this form.', ''),
  quotation(
    4,
    'disclosed',
    'Nearest row, refused: another city',
    'Polytechnic Institute, Nordheim — lecturer, 2009–2011',
    '',
  ),
];

function detailOf(row: FindingRow): FindingDetail {
  const finding: FindingFacts = {
    ...row,
    rule_version: '1.0.0',
    statement:
      '7 works, dated 2022-01-01 to 2025-09-30, give Polytechnic of Nordhavn as an affiliation of this person. None of the 14 positions on the biosketch certified on 2026-03-02 names it or a related organization.',
    escalators: row.severity === 'P' ? ['concurrent_federal_award', 'three_works'] : [],
    conf_identity: 1,
    conf_organization: row.conf_least,
    conf_mention: null,
    conf_attribution: null,
    conf_date: 1,
    overlap_months: 26,
    would_clear:
      'A position row that names Polytechnic of Nordhavn for any part of 2021–2026, on the biosketch or another form.',
  };
  return {
    finding,
    evidence,
    innocents: [
      innocent(1, 'visiting_talk', 'A visit or talk was given as an affiliation.', 'unknown'),
      innocent(2, 'moved_recently', 'The person moved, and the byline still names the earlier employer.', 'no'),
      innocent(3, 'affiliated_hospital', 'A hospital or institute that belongs to the employer.', 'no'),
      innocent(4, 'courtesy_line', 'A co-author added the line as a courtesy.', 'unknown'),
      innocent(
        5,
        'organization_renamed',
        'The organization was renamed in 2023 and is on file by its old name.',
        'yes',
      ),
    ],
    lanes: lanes.map((lane) => (lane.finding_id === null ? lane : { ...lane, finding_id: row.finding_id })),
    coverage: people[0] as CoverageRow,
  };
}

function innocent(seq: number, code: string, text: string, applies: 'yes' | 'no' | 'unknown') {
  return { finding_id: '000000001a2b3c4d', seq, code, text, applies };
}

const verdicts = [
  { rule_id: 'AFF-01', fired: 12, satisfied: 148, unknown: 31, unknowable: 4 },
  { rule_id: 'EFF-01', fired: 2, satisfied: 61, unknown: 5, unknowable: 0 },
  { rule_id: 'ENT-01', fired: 1, satisfied: 190, unknown: 22, unknowable: 0 },
  { rule_id: 'ENT-02', fired: 9, satisfied: 420, unknown: 60, unknowable: 11 },
  { rule_id: 'FND-01', fired: 6, satisfied: 44, unknown: 3, unknowable: 0 },
  { rule_id: 'FND-02', fired: 8, satisfied: 71, unknown: 40, unknowable: 18 },
  { rule_id: 'FND-04', fired: 23, satisfied: 12, unknown: 0, unknowable: 0 },
  { rule_id: 'TIM-01', fired: 5, satisfied: 0, unknown: 9, unknowable: 0 },
];

const workYears: readonly YearRow[] = Array.from({ length: 12 }, (_, index) => ({
  year: 2015 + index,
  works: 180 + index * 22 - (index === 11 ? 210 : 0),
  works_with_affiliation: 120 + index * 20 - (index === 11 ? 160 : 0),
  authorships: 900 + index * 150,
  authors_per_work: 4.6 + index * 0.15,
  international_works: 40 + index * 11 - (index === 11 ? 70 : 0),
  organizations: 110 + index * 9,
  countries: 21 + index,
  funders: 30 + index * 3,
  findings: 2 + (index % 5),
}));

const oldYears: readonly YearRow[] = workYears.slice(0, 1).map((row) => ({ ...row, year: 1837 }));

function overviewOf(findings: readonly FindingRow[], asOf: string, years = workYears): Overview {
  return {
    as_of: asOf,
    people: 240,
    works: 5210,
    organizations: 812,
    coverage: {
      works: 3870,
      with_affiliation: 2715,
      with_acknowledgment: 2120,
      with_funding: 2480,
      identity_sure: 4410,
      identity_unsure: 318,
      people_with_disclosure: 221,
    },
    severities: (['P', 'R', 'A', 'C'] as const).map((severity) => ({
      severity,
      count: findings.filter((finding) => finding.severity === severity).length,
    })),
    verdicts,
    years,
    work_years: years.map(({ year, works }) => ({ year, works: works * 3 })),
  };
}

function personOf(person: PersonRow, findings: readonly FindingRow[]): PersonDetail {
  return {
    person,
    verdicts: verdicts.map(({ rule_id }, index) => ({
      rule_id,
      fired: index % 3 === 0 ? 1 : 0,
      satisfied: 3 + index,
      unknown: index % 4,
      unknowable: index === 5 ? 2 : 0,
    })),
    lanes,
    findings: findings.filter(({ person_id }) => person_id === person.person_id).slice(0, 6),
    identity: Array.from({ length: 14 }, (_, index) => ({
      authorship_id: `W${String(index)}#2`,
      work_id: `W${String(index)}`,
      title: 'Chloride transport in layered coatings under tidal load: a study in several parts',
      year: 2026 - index,
      raw_name: index % 4 === 1 ? 'T. Larsen' : 'Tomasina Adeyemi-Larsen',
      method: (['orcid_record', 'source_id', 'name_affiliation_coauthor', 'name_only'] as const)[index % 4] ?? '',
      confidence: [1, 0.98, 0.96, 0.6][index % 4] ?? 1,
      basis:
        ['ORCID in the record', 'source id A5012, ORCID on 11 works', 'family of ror 0abc, 2 co-authors', 'name only'][
          index % 4
        ] ?? '',
      is_sure: index % 4 !== 3,
    })),
    awards: [
      {
        award_key: 'TRF201187|thule research fund',
        award_number: 'TRF-20-1187',
        funder_name: 'Thule Research Fund',
        title: 'Tides in porous stone',
        starts_on: '2020-10-01',
        ends_on: '2024-09-30',
        bases: ['award_record', 'initials'],
        roles: ['PI'],
        confidence: 0.99,
        contradictions: [],
        work_ids: ['W1', 'W2', 'W3', 'W4'],
        work_titles: ['Chloride transport', 'Soils of the terraces', 'Tides in stone', 'Aged coatings'],
      },
      {
        award_key: 'IT99999|isle trust',
        award_number: 'IT-99999',
        funder_name: 'Isle Trust',
        title: null,
        starts_on: null,
        ends_on: null,
        bases: ['award_record'],
        roles: ['Co-PI'],
        confidence: 0.5,
        contradictions: ['name_only'],
        work_ids: [],
        work_titles: [],
      },
    ],
    coauthors: Array.from({ length: 9 }, (_, index) => ({
      author_id: index === 2 ? 'P004' : `openalex:A${String(5000 + index)}`,
      label: ['M. Okonjo', 'R. Fjeldstad', 'Ljubomir Đorđević', 'S. Ueda', 'Ana Sœur'][index % 5] ?? '',
      is_covered: index === 2,
      work_count: 14 - index,
      first_year: 2015 + index,
      last_year: 2025,
    })),
    collaborators: [
      named('advisor', 'Fjeldstad, Runa', 'Harbor College of Advanced Coastal Materials', null, null),
      named('co-author', 'Okonjo, M.', 'Northmere Institute', null, '2026-03-01'),
      named('editorial board', 'Ueda, S.', null, 'Journal of Layered Coatings', '2025'),
    ],
    foreignComponents: [
      {
        item_id: 'F:2',
        award_number: '5R01EM012345-03',
        org_name: 'Northmere Institute',
        country_code: 'CH',
        activity: 'Tidal chambers: samples are aged there and measured here',
        approved_on: '2024-09-01',
        starts_on: '2024-10-01',
        ends_on: null,
        report_year: 2025,
      },
    ],
    profile: [
      stated('position', 'Eastmarch University', 'Professor, Materials', ['2019-09-01', null], 'Eastmarch University'),
      stated('position', 'Northmere Institute', 'Visiting researcher', ['2022-01-01', '2023-12-31'], 'self'),
      stated('education', 'Harbor College', null, [null, '2011-12-31'], null),
    ],
    unknowns: [
      unknown('FND-02', 'unknown', 'mention', 'The full text of the acknowledgment of 10.5555/eastmarch.9'),
      unknown('AFF-01', 'unknown', 'identity', 'An ORCID on the record of W3, or the author list of the publisher'),
      unknown('FND-02', 'unknowable', null, null),
    ],
  };
}

function named(
  relation: string,
  person_name: string,
  org_name: string | null,
  journal: string | null,
  last_active: string | null,
) {
  return { item_id: `C:${person_name}`, form_type: 'coa', relation, person_name, org_name, journal, last_active };
}

function stated(
  item_type: 'position' | 'education',
  org_name: string,
  title: string | null,
  [starts_on, ends_on]: readonly [string | null, string | null],
  asserted_by: string | null,
) {
  return { item_id: `O:${org_name}`, item_type, org_name, country_code: 'CH', title, starts_on, ends_on, asserted_by };
}

function unknown(rule_id: string, verdict: 'unknown' | 'unknowable', gate: string | null, would_settle: string | null) {
  return { rule_id, subject_key: 'P001|X', verdict, gate, would_settle };
}

const receipt: WorkspaceFacts['receipt'] = {
  files: [
    file('disclosures/cpos-adeyemi.xml', ['sciencv-cpos', 'SciENcv Current and Pending (Other) Support'], [9, 9, 0, 0]),
    {
      ...file('disclosures/positions.csv', ['positions', 'Disclosed positions'], [318, 316, 2, 4]),
      rejects: [
        {
          place: 'row 41',
          code: 'date_invalid',
          reason: 'certified_on "31/31/2025" is not a date; write YYYY-MM-DD',
          raw: 'P-014,biosketch,31/31/2025,Harrow Institute,2019\n',
        },
        {
          place: 'row 207',
          code: 'value_missing',
          reason: 'person_id is empty',
          raw: ',biosketch,2025-03-02,Veldt,2020\n',
        },
      ],
      reject_head: 'person_id,form_type,certified_on,organization,start\n',
      dropped_columns: [
        { name: 'nationality', reason: 'protected_attribute' },
        { name: 'office_phone', reason: 'unmapped' },
      ],
    },
    {
      ...file('notes/minutes.docx', null, [0, 0, 0, 0]),
      problem: {
        code: 'file_not_recognized',
        detail: 'no source recognizes it; tried OpenAlex works, ROR, SciENcv CPOS and 7 CSV templates',
      },
    },
    file('openalex/works-2022-2025.jsonl.gz', ['openalex-works', 'OpenAlex works'], [5210, 5210, 0, 0]),
    file('roster.csv', ['roster', 'Roster of covered people'], [240, 240, 0, 1]),
  ],
};

function file(
  path: string,
  source: readonly [id: string, title: string] | null,
  rows: readonly [number, number, number, number],
): FileReceipt {
  const [all, accepted, rejected, blank] = rows;
  return {
    path,
    sha256: sha,
    format: source?.[0] ?? null,
    title: source?.[1] ?? null,
    rows: { in: all, accepted, rejected, blank },
    rejects: [],
    reject_head: null,
    dropped_columns: [],
    encoding: source === null ? null : 'utf-8',
    encoding_is_guessed: false,
    mapping: null,
    refused_values: [],
    counts: {},
    problem: null,
  };
}

function searchRows(findings: readonly FindingRow[]): readonly SearchRow[] {
  return [
    ...people.map(({ person_id, display_name, unit }) => row('person', person_id, display_name, unit ?? '')),
    row('organization', '0abc12345', 'Polytechnic of Nordhavn', 'NO'),
    row('organization', '0abc12346', 'University of Eastmarch', 'US'),
    row(
      'work',
      'doi:10.5555/eastmarch.1',
      'Chloride transport in layered coatings under tidal load',
      '2023 · Coatings',
    ),
    row('award', 'CMMI9922810|nsa', 'CMMI-9922810 Coastal coatings', 'National Science Agency'),
    ...findings
      .filter(({ severity }) => severity !== 'C')
      .map((finding) =>
        row('finding', finding.finding_id, `${finding.title}: ${finding.subject_label}`, finding.rule_id),
      ),
  ];
}

function row(kind: SearchRow['kind'], id: string, label: string, hint: string): SearchRow {
  return { kind, id, label, hint };
}

/** The facts after an import: its files stand in the receipt with two rows each. */
function imported(
  facts: WorkspaceFacts,
  files: Requests['addFiles'][0]['files'],
  profiles: WorkspaceFacts['profiles'],
): WorkspaceFacts {
  const added = files.map(({ path }) => file(path, ['positions', 'Disclosed positions'], [2, 2, 0, 0]));
  return { ...facts, profiles, receipt: { files: [...facts.receipt.files, ...added] } };
}

function untilStopped({ signal, onProgress }: Pick<AskOptions, 'signal' | 'onProgress'>): Promise<never> {
  onProgress?.({ stage: 'read', detail: 'works.jsonl', done: 4e6, total: 1e7, unit: 'bytes', rows: 1200 });
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
}

/** An estimate, a count that is half done, and then nothing more. */
function fictionalBetweenness(
  { order, isExact }: Requests['betweenness'][0],
  options: AskOptions<BetweennessAnswer, BetweennessAnswer>,
): Promise<never> {
  if (isExact) options.onProgress?.({ stage: 'network', detail: 'betweenness', done: 1, total: 2, unit: 'measures' });
  else {
    options.onInterim?.({
      values: Float64Array.from({ length: order }, (_, node) => (node % 7) / 70),
      certificate: {
        ...{ samples: 128_000, mostSamples: 1_498_302, errorBound: 0.00449, separated: 2 },
        ...{ epsilon: 0.002, delta: 0.1 },
      },
    });
  }
  return untilStopped({ signal: options.signal });
}

/** A file of ten bytes or more is a sound pack. */
function fictionalPackReport(size: number): PackReport {
  const about = {
    tool: 'Candor 0.1.0',
    profile: 'auditor',
    asOf: '2026-03-31',
    filter: 'severity: P',
    sort: 'severity',
    findings: 12,
    members: 44,
    journalHead: 'ab'.repeat(32),
  };
  const isSound = size >= 10;
  return {
    isSound,
    problems: isSound ? [] : [{ member: 'evidence.json', what: 'its bytes are not those that the manifest states' }],
    about,
    signature: null,
    rerun: isSound ? { findings: 12, otherVersions: [] } : null,
  };
}

export interface FictionalInstitution {
  readonly findingCount?: number;
  /** Nothing was kept by an earlier visit. */
  readonly isEmpty?: boolean;
  /** An import goes on until it is stopped. */
  readonly isSlow?: boolean;
  /** The browser has no room for what is imported. */
  readonly isFull?: boolean;
  /** So many of the findings were decided on by somebody else. */
  readonly decidedByOthers?: number;
  /** Another tab writes. */
  readonly isReadOnly?: boolean;
  /** The network is too large for betweenness at once: one estimate comes, and then no more until it is stopped. */
  readonly hasLargeNetwork?: boolean;
  /** Whether one work is of 1837. */
  readonly hasOldWork?: boolean;
}

/** Answers every question about a small fictional institution, in the shapes of the pipeline's answers. */
export function fictionalClient({
  findingCount = 64,
  isEmpty = false,
  isSlow = false,
  isFull = false,
  decidedByOthers = 0,
  isReadOnly = false,
  hasLargeNetwork = false,
  hasOldWork = false,
}: FictionalInstitution = {}): Pick<PipelineClient, 'ask'> {
  const findings = fictionalFindings(findingCount);
  const facts = (asOf: string): WorkspaceFacts => ({
    name: 'University of Eastmarch (fictional)',
    asOf,
    parameters: {},
    profiles: [],
    receipt,
    overview: overviewOf(findings, asOf, hasOldWork ? [...oldYears, ...workYears] : workYears),
  });
  const answers: Readonly<Record<string, (argument: never) => unknown>> = {
    restore: () => (isEmpty ? null : facts('2026-03-31')),
    preview: fictionalPreview,
    addFiles: ({ files, profiles }: Requests['addFiles'][0]) => imported(facts('2026-03-31'), files, profiles),
    setProfiles: ({ profiles }: Requests['setProfiles'][0]) => ({ ...facts('2026-03-31'), profiles }),
    openWorkspace: () => facts('2026-03-31'),
    setAsOf: ({ asOf }: { asOf: string }) => facts(asOf),
    saveWorkspace: () => new Blob(['workspace']),
    erase: () => ({ remaining: [] }),
    findings: () => findings,
    finding: ({ findingId }: { findingId: string }) => {
      const found = findings.find(({ finding_id }) => finding_id === findingId);
      return found === undefined ? null : detailOf(found);
    },
    brief: () => fictionalBrief,
    exportFile: ({ findingIds }: { findingIds: readonly string[] }) => new Blob([findingIds.join('\n')]),
    verifyPack: ({ file }: { file: Blob }) => fictionalPackReport(file.size),
    people: () => people,
    peopleOn: () => ['P002', 'P004'],
    person: ({ personId }: { personId: string }) => {
      const found = people.find(({ person_id }) => person_id === personId);
      return found === undefined ? null : personOf(found, findings);
    },
    work: ({ workId }: { workId: string }) => (workId === 'doi:10.5555/gone' ? null : fictionalWork(workId)),
    quotedWorks: fictionalQuotedWorks,
    searchIndex: () => searchRows(findings),
    years: () => workYears,
    network: ({ kind }: { kind: NetworkKind }) => ({
      ...fictionalNetwork(220, kind),
      isBetweennessApart: hasLargeNetwork,
    }),
    periods: fictionalPeriods,
    ranks: fictionalRanks,
    nodeWindows: fictionalNodeWindows,
    communityHistory: fictionalHistory,
    inquiry: fictionalInquiry,
    keepPlaces: () => null,
    ...fictionalQueries(),
    trends: () => fictionalTrends(workYears, overviewOf(findings, '2026-03-31').people),
    networkTrends: fictionalNetworkTrends,
    ties: fictionalTies,
    runChanges: () => fictionalRunChanges(findings),
    unitTrends: () => fictionalUnitTrends(workYears),
    ...fictionalReviews(findings, { decidedByOthers, isReadOnly }),
  };
  return {
    ask: (name, argument, options) => {
      const answer = answers[name];
      if (name === 'addFiles' && isFull)
        return Promise.reject(new PipelineError('storage_full', 'the files do not fit'));
      if (name === 'addFiles' && isSlow) return untilStopped(options ?? {});
      if (name === 'betweenness') return fictionalBetweenness(argument as never, options as never);
      return answer === undefined
        ? Promise.reject(new Error(`the fictional institution has no answer to ${name}`))
        : new Promise((resolve) => resolve(answer(argument as never) as never));
    },
  };
}
