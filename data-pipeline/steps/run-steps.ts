import { PipelineError } from '../core/errors.ts';
import { createTable, type Database, type Value } from '../db/database.ts';
import type { RunOptions } from '../progress.ts';
import { steps } from './index.ts';
import macros from './macros.sql?raw';
import type { DerivedStep, Step } from './step.ts';

/** Derived rows are handed to the engine this many at a time, so that memory does not grow with the table. */
const batchRows = 20_000;

/**
 * Builds every table, or those of some steps, top to bottom, from the raw tables. The parameters must be set as variables before.
 *
 * @throws PipelineError `step_failed`, with the table's name as `detail`; whatever `signal` gives as its reason.
 */
export async function buildTables(
  db: Database,
  { onProgress, signal, only = steps }: RunOptions & { readonly only?: readonly Step[] } = {},
): Promise<void> {
  await loadMacros(db);
  for (const [index, step] of only.entries()) {
    signal?.throwIfAborted();
    await runStep(db, step);
    onProgress?.({ stage: 'build', detail: step.table, done: index + 1, total: only.length, unit: 'tables' });
  }
}

/** Defines the expressions that the steps and the rules share. */
export async function loadMacros(db: Database): Promise<void> {
  await db.run(macros);
}

/**
 * Makes the table of one step anew.
 *
 * @throws PipelineError `step_failed`, with the table's name as `detail`.
 */
export async function runStep(db: Database, step: Step): Promise<void> {
  try {
    if ('select' in step) await db.run(`create or replace table ${step.table} as\n${step.select}`);
    else await runDerivation(db, step);
  } catch (cause) {
    throw new PipelineError('step_failed', step.table, { cause });
  }
}

async function runDerivation(db: Database, { table, shape, derive }: DerivedStep): Promise<void> {
  await db.run(createTable(table, shape));
  let batch: (readonly Value[])[] = [];
  for await (const row of derive(db)) {
    batch.push(row);
    if (batch.length < batchRows) continue;
    await db.insert(table, shape, batch);
    batch = [];
  }
  if (batch.length > 0) await db.insert(table, shape, batch);
}
