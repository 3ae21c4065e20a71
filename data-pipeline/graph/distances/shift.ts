import { KernelMemory } from '../assembly/kernel-memory.ts';
import type { CsrGraph } from '../csr/csr.ts';
import type { Shift } from '../threads/shift.ts';

/** Sources that the kernel takes at once. */
export const lanes = 256;

export interface DistancesInput extends Pick<CsrGraph, 'order' | 'starts' | 'targets'> {
  readonly isSimplicial: Uint8Array;
}

/** From some rows as sources, three sums a row: steps to the sources, their inverses, and how many sources it reaches. */
export async function openDistances({ order, starts, targets, isSimplicial }: DistancesInput): Promise<Shift> {
  const bytes = starts.byteLength + targets.byteLength + order * (1 + 2 * 8 + 4 + 3 * 32 + 3 * 4);
  const memory = await KernelMemory.ofBytes(bytes + 2 * lanes * 4 + 20 * 64);
  const sums = memory.reserve(order, 8);
  const inverseSums = memory.reserve(order, 8);
  const reached = memory.reserve(order, 4);
  const places = [
    order,
    memory.place(starts),
    memory.place(targets),
    memory.place(isSimplicial),
    sums,
    inverseSums,
    reached,
    ...Array.from({ length: 3 }, () => memory.reserve(order, 32)),
    memory.reserve(order + lanes, 4),
    memory.reserve(order + lanes, 4),
    memory.reserve(order, 4),
  ];
  let stamp = 0;
  return {
    run(from, to) {
      for (let first = from; first < to; first += lanes) {
        stamp = memory.kernels.distancesBatch(...places, first, Math.min(lanes, to - first), stamp);
      }
    },
    take() {
      const views = [
        memory.view(Float64Array, sums, order),
        memory.view(Float64Array, inverseSums, order),
        memory.view(Uint32Array, reached, order),
      ] as const;
      const found = views.map((view) => Float64Array.from(view));
      for (const view of views) view.fill(0);
      return found;
    },
    close: () => memory.free(),
  };
}
