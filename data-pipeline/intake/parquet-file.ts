import type { FileMetaData, SchemaElement } from 'hyparquet';
import { PipelineError } from '../core/errors.ts';
import { parquetParsers, parquetText } from './parquet-cell.ts';
import type { Reading } from './reading.ts';
import { notRecognized } from './table-header.ts';
import { TableRows } from './table-rows.ts';
import { rowsLayout } from './workbook-file.ts';

/** Values of one column in one group of rows, and of a whole file, beyond which it is refused. */
const groupValues = 20_000_000;

/**
 * Reads a Parquet file as a table: each column a header cell, one group of rows after another. Cells are text as
 * {@link parquetText} writes it; rows are placed as `row 5`.
 *
 * @throws PipelineError `file_truncated`, `file_damaged`, `file_too_large`, `file_not_recognized`.
 */
export async function readParquet(bytes: Uint8Array, reading: Reading): Promise<void> {
  assertWhole(bytes);
  const parquet = await openParquet(bytes, reading);
  const { header, rowCount } = parquet;
  const { output, rowLimit } = reading;
  const head = await parquet.rows(0, Math.min(rowCount, 100));
  const layout = await rowsLayout([header, ...head], reading);
  if (layout === null) throw notRecognized(header, reading.sources);
  reading.recognized(layout.source.id, null);
  const rows = new TableRows(output, layout);
  rows.row(header, 'header', null);
  const end = rowLimit === 0 ? rowCount : Math.min(rowCount, rowLimit);
  for (const [start, groupEnd] of parquet.groups) {
    if (start >= end) break;
    for (const [index, cells] of (await parquet.rows(start, Math.min(end, groupEnd))).entries()) {
      rows.row(cells, `row ${String(start + index + 1)}`, null);
      if (index % 1_000 === 999) await reading.pause();
    }
    await reading.pause();
  }
}

/** A Parquet file of which the schema is read. */
interface Parquet {
  readonly header: readonly string[];
  readonly rowCount: number;
  /** First row of each group of rows, and the row after its last. */
  readonly groups: readonly (readonly [start: number, end: number])[];
  rows(start: number, end: number): Promise<readonly (readonly string[])[]>;
}

async function openParquet(bytes: Uint8Array, { limits }: Reading): Promise<Parquet> {
  // Loaded by those alone who have such a file.
  const [{ parquetMetadata, parquetRead, parquetSchema }, { compressors }] = await Promise.all([
    import('hyparquet'),
    import('hyparquet-compressors'),
  ]);
  const buffer = bytes.slice().buffer;
  const file = { byteLength: buffer.byteLength, slice: (start: number, end?: number) => buffer.slice(start, end) };
  const metadata = reading(() => parquetMetadata(buffer, { geoparquet: false }));
  assertModest(metadata, limits.workbookBytes);
  const scales = takeDecimals(metadata.schema);
  const header = reading(() => parquetSchema(metadata).children.map(({ element }) => element.name));
  let next = 0;
  const groups = metadata.row_groups.map(({ num_rows }) => [next, (next += Number(num_rows))] as const);
  return {
    header,
    rowCount: next,
    groups,
    async rows(start, end) {
      let read: unknown[][] = [];
      try {
        await parquetRead({
          file,
          metadata,
          compressors,
          rowStart: start,
          rowEnd: end,
          utf8: false,
          geoparquet: false,
          parsers: parquetParsers,
          onComplete: (rows) => (read = rows as unknown[][]),
        });
      } catch (cause) {
        throw damaged(cause);
      }
      if (read.length !== end - start) throw damaged(new Error(`${String(read.length)} rows`));
      return read.map((row) => header.map((name, index) => parquetText(row[index], scales.get(name) ?? null)));
    },
  };
}

/**
 * Decimals of columns, by column: the library would make binary fractions of them. Their annotation is taken away, so that
 * they come as the whole numbers that they are stored as; the scale is put back when they are written.
 */
function takeDecimals(schema: SchemaElement[]): ReadonlyMap<string, number> {
  const scales = new Map<string, number>();
  for (let at = 1; at < schema.length; at += 1 + descendants(schema, at)) {
    const column = schema[at];
    if (column === undefined || column.num_children !== undefined) continue;
    if (column.converted_type !== 'DECIMAL' && column.logical_type?.type !== 'DECIMAL') continue;
    const logicalScale = column.logical_type?.type === 'DECIMAL' ? column.logical_type.scale : 0;
    scales.set(column.name, column.scale ?? logicalScale);
    delete column.converted_type;
    delete column.logical_type;
  }
  return scales;
}

function descendants(schema: readonly SchemaElement[], at: number): number {
  let count = 0;
  for (let children = schema[at]?.num_children ?? 0; children > 0; children -= 1) {
    count += 1 + descendants(schema, at + count + 1);
  }
  return count;
}

function assertWhole(bytes: Uint8Array): void {
  const end = String.fromCharCode(...bytes.subarray(-4));
  if (bytes.length >= 12 && end === 'PAR1') {
    const length = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 8, 4).getUint32(0, true);
    if (length + 12 <= bytes.length) return;
  }
  throw new PipelineError(
    'file_truncated',
    'the Parquet file lacks the directory at its end; nothing of it was read: fetch it again',
  );
}

/** A few bytes can stand for a great many equal values. */
function assertModest({ row_groups }: FileMetaData, limit: number): void {
  for (const { columns, num_rows } of row_groups) {
    let bytes = 0;
    for (const { meta_data } of columns) {
      bytes += Number(meta_data?.total_uncompressed_size ?? 0);
      if (Number(meta_data?.num_values ?? 0) > groupValues) throw tooLarge('a column of more than 20 million values');
    }
    if (Number(num_rows) > groupValues) throw tooLarge('a group of more than 20 million rows');
    if (Number(num_rows) < 0) throw damaged(new RangeError('rows'));
    if (bytes > 4 * limit) throw tooLarge(`a group of rows of ${String(bytes)} bytes unpacked`);
  }
}

function tooLarge(what: string): PipelineError {
  return new PipelineError('file_too_large', `the Parquet file holds ${what}: write it with smaller groups of rows`);
}

function reading<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw damaged(cause);
  }
}

function damaged(cause: unknown): PipelineError {
  const said = cause instanceof Error ? cause.message.slice(0, 200) : '';
  return new PipelineError('file_damaged', `the Parquet file cannot be read (${said}): export it again`, { cause });
}
