import { noCounts, sanitizeForCsv, type TextCounts } from './sanitize.ts';

/** A list is written with `; ` between its items; null and NaN are empty cells. */
export type Cell = string | number | boolean | null | readonly string[];

/** A file's text, and what had to be changed in it. */
export interface Exported {
  readonly text: string;
  readonly counts: TextCounts;
}

/**
 * A table as CSV (RFC 4180): CRLF, a header, columns in the order given. Numbers are written in full precision and
 * stay numbers; text goes through {@link sanitizeForCsv}.
 */
export function csv(columns: readonly string[], rows: readonly (readonly Cell[])[]): Exported {
  const counts = noCounts();
  const lines = [columns, ...rows].map((row) => row.map((cell) => field(cell, counts)).join(','));
  return { text: lines.map((line) => `${line}\r\n`).join(''), counts };
}

function field(cell: Cell, counts: TextCounts): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  if (typeof cell === 'boolean') return String(cell);
  const text = sanitizeForCsv(typeof cell === 'string' ? cell : cell.join('; '), counts);
  return /[",;\t\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
