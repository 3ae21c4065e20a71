import { readPlainTable } from '../../intake/plain-table.ts';

/** Cells of some columns of a table, in the order of the names. */
export async function tableRows(
  path: string,
  bytes: Uint8Array,
  names: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const blob = new Blob([new Uint8Array(bytes)]);
  const table = await readPlainTable({ path, size: blob.size, open: () => blob.stream() }, names[0] ?? '');
  const columns = names.map((name) => table.header.indexOf(name));
  return table.rows.map((cells) => columns.map((column) => cells[column] ?? ''));
}
