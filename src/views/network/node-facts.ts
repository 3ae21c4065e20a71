import type { NetworkAnswer } from '#pipeline';
import type { Adjacency } from '../../charts/network/adjacency.ts';
import type { ShownKind } from './kind-words.ts';
import { wordOrder } from '../../ui/word-order.ts';

/** One tie of a node. `years` is null where no shared work is dated. */
export interface NodeTie {
  readonly node: number;
  readonly weight: number;
  readonly works: number;
  readonly years: YearSpan | null;
}

export interface YearSpan {
  readonly first: number;
  readonly last: number;
}

/** Whether it is known how many works each node has: of the workspace it is, of a file where that says so. */
export function saysWorks({ nodes }: Pick<NetworkAnswer, 'nodes'>, kind: ShownKind): boolean {
  return kind !== 'foreign' || nodes.works.some((works) => works > 0);
}

/** The ties of a node that are drawn, the strongest first, those of one strength by name. */
export function strongestTies({ nodes, edges }: NetworkAnswer, ties: Adjacency, node: number): readonly NodeTie[] {
  const from = ties.start[node] ?? 0;
  const list: NodeTie[] = [];
  for (let at = from; at < (ties.start[node + 1] ?? from); at += 1) {
    const edge = ties.edge[at] ?? 0;
    const first = edges.first_year[edge] ?? 0;
    list.push({
      node: ties.neighbor[at] ?? 0,
      weight: edges.weight[edge] ?? 0,
      works: edges.works[edge] ?? 0,
      years: first > 0 ? { first, last: edges.last_year[edge] ?? first } : null,
    });
  }
  const name = (tie: NodeTie): string => nodes.label[tie.node] ?? '';
  return list.sort((a, b) => b.weight - a.weight || wordOrder(name(a), name(b)));
}

/** The years from the first to the last shared work. */
export function tieYears(ties: readonly NodeTie[]): YearSpan | null {
  let span: YearSpan | null = null;
  for (const { years } of ties) {
    if (years === null) continue;
    span = span === null ? years : { first: Math.min(span.first, years.first), last: Math.max(span.last, years.last) };
  }
  return span;
}

/** "2019–2023", "2019", or nothing; `before` stands in front of what there is. */
export function yearsText(span: YearSpan | null, before = ''): string {
  if (span === null) return '';
  return `${before}${span.first === span.last ? String(span.first) : `${String(span.first)}–${String(span.last)}`}`;
}
