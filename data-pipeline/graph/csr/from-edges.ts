import type { CsrGraph } from './csr.ts';

/** Edges as columns: each pair of rows once, in any order and direction. */
export interface EdgeColumns {
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  /** Null = every edge weighs 1. */
  readonly weights: Float64Array | null;
}

/**
 * The graph of these edges, every row in ascending order. Takes one pass where edges come by source and then by target, and one and a
 * half where they come by source, as projections give them; others are put by source first.
 *
 * @param order nodes, also those without edges.
 * @throws RangeError for a loop, an edge given twice, or an end that is no node.
 */
export function csrFromEdges(order: number, edges: EdgeColumns): CsrGraph {
  const starts = rowStarts(order, edges);
  const sequence = sequenceOf(edges);
  const rows =
    sequence === 'none'
      ? rowsOf(starts, bySource(order, edges), false)
      : rowsOf(starts, edges, sequence === 'by source and target');
  return { order, size: edges.sources.length, starts, ...rows };
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

/** How edges come, where each points from the smaller row to the larger; by target, too, if none is given twice. */
function sequenceOf({ sources, targets }: EdgeColumns): 'by source and target' | 'by source' | 'none' {
  let isByTarget = true;
  for (let edge = 0; edge < sources.length; edge += 1) {
    if (sources[edge]! >= targets[edge]!) return 'none';
    if (edge === 0 || sources[edge - 1]! < sources[edge]!) continue;
    if (sources[edge - 1]! > sources[edge]!) return 'none';
    isByTarget &&= targets[edge - 1]! < targets[edge]!;
  }
  return isByTarget ? 'by source and target' : 'by source';
}

/** The same edges, each from its smaller end, in the order of these (a counting sort). */
function bySource(order: number, { sources, targets, weights }: EdgeColumns): EdgeColumns {
  const next = new Uint32Array(order + 1);
  for (let edge = 0; edge < sources.length; edge += 1) next[Math.min(sources[edge]!, targets[edge]!) + 1]! += 1;
  for (let row = 0; row < order; row += 1) next[row + 1]! += next[row]!;
  const sorted = {
    sources: new Uint32Array(sources.length),
    targets: new Uint32Array(sources.length),
    weights: weights && new Float64Array(sources.length),
  };
  for (let edge = 0; edge < sources.length; edge += 1) {
    const source = Math.min(sources[edge]!, targets[edge]!);
    const place = next[source]!;
    next[source] = place + 1;
    sorted.sources[place] = source;
    sorted.targets[place] = Math.max(sources[edge]!, targets[edge]!);
    if (weights !== null) sorted.weights![place] = weights[edge]!;
  }
  return sorted;
}

/**
 * Rows of edges that come by source: each row receives the smaller ends of its edges first, in ascending order as sources ascend, and then
 * the larger ones. Where edges come by target, too, it does so in the same pass; otherwise rows are gone through in ascending order, and
 * each gives itself to those that it has received.
 */
function rowsOf(starts: Uint32Array, edges: EdgeColumns, isByTarget: boolean): Pick<CsrGraph, 'targets' | 'weights'> {
  const next = starts.slice(0, -1);
  const targets = new Uint32Array(edges.sources.length * 2);
  const weights = new Float64Array(edges.sources.length * 2);
  for (let edge = 0; edge < edges.sources.length; edge += 1) {
    const smaller = edges.sources[edge]!;
    const larger = edges.targets[edge]!;
    const weight = edges.weights === null ? 1 : edges.weights[edge]!;
    const back = next[larger]!;
    next[larger] = back + 1;
    targets[back] = smaller;
    weights[back] = weight;
    if (!isByTarget) continue;
    const there = next[smaller]!;
    next[smaller] = there + 1;
    targets[there] = larger;
    weights[there] = weight;
  }
  if (isByTarget) return { targets, weights };
  for (let row = 0; row < next.length; row += 1) {
    const received = next[row]!;
    for (let at = starts[row]!; at < received; at += 1) {
      const smaller = targets[at]!;
      const place = next[smaller]!;
      if (targets[place - 1] === row && place > starts[smaller]!) {
        throw new RangeError(`the edge of ${smaller} and ${row} is given twice`);
      }
      next[smaller] = place + 1;
      targets[place] = row;
      weights[place] = weights[at]!;
    }
  }
  return { targets, weights };
}
