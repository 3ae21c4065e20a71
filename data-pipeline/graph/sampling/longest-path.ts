import type { CsrGraph } from '../csr/csr.ts';

/** No fewer nodes than the longest shortest path has: twice the depth of a breadth-first search in each component, plus one. */
export function longestPath({ order, starts, targets }: CsrGraph, labels: Uint32Array): number {
  const steps = new Int32Array(order).fill(-1);
  const walk = new Uint32Array(order);
  let deepest = 0;
  for (let first = 0; first < order; first += 1) {
    if (labels[first] !== first) continue;
    steps[first] = 0;
    walk[0] = first;
    let end = 1;
    for (let next = 0; next < end; next += 1) {
      const row = walk[next]!;
      for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
        const target = targets[at]!;
        if (steps[target] !== -1) continue;
        steps[target] = steps[row]! + 1;
        walk[end] = target;
        end += 1;
      }
    }
    deepest = Math.max(deepest, steps[walk[end - 1]!]!);
  }
  return 2 * deepest + 1;
}
