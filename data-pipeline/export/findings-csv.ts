import { type Cell, csv, type Exported } from './csv.ts';
import { findingColumns } from './finding-columns.ts';
import type { FindingRecord } from './finding-record.ts';

/** What a CSV file says of itself, on each of its rows: it has no other place to say it. */
export interface TableContext {
  readonly asOf: string;
  readonly filter: string;
  readonly sort: string;
  readonly profile: string;
}

/**
 * findings.csv: one row a finding, in the order given. Quotations of one side stand under each other in one cell,
 * and so do their sources, line by line. The last columns say which export this is, and in how many places the row's
 * text was guarded or replaced.
 */
export function findingsCsv(
  records: readonly FindingRecord[],
  { asOf, filter, sort, profile }: TableContext = { asOf: '', filter: '', sort: '', profile: '' },
): Exported {
  const names = [...findingColumns.map(({ name }) => name), 'as_of', 'filter', 'sort', 'profile', 'text_changes'];
  return csv(
    names,
    records.map((record) => {
      const cells: readonly Cell[] = [...findingColumns.map(({ cell }) => cell(record)), asOf, filter, sort, profile];
      const { guarded, replaced } = csv([], [cells]).counts;
      return [...cells, guarded + replaced];
    }),
  );
}
