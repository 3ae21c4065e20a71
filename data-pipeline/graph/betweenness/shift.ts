import { KernelMemory } from '../assembly/kernel-memory.ts';
import type { Shift } from '../threads/shift.ts';
import type { FoldedGraph } from './fold.ts';

/** Sources that the kernel takes at once. */
export const lanes = 8;

/** Scores of the rows of a folded graph from some of its rows as sources: paths between ordered pairs. */
export async function openBetweenness({
  graph: { order, starts, targets },
  isSimplicial,
  multiples,
  masses,
}: Pick<FoldedGraph, 'graph' | 'isSimplicial' | 'multiples' | 'masses'>): Promise<Shift> {
  const levels = 65_536 + 8;
  const bytes = starts.byteLength + targets.byteLength + order * (1 + 3 * 8 + 4 * 64 + 16 + 4 + 9 * 4) + levels * 4;
  const memory = await KernelMemory.ofBytes(bytes + 20 * 64 + 64 * lanes);
  const scores = memory.reserve(order, 8);
  const distances = memory.reserve(order * lanes, 2);
  const places = [
    memory.place(starts),
    memory.place(targets),
    memory.place(isSimplicial),
    memory.place(multiples),
    memory.place(masses),
    scores,
    ...Array.from({ length: 4 }, () => memory.reserve(order * lanes, 8)),
    distances,
    memory.reserve(order, 4),
    memory.reserve(order * 9 + lanes, 4),
    memory.reserve(levels, 4),
  ];
  memory.view(Uint16Array, distances, order * lanes).fill(0xffff);
  let stamp = 0;
  return {
    run(from, to) {
      for (let first = from; first < to; first += lanes) {
        stamp = memory.kernels.betweennessBatch(...places, first, Math.min(lanes, to - first), stamp);
        if (stamp === 0) throw new RangeError('a shortest path is longer than 65,000 steps');
      }
    },
    take() {
      const view = memory.view(Float64Array, scores, order);
      const found = view.slice();
      view.fill(0);
      return [found];
    },
    close: () => memory.free(),
  };
}
