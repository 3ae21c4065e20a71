import type { ColumnType, Database, Row, TableShape, Value } from '../../db/database.ts';
import { createTable } from '../../db/database.ts';
import { PipelineError } from '../../core/errors.ts';

/** The types of the packed tables' columns. */
const columnTypes = ['VARCHAR', 'INTEGER', 'DOUBLE', 'BOOLEAN', 'DATE', 'VARCHAR[]'] as const;
type PackedType = (typeof columnTypes)[number];

const namePattern = /^[a-z][a-z_]{0,40}$/;

/** One table as the rules read it, or the part of it that belongs to the packed people. */
export interface PackedTable {
  readonly table: string;
  /** Column → type, in order. */
  readonly columns: Readonly<Record<string, PackedType>>;
  /** Dates as `YYYY-MM-DD`. */
  readonly rows: readonly (readonly Value[])[];
}

const ofPeople = 'person_id in (from packed_person)';
const ofTheirAwards =
  'select mention_id, work_id, funder_org_id from compared_award where person_id in (from packed_person)';
const affiliationOfTheirWorks = `work_id in (select work_id from (${ofTheirAwards}))`;

/**
 * Every table that a rule reads, and which of its rows the packed people's findings can depend on. The tables are those that the
 * steps made: resolved with everything that was loaded, because who is who can't be told from the records of a few.
 */
export const packedTables: Readonly<Record<string, string>> = {
  person: ofPeople,
  employment: ofPeople,
  disclosure: ofPeople,
  support_item: ofPeople,
  item_effort: `item_id in (select item_id from support_item where ${ofPeople})`,
  award: `number_norm in (select number_norm from support_item where ${ofPeople})`,
  award_person: ofPeople,
  authored_work: ofPeople,
  form_under_test: ofPeople,
  known_organization: ofPeople,
  observed_affiliation: ofPeople,
  compared_affiliation: ofPeople,
  award_role: ofPeople,
  support_on_file: ofPeople,
  reported_award: ofPeople,
  compared_award: ofPeople,
  concurrency: ofPeople,
  federal_overlap: ofPeople,
  mention_sentence: `mention_id in (select mention_id from (${ofTheirAwards}))`,
  affiliation: affiliationOfTheirWorks,
  organization_match: `subject_kind = 'affiliation' and subject_id in (select affiliation_id from affiliation where ${affiliationOfTheirWorks})`,
  organization: `org_id in (select org_id from organization_match where subject_kind = 'affiliation' and subject_id in (select affiliation_id from affiliation where ${affiliationOfTheirWorks}))`,
  designated_affiliation: `work_id in (select work_id from authored_work where ${ofPeople})`,
  designated_organization: `org_id in (select funder_org_id from (${ofTheirAwards}))`,
  evidence:
    'exists (from finding_evidence as cited join finding using (finding_id) where finding.person_id in (from packed_person) ' +
    'and cited.record_id is not distinct from evidence.record_id and cited.quote is not distinct from evidence.quote)',
};

/** The rows of all tables of {@link packedTables} for these people, in a fixed order. */
export async function readPackedRows(db: Database, personIds: readonly string[]): Promise<readonly PackedTable[]> {
  const shape: TableShape = { person_id: 'VARCHAR' };
  await db.run(createTable('packed_person', shape));
  try {
    await db.insert(
      'packed_person',
      shape,
      personIds.map((id) => [id]),
    );
    const tables: PackedTable[] = [];
    for (const [table, condition] of Object.entries(packedTables)) tables.push(await readTable(db, table, condition));
    return tables;
  } finally {
    await db.run('drop table packed_person');
  }
}

async function readTable(db: Database, table: string, condition: string): Promise<PackedTable> {
  const described = await db.rows<Row & { name: string; type: string }>(
    `select column_name::varchar as name, data_type::varchar as type from information_schema.columns ` +
      `where table_name = '${table}' and table_schema = 'main' order by ordinal_position`,
  );
  const columns = Object.fromEntries(described.map(({ name, type }) => [name, packedType(type)]));
  const selected = described.map(({ name, type }) => (type === 'DATE' ? `${name}::varchar as ${name}` : name));
  const rows = await db.rows(`select ${selected.join(', ')} from ${table} where ${condition} order by all`);
  return { table, columns, rows: rows.map((row) => described.map(({ name }) => row[name] ?? null)) };
}

/**
 * Makes the tables of a pack anew in a database that holds nothing else: those of the version that packed them, which its own
 * rules read.
 *
 * @throws PipelineError `pack_invalid` for a name or a type that no version gives.
 */
export async function storePackedRows(db: Database, tables: readonly PackedTable[]): Promise<void> {
  for (const packed of tables) await storeTable(db, packed);
}

async function storeTable(db: Database, { table, columns, rows }: PackedTable): Promise<void> {
  if (!namePattern.test(table)) throw invalid(`it packs rows of a table "${table}"`);
  const shape: Record<string, ColumnType> = {};
  const casts: string[] = [];
  for (const [name, type] of Object.entries(columns)) {
    if (!namePattern.test(name)) throw invalid(`${table} has a column "${name}"`);
    const known = packedType(type);
    shape[name] = known === 'DATE' ? 'VARCHAR' : known;
    casts.push(known === 'DATE' ? `${name}::date as ${name}` : name);
  }
  await db.run(createTable('packed', shape));
  await db.insert('packed', shape, rows);
  await db.run(`create or replace table ${table} as select ${casts.join(', ')} from packed`);
  await db.run('drop table packed');
}

function packedType(type: string): PackedType {
  const known = columnTypes.find((name) => name === type);
  if (known === undefined) throw invalid(`a column of type ${type} cannot be packed`);
  return known;
}

function invalid(detail: string): PipelineError {
  return new PipelineError('pack_invalid', detail);
}
