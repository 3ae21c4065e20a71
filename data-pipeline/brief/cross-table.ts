import { type Cell, outside } from './cell.ts';
import { isSmall, type TableCount } from './count.ts';
import { hiddenCells } from './hidden-cells.ts';

export interface CrossRow {
  readonly counts: readonly number[];
  /** Whether all of the row must be hidden whatever its counts are, unless a total of 0 tells them. */
  readonly isSensitive?: boolean;
}

export interface CrossTable {
  readonly rows: readonly CrossRow[];
  /** Whether a column's total is said elsewhere; a column without is part of no published sum. */
  readonly hasTotal: readonly boolean[];
  /** Whether the totals of rows are shown. */
  readonly hasRowTotals: boolean;
  /** Whether the total of everything is said elsewhere. */
  readonly hasWhole: boolean;
}

export interface GuardedRow {
  readonly counts: readonly TableCount[];
  /** null where it is hidden, or not shown at all. */
  readonly total: TableCount;
}

/**
 * A table of counts in which small ones are hidden, with as many others as it takes so that none can be worked out from the
 * totals of rows and columns.
 *
 * @returns rows in their order; null where the table cannot be shown at all.
 */
export function guardedTable(
  { rows, hasTotal, hasRowTotals, hasWhole }: CrossTable,
  k: number,
): readonly GuardedRow[] | null {
  const cells: Cell[] = [];
  const add = (id: string, from: string, to: string, count: number, isSensitive: boolean, isKnown: boolean) =>
    cells.push({ id, from, to, count, isSensitive: isSensitive || isSmall(count, k), isKnown });
  const totals = hasTotal.map((_, c) => sum(rows.map(({ counts }) => counts[c] ?? 0)));
  const sumOfRows = hasRowTotals && hasWhole ? 'row totals' : outside;
  const sumOfColumns = hasTotal.every(Boolean) && hasWhole ? 'column totals' : outside;
  for (const [r, { counts, isSensitive = false }] of rows.entries()) {
    for (const [c, count] of counts.entries()) {
      const isTold = hasTotal[c] === true && totals[c] === 0;
      add(cellId(r, c), rowSum(r), columnSum(c), count, isSensitive && !isTold, false);
    }
    const isTold = hasWhole && sum(totals) === 0;
    if (hasRowTotals) add(cellId(r, null), sumOfRows, rowSum(r), sum(counts), isSensitive && !isTold, false);
  }
  for (const [c, total] of totals.entries()) {
    if (hasTotal[c] === true) add(cellId(null, c), columnSum(c), sumOfColumns, total, false, true);
  }
  if (hasWhole) add('whole', sumOfColumns, sumOfRows, sum(totals), false, true);
  const hidden = hiddenCells(cells, k);
  if (hidden === null) return null;
  const shown = (id: string, count: number): TableCount => (hidden.has(id) ? null : count);
  return rows.map(({ counts }, r) => ({
    counts: counts.map((count, c) => shown(cellId(r, c), count)),
    total: hasRowTotals ? shown(cellId(r, null), sum(counts)) : null,
  }));

  function rowSum(r: number): string {
    return hasRowTotals ? `row ${String(r)}` : outside;
  }

  function columnSum(c: number): string {
    return hasTotal[c] === true ? `column ${String(c)}` : outside;
  }
}

function cellId(row: number | null, column: number | null): string {
  return `${row === null ? 'total' : String(row)} ${column === null ? 'total' : String(column)}`;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
