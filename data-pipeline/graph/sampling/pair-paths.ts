import { KernelMemory } from '../assembly/kernel-memory.ts';
import type { InnerGraph } from './inner-graph.ts';

/** Pairs in one call of the kernel. */
const pairsInCall = 256;

/**
 * Adds up, over pairs of rows, the share of the shortest paths between them that lead through each row: σ(s, t | i) / σ(s, t).
 *
 * M. Riondato, E. Upfal, ABRA: approximating betweenness centrality in static and dynamic graphs with Rademacher averages,
 * ACM TKDD 12(5), 2018: all shortest paths of a pair say more than one of them, at hardly more cost.
 */
export class PairPaths {
  readonly #graph: InnerGraph;
  readonly #memory: KernelMemory;
  readonly #places: readonly number[];
  readonly #pairs: Uint32Array;
  readonly #sums: Float64Array;
  #waiting = 0;
  #search = 0;

  private constructor(graph: InnerGraph, memory: KernelMemory) {
    const { order, starts, targets } = graph;
    this.#graph = graph;
    this.#memory = memory;
    const pairs = memory.reserve(pairsInCall * 2, 4);
    const sums = memory.reserve(order, 8);
    this.#places = [
      memory.place(starts),
      memory.place(targets),
      pairs,
      sums,
      memory.reserve(order, 16),
      memory.reserve(1, 64),
      memory.reserve(order, 4),
      memory.reserve(order, 4),
      memory.reserve(order, 4),
      memory.reserve(order, 8),
    ];
    this.#pairs = memory.view(Uint32Array, pairs, pairsInCall * 2);
    this.#sums = memory.view(Float64Array, sums, order);
  }

  static async of(graph: InnerGraph): Promise<PairPaths> {
    const bytes = graph.starts.byteLength + graph.targets.byteLength + graph.order * (8 + 16 + 3 * 4 + 8);
    return new PairPaths(graph, await KernelMemory.ofBytes(bytes + pairsInCall * 8 + 16 * 64));
  }

  /** @param source another row than `target`. */
  add(source: number, target: number): void {
    const { isSimplicial, cliques, labels } = this.#graph;
    if (labels[source] !== labels[target]) return;
    const areOuter = isSimplicial[source] === 1 && isSimplicial[target] === 1;
    if (areOuter && cliques[source] === cliques[target]) return;
    // Neighbors are known by the first finding the second: the first is the one that others do not find.
    const isTurned = isSimplicial[target] === 1;
    this.#pairs[this.#waiting * 2] = isTurned ? target : source;
    this.#pairs[this.#waiting * 2 + 1] = isTurned ? source : target;
    this.#waiting += 1;
    if (this.#waiting === pairsInCall) this.#walk();
  }

  /** The sums of all pairs since the last call. */
  take(): Float64Array<ArrayBuffer> {
    this.#walk();
    const found = this.#sums.slice();
    this.#sums.fill(0);
    return found;
  }

  /** Gives its memory back; nothing may be asked of it any more. */
  close(): void {
    this.#memory.free();
  }

  #walk(): void {
    this.#search = this.#memory.kernels.pathsBatch(...this.#places, this.#waiting, this.#search);
    this.#waiting = 0;
  }
}
