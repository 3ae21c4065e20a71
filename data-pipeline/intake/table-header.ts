import { PipelineError } from '../core/errors.ts';
import type { Source, TableSource, UnreadTableSource } from '../sources/source.ts';
import { columnKey } from '../sources/table-row.ts';
import { filledWidth, isBlankRow, mapColumns, namesOf, type TableLayout } from './table-layout.ts';
import { listed } from './sniff.ts';

/** Rows with text among which the header may stand: exports begin with notes about themselves. */
export const headerRows = 20;

type AnyTable = TableSource | UnreadTableSource;

/** The header of a table that no source recognizes, as well as it can be told. */
export interface SeenHeader {
  readonly cells: readonly string[];
  /** Rows above it. */
  readonly at: number;
}

/**
 * Finds the source of a table, and its header among the first rows with text. The source with the most required columns
 * wins; a table without header is told by its first rows.
 *
 * @param rows the first rows, blank ones included; a broken row is null. A hundred are enough.
 * @returns null when no source recognizes them.
 * @throws PipelineError `file_not_used` for a table that is known and not read.
 */
export function recognizeRows(
  rows: readonly (readonly string[] | null)[],
  sources: readonly Source[],
): TableLayout | null {
  const tables = tableSources(sources);
  const filled = filledRows(rows);
  for (const { cells, at } of filled) {
    const source = sourceOf(cells, tables);
    if (source === undefined) continue;
    const read = assertRead(source);
    return { source: read, columns: mapColumns(cells, read), headerAt: at, width: filledWidth(cells) };
  }
  const cells = filled.map((row) => row.cells);
  const source = cells.length === 0 ? undefined : tables.find(({ headerless }) => headerless?.recognizes(cells));
  if (source === undefined) return null;
  const read = assertRead(source);
  const columns = read.headerless?.columns ?? [];
  const named = columns.map((column, index) => [column, index] as const).filter(([column]) => column !== '');
  return { source: read, columns: new Map(named), headerAt: null, width: columns.length };
}

/** The row that is most like a header: the first that has nearly as many filled cells as any. Null for rows without text. */
export function seenHeader(rows: readonly (readonly string[] | null)[]): SeenHeader | null {
  const filled = filledRows(rows);
  const count = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length;
  const most = Math.max(0, ...filled.map(({ cells }) => count(cells)));
  return filled.find(({ cells }) => count(cells) >= 0.75 * most) ?? null;
}

/** `file_not_recognized`, naming the cells that were seen and the nearest source. */
export function notRecognized(cells: readonly string[], sources: readonly Source[]): PipelineError {
  const tables = tableSources(sources).filter((source): source is TableSource => source.form === 'table');
  const keys = new Set(cells.map(columnKey));
  const missing = (source: AnyTable) => source.required.filter((column) => !hasColumn(source, column, keys));
  const [nearest, ...others] = tables
    .filter((source) => source.required.length > 0 && missing(source).length <= source.required.length / 2)
    .toSorted((a, b) => missing(a).length - missing(b).length || b.required.length - a.required.length);
  const seen =
    cells.length < 2 ? `text that begins with ${listed(cells)}` : `a table with the header cells ${listed(cells)}`;
  const lacks = nearest === undefined ? [] : missing(nearest);
  const lacking = lacks.length === 1 ? `the column ${listed(lacks)} is` : `the columns ${listed(lacks)} are`;
  const near = nearest === undefined ? '' : ` Nearest: ${nearest.title}, but ${lacking} missing.`;
  const alike = others.slice(0, 3).map(({ looksLike }) => ` Also known: ${looksLike}.`);
  const count = `${String(tables.length)} kinds of tables were tried.`;
  const advice = cells.length < 2 ? '' : ' Tables of your own can be mapped when they are imported.';
  return new PipelineError('file_not_recognized', `it is ${seen}.${near}${alike.join('')} ${count}${advice}`);
}

/** Whether a source, read or not, has all its required columns in these cells. */
export function hasSource(cells: readonly string[], sources: readonly Source[]): boolean {
  return sourceOf(cells, tableSources(sources)) !== undefined;
}

function tableSources(sources: readonly Source[]): readonly AnyTable[] {
  return sources.filter((source): source is AnyTable => source.form === 'table' || source.form === 'table-unread');
}

function filledRows(rows: readonly (readonly string[] | null)[]): readonly SeenHeader[] {
  return rows.flatMap((cells, at) => (cells === null || isBlankRow(cells) ? [] : [{ cells, at }])).slice(0, headerRows);
}

function sourceOf(cells: readonly string[], tables: readonly AnyTable[]): AnyTable | undefined {
  const keys = new Set(cells.map(columnKey));
  return tables
    .filter(({ required }) => required.length > 0 && required.length <= keys.size)
    .filter((source) => source.required.every((column) => hasColumn(source, column, keys)))
    .toSorted((a, b) => b.required.length - a.required.length)[0];
}

function hasColumn(source: AnyTable, column: string, keys: ReadonlySet<string>): boolean {
  return source.form === 'table' ? namesOf(source, column).some((name) => keys.has(name)) : keys.has(column);
}

function assertRead(source: AnyTable): TableSource {
  if (source.form === 'table') return source;
  throw new PipelineError('file_not_used', `these are ${source.title}. ${source.advice}`);
}
