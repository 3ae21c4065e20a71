import type { PeriodsAnswer } from '#pipeline';
import { changeKinds, kindOf, rateChange } from './tie-changes.ts';
import { wordOrder } from '../../../ui/word-order.ts';

/** The drawn ties in the order of a column; a leading `-` = descending. What has no value is last. */
export function tieOrder(comparison: PeriodsAnswer, isKept: Uint8Array, sort: string): Uint32Array {
  const isDescending = sort.startsWith('-');
  const column = isDescending ? sort.slice(1) : sort;
  const turn = isDescending ? -1 : 1;
  const rows = Uint32Array.from(isKept.keys()).filter((edge) => isKept[edge] === 1);
  const byNames = (one: number, other: number): number =>
    wordOrder(pairName(comparison, one), pairName(comparison, other)) || one - other;
  const value = columnValues(comparison, column);
  if (value === null) return rows.sort((one, other) => turn * byNames(one, other));
  return rows.sort((one, other) => {
    const [x, y] = [value(one), value(other)];
    if (Number.isNaN(x) || Number.isNaN(y))
      return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || byNames(one, other);
    return turn * (x - y) || byNames(one, other);
  });
}

/** What a column of numbers holds, by edge; null where the column is of words. */
export function columnValues(comparison: PeriodsAnswer, column: string): ((edge: number) => number) | null {
  const { changes } = comparison;
  const of = (values: ArrayLike<number>) => (edge: number) => values[edge] ?? NaN;
  switch (column) {
    case 'status':
      return (edge) => order.indexOf(kindOf(comparison, edge));
    case 'worksA':
      return of(changes.worksA);
    case 'worksB':
      return of(changes.worksB);
    case 'weightA':
      return of(changes.weightA);
    case 'weightB':
      return of(changes.weightB);
    case 'rate':
      return (edge) => rateChange(comparison, edge);
    case 'p':
      return of(changes.probability);
    case 'fdr':
      return of(changes.falseDiscovery);
    default:
      return null;
  }
}

/** From less to more. */
const order: readonly (typeof changeKinds)[number][] = ['gone', 'weaker', 'same', 'stronger', 'new'];

/** Both names, as {@link endsOf} puts them. */
export function pairName({ network: { nodes, edges } }: PeriodsAnswer, edge: number): string {
  return endsOf({ nodes, edges }, edge)
    .map((node) => nodes.label[node] ?? '')
    .join(' – ');
}

/** Both ends of a tie: by name, or the person of a person and an organization before it. */
export function endsOf(
  { nodes, edges }: Pick<PeriodsAnswer['network'], 'nodes' | 'edges'>,
  edge: number,
): readonly [number, number] {
  const [one, other] = [edges.source[edge] ?? 0, edges.target[edge] ?? 0];
  // In a mixed network a tie's first end is the person: most of many ties end at the same organization.
  if (nodes.kind[one] !== nodes.kind[other]) return [one, other];
  return wordOrder(nodes.label[one] ?? '', nodes.label[other] ?? '') <= 0 ? [one, other] : [other, one];
}

/** The tie of two nodes, by their ids; −1 = there is none. */
export function edgeBetween({ network: { nodes, edges } }: PeriodsAnswer, one: string, other: string): number {
  const [a, b] = [nodes.id.indexOf(one), nodes.id.indexOf(other)];
  if (a < 0 || b < 0) return -1;
  return edges.source.findIndex(
    (source, edge) => (source === a && edges.target[edge] === b) || (source === b && edges.target[edge] === a),
  );
}

/** Works of a tie, by year. */
export function worksOf(
  { tieWorks, workId, workTitle, workYear }: PeriodsAnswer,
  edge: number,
): readonly { readonly id: string; readonly title: string; readonly year: number }[] {
  return Array.from(tieWorks.works.subarray(tieWorks.starts[edge], tieWorks.starts[edge + 1]), (work) => ({
    id: workId[work] ?? '',
    title: workTitle[work] ?? '',
    year: workYear[work] ?? 0,
  }));
}
