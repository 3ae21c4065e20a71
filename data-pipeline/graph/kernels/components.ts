import type { CsrGraph } from '../csr/csr.ts';

/** The component of each row, named by the smallest row in it (breadth-first search). */
export function componentLabels({
  order,
  starts,
  targets,
}: Pick<CsrGraph, 'order' | 'starts' | 'targets'>): Uint32Array {
  const labels = new Uint32Array(order).fill(order);
  const walk = new Uint32Array(order);
  for (let first = 0; first < order; first += 1) {
    if (labels[first] !== order) continue;
    labels[first] = first;
    walk[0] = first;
    let end = 1;
    for (let next = 0; next < end; next += 1) {
      const row = walk[next]!;
      for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
        const target = targets[at]!;
        if (labels[target] !== order) continue;
        labels[target] = first;
        walk[end] = target;
        end += 1;
      }
    }
  }
  return labels;
}

/** The rows of each component, where they stand together, as in the order of a breadth-first walk. */
export function componentRanges(graph: CsrGraph): readonly { readonly from: number; readonly to: number }[] {
  const labels = componentLabels(graph);
  const ranges: { from: number; to: number }[] = [];
  for (let row = 0; row < graph.order; row += 1) {
    const last = ranges.at(-1);
    if (labels[row] === row || last === undefined) ranges.push({ from: row, to: row + 1 });
    else last.to = row + 1;
  }
  return ranges;
}
