import type { CsrGraph } from '../csr/csr.ts';

/**
 * Each edge once, in the row of its end of smaller degree (of the same degree, the smaller row): no row then holds more
 * than √(2m) edges, and every triangle begins at one row only.
 *
 * T. Schank, D. Wagner, Finding, counting and listing all triangles in large graphs (WEA 2005).
 */
export interface ForwardEdges {
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
  /** Where each edge stands in the rows of the graph. */
  readonly places: Uint32Array;
}

export function forwardEdges({ order, size, starts, targets }: CsrGraph): ForwardEdges {
  const forward = { starts: new Uint32Array(order + 1), targets: new Uint32Array(size), places: new Uint32Array(size) };
  let length = 0;
  for (let row = 0; row < order; row += 1) {
    const degree = starts[row + 1]! - starts[row]!;
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
      const target = targets[at]!;
      const other = starts[target + 1]! - starts[target]!;
      if (other < degree || (other === degree && target < row)) continue;
      forward.targets[length] = target;
      forward.places[length] = at;
      length += 1;
    }
    forward.starts[row + 1] = length;
  }
  return forward;
}
