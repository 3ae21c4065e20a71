import type { CsrGraph } from '../csr/csr.ts';
import { forwardEdges } from './forward.ts';
import { strengths } from './strengths.ts';

/**
 * Burt's constraint of each row; NaN without ties. Every triangle i, j, q adds p(i, q) p(q, j) to what i has invested in j,
 * and so for its other five directions.
 */
export function constraints(graph: CsrGraph): Float64Array {
  const { order, starts, weights } = graph;
  const strength = strengths(graph);
  const indirect = indirectShares(graph, strength);
  const values = new Float64Array(order).fill(NaN);
  for (let row = 0; row < order; row += 1) {
    if (starts[row] === starts[row + 1]) continue;
    let sum = 0;
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
      const invested = (weights[at]! + indirect[at]!) / strength[row]!;
      sum += invested * invested;
    }
    values[row] = sum;
  }
  return values;
}

/** Σ_q w(i, q) p(q, j) beside each tie of i to j, q the neighbors of both. */
function indirectShares(graph: CsrGraph, strength: Float64Array): Float64Array {
  const { order, weights } = graph;
  const { starts, targets, places } = forwardEdges(graph);
  const backs = backPlaces(graph);
  const indirect = new Float64Array(weights.length);
  /** One more than where the tie to a neighbor of the row at hand stands in `targets`; smaller for others. */
  const placeOf = new Uint32Array(order);
  for (let a = 0; a < order; a += 1) {
    const from = starts[a]!;
    const to = starts[a + 1]!;
    if (to - from < 2) continue;
    for (let at = from; at < to; at += 1) placeOf[targets[at]!] = at + 1;
    for (let at = from; at < to; at += 1) {
      const b = targets[at]!;
      const ab = places[at]!;
      for (let next = starts[b]!; next < starts[b + 1]!; next += 1) {
        const c = targets[next]!;
        const place = placeOf[c]!;
        if (place <= from) continue;
        const ac = places[place - 1]!;
        const bc = places[next]!;
        const wAB = weights[ab]!;
        const wAC = weights[ac]!;
        const wBC = weights[bc]!;
        const throughC = (wAC * wBC) / strength[c]!;
        const throughB = (wAB * wBC) / strength[b]!;
        const throughA = (wAB * wAC) / strength[a]!;
        indirect[ab]! += throughC;
        indirect[backs[ab]!]! += throughC;
        indirect[ac]! += throughB;
        indirect[backs[ac]!]! += throughB;
        indirect[bc]! += throughA;
        indirect[backs[bc]!]! += throughA;
      }
    }
  }
  return indirect;
}

/** Where the other direction of each tie stands: rows are ascending, so each row is filled from its start. */
function backPlaces({ order, starts, targets }: CsrGraph): Uint32Array {
  const next = starts.slice(0, order);
  const backs = new Uint32Array(targets.length);
  for (let row = 0; row < order; row += 1) {
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
      const target = targets[at]!;
      backs[next[target]!] = at;
      next[target]! += 1;
    }
  }
  return backs;
}
