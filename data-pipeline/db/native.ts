import {
  BOOLEAN,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  DuckDBListValue,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  LIST,
  listValue,
  VARCHAR,
} from '@duckdb/node-api';
import { PipelineError } from '../core/errors.ts';
import { columnFrom } from './column.ts';
import {
  type Column,
  type ColumnType,
  type Database,
  openingStatements,
  type QueryOptions,
  type Row,
  type Value,
} from './database.ts';
import { chunkBatches, listLength } from './native-batches.ts';
import { assertPortable } from './portable-types.ts';

const typeOf: Readonly<Record<ColumnType, DuckDBType>> = {
  VARCHAR,
  INTEGER,
  DOUBLE,
  BOOLEAN,
  'VARCHAR[]': LIST(VARCHAR),
};

/** DuckDB's own vector size: one data chunk holds at most this many rows. */
const chunkRows = 2048;

/**
 * An in-memory DuckDB in this Node process.
 *
 * @param threads DuckDB's own threads; results do not depend on it.
 * @throws PipelineError `engine_unavailable`.
 */
export async function openNative(threads = 2): Promise<Database> {
  const connection = await connect(threads);
  for (const statement of openingStatements) await connection.run(statement);
  return {
    async run(sql) {
      await connection.run(sql);
    },
    async rows<T extends Row>(sql: string, { signal }: QueryOptions = {}) {
      const reader = await stoppable(connection, signal, () => connection.runAndReadAll(sql));
      const names = reader.columnNames();
      assertPortable(reader.columnTypes().map((type, index) => ({ name: names[index] ?? '', type: String(type) })));
      return reader
        .getRows()
        .map((row) => Object.fromEntries(names.map((name, index) => [name, fromDuck(row[index])])) as T);
    },
    async columns<T extends Readonly<Record<keyof T, Column>>>(sql: string, { signal }: QueryOptions = {}) {
      const result = await stoppable(connection, signal, () => connection.run(sql));
      const chunks = await stoppable(connection, signal, () => result.fetchAllChunks());
      const types = result.columnTypes();
      return Object.fromEntries(
        result.columnNames().map((name, index) => {
          const pieces = chunks.map((chunk) => {
            const vector = chunk.getColumnVector(index);
            return { length: chunk.rowCount, get: (row: number) => vector.getItem(row) };
          });
          return [name, columnFrom(name, String(types[index]), pieces)];
        }),
      ) as T;
    },
    async insert(table, shape, rows) {
      const types = Object.values(shape).map((type) => typeOf[type]);
      const isList = Object.values(shape).map((type) => type === 'VARCHAR[]');
      const listColumns = isList.flatMap((isListColumn, column) => (isListColumn ? [column] : []));
      const appender = await connection.createAppender(table);
      try {
        for (const batch of chunkBatches(rows, listColumns, chunkRows)) {
          const columns = types.map((_, column) => batch.map((row) => toDuck(row[column], isList[column] === true)));
          if (listColumns.some((column) => listLength(batch[0]?.[column]) > chunkRows)) {
            // A list too long for a chunk of this client travels as bound values, after the rows before it.
            appender.flushSync();
            const slots = columns.map((_, column) => `$${String(column + 1)}`).join(', ');
            const values = columns.map(([value]) => value ?? null);
            await connection.run(`insert into ${table} values (${slots})`, values, types);
          } else {
            const chunk = DuckDBDataChunk.create(types);
            chunk.setColumns(columns);
            appender.appendDataChunk(chunk);
          }
        }
      } finally {
        appender.closeSync();
      }
    },
    close() {
      connection.closeSync();
      return Promise.resolve();
    },
  };
}

/** Interrupts the query when the signal says so. */
async function stoppable<T>(
  connection: DuckDBConnection,
  signal: AbortSignal | undefined,
  query: () => Promise<T>,
): Promise<T> {
  if (signal === undefined) return query();
  signal.throwIfAborted();
  const stop = () => {
    connection.interrupt();
  };
  signal.addEventListener('abort', stop);
  try {
    return await query();
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function connect(threads: number) {
  try {
    const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
    return await instance.connect();
  } catch (cause) {
    throw new PipelineError('engine_unavailable', 'native DuckDB did not start', { cause });
  }
}

function toDuck(value: Value | undefined, isList: boolean): DuckDBValue {
  if (value === undefined || value === null) return null;
  return isList ? listValue(value as readonly string[]) : (value as string | number | boolean);
}

function fromDuck(value: DuckDBValue | undefined): Value {
  if (value === undefined || value === null) return null;
  return value instanceof DuckDBListValue ? value.items.map(String) : (value as Value);
}
