import type { Network } from './network.ts';

/** Neighbors in compressed rows: those of node `i` stand at `starts[i]` to `starts[i + 1]` of `targets` and `weights`. */
export interface Adjacency {
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
}

/** The neighbors of each node of a network, by row number. */
export function adjacencyOf(graph: Network): Adjacency {
  const starts = new Int32Array(graph.order + 1);
  graph.forEachNode((node) => {
    starts[Number(node) + 1] = graph.degree(node);
  });
  for (let node = 0; node < graph.order; node += 1) starts[node + 1]! += starts[node]!;

  const next = starts.slice();
  const targets = new Int32Array(graph.size * 2);
  const weights = new Float64Array(graph.size * 2);
  const place = (from: number, to: number, weight: number): void => {
    const at = next[from]!;
    targets[at] = to;
    weights[at] = weight;
    next[from] = at + 1;
  };
  graph.forEachEdge((_edge, { weight }, source, target) => {
    place(Number(source), Number(target), weight);
    place(Number(target), Number(source), weight);
  });
  return { starts, targets, weights };
}
