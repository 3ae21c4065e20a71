import type { Cell } from '#pipeline';
import type { InquiryTable } from './inquiry-table.ts';
import { wordOrder } from '../../../ui/word-order.ts';

/**
 * Numbers of the rows by one column, those without a value last either way; of equal ones in the order of the answer.
 *
 * @param sort the name of the column, a leading `-` = descending; '' = in the order of the answer.
 */
export function rowOrder({ columns, rows }: InquiryTable, sort: string): Uint32Array {
  const order = Uint32Array.from(rows.keys());
  const place = columns.findIndex(({ name }) => name === sort.replace(/^-/, ''));
  if (place < 0) return order;
  const turn = sort.startsWith('-') ? -1 : 1;
  const cellOf = (row: number): Cell => rows[row]?.cells[place] ?? null;
  return order.sort((one, other) => compared(cellOf(one), cellOf(other), turn) || one - other);
}

function compared(one: Cell, other: Cell, turn: number): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === 'number' && typeof other === 'number') return turn * (one - other);
  return turn * wordOrder(String(one), String(other));
}
