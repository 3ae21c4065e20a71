import type { Database, Value } from '../../data-pipeline/db/database.ts';
import { literal } from '../../data-pipeline/db/variables.ts';
import type { GivenTables } from '../../data-pipeline/rules/case.ts';
import { type ParameterValues, setParameters } from '../../data-pipeline/rules/parameters.ts';
import { evidenceSteps } from '../../data-pipeline/steps/evidence/index.ts';
import { runStep } from '../../data-pipeline/steps/run-steps.ts';
import type { Step } from '../../data-pipeline/steps/step.ts';
import { type RecordTable, recordShapes } from './record-shapes.ts';

export interface RecordOptions {
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly parameters?: ParameterValues | undefined;
  /** The query that will be asked: only the steps that it stands on are run. All of them unless told. */
  readonly query?: string;
}

/**
 * The tables of records and entities with just the given rows, and above them the ties and the evidence, built by their
 * steps: what a rule stands on. The macros must be loaded before.
 */
export async function makeRecordTables(db: Database, given: GivenTables, options: RecordOptions): Promise<void> {
  await setParameters(db, options.asOf, options.parameters ?? {});
  await db.run(recordStatements(given));
  const steps = options.query === undefined ? evidenceSteps : stepsUnder(options.query);
  for (const step of steps) await runStep(db, step);
}

/** The steps whose tables a query names, and those that these stand on, in their order. */
function stepsUnder(query: string): readonly Step[] {
  const texts = [query];
  const needed: Step[] = [];
  for (const step of evidenceSteps.toReversed()) {
    const table = new RegExp(`\\b${step.table}\\b`);
    if (!texts.some((text) => table.test(text))) continue;
    needed.unshift(step);
    if ('select' in step) texts.push(step.select);
  }
  return needed;
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
