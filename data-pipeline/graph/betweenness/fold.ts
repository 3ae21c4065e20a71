import { breadthFirstOrder, renumbered } from '../csr/breadth-first.ts';
import type { CsrGraph } from '../csr/csr.ts';
import { csrFromEdges } from '../csr/from-edges.ts';
import { simplicialRows } from '../csr/simplicial.ts';
import { foldPendants } from './pendants.ts';
import { twinClasses, type TwinClasses } from './twins.ts';

/** A smaller graph with the same betweenness: twins as one, pendants folded into what they hang on. */
export interface FoldedGraph {
  /** Classes of twins that are left, neighbors close together. */
  readonly graph: CsrGraph;
  /** 1 where all neighbors know each other: no shortest path leads through, so the row is never expanded. */
  readonly isSimplicial: Uint8Array;
  /** Twins that each row stands for. */
  readonly multiples: Float64Array;
  /** Nodes whose paths begin and end at each row: its twins, or itself with what was folded into it. */
  readonly masses: Float64Array;
  /** What folding already found, by class: paths between ordered pairs. */
  readonly known: Float64Array;
  /** The class of each row, and of each node of the graph. */
  readonly classOfRow: Uint32Array;
  readonly classOfNode: Uint32Array;
}

/**
 * Folds a graph for exact betweenness.
 *
 * After R. Puzis et al., Topology manipulations for speeding betweenness centrality computation (J. Complex Networks
 * 3(1), 2015), and A. E. Sarıyüce et al., Shattering and compressing networks for betweenness centrality (SDM 2013).
 */
export function foldGraph(whole: CsrGraph): FoldedGraph {
  const classes = twinClasses(whole);
  const { degrees, masses, known } = foldPendants(classes);
  const left = classesLeft(classes, degrees);
  const order = breadthFirstOrder(left.graph);
  const graph = renumbered(left.graph, order);
  const classOfRow = order.map((row) => left.classOfRow[row]!);
  return {
    graph,
    isSimplicial: simplicialRows(graph),
    multiples: Float64Array.from(classOfRow, (group) => classes.sizes[group]!),
    masses: Float64Array.from(classOfRow, (group) => masses[group]!),
    known,
    classOfRow,
    classOfNode: classes.classOf,
  };
}

/**
 * Betweenness of every node of the whole graph as the share of pairs, from what its folded rows scored.
 *
 * @param scores paths between ordered pairs, by row.
 */
export function unfold({ known, classOfRow, classOfNode }: FoldedGraph, scores: Float64Array): Float64Array {
  const order = classOfNode.length;
  const ofClass = known.slice();
  for (let row = 0; row < scores.length; row += 1) ofClass[classOfRow[row]!]! += scores[row]!;
  const pairs = (order - 1) * (order - 2);
  return Float64Array.from(classOfNode, (group) => (pairs > 0 ? ofClass[group]! / pairs : 0));
}

/** The graph of the classes that pendant folding left. */
function classesLeft(
  { count, starts, targets }: TwinClasses,
  degrees: Uint32Array,
): { readonly graph: CsrGraph; readonly classOfRow: Uint32Array } {
  const rowOf = new Uint32Array(count);
  const classOfRow = new Uint32Array(count);
  let order = 0;
  let size = 0;
  for (let group = 0; group < count; group += 1) {
    if (degrees[group] === 0) continue;
    rowOf[group] = order;
    classOfRow[order] = group;
    order += 1;
    size += degrees[group]!;
  }
  const edges = { sources: new Uint32Array(size / 2), targets: new Uint32Array(size / 2), weights: null };
  let edge = 0;
  for (let group = 0; group < count; group += 1) {
    if (degrees[group] === 0) continue;
    for (let at = starts[group]!; at < starts[group + 1]!; at += 1) {
      const target = targets[at]!;
      if (target < group || degrees[target] === 0) continue;
      edges.sources[edge] = rowOf[group]!;
      edges.targets[edge] = rowOf[target]!;
      edge += 1;
    }
  }
  return { graph: csrFromEdges(order, edges), classOfRow: classOfRow.slice(0, order) };
}
