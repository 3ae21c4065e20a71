import type { Database, Value } from '../../data-pipeline/db/database.ts';
import { literal } from '../../data-pipeline/db/variables.ts';
import type { GivenTables } from '../../data-pipeline/rules/case.ts';
import { type ParameterValues, setParameters } from '../../data-pipeline/rules/parameters.ts';
import { evidenceSteps } from '../../data-pipeline/steps/evidence/index.ts';
import { loadMacros, runStep } from '../../data-pipeline/steps/run-steps.ts';
import { type RecordTable, recordShapes } from './record-shapes.ts';

/**
 * The tables of records and entities with just the given rows, and above them the ties and the evidence, built by their
 * steps: what a rule stands on.
 *
 * @param asOf `YYYY-MM-DD`.
 */
export async function makeRecordTables(
  db: Database,
  given: GivenTables,
  asOf: string,
  parameters: ParameterValues = {},
): Promise<void> {
  await setParameters(db, asOf, parameters);
  await loadMacros(db);
  await db.run(recordStatements(given));
  for (const step of evidenceSteps) await runStep(db, step);
}

function recordStatements(given: GivenTables): string {
  const unknown = Object.keys(given).filter((table) => !(table in recordShapes));
  if (unknown.length > 0) throw new Error(`no such table: ${unknown.join(', ')}`);
  return (Object.keys(recordShapes) as RecordTable[])
    .flatMap((table) => [creation(table), ...insertion(table, given[table] ?? [])])
    .join(';\n');
}

function creation(table: RecordTable): string {
  const columns = Object.entries(recordShapes[table]).map(([name, type]) => `${name} ${type}`);
  return `create or replace table ${table} (${columns.join(', ')})`;
}

function insertion(table: RecordTable, rows: GivenTables[string]): readonly string[] {
  if (rows.length === 0) return [];
  const columns = Object.keys(recordShapes[table]);
  const stray = rows.flatMap((row) => Object.keys(row)).filter((column) => !columns.includes(column));
  if (stray.length > 0) throw new Error(`${table} has no column ${stray.join(', ')}`);
  const values = rows.map((row) => `(${columns.map((column) => inSql(row[column] ?? null)).join(', ')})`);
  return [`insert into ${table} values ${values.join(', ')}`];
}

function inSql(value: Value): string {
  if (value === null || typeof value !== 'object') return literal(value);
  return `[${value.map(inSql).join(', ')}]`;
}
