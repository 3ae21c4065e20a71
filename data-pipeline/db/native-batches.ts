import type { Value } from './database.ts';

/**
 * Cuts rows into batches for DuckDB's data chunks, in order: at most `limit` rows, and at most `limit` list items in any
 * column. The Node client (1.4.3) makes room for no more and writes past the end, so that the process dies later. A row
 * with a longer list comes alone.
 */
export function* chunkBatches(
  rows: readonly (readonly Value[])[],
  listColumns: readonly number[],
  limit: number,
): Generator<readonly (readonly Value[])[]> {
  let start = 0;
  let items = listColumns.map(() => 0);
  for (const [index, row] of rows.entries()) {
    const added = listColumns.map((column) => listLength(row[column]));
    const isFull = index - start >= limit || items.some((count, list) => count + (added[list] ?? 0) > limit);
    if (isFull && index > start) {
      yield rows.slice(start, index);
      start = index;
      items = listColumns.map(() => 0);
    }
    items = items.map((count, list) => count + (added[list] ?? 0));
  }
  if (start < rows.length) yield rows.slice(start);
}

/** Items of a list; 0 for anything else. */
export function listLength(value: Value | undefined): number {
  return Array.isArray(value) ? value.length : 0;
}
