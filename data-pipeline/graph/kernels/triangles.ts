import type { CsrGraph } from '../csr/csr.ts';
import { forwardEdges } from './forward.ts';

/** How many triangles each row is part of. */
export function trianglesAt(graph: CsrGraph): Uint32Array {
  const { starts, targets } = forwardEdges(graph);
  const counts = new Uint32Array(graph.order);
  /** 1 for neighbors of the row at hand: added up without a question, as no processor guesses who is one. */
  const isNeighbor = new Uint8Array(graph.order);
  for (let row = 0; row < graph.order; row += 1) {
    const from = starts[row]!;
    const to = starts[row + 1]!;
    if (to - from < 2) continue;
    for (let at = from; at < to; at += 1) isNeighbor[targets[at]!] = 1;
    let ofRow = 0;
    for (let at = from; at < to; at += 1) {
      const second = targets[at]!;
      const last = starts[second + 1]!;
      let ofSecond = 0;
      for (let next = starts[second]!; next < last; next += 1) {
        const third = targets[next]!;
        const closes = isNeighbor[third]!;
        ofSecond += closes;
        counts[third]! += closes;
      }
      counts[second]! += ofSecond;
      ofRow += ofSecond;
    }
    counts[row]! += ofRow;
    for (let at = from; at < to; at += 1) isNeighbor[targets[at]!] = 0;
  }
  return counts;
}
