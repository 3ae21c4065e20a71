import type { CsrGraph } from './csr.ts';

/** Edges as columns: each pair of rows once, in any order and direction. */
export interface EdgeColumns {
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  /** Null = every edge weighs 1. */
  readonly weights: Float64Array | null;
}

/**
 * The graph of these edges, every row in ascending order: that takes one counting pass where the edges are in order, two where not.
 *
 * @param order nodes, also those without edges.
 * @throws RangeError for a loop, an edge given twice, or an end that is no node.
 */
export function csrFromEdges(order: number, edges: EdgeColumns): CsrGraph {
  const starts = rowStarts(order, edges);
  const once = turned(order, starts, edges);
  const rows = areInOrder(edges) ? once : ascending(order, starts, once);
  return { order, size: edges.sources.length, starts, ...rows };
}

/**
 * Whether edges point from the smaller row to the larger and come by source, then by target, none twice: each row then receives the
 * sources below it first, and its own targets after them.
 */
function areInOrder({ sources, targets }: EdgeColumns): boolean {
  for (let edge = 0; edge < sources.length; edge += 1) {
    if (sources[edge]! >= targets[edge]!) return false;
    if (edge === 0 || sources[edge - 1]! < sources[edge]!) continue;
    if (sources[edge - 1]! > sources[edge]! || targets[edge - 1]! >= targets[edge]!) return false;
  }
  return true;
}

function rowStarts(order: number, { sources, targets }: EdgeColumns): Uint32Array {
  const starts = new Uint32Array(order + 1);
  for (let edge = 0; edge < sources.length; edge += 1) {
    const source = sources[edge]!;
    const target = targets[edge]!;
    if (source === target) throw new RangeError(`edge ${edge} is a loop at ${source}`);
    if (source >= order || target >= order) throw new RangeError(`edge ${edge} ends at no node`);
    starts[source + 1]! += 1;
    starts[target + 1]! += 1;
  }
  for (let row = 0; row < order; row += 1) starts[row + 1]! += starts[row]!;
  return starts;
}

type Rows = Pick<CsrGraph, 'targets' | 'weights'>;

/** Both directions of every edge in the row of its end, in the order of the edges. */
function turned(order: number, starts: Uint32Array, { sources, targets, weights }: EdgeColumns): Rows {
  const next = starts.slice(0, order);
  const rows = { targets: new Uint32Array(sources.length * 2), weights: new Float64Array(sources.length * 2) };
  for (let edge = 0; edge < sources.length; edge += 1) {
    const source = sources[edge]!;
    const target = targets[edge]!;
    const weight = weights === null ? 1 : weights[edge]!;
    const there = next[source]!;
    next[source] = there + 1;
    rows.targets[there] = target;
    rows.weights[there] = weight;
    const back = next[target]!;
    next[target] = back + 1;
    rows.targets[back] = source;
    rows.weights[back] = weight;
  }
  return rows;
}

/** The same rows turned round once more: rows are visited in ascending order, so each row receives them in ascending order. */
function ascending(order: number, starts: Uint32Array, once: Rows): Rows {
  const next = starts.slice(0, order);
  const rows = { targets: new Uint32Array(once.targets.length), weights: new Float64Array(once.targets.length) };
  for (let row = 0; row < order; row += 1) {
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
      const target = once.targets[at]!;
      const place = next[target]!;
      if (place > starts[target]! && rows.targets[place - 1] === row) {
        throw new RangeError(`the edge of ${row} and ${target} is given twice`);
      }
      next[target] = place + 1;
      rows.targets[place] = row;
      rows.weights[place] = once.weights[at]!;
    }
  }
  return rows;
}
