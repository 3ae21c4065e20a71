import type { NetworkAnswer } from '#pipeline';
import { wordOrder } from '../../ui/word-order.ts';

/**
 * The rows of the table: the nodes of the picture, by a column; a leading `-` = descending. What has no value is last.
 *
 * @param added further columns of numbers.
 */
export function tableOrder(
  { nodes }: NetworkAnswer,
  isInPicture: Uint8Array,
  sort: string,
  added: readonly { readonly key: string; readonly value: (node: number) => number }[] = [],
): Uint32Array {
  const isDescending = sort.startsWith('-');
  const column = isDescending ? sort.slice(1) : sort;
  const turn = isDescending ? -1 : 1;
  const rows = Uint32Array.from(isInPicture.keys()).filter((node) => isInPicture[node] === 1);
  const name = (node: number): string => nodes.label[node] ?? '';
  const byName = (a: number, b: number): number => wordOrder(name(a), name(b)) || a - b;
  if (column === 'group') {
    const group = (node: number): string => nodes.group[node] ?? '\uffff';
    return rows.sort((a, b) => turn * wordOrder(group(a), group(b)) || byName(a, b));
  }
  if (column === 'kind') {
    const kind = (node: number): string => nodes.kind[node] ?? '';
    return rows.sort((a, b) => turn * wordOrder(kind(a), kind(b)) || byName(a, b));
  }
  const values = column === 'works' ? nodes.works : nodes.measures[column];
  const valueOf = added.find(({ key }) => key === column)?.value ?? (values && ((node: number) => values[node] ?? NaN));
  if (valueOf === undefined) return rows.sort((a, b) => turn * byName(a, b));
  return rows.sort((a, b) => {
    const x = valueOf(a);
    const y = valueOf(b);
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || byName(a, b);
    return turn * (x - y) || byName(a, b);
  });
}
