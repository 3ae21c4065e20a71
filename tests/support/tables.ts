import { createTable, type Database, type Value } from '../../data-pipeline/db/database.ts';
import { type ParameterValues, setParameters } from '../../data-pipeline/rules/parameters.ts';
import { type RawTable, rawTables } from '../../data-pipeline/sources/raw-tables.ts';
import { steps } from '../../data-pipeline/steps/index.ts';
import { loadMacros, runStep } from '../../data-pipeline/steps/run-steps.ts';
import type { Step } from '../../data-pipeline/steps/step.ts';

/** A row as a test states it: columns left out are null, a DATE is written `YYYY-MM-DD`. */
export type Given = Readonly<Record<string, Value>>;
export type GivenTables = Readonly<Record<string, readonly Given[]>>;

export interface MakeOptions {
  /** `YYYY-MM-DD`; 2026-01-01 unless told. */
  readonly asOf?: string;
  readonly parameters?: ParameterValues;
  /** The last table to build; all unless told. */
  readonly through?: string;
}

/**
 * Every table of the pipeline: those given hold exactly the given rows, with the columns and types of the real ones; all
 * others are built by their steps from what stands before them. Raw tables not given are empty.
 */
export async function makeTables(db: Database, given: GivenTables, options: MakeOptions = {}): Promise<void> {
  const known = new Set([...Object.keys(rawTables), ...steps.map(({ table }) => table)]);
  const unknown = Object.keys(given).filter((table) => !known.has(table));
  if (unknown.length > 0) throw new Error(`no such table: ${unknown.join(', ')}`);

  await setParameters(db, options.asOf ?? '2026-01-01', options.parameters ?? {});
  await loadMacros(db);
  const raw = Object.keys(rawTables) as RawTable[];
  await db.run(raw.map((table) => createTable(table, rawTables[table])).join(';\n'));
  for (const table of raw) await fill(db, table, given[table] ?? []);

  const last = steps.findIndex(({ table }) => table === options.through);
  for (const step of last < 0 ? steps : steps.slice(0, last + 1)) {
    const rows = given[step.table];
    if (rows === undefined) await runStep(db, step);
    else {
      await emptyStep(db, step);
      await fill(db, step.table, rows);
    }
  }
}

/** Builds tables by their steps, in this order, from those that a test has made by itself. */
export async function buildSteps(db: Database, ...tables: readonly string[]): Promise<void> {
  for (const table of tables) await runStep(db, stepOf(table));
}

function stepOf(table: string): Step {
  const found = steps.find((step) => step.table === table);
  if (found === undefined) throw new Error(`no step makes ${table}`);
  return found;
}

async function emptyStep(db: Database, step: Step): Promise<void> {
  if ('shape' in step) await db.run(createTable(step.table, step.shape));
  else await db.run(`create or replace table ${step.table} as select * from (\n${step.select}\n) limit 0`);
}

async function fill(db: Database, table: string, rows: readonly Given[]): Promise<void> {
  const statements = rows.map((row) => {
    const values = Object.values(row).map(literal).join(', ');
    return `insert into ${table} (${Object.keys(row).join(', ')}) values (${values})`;
  });
  if (statements.length > 0) await db.run(statements.join(';\n'));
}

function literal(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  return typeof value === 'object' ? `[${value.map(literal).join(', ')}]` : String(value);
}
