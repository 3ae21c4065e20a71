import type { Database, Row } from '../db/database.ts';
import { steps } from '../steps/index.ts';
import { tableMeanings } from './table-meanings.ts';
import tableList from './table_list.sql?raw';

/** A table of the workspace as the Query page shows it. */
export interface SchemaTable {
  readonly name: string;
  /** What a row means; null for rows as a file gave them. */
  readonly meaning: string | null;
  /** What one row stands for: `person × work`. */
  readonly grain: string | null;
  readonly rows: number;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

interface TableRow extends Row {
  table_name: string;
  row_count: number;
  column_names: readonly string[];
  column_types: readonly string[];
}

/** Every table of the workspace with its columns, by name; those that hold rows as files gave them begin with `raw_`. */
export async function askSchema(db: Database): Promise<readonly SchemaTable[]> {
  const selects = new Map(steps.flatMap((step) => ('select' in step ? [[step.table, step.select] as const] : [])));
  const tables = await db.rows<TableRow>(tableList);
  return tables.map(({ table_name, row_count, column_names, column_types }) => ({
    name: table_name,
    ...(tableMeanings[table_name] ?? statedBy(selects.get(table_name) ?? '')),
    rows: row_count,
    columns: column_names.map((name, index) => ({ name, type: column_types[index] ?? '' })),
  }));
}

/** The meaning and grain that a SQL file states at its top. */
export function statedBy(sql: string): { meaning: string | null; grain: string | null } {
  const [head = ''] = /^(?:--[^\n]*\n)*/u.exec(sql) ?? [];
  const lines = head.split('\n').map((line) => line.replace(/^--\s?/u, ''));
  const grain = lines.findIndex((line) => line.startsWith('grain:'));
  if (grain === -1) return { meaning: null, grain: null };
  return {
    meaning: lines.slice(0, grain).join(' ').trim(),
    grain: (lines[grain] ?? '').slice('grain:'.length).trim(),
  };
}
