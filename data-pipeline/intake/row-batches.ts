import type { Database, TableShape, Value } from '../db/database.ts';
import { type RawTable, rawTables } from '../sources/raw-tables.ts';

/**
 * Rows of one table gathered before they are handed to DuckDB. Files share the batches: handing over costs the browser about
 * ten milliseconds whatever the number of rows, which 300 small forms of four tables each would pay 1,200 times.
 */
const batchRows = 20_000;

interface Batch {
  readonly shape: TableShape;
  readonly columns: readonly string[];
  rows: Value[][];
}

/** The rows of a load on their way to the database, in the order in which they were read. */
export class RowBatches {
  readonly #batches = new Map<RawTable, Batch>();
  readonly #db: Database;
  #isFull = false;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Adds a row; `stored` makes a value storable before it is kept. */
  add(table: RawTable, row: Readonly<Record<string, Value>>, stored: (value: string) => string): void {
    const batch = this.#batches.get(table) ?? this.#newBatch(table);
    const values = new Array<Value>(batch.columns.length);
    for (const [index, column] of batch.columns.entries()) {
      const value = row[column] ?? null;
      values[index] = typeof value === 'string' ? stored(value) : value;
    }
    batch.rows.push(values);
    if (batch.rows.length >= batchRows) this.#isFull = true;
  }

  /** Stores the batches that are full. */
  async storeFull(): Promise<void> {
    if (!this.#isFull) return;
    this.#isFull = false;
    await this.#store(batchRows);
  }

  async storeAll(): Promise<void> {
    await this.#store(1);
  }

  /** Takes back every row of a file, as if it had not been begun. */
  async undo(fileId: string): Promise<void> {
    await this.storeAll();
    for (const table of this.#batches.keys()) {
      await this.#db.run(`delete from ${table} where starts_with(record_id, '${fileId}:')`);
    }
  }

  async #store(atLeast: number): Promise<void> {
    for (const [table, batch] of this.#batches) {
      if (batch.rows.length < atLeast) continue;
      const { rows } = batch;
      batch.rows = [];
      await this.#db.insert(table, batch.shape, rows);
    }
  }

  #newBatch(table: RawTable): Batch {
    const shape: TableShape = rawTables[table];
    const batch = { shape, columns: Object.keys(shape), rows: [] };
    this.#batches.set(table, batch);
    return batch;
  }
}
