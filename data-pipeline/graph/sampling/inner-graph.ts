import type { CsrGraph } from '../csr/csr.ts';
import { simplicialRows } from '../csr/simplicial.ts';
import { componentLabels } from '../kernels/components.ts';

/** A graph without the ties that no shortest path between two others takes: a half to two thirds of a network of co-authors. */
export interface InnerGraph {
  readonly order: number;
  /** Of the neighbors of each row, those that some shortest path leads through, in compressed rows. */
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
  /** 1 for a row that no shortest path leads through: all its neighbors know each other. */
  readonly isSimplicial: Uint8Array;
  /** Of two such rows, whether they are neighbors: those of one clique have the same number. */
  readonly cliques: Uint32Array;
  /** The component of each row. */
  readonly labels: Uint32Array;
}

export function innerGraph(graph: CsrGraph): InnerGraph {
  const { order } = graph;
  const isSimplicial = simplicialRows(graph);
  const cliques = new Uint32Array(order);
  const starts = new Uint32Array(order + 1);
  const targets = new Uint32Array(graph.targets.length);
  let end = 0;
  for (let row = 0; row < order; row += 1) {
    let smallest = row;
    for (let at = graph.starts[row]!; at < graph.starts[row + 1]!; at += 1) {
      const target = graph.targets[at]!;
      if (isSimplicial[target] === 1) smallest = Math.min(smallest, target);
      else {
        targets[end] = target;
        end += 1;
      }
    }
    // The smallest of them that it knows or is: all in its clique find the same.
    cliques[row] = smallest;
    starts[row + 1] = end;
  }
  return { order, starts, targets: targets.slice(0, end), isSimplicial, cliques, labels: componentLabels(graph) };
}
