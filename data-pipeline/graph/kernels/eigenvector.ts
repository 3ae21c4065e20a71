import type { CsrGraph } from '../csr/csr.ts';
import { Breath } from '../pause.ts';
import { componentRanges } from './components.ts';
import { type Principal, principalVector, type RowRange } from './principal-vector.ts';
import { strengths } from './strengths.ts';

/** No component takes more steps along ties than this (about 3 s). */
const stepLimit = 1e9;
/** The largest error of all values together, as a length. */
export const eigenvectorAccuracy = 1e-9;

/**
 * Eigenvector centrality of each row: the limit of power iteration from equal values on the whole graph. It is taken component by
 * component, the one first whose ties are strongest, because two components of nearly the same eigenvalue would hold up each other's
 * convergence for ever.
 *
 * @param signal stops within some hundredths of a second; the promise then rejects with its reason.
 * @returns null where it did not settle.
 */
export async function eigenvectorValues(graph: CsrGraph, signal?: AbortSignal): Promise<Float64Array | null> {
  const breath = new Breath();
  const breathe = () => breath.take(signal);
  let top: Principal[] = [];
  for (const { range, atMost } of byBound(graph)) {
    const floor = top.length === 0 ? 0 : top[0]!.value * (1 - 1e-12);
    if (atMost < floor) break;
    await breathe();
    if (isBelow(graph, range, floor)) continue;
    const found = await principalVector(graph, range, { accuracy: eigenvectorAccuracy, stepLimit, breathe });
    if (found === null) return null;
    const difference = top.length === 0 ? 1 : found.value - top[0]!.value;
    if (Math.abs(difference) <= 1e-12 * found.value) top.push(found);
    else if (difference > 0) top = [found];
  }

  const values = new Float64Array(graph.order);
  const parts = top.map(({ vector }) => vector.reduce((sum, value) => sum + value, 0));
  const length = Math.hypot(...parts);
  for (const [index, { from, vector }] of top.entries()) {
    values.set(
      vector.map((value) => (value * parts[index]!) / length),
      from,
    );
  }
  return values;
}

/**
 * Components with what their eigenvalue is at most, the one first where that is most: the root of the largest sum of a row's weighted
 * neighbors' strengths, as λ² is an eigenvalue of the squared matrix and none exceeds its largest row.
 */
function byBound(graph: CsrGraph): readonly { readonly range: RowRange; readonly atMost: number }[] {
  const strength = strengths(graph);
  return componentRanges(graph)
    .map((range) => {
      let most = 0;
      for (let row = range.from; row < range.to; row += 1) most = Math.max(most, rowTimes(graph, row, strength, 0));
      return { range, atMost: Math.sqrt(most) };
    })
    .sort((a, b) => b.atMost - a.atMost || a.range.from - b.range.from);
}

/** Rounds after which a component is looked at whole. */
const roundsToTell = 12;

/**
 * Whether some rounds show that the eigenvalue of a component is below `floor`: it is at most the largest ratio by which a row of a
 * positive vector grows (Collatz 1942).
 */
function isBelow(graph: CsrGraph, { from, to }: RowRange, floor: number): boolean {
  let now = new Float64Array(to - from).fill(1);
  let next = new Float64Array(to - from);
  for (let round = 0; round < roundsToTell && floor > 0; round += 1) {
    let [ratio, most] = [0, 0];
    for (let row = from; row < to; row += 1) {
      const value = rowTimes(graph, row, now, from);
      ratio = Math.max(ratio, value / now[row - from]!);
      most = Math.max(most, value);
      next[row - from] = value;
    }
    if (ratio < floor) return true;
    // Half of the vector before is kept, so that bipartite components do not swing.
    for (let row = 0; row < next.length; row += 1) next[row] = next[row]! / most + now[row]!;
    [now, next] = [next, now];
  }
  return false;
}

/** A row of the matrix times a vector whose first value belongs to row `from`. */
function rowTimes({ starts, targets, weights }: CsrGraph, row: number, vector: Float64Array, from: number): number {
  let sum = 0;
  for (let at = starts[row]!; at < starts[row + 1]!; at += 1) sum += weights[at]! * vector[targets[at]! - from]!;
  return sum;
}
