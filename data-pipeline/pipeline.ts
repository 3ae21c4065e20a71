import type { Database } from './db/database.ts';
import type { ForgottenList } from './forgetting/forgotten-list.ts';
import { leaveOutForgotten } from './forgetting/leave-out.ts';
import type { InputFile } from './intake/input-file.ts';
import { type LoadOptions, loadFiles } from './intake/load.ts';
import type { MappingProfile } from './intake/mapping.ts';
import type { Receipt } from './intake/receipt.ts';
import type { RunOptions } from './progress.ts';
import { putIdentityDecisions } from './identity-decisions.ts';
import type { ReviewerDecision } from './journal/identity-acts.ts';
import { type ParameterValues, setParameters } from './rules/parameters.ts';
import { runRules } from './rules/run-rules.ts';
import { buildTables } from './steps/run-steps.ts';
import { touchedBy } from './steps/touched.ts';

export interface PipelineOptions extends RunOptions {
  /** The day the question is asked for, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Values that differ from the parameters' own. */
  readonly parameters?: ParameterValues;
  /** How tables that no source knows are read, by the hash of their header. */
  readonly profiles?: readonly MappingProfile[];
  /** What reviewers decided about who is who, by the journal; none unless told. */
  readonly decisions?: readonly ReviewerDecision[];
  /** Whose rows are left out, as hashes; nobody's unless told. */
  readonly forgotten?: ForgottenList;
  /** What must succeed for the change to count, such as keeping the files: where it rejects, the database stands as before. */
  readonly beforeCommit?: (receipt: Receipt) => Promise<void>;
}

export interface DecidedOptions extends RunOptions {
  readonly asOf: string;
  readonly parameters?: ParameterValues;
  /** All that stand. */
  readonly decisions: readonly ReviewerDecision[];
  /** What must succeed for the change to count, such as writing it down. */
  readonly beforeCommit?: () => Promise<void>;
}

/**
 * Everything, top to bottom: files into raw tables, raw tables into resolved ones, rules over those.
 *
 * It happens whole or not at all: on an error or an abort the database stands as before.
 *
 * @returns the receipt of every file, by path. Findings stand in the tables `finding`, `finding_evidence`,
 *   `finding_innocent`, `evaluation` and `coverage`.
 */
export async function runPipeline(
  db: Database,
  files: readonly InputFile[],
  options: PipelineOptions,
): Promise<Receipt> {
  return atomically(db, async () => {
    const read = await loadFiles(db, files, loadOptions(options));
    await putIdentityDecisions(db, options.decisions ?? []);
    const forgotten = await leaveOutForgotten(db, options.forgotten ?? []);
    const receipt = forgotten.length === 0 ? read : { ...read, forgotten };
    await evaluate(db, options);
    await options.beforeCommit?.(receipt);
    return receipt;
  });
}

/** Builds and checks again from the raw tables as they stand, for another day or other parameters; whole or not at all. */
export async function runAgain(
  db: Database,
  { beforeCommit, ...options }: Omit<PipelineOptions, 'beforeCommit'> & { readonly beforeCommit?: () => Promise<void> },
): Promise<void> {
  await atomically(db, async () => {
    await evaluate(db, options);
    await beforeCommit?.();
  });
}

/**
 * Builds again what decisions about identity touch, and checks again; whole or not at all. The tables of the files and all that does
 * not read who is who stay as they are.
 *
 * @returns the tables that were built again.
 */
export async function runDecided(
  db: Database,
  { decisions, beforeCommit, ...options }: DecidedOptions,
): Promise<readonly string[]> {
  const touched = touchedBy('raw_identity_decision');
  await atomically(db, async () => {
    await putIdentityDecisions(db, decisions);
    await setParameters(db, options.asOf, options.parameters ?? {});
    await buildTables(db, { ...options, only: touched });
    await runRules(db, options);
    await beforeCommit?.();
  });
  return touched.map(({ table }) => table);
}

async function evaluate(db: Database, options: PipelineOptions): Promise<void> {
  await setParameters(db, options.asOf, options.parameters ?? {});
  await buildTables(db, options);
  await runRules(db, options);
}

async function atomically<T>(db: Database, work: () => Promise<T>): Promise<T> {
  await db.run('begin transaction');
  try {
    const result = await work();
    await db.run('commit');
    return result;
  } catch (error) {
    await db.run('rollback');
    throw error;
  }
}

function loadOptions({ onProgress, signal, profiles }: PipelineOptions): LoadOptions {
  let current = '';
  let rowsBefore = 0;
  let rowsOfFile = 0;
  return {
    ...(signal && { signal }),
    ...(profiles && { profiles }),
    onProgress: ({ path, bytesDone, bytesTotal, rows }) => {
      if (path !== current) {
        rowsBefore += rowsOfFile;
        current = path;
      }
      rowsOfFile = rows;
      const read = { done: bytesDone, total: bytesTotal, unit: 'bytes', rows: rowsBefore + rowsOfFile } as const;
      onProgress?.({ stage: 'read', detail: path, ...read });
    },
  };
}
