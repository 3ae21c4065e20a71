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

/**
 * Σ_q w(i, q) p(q, j) beside each tie of i to j, q the neighbors of both: the same in both directions, so that it is added up beside
 * the forward one, whose rows lie together, and written to both at the end.
 */
function indirectShares(graph: CsrGraph, strength: Float64Array): Float64Array {
  const { order } = graph;
  const { starts, targets, places } = forwardEdges(graph);
  const weights = new Float64Array(places.length);
  for (let edge = 0; edge < places.length; edge += 1) weights[edge] = graph.weights[places[edge]!]!;
  const inverse = new Float64Array(order);
  for (let row = 0; row < order; row += 1) inverse[row] = 1 / strength[row]!;
  const shares = new Float64Array(targets.length);
  /** One more than where the tie to a neighbor of the row at hand stands in `targets`; smaller for others. */
  const placeOf = new Uint32Array(order);
  for (let a = 0; a < order; a += 1) {
    const from = starts[a]!;
    const to = starts[a + 1]!;
    if (to - from < 2) continue;
    for (let at = from; at < to; at += 1) placeOf[targets[at]!] = at + 1;
    for (let ab = from; ab < to; ab += 1) {
      const b = targets[ab]!;
      const wAB = weights[ab]!;
      const throughA = wAB * inverse[a]!;
      const throughB = wAB * inverse[b]!;
      let throughOthers = 0;
      for (let bc = starts[b]!; bc < starts[b + 1]!; bc += 1) {
        const c = targets[bc]!;
        const place = placeOf[c]!;
        if (place <= from) continue;
        const ac = place - 1;
        const wAC = weights[ac]!;
        const wBC = weights[bc]!;
        throughOthers += wAC * wBC * inverse[c]!;
        shares[ac]! += throughB * wBC;
        shares[bc]! += throughA * wAC;
      }
      shares[ab]! += throughOthers;
    }
  }
  return inBothDirections(graph, places, shares);
}

function inBothDirections(graph: CsrGraph, places: Uint32Array, shares: Float64Array): Float64Array {
  const backs = backPlaces(graph);
  const both = new Float64Array(graph.targets.length);
  for (let edge = 0; edge < places.length; edge += 1) {
    const place = places[edge]!;
    both[place] = shares[edge]!;
    both[backs[place]!] = shares[edge]!;
  }
  return both;
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
