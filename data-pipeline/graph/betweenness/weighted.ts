import type { CsrGraph } from '../csr/csr.ts';
import { NearestFirst } from './nearest-first.ts';

/** Two paths whose lengths differ by less than this share are equally long: they add up the same lengths in another order. */
const sameLength = 1e-10;

/** The shortest paths from one source, with the arrays that are used again for the next. */
interface Paths {
  readonly lengths: Float64Array;
  readonly counts: Float64Array;
  readonly isSettled: Uint8Array;
  /** Rows in the order of their distance; the source first. */
  readonly walk: Uint32Array;
}

/**
 * Betweenness of the rows where a tie of weight w is 1/w long, so that strong ties are short: for each ordered pair of
 * others with a source among `from` to `to`, the share of its shortest paths that lead through the row.
 *
 * U. Brandes 2001, with E. W. Dijkstra's search; length of ties after M. E. J. Newman, Scientific collaboration networks II
 * (Phys. Rev. E 64, 016132, 2001). Adds to `scores`.
 */
export function addWeightedScores(graph: CsrGraph, from: number, to: number, scores: Float64Array): void {
  const { order, starts, targets, weights } = graph;
  const paths: Paths = {
    lengths: new Float64Array(order).fill(Infinity),
    counts: new Float64Array(order),
    isSettled: new Uint8Array(order),
    walk: new Uint32Array(order),
  };
  const passedBack = new Float64Array(order);
  const queue = new NearestFirst(order);
  for (let source = from; source < to; source += 1) {
    const end = settleFrom(graph, source, paths, queue);
    const { lengths, counts, isSettled, walk } = paths;
    for (let last = end - 1; last >= 0; last -= 1) {
      const row = walk[last]!;
      let received = 0;
      for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
        const target = targets[at]!;
        const beyond = lengths[row]! + 1 / weights[at]!;
        if (isSame(beyond, lengths[target]!)) received += passedBack[target]!;
      }
      if (row !== source) scores[row]! += received * counts[row]!;
      passedBack[row] = (1 + received * counts[row]!) / counts[row]!;
    }
    for (let index = 0; index < end; index += 1) {
      const row = walk[index]!;
      lengths[row] = Infinity;
      isSettled[row] = 0;
      passedBack[row] = 0;
    }
  }
}

/** Finds the lengths and numbers of the shortest paths from a source; gives how many rows it reaches. */
function settleFrom(
  { starts, targets, weights }: CsrGraph,
  source: number,
  { lengths, counts, isSettled, walk }: Paths,
  queue: NearestFirst,
): number {
  lengths[source] = 0;
  counts[source] = 1;
  queue.push(source, 0);
  let end = 0;
  for (let row = queue.pop(); row !== null; row = queue.pop()) {
    isSettled[row] = 1;
    walk[end] = row;
    end += 1;
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
      const target = targets[at]!;
      const length = lengths[row]! + 1 / weights[at]!;
      if (isSettled[target] === 1) continue;
      if (isSame(length, lengths[target]!)) counts[target]! += counts[row]!;
      else if (length < lengths[target]!) {
        lengths[target] = length;
        counts[target] = counts[row]!;
        queue.push(target, length);
      }
    }
  }
  return end;
}

function isSame(left: number, right: number): boolean {
  return Math.abs(left - right) <= sameLength * Math.min(left, right);
}
