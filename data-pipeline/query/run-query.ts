import { PipelineError } from '../core/errors.ts';
import type { Database, Value } from '../db/database.ts';
import type { RunOptions } from '../progress.ts';
import { type ResultColumn, resultColumn } from './result-column.ts';
import { singleSelect } from './single-select.ts';

/** What a SELECT returned: each row's values in the order of `columns`. */
export interface QueryResult {
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly (readonly Value[])[];
  /** Whether there are more rows than were asked for. */
  readonly isCut: boolean;
}

/**
 * Runs one SELECT over the workspace, which it cannot change: it stands between parentheses, in a transaction that takes no
 * write, in a database that reaches no file and no network.
 *
 * @param limit rows at the most.
 * @param signal stops it while it runs.
 * @throws PipelineError `query_refused` with DuckDB's own words, or why it was not run; whatever `signal` gives as its reason.
 */
export async function runQuery(
  db: Database,
  sql: string,
  limit: number,
  { signal }: RunOptions = {},
): Promise<QueryResult> {
  const select = singleSelect(sql);
  await db.run('begin transaction read only');
  try {
    const described = await db.rows<{ column_name: string; column_type: string }>(
      `select column_name, column_type from (describe select * from (\n${select}\n))`,
    );
    const columns = described.map(({ column_name, column_type }) => resultColumn(column_name, column_type));
    const values = columns.map(({ name, portable }) => `cast(${quoted(name)} as ${portable}) as ${quoted(name)}`);
    const rows = await db.rows(
      `select ${values.join(', ')} from (\n${select}\n) limit ${String(limit + 1)}`,
      signal && { signal },
    );
    return { columns, rows: rows.slice(0, limit).map((row) => Object.values(row)), isCut: rows.length > limit };
  } catch (cause) {
    if (signal?.aborted === true) throw signal.reason;
    if (cause instanceof PipelineError) throw cause;
    throw new PipelineError('query_refused', saidBy(cause), { cause });
  } finally {
    await db.run('rollback');
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** What DuckDB says of the query, without the lines that quote the text which was put around it. */
function saidBy(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split(/\n+LINE \d+:/u)[0] ?? message).trim();
}
