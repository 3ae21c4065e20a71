import { PipelineError } from '../core/errors.ts';
import type { Column } from './database.ts';

/** A part of a column as an engine holds it. */
interface Piece {
  readonly length: number;
  /** Null or undefined = no value. */
  get(row: number): unknown;
}

/**
 * One column from its pieces, in order.
 *
 * @param type as the engines name it in common, see `ColumnType`.
 * @throws PipelineError `value_not_portable`.
 */
export function columnFrom(name: string, type: string, pieces: readonly Piece[]): Column {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  switch (type) {
    case 'VARCHAR':
      return filled(
        Array.from({ length }, (): string | null => null),
        pieces,
        (value) => (value ?? null) as string | null,
      );
    case 'INTEGER':
      return filled(new Int32Array(length), pieces, (value) => Number(given(name, value)));
    case 'DOUBLE':
      return filled(new Float64Array(length), pieces, (value) => Number(given(name, value)));
    case 'BOOLEAN':
      return filled(new Uint8Array(length), pieces, (value) => Number(given(name, value)));
    default:
      throw new PipelineError('value_not_portable', `column ${name} is ${type}, which has no typed column`);
  }
}

function filled<Value, Target extends Record<number, Value>>(
  column: Target,
  pieces: readonly Piece[],
  valueOf: (value: unknown) => Value,
): Target {
  let next = 0;
  for (const piece of pieces) {
    for (let row = 0; row < piece.length; row += 1) {
      column[next] = valueOf(piece.get(row));
      next += 1;
    }
  }
  return column;
}

function given(name: string, value: unknown): unknown {
  if (value === null || value === undefined) {
    throw new PipelineError('value_not_portable', `column ${name} has a null; say in the SELECT what stands for it`);
  }
  return value;
}
