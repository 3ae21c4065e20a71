import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';

/** Writes columns for peers.py: nodes, rows, two columns of whole numbers, and weights (none = no third column). */
export function writeColumns(
  path: string,
  order: number,
  [first, second]: readonly [Uint32Array, Uint32Array],
  weights: Float64Array,
): void {
  const file = openSync(path, 'w');
  for (const part of [Uint32Array.of(order, first.length), first, second, weights]) writeSync(file, part);
  closeSync(file);
}

/** The numbers (f64) that peers.py wrote to a file. */
export function numbersIn(path: string): Float64Array {
  const bytes = readFileSync(path);
  return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
