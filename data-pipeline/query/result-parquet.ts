import { ByteWriter, type ColumnSource, parquetWrite } from 'hyparquet-writer';
import type { Value } from '../db/database.ts';
import { toolName, toolVersion } from '../export/tool.ts';
import type { ResultColumn } from './result-column.ts';
import type { QueryResult } from './run-query.ts';

/**
 * A result as Parquet: whole numbers, decimals, truth values, dates and texts keep their type, whole numbers of 64 bits and
 * more their digits; what has no like in Parquet (structures, intervals) is its text. The same result gives the same bytes.
 */
export async function resultParquet({ columns, rows }: QueryResult): Promise<Uint8Array> {
  const writer = new ByteWriter();
  await parquetWrite({
    writer,
    columnData: columns.map((column, index) =>
      source(
        column,
        rows.map((row) => row[index] ?? null),
      ),
    ),
    createdBy: `${toolName} ${toolVersion}`,
  });
  return new Uint8Array(writer.getBuffer());
}

function source({ name, type, portable }: ResultColumn, values: readonly Value[]): ColumnSource {
  if (portable === 'INTEGER') return { name, type: 'INT32', data: [...values] };
  if (portable === 'DOUBLE') return { name, type: 'DOUBLE', data: [...values] };
  if (portable === 'BOOLEAN') return { name, type: 'BOOLEAN', data: [...values] };
  if (portable === 'VARCHAR[]') return { name, type: 'JSON', data: [...values] };
  const texts = values as readonly (string | null)[];
  if (type === 'BIGINT' || type === 'UINTEGER') return { name, type: 'INT64', data: read(texts, BigInt) };
  if (type.startsWith('DECIMAL')) return { name, type: 'DOUBLE', data: read(texts, Number) };
  if (type.startsWith('TIMESTAMP')) {
    return { name, type: 'TIMESTAMP', data: read(texts, (text) => new Date(`${text.replace(' ', 'T')}Z`)) };
  }
  return { name, type: 'STRING', data: [...texts] };
}

function read<T>(texts: readonly (string | null)[], value: (text: string) => T): (T | null)[] {
  return texts.map((text) => (text === null ? null : value(text)));
}
