/** One cell of a chart's numbers; null = not known, shown as an empty cell and never as 0. */
export type ChartCell = string | number | null;

/** The numbers behind a chart: what its table twin shows and its CSV holds. */
export interface ChartTable {
  /** The first column heads the rows. `format` is for reading; the CSV keeps the bare value. */
  readonly columns: readonly { readonly label: string; readonly format?: (value: number) => string }[];
  readonly rows: readonly (readonly ChartCell[])[];
}

/** The cell as the table twin shows it. */
export function cellText(cell: ChartCell, format: ((value: number) => string) | undefined): string {
  if (cell === null) return '–';
  if (typeof cell === 'string') return cell;
  return format === undefined ? String(cell) : format(cell);
}

/** The table as rows for a CSV: the columns' names first, bare numbers, null for what is not known. */
export function csvRows(table: ChartTable): ChartCell[][] {
  return [table.columns.map(({ label }) => label), ...table.rows.map((row) => [...row])];
}
