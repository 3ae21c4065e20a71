import type { CsrGraph } from '../csr/csr.ts';
import { betweenGroups, type GroupSearch } from './between-groups.ts';

/** A row between two groups. */
export interface Bridge {
  readonly row: number;
  /** The part of the pairs between which it stands on the shortest paths, 0–1: a path counts by its share of its pair's. */
  readonly share: number;
  /** Ties to members of each group, and whether it is a member itself. */
  readonly ties: readonly [number, number];
  readonly member: readonly [boolean, boolean];
}

/**
 * Every row on a shortest path from one group to the other, and every one that belongs or is tied to both: the largest share
 * of the paths first, then the most ties to the group to which they are fewer, then the smaller row. `pairs` are those of
 * one row of each group, no row with itself, between which there is a path.
 *
 * @param one, @param other rows, each once.
 */
export async function bridgesBetween(
  graph: CsrGraph,
  one: readonly number[],
  other: readonly number[],
  search: GroupSearch,
): Promise<{ readonly bridges: readonly Bridge[]; readonly pairs: number }> {
  const { scores, pairs } = await betweenGroups(graph, one, other, search);
  const [inOne, inOther] = [membership(graph.order, one), membership(graph.order, other)];
  const bridges: Bridge[] = [];
  for (let row = 0; row < graph.order; row += 1) {
    const ties: [number, number] = [0, 0];
    for (let at = graph.starts[row]!; at < graph.starts[row + 1]!; at += 1) {
      ties[0] += inOne[graph.targets[at]!]!;
      ties[1] += inOther[graph.targets[at]!]!;
    }
    const member = [inOne[row] === 1, inOther[row] === 1] as const;
    const isOfBoth = (member[0] || ties[0] > 0) && (member[1] || ties[1] > 0);
    if (isOfBoth || scores[row]! > 0) bridges.push({ row, share: scores[row]! / Math.max(1, pairs), ties, member });
  }
  bridges.sort((a, b) => b.share - a.share || Math.min(...b.ties) - Math.min(...a.ties) || a.row - b.row);
  return { bridges, pairs };
}

function membership(order: number, rows: readonly number[]): Uint8Array {
  const isMember = new Uint8Array(order);
  for (const row of rows) isMember[row] = 1;
  return isMember;
}
