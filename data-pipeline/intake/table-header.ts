import { isProtectedAttribute } from '../core/protected-attributes.ts';
import { PipelineError } from '../core/errors.ts';
import type { Output } from '../sources/output.ts';
import type { Source, TableSource } from '../sources/source.ts';
import { columnKey } from '../sources/table-row.ts';
import type { Limits } from './limits.ts';
import { listed } from './sniff.ts';
import { TableSplitter } from './table-splitter.ts';

const delimiters = [',', ';', '\t', '|'] as const;

/** How a delimited file is to be read. */
export interface TableLayout {
  readonly source: TableSource;
  readonly delimiter: string;
}

/**
 * Finds the delimiter and the source from the first row that is not blank.
 *
 * @param head the first characters of the text.
 * @throws PipelineError `file_not_recognized`, naming the header cells and the nearest source.
 */
export function recognizeTable(head: string, sources: readonly Source[], limits: Limits): TableLayout {
  const tables = sources.filter((source) => source.form === 'table');
  const headers = delimiters.map((delimiter) => ({ delimiter, cells: firstRow(head, delimiter, limits) }));
  for (const { delimiter, cells } of headers) {
    const keys = new Set(cells.map(columnKey));
    const fitting = tables.filter(({ required }) => required.every((column) => keys.has(column)));
    const [source] = fitting.toSorted((a, b) => b.required.length - a.required.length);
    if (source !== undefined) return { source, delimiter };
  }
  const widest = headers.reduce((best, header) => (header.cells.length > best.cells.length ? header : best));
  throw new PipelineError('file_not_recognized', describe(widest.cells, tables));
}

/** Which cell holds which column of the source. Every other column is reported as dropped. */
export function mapColumns(
  header: readonly string[],
  source: TableSource,
  output: Output,
): ReadonlyMap<string, number> {
  const known = new Set([...source.required, ...source.optional]);
  const columns = new Map<string, number>();
  for (const [index, cell] of header.entries()) {
    const key = columnKey(cell);
    if (isProtectedAttribute(cell)) output.dropColumn(cell, 'protected_attribute');
    else if (!known.has(key) && source.series?.test(key) !== true) output.dropColumn(cell, 'unmapped');
    else if (columns.has(key)) output.dropColumn(cell, 'duplicate');
    else columns.set(key, index);
  }
  return columns;
}

/** Whether nothing but white space stands in a row. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function firstRow(head: string, delimiter: string, limits: Limits): readonly string[] {
  const rows: (readonly string[])[] = [];
  const splitter = new TableSplitter(
    {
      row(cells) {
        if (!isBlankRow(cells)) rows.push(cells);
      },
      broken() {
        rows.push([]);
      },
    },
    delimiter,
    limits,
  );
  splitter.push(head);
  splitter.end();
  return rows[0] ?? [];
}

function describe(cells: readonly string[], tables: readonly TableSource[]): string {
  const keys = new Set(cells.map(columnKey));
  const missing = (source: TableSource) => source.required.filter((column) => !keys.has(column));
  const nearest = tables
    .filter((source) => missing(source).length < source.required.length)
    .toSorted((a, b) => missing(a).length - missing(b).length)[0];
  const seen =
    cells.length < 2 ? `text that begins with ${listed(cells)}` : `a table with the header cells ${listed(cells)}`;
  const near =
    nearest === undefined ? '' : ` Nearest: ${nearest.title}, but the column ${listed(missing(nearest))} is missing.`;
  return `seen: ${seen}.${near} Tried: ${tables.map(({ looksLike }) => looksLike).join('; ')}.`;
}
