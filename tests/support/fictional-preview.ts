import type { MappingProfile, MappingTarget, Preview, PreviewRecord } from '#pipeline';
import type { PreviewRequest } from '../../src/worker/protocol.ts';

const headerHash = '5b0f'.repeat(16);

const targets: readonly MappingTarget[] = [
  {
    id: 'positions',
    title: 'Positions',
    required: ['person_id', 'form_type', 'certified_on', 'organization'],
    optional: ['start', 'end', 'title'],
  },
  { id: 'roster', title: 'Roster', required: ['person_id', 'family_name'], optional: ['given_name', 'orcid', 'unit'] },
];

const header = ['Personalnummer', 'Einrichtung', 'Beginn', 'Bescheinigt am', 'Bemerkung'];

const guess: MappingProfile = {
  headerHash,
  name: 'nebentaetigkeiten',
  target: 'positions',
  columns: {
    person_id: 'Personalnummer',
    organization: 'Einrichtung',
    start: 'Beginn',
    certified_on: 'Bescheinigt am',
  },
  constants: {},
  encoding: null,
  delimiter: null,
  dayOrder: 'day-first',
};

const lines: readonly (readonly string[])[] = [
  ['P-001', 'Polytechnic of Nordhavn', '1.9.2022', '2.3.2026', ''],
  ['P-002', 'Sund Marine Station', '15.1.2019', '2.3.2026', 'Beirat'],
  ['', 'Harrow Institute', '1.4.2020', '2.3.2026', ''],
];

const base: Omit<Preview, 'path' | 'bytes'> = {
  member: null,
  otherMembers: [],
  format: null,
  form: null,
  encoding: 'utf-8',
  encodingIsGuessed: false,
  delimiter: null,
  header: null,
  headerHash: null,
  records: [],
  isWhole: true,
  profile: null,
  profileIsApplied: false,
  targets: [],
  droppedColumns: [],
  problem: null,
};

/**
 * The head of a fictional file, by its name: `*.jsonl` works, `*.gz` cut works, `roster*.csv` a roster, other `*.csv` an unknown
 * table until a profile is known for it, anything else a file that is not read.
 */
export function fictionalPreview({ path, file, profile, profiles }: PreviewRequest): Preview {
  const named = { path, bytes: file.size };
  if (path.endsWith('.jsonl')) return { ...named, ...works };
  if (path.endsWith('.gz')) {
    const problem = { code: 'file_truncated', detail: 'the gzip data ends too early' } as const;
    return { ...named, ...works, problem };
  }
  if (path.startsWith('roster')) return { ...named, ...roster };
  if (path.endsWith('.csv')) {
    return { ...named, ...unknownTable(profile ?? profiles.find((known) => known.headerHash === headerHash) ?? null) };
  }
  const problem = { code: 'file_not_recognized', detail: 'it is a PDF, whose text is not read.' } as const;
  return { ...named, ...base, encoding: null, problem };
}

const works: Omit<Preview, 'path' | 'bytes'> = {
  ...base,
  format: { id: 'openalex-works', title: 'OpenAlex works' },
  form: 'json',
  isWhole: false,
  records: Array.from({ length: 100 }, (_, index): PreviewRecord => {
    const id = `W${String(9000 + index)}`;
    return {
      place: `line ${String(index + 1)}`,
      cells: null,
      raw: `{"id":"${id}","title":"Chloride transport in layered coatings","publication_year":2023}`,
      outcome: 'accepted',
      refusal: null,
      refusedValues: [],
      rows: [{ table: 'raw_work', place: `line ${String(index + 1)}`, values: { source_id: id, year: 2023 } }],
    };
  }),
};

const roster: Omit<Preview, 'path' | 'bytes'> = {
  ...base,
  format: { id: 'roster', title: 'Roster' },
  form: 'table',
  delimiter: ',',
  header: ['person_id', 'family_name', 'start'],
  headerHash: 'ab12'.repeat(16),
  targets,
  droppedColumns: [{ name: 'nationality', reason: 'protected_attribute' }],
  records: [
    record(2, ['P-001', 'Brandt', '2019-09-01'], {
      person_id: 'P-001',
      family_name: 'Brandt',
      starts_on: '2019-09-01',
    }),
    {
      ...record(3, ['P-002', 'Fjeldstad', 'soon'], { person_id: 'P-002', family_name: 'Fjeldstad' }),
      refusedValues: [{ place: 'line 3', code: 'date_invalid', reason: '"soon" is not a date' }],
    },
  ],
};

function unknownTable(profile: MappingProfile | null): Omit<Preview, 'path' | 'bytes'> {
  const table = { ...base, form: 'table', delimiter: ';', header, headerHash, targets } as const;
  if (profile === null) {
    const problem = { code: 'file_not_recognized', detail: 'it is a table that no source knows' } as const;
    const records = lines.map((cells, index) => record(index + 2, cells, null));
    return { ...table, records, profile: guess, problem };
  }
  const has = (column: string) => Object.hasOwn(profile.columns, column) || Object.hasOwn(profile.constants, column);
  const isComplete = targets.find(({ id }) => id === profile.target)?.required.every(has) === true;
  const records = lines.map((cells, index): PreviewRecord => {
    const [person_id = '', organization = ''] = cells;
    if (isComplete && person_id !== '') return record(index + 2, cells, { person_id, organization });
    const reason = isComplete ? 'person_id is empty' : 'a required column is missing';
    return { ...record(index + 2, cells, null), outcome: 'rejected', refusal: { code: 'value_missing', reason } };
  });
  return { ...table, format: { id: profile.target, title: 'Positions' }, records, profile, profileIsApplied: true };
}

function record(
  line: number,
  cells: readonly string[],
  values: Readonly<Record<string, string>> | null,
): PreviewRecord {
  const place = `line ${String(line)}`;
  const rows = values === null ? [] : [{ table: 'raw_position' as const, place, values }];
  return { place, cells, raw: null, outcome: 'accepted', refusal: null, refusedValues: [], rows };
}
