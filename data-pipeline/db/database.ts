/** A value that both engines hand to JavaScript in the same shape. */
export type Value = string | number | boolean | null | readonly string[];

/** One row of a query: column name to value, in the order of the SELECT. */
export type Row = Readonly<Record<string, Value>>;

/** One column of a result: INTEGER and DOUBLE as they are, BOOLEAN as 0 and 1, VARCHAR as texts. */
export type Column = Int32Array | Float64Array | Uint8Array | readonly (string | null)[];

/** The column types that native DuckDB and duckdb-wasm return alike (docs/decisions/0002). */
export type ColumnType = 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN' | 'VARCHAR[]';

/** What a query that may take long can be told. */
export interface QueryOptions {
  /** Stops the query while it runs; it rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Column names of a table, in order, with their types. */
export type TableShape = Readonly<Record<string, ColumnType>>;

/**
 * What the pipeline asks of DuckDB. Two adapters implement it: `native.ts` (Node) and `wasm.ts` (a browser
 * worker). Nothing else may import either driver.
 */
export interface Database {
  /** Runs statements, in order, and drops their results. */
  run(sql: string): Promise<void>;
  /**
   * Rows of one SELECT.
   * @throws PipelineError `value_not_portable` if a column is not one of {@link ColumnType}.
   */
  rows<T extends Row = Row>(sql: string, options?: QueryOptions): Promise<readonly T[]>;
  /**
   * The same rows as columns by name, without an object for each row: for a million and more.
   * @throws PipelineError `value_not_portable` for a list, and where a number or a truth value is null: the SELECT says
   *   what stands for it.
   */
  columns<T extends Readonly<Record<keyof T, Column>>>(sql: string, options?: QueryOptions): Promise<T>;
  /**
   * Appends rows to a table that exists, each row's values in the order of `shape`.
   * @throws PipelineError `insert_incomplete` if the engine stored fewer rows than given.
   */
  insert(table: string, shape: TableShape, rows: readonly (readonly Value[])[]): Promise<void>;
  close(): Promise<void>;
}

/** `create or replace table` for a shape: the statement that makes an empty table. */
export function createTable(table: string, shape: TableShape): string {
  const columns = Object.entries(shape).map(([name, type]) => `${name} ${type}`);
  return `create or replace table ${table} (${columns.join(', ')})`;
}

/** Statements that both adapters run on opening, so that no query ever reaches for a file or a network. */
export const openingStatements = [
  'set autoinstall_known_extensions = false',
  'set autoload_known_extensions = false',
  'set enable_external_access = false',
  "set default_null_order = 'nulls_last'",
] as const;
