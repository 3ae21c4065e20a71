import { UndirectedGraph } from 'graphology';
import type { Attributes } from 'graphology-types';
import type { CsrGraph } from './csr.ts';
import { csrFromEdges } from './from-edges.ts';

/** A graphology graph in compressed rows, row `i` its `i`-th node; an edge without a number as its `weight` weighs 1. */
export function csrOf(graph: UndirectedGraph): CsrGraph {
  const rowOf = new Map(graph.mapNodes((node) => node).map((node, row) => [node, row]));
  const edges = {
    sources: new Uint32Array(graph.size),
    targets: new Uint32Array(graph.size),
    weights: new Float64Array(graph.size),
  };
  let next = 0;
  graph.forEachEdge((_edge, { weight }: { readonly weight?: unknown }, source, target) => {
    edges.sources[next] = rowOf.get(source)!;
    edges.targets[next] = rowOf.get(target)!;
    edges.weights[next] = typeof weight === 'number' ? weight : 1;
    next += 1;
  });
  return csrFromEdges(graph.order, edges);
}

/**
 * The same graph for graphology: node keys are row numbers, '0', '1', …, and edges `e0`, `e1`, … by their ends, each with
 * its `weight`. About fifteen times the memory: for what is drawn or written to a file.
 *
 * @param attributesOf further attributes of a node, by row.
 */
export function graphologyOf<Node extends Attributes>(
  { order, starts, targets, weights }: CsrGraph,
  attributesOf: (row: number) => Node,
): UndirectedGraph<Node, { weight: number }> {
  const graph = new UndirectedGraph<Node, { weight: number }>();
  for (let row = 0; row < order; row += 1) graph.addNode(String(row), attributesOf(row));
  for (let row = 0; row < order; row += 1) {
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
      if (targets[at]! < row) continue;
      graph.addUndirectedEdgeWithKey(`e${graph.size}`, String(row), String(targets[at]!), { weight: weights[at]! });
    }
  }
  return graph;
}
