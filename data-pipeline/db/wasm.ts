import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from '@duckdb/duckdb-wasm';
import engineUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import engineWorkerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { type Data, makeVector, type RecordBatch, Table, tableToIPC, type Utf8, type Vector } from 'apache-arrow';
import { PipelineError } from '../core/errors.ts';
import { arrowColumn } from './arrow-columns.ts';
import { columnFrom } from './column.ts';
import {
  type Column,
  type ColumnType,
  type Database,
  openingStatements,
  type QueryOptions,
  type Row,
  type TableShape,
  type Value,
} from './database.ts';
import { assertPortable } from './portable-types.ts';

/** Rows handed to the engine at a time: large enough to be fast, small enough that a batch stays in the tens of megabytes. */
const batchRows = 50_000;

/**
 * An in-memory DuckDB in a worker of its own, from files of this origin.
 *
 * @param startWorker makes the worker from a script address of this origin; the caller owns the Trusted Types policy.
 * @throws PipelineError `engine_unavailable`.
 */
export async function openWasm(startWorker: (url: string) => Worker): Promise<Database> {
  const worker = startWorker(new URL(engineWorkerUrl, globalThis.location.href).href);
  const engine = new AsyncDuckDB(new VoidLogger(), worker);
  const connection = await connect(engine);
  for (const statement of openingStatements) await connection.query(statement);
  return {
    async run(sql) {
      await connection.query(sql);
    },
    async columns<T extends Readonly<Record<keyof T, Column>>>(sql: string, { signal }: QueryOptions = {}) {
      const result = await (signal === undefined ? connection.query(sql) : stoppable(connection, sql, signal));
      return Object.fromEntries(
        result.schema.fields.map(({ name, type }, index) => [
          name,
          typedColumn(name, portableName(String(type)), result.getChildAt(index)),
        ]),
      ) as T;
    },
    async rows<T extends Row>(sql: string, { signal }: QueryOptions = {}) {
      const result = await (signal === undefined ? connection.query(sql) : stoppable(connection, sql, signal));
      const fields = result.schema.fields;
      assertPortable(fields.map(({ name, type }) => ({ name, type: portableName(String(type)) })));
      const columns = fields.map((_, index) => result.getChildAt(index));
      return Array.from(
        { length: result.numRows },
        (_, row) =>
          Object.fromEntries(fields.map(({ name }, index) => [name, fromArrow(columns[index]?.get(row))])) as T,
      );
    },
    async insert(table, shape, rows) {
      for (let start = 0; start < rows.length; start += batchRows) {
        await insertBatch(connection, table, shape, rows.slice(start, start + batchRows));
      }
    },
    async close() {
      await connection.close();
      await engine.terminate();
    },
  };
}

/** The whole result of a query that the engine works at piece by piece, so that it hears of a stop in between. */
async function stoppable(connection: AsyncDuckDBConnection, sql: string, signal: AbortSignal): Promise<Table> {
  signal.throwIfAborted();
  const stop = () => void connection.cancelSent();
  signal.addEventListener('abort', stop);
  try {
    const batches: RecordBatch[] = [];
    const reader = await connection.send(sql);
    for await (const batch of reader) {
      signal.throwIfAborted();
      batches.push(batch);
    }
    return new Table(reader.schema, batches);
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function connect(engine: AsyncDuckDB): Promise<AsyncDuckDBConnection> {
  try {
    await engine.instantiate(new URL(engineUrl, globalThis.location.href).href);
    return await engine.connect();
  } catch (cause) {
    throw new PipelineError('engine_unavailable', 'duckdb-wasm did not start in this browser', { cause });
  }
}

async function insertBatch(
  connection: AsyncDuckDBConnection,
  table: string,
  shape: TableShape,
  rows: readonly (readonly Value[])[],
): Promise<void> {
  const columns = Object.entries(shape).map(([name, type], index) => [name, arrowColumn(type, rows, index)] as const);
  const ipc = tableToIPC(new Table(Object.fromEntries(columns)), 'stream');
  const before = await countRows(connection, table);
  await connection.insertArrowFromIPCStream(ipc, { name: table, create: false });
  const stored = (await countRows(connection, table)) - before;
  // duckdb-wasm drops an Arrow stream it does not understand without an error, so the rows are counted.
  if (stored !== rows.length) {
    throw new PipelineError('insert_incomplete', `${table}: ${String(stored)} of ${String(rows.length)} rows`);
  }
}

async function countRows(connection: AsyncDuckDBConnection, table: string): Promise<number> {
  const result = await connection.query(`select count(*)::integer as n from ${table}`);
  return Number(result.getChildAt(0)?.get(0));
}

function typedColumn(name: string, type: string, vector: Vector | null): Column {
  if (vector === null) return columnFrom(name, type, []);
  // Copied, so that the whole answer of the engine need not be kept for it.
  if (type === 'INTEGER' && vector.nullCount === 0) return Int32Array.from(vector.toArray() as Int32Array);
  // By piece: to find the piece anew for each row costs more than the row.
  return columnFrom(
    name,
    type,
    vector.data.map((piece) => makeVector(piece as Data<Utf8>)),
  );
}

const portableNames: Readonly<Record<string, ColumnType>> = {
  Utf8: 'VARCHAR',
  LargeUtf8: 'VARCHAR',
  Int32: 'INTEGER',
  Float64: 'DOUBLE',
  Bool: 'BOOLEAN',
  'List<Utf8>': 'VARCHAR[]',
};

function portableName(arrowType: string): string {
  return portableNames[arrowType] ?? arrowType;
}

function fromArrow(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'object') return Array.from(value as Iterable<unknown>, String);
  return value as Value;
}
