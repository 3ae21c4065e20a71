import { KernelMemory } from '../assembly/kernel-memory.ts';
import type { CsrGraph } from '../csr/csr.ts';
import { Breath } from '../pause.ts';

/** Rows between two breaths, after which a kernel also runs in its faster form. */
const rowsAtOnce = 4096;

/**
 * How many triangles each row is part of.
 *
 * T. Schank, D. Wagner, Finding, counting and listing all triangles in large graphs (WEA 2005).
 *
 * @param signal stops between rows; the promise then rejects with its reason.
 */
export async function trianglesAt(graph: CsrGraph, signal?: AbortSignal): Promise<Uint32Array> {
  const { order, size, starts, targets } = graph;
  const memory = await KernelMemory.ofBytes(4 * (2 * (order + 1) + targets.length + size + 1) + 5 * order + 6 * 64);
  const given = [memory.place(starts), memory.place(targets)];
  const forward = [memory.reserve(order + 1, 4), memory.reserve(size + 1, 4)];
  memory.kernels.trianglesForward(order, ...given, ...forward);
  const isNeighbor = memory.reserve(order, 1);
  const counts = memory.reserve(order, 4);
  const breath = new Breath();
  for (let from = 0; from < order; from += rowsAtOnce) {
    const to = Math.min(order, from + rowsAtOnce);
    memory.kernels.trianglesOfRows(from, to, ...forward, isNeighbor, counts);
    await breath.take(signal);
  }
  const found = memory.view(Uint32Array, counts, order).slice();
  memory.free();
  return found;
}
