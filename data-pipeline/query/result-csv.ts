import { csv, type Exported } from '../export/csv.ts';
import type { QueryResult } from './run-query.ts';

/** A result as CSV, columns and rows in its order. Text passes the sanitizer of all exports; numbers stay numbers. */
export function resultCsv({ columns, rows }: QueryResult): Exported {
  return csv(
    columns.map(({ name }) => name),
    rows,
  );
}
