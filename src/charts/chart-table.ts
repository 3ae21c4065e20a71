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

/** The table as CSV: bare numbers, empty cells for what is not known. */
export function chartCsv(table: ChartTable): string {
  const lines = [table.columns.map(({ label }) => label), ...table.rows];
  return lines.map((line) => line.map(csvCell).join(',') + '\r\n').join('');
}

function csvCell(cell: ChartCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  // A text that a spreadsheet would run as a formula is kept as text by a leading apostrophe.
  const inert = /^[\s\u00a0]*[=+\-@＝＋－＠]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
