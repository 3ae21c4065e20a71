/**
 * An undirected graph without loops and double edges, in compressed sparse rows: the neighbors of row `i` stand at
 * `starts[i]` to `starts[i + 1]` of `targets`, ascending, and each edge stands in the rows of both its ends.
 *
 * 24 bytes an edge and 4 a node; the numbers can be moved or shared between workers as they are.
 */
export interface CsrGraph {
  /** Nodes. */
  readonly order: number;
  /** Edges. */
  readonly size: number;
  /** `order + 1` places in `targets`. */
  readonly starts: Uint32Array;
  /** Rows of the neighbors, `2 · size`. */
  readonly targets: Uint32Array;
  /** Above 0, beside `targets`. */
  readonly weights: Float64Array;
}

/** What the arrays of a graph take, in bytes. */
export function bytesOf({ starts, targets, weights }: CsrGraph): number {
  return starts.byteLength + targets.byteLength + weights.byteLength;
}
