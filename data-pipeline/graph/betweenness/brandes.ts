import type { CsrGraph } from '../csr/csr.ts';

/**
 * Betweenness of every row: for each ordered pair of others, the share of its shortest paths that lead through the row,
 * every tie counting as one step. The plain form that the fast one is tested against.
 *
 * U. Brandes, A faster algorithm for betweenness centrality, J. Mathematical Sociology 25(2), 2001.
 */
export function brandes({ order, starts, targets }: CsrGraph): Float64Array {
  const scores = new Float64Array(order);
  const steps = new Int32Array(order).fill(-1);
  const paths = new Float64Array(order);
  const passedBack = new Float64Array(order);
  const walk = new Uint32Array(order);
  for (let source = 0; source < order; source += 1) {
    steps[source] = 0;
    paths[source] = 1;
    walk[0] = source;
    let end = 1;
    for (let next = 0; next < end; next += 1) {
      const row = walk[next]!;
      for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
        const target = targets[at]!;
        if (steps[target] === -1) {
          steps[target] = steps[row]! + 1;
          paths[target] = 0;
          walk[end] = target;
          end += 1;
        }
        if (steps[target] === steps[row]! + 1) paths[target]! += paths[row]!;
      }
    }
    for (let last = end - 1; last > 0; last -= 1) {
      const row = walk[last]!;
      let received = 0;
      for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
        if (steps[targets[at]!] === steps[row]! + 1) received += passedBack[targets[at]!]!;
      }
      scores[row]! += received * paths[row]!;
      passedBack[row] = (1 + received * paths[row]!) / paths[row]!;
    }
    for (let next = 0; next < end; next += 1) steps[walk[next]!] = -1;
  }
  return scores;
}
