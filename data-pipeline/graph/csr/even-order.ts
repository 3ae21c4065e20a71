import type { CsrGraph } from './csr.ts';

/** Rows that stay near each other: their values fit into the nearest memory. */
export const evenWindow = 4096;
/** Rows of more neighbors than this count as of so many. */
const longest = 255;

/**
 * The rows with those of as many neighbors one after another, within windows of rows that lie close together.
 *
 * A walk over all neighbors of all rows then ends each row where the processor expects it to: half the time, where rows
 * are short.
 */
export function evenOrder({ order, starts }: Pick<CsrGraph, 'order' | 'starts'>): Uint32Array {
  const rows = new Uint32Array(order);
  const next = new Uint32Array(longest + 2);
  const lengthOf = (row: number): number => Math.min(longest, starts[row + 1]! - starts[row]!);
  for (let from = 0; from < order; from += evenWindow) {
    const to = Math.min(order, from + evenWindow);
    next.fill(0);
    for (let row = from; row < to; row += 1) next[lengthOf(row) + 1]! += 1;
    for (let length = 0; length < longest; length += 1) next[length + 1]! += next[length]!;
    for (let row = from; row < to; row += 1) {
      const length = lengthOf(row);
      rows[from + next[length]!] = row;
      next[length]! += 1;
    }
  }
  return rows;
}
