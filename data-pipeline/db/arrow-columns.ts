import { Bool, type Data, Field, Float64, Int32, List, makeData, makeVector, Utf8, type Vector } from 'apache-arrow';
import type { ColumnType, Value } from './database.ts';

/**
 * One column of rows as an Arrow vector, built from its buffers.
 *
 * Arrow's own builders make functions from text, which the page's content security policy forbids.
 */
export function arrowColumn(type: ColumnType, rows: readonly (readonly Value[])[], index: number): Vector {
  const values = rows.map((row) => row[index] ?? null);
  return makeVector(columnData(type, values) as Data<Utf8>);
}

function columnData(type: ColumnType, values: readonly Value[]): Data {
  const validity = nullBitmap(values);
  switch (type) {
    case 'VARCHAR':
      return makeData({ type: new Utf8(), ...validity, ...encodeText(values as readonly (string | null)[]) });
    case 'INTEGER':
      return makeData({ type: new Int32(), ...validity, data: Int32Array.from(values, Number) });
    case 'DOUBLE':
      return makeData({ type: new Float64(), ...validity, data: Float64Array.from(values, Number) });
    case 'BOOLEAN':
      return makeData({ type: new Bool(), ...validity, data: bitmap(values, (value) => value === true) });
    case 'VARCHAR[]': {
      const lists = values as readonly (readonly string[] | null)[];
      const valueOffsets = new Int32Array(lists.length + 1);
      for (const [row, list] of lists.entries()) valueOffsets[row + 1] = (valueOffsets[row] ?? 0) + (list?.length ?? 0);
      const child = columnData(
        'VARCHAR',
        lists.flatMap((list) => list ?? []),
      ) as Data<Utf8>;
      return makeData({ type: new List(new Field('item', new Utf8(), true)), ...validity, valueOffsets, child });
    }
  }
}

function nullBitmap(values: readonly Value[]) {
  const nullCount = values.reduce<number>((count, value) => count + (value === null ? 1 : 0), 0);
  return { length: values.length, nullCount, nullBitmap: bitmap(values, (value) => value !== null) };
}

/** One bit a value, least significant first, padded to eight bytes as Arrow asks. */
function bitmap(values: readonly Value[], isSet: (value: Value) => boolean): Uint8Array {
  const bits = new Uint8Array(Math.ceil(values.length / 64) * 8);
  for (const [row, value] of values.entries()) {
    if (isSet(value)) bits[row >> 3] = (bits[row >> 3] ?? 0) | (1 << (row & 7));
  }
  return bits;
}

function encodeText(values: readonly (string | null)[]): { valueOffsets: Int32Array; data: Uint8Array } {
  // Encoded at once: a call for each value costs more than the encoding.
  const data = new TextEncoder().encode(values.join(''));
  const valueOffsets = new Int32Array(values.length + 1);
  let end = 0;
  for (const [row, value] of values.entries()) {
    if (value !== null) end += utf8Length(value);
    valueOffsets[row + 1] = end;
  }
  return { valueOffsets, data };
}

/** Bytes of well-formed text in UTF-8. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    // Each half of a surrogate pair stands for two of its four bytes.
    bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return bytes;
}
