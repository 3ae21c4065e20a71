import { sha256 } from 'hash-wasm';
import { isProtectedAttribute } from '../core/protected-attributes.ts';
import type { Output } from '../sources/output.ts';
import type { TableSource } from '../sources/source.ts';
import { columnKey } from '../sources/table-row.ts';

/** How the rows of one table are to be read, whether a source recognized its header or a person mapped it. */
export interface TableLayout {
  readonly source: TableSource;
  /** The cell that holds each column of the source, in the order of the file. */
  readonly columns: ReadonlyMap<string, number>;
  /** Text of columns that the file lacks, the same for every row. */
  readonly constants?: ReadonlyMap<string, string>;
  /** Rows above the header, blank and broken ones included; null = no header, the first row is a record. */
  readonly headerAt: number | null;
  /** Cells of a record. */
  readonly width: number;
}

/** Whether nothing but white space stands in a row. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** Cells up to the last one with text: exports end rows with further delimiters. */
export function filledWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/** Every name under which a column of the source may stand in a header, as {@link columnKey} compares it. */
export function namesOf(source: Pick<TableSource, 'aliases'>, column: string): readonly string[] {
  const aliases = Object.entries(source.aliases ?? {}).find(([name]) => name === column)?.[1] ?? [];
  return [column, ...aliases.map(columnKey)];
}

/**
 * Which cell holds which column of the source: under its own name, else under the first of its other names that is there.
 * A cell named for a protected attribute is never taken.
 */
export function mapColumns(header: readonly string[], source: TableSource): ReadonlyMap<string, number> {
  const at = new Map<string, number>();
  for (const [index, cell] of header.entries()) {
    const key = columnKey(cell);
    if (!isProtectedAttribute(cell) && !at.has(key)) at.set(key, index);
  }
  const columns = new Map<string, number>();
  for (const column of [...source.required, ...source.optional]) {
    const index = namesOf(source, column)
      .map((name) => at.get(name))
      .find((found) => found !== undefined);
    if (index !== undefined) columns.set(column, index);
  }
  for (const [key, index] of at) if (source.series?.test(key) === true && !columns.has(key)) columns.set(key, index);
  return new Map([...columns].toSorted(([, a], [, b]) => a - b));
}

/** The layout without the columns that a mapping took from cells named for a protected attribute. */
export function withoutProtected(layout: TableLayout, header: readonly string[]): TableLayout {
  const columns = [...layout.columns].filter(([, index]) => !isProtectedAttribute(header[index] ?? ''));
  return columns.length === layout.columns.size ? layout : { ...layout, columns: new Map(columns) };
}

/** Reports every header cell that no column is read from. */
export function reportDropped(header: readonly string[], { source, columns }: TableLayout, output: Output): void {
  const read = new Set(columns.values());
  const known = new Set([...source.required, ...source.optional].flatMap((column) => namesOf(source, column)));
  for (const [index, cell] of header.entries()) {
    if (cell.trim() === '') continue;
    const key = columnKey(cell);
    if (isProtectedAttribute(cell)) output.dropColumn(cell, 'protected_attribute');
    else if (read.has(index)) continue;
    else if (known.has(key) || source.series?.test(key) === true) output.dropColumn(cell, 'duplicate');
    else output.dropColumn(cell, 'unmapped');
  }
}

/** What tells one header from another, in any spelling of case and separators: SHA-256, 64 hex digits. */
export async function headerHash(header: readonly string[]): Promise<string> {
  return sha256(header.slice(0, filledWidth(header)).map(columnKey).join('\u001f'));
}

/** A row as comma-separated text with its line break, for rows that come from no text. */
export function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) => (/[",;\r\n\t|]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  return `${quoted.join(',')}\n`;
}
