import type { CsrGraph } from '../csr/csr.ts';
import { forwardEdges } from './forward.ts';

/** How many triangles each row is part of. */
export function trianglesAt(graph: CsrGraph): Float64Array {
  const { starts, targets } = forwardEdges(graph);
  const counts = new Float64Array(graph.order);
  const neighborOf = new Int32Array(graph.order).fill(-1);
  for (let row = 0; row < graph.order; row += 1) {
    const from = starts[row]!;
    const to = starts[row + 1]!;
    if (to - from < 2) continue;
    for (let at = from; at < to; at += 1) neighborOf[targets[at]!] = row;
    let ofRow = 0;
    for (let at = from; at < to; at += 1) {
      const second = targets[at]!;
      let ofSecond = 0;
      for (let next = starts[second]!; next < starts[second + 1]!; next += 1) {
        const third = targets[next]!;
        if (neighborOf[third] !== row) continue;
        ofSecond += 1;
        counts[third]! += 1;
      }
      counts[second]! += ofSecond;
      ofRow += ofSecond;
    }
    counts[row]! += ofRow;
  }
  return counts;
}
