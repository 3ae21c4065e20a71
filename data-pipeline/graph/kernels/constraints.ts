import { KernelMemory } from '../assembly/kernel-memory.ts';
import type { CsrGraph } from '../csr/csr.ts';
import { Breath } from '../pause.ts';
import { strengths } from './strengths.ts';

/** Rows between two breaths, after which a kernel also runs in its faster form. */
const rowsAtOnce = 4096;

/**
 * Burt's constraint of each row; NaN without ties. What i has invested in j is (w(i, j) + Σ_q w(i, q) w(q, j) / s(q)) / s(i), and all but
 * the last divisor is the same in both directions: it is added up once a tie, a triangle at a time.
 *
 * @param signal stops between rows; the promise then rejects with its reason.
 */
export async function constraints(graph: CsrGraph, signal?: AbortSignal): Promise<Float64Array<ArrayBuffer>> {
  const { order, size, starts, targets, weights } = graph;
  const ofGraph = 4 * (order + 1) + 12 * targets.length;
  const memory = await KernelMemory.ofBytes(ofGraph + 4 * (order + 1) + 20 * (size + 2) + 20 * order + 9 * 64);
  const given = [memory.place(starts), memory.place(targets), memory.place(weights)];
  const edges = memory.reserve(size + 2, 16);
  const forward = [memory.reserve(order + 1, 4), memory.reserve(size + 2, 4), edges];
  memory.kernels.constraintForward(order, ...given, ...forward);

  const strength = strengths(graph);
  const inverses = memory.place(strength.map((sum) => 1 / sum));
  const edgeOf = memory.reserve(order, 4);
  memory.view(Uint32Array, edgeOf, order).fill(edges);
  const breath = new Breath();
  for (let from = 0; from < order; from += rowsAtOnce) {
    const to = Math.min(order, from + rowsAtOnce);
    memory.kernels.constraintOfRows(from, to, ...forward, inverses, edgeOf);
    await breath.take(signal);
  }
  const sums = memory.reserve(order, 8);
  memory.kernels.constraintSquares(order, ...forward, sums);
  // 0 / 0 of a row without ties is what is wanted.
  const values = memory.view(Float64Array, sums, order).map((sum, row) => sum / strength[row]! ** 2);
  memory.free();
  return values;
}
