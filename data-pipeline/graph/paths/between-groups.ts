import type { CsrGraph } from '../csr/csr.ts';
import { pause } from '../pause.ts';

/** What lies between two groups of rows. */
export interface BetweenGroups {
  /** By row: over all pairs, the share of their shortest paths that lead through the row. */
  readonly scores: Float64Array;
  /** Pairs of one row of each group, no row with itself, between which there is a path. */
  readonly pairs: number;
}

export interface GroupSearch {
  readonly signal?: AbortSignal | undefined;
  /** Told the part that is done, 0–1. */
  readonly onShare?: (share: number) => void;
}

/** Rows and ties that are walked between two looks at the signal. */
const workBetweenPauses = 4_000_000;

/**
 * Betweenness over the paths from one group to another alone, every tie counting as one step. A row of a group has no
 * share in its own paths. Equal to twice networkx's `betweenness_centrality_subset` where the groups share no row.
 *
 * U. Brandes, On variants of shortest-path betweenness centrality (Social Networks 30, 2008, 4.6).
 *
 * @param one, @param other rows, each once.
 */
export async function betweenGroups(
  graph: CsrGraph,
  one: readonly number[],
  other: readonly number[],
  { signal, onShare }: GroupSearch = {},
): Promise<BetweenGroups> {
  const [sources, ends] = one.length <= other.length ? [one, other] : [other, one];
  const isEnd = new Uint8Array(graph.order);
  for (const row of ends) isEnd[row] = 1;
  const passes = new Passes(graph, isEnd);
  const perPause = Math.max(1, Math.floor(workBetweenPauses / (graph.order + graph.size + 1)));
  for (const [index, source] of sources.entries()) {
    passes.addFrom(source);
    if (index % perPause === perPause - 1) {
      onShare?.((index + 1) / sources.length);
      await pause(signal);
    }
  }
  return { scores: passes.scores, pairs: passes.pairs };
}

/** One pass a source: forward to count paths, back to share them out. */
class Passes {
  readonly scores: Float64Array;
  pairs = 0;
  readonly #graph: CsrGraph;
  readonly #isEnd: Uint8Array;
  readonly #steps: Int32Array;
  readonly #paths: Float64Array;
  /** For each row, the shares of ends beyond it, over the number of paths to it. */
  readonly #beyond: Float64Array;
  readonly #walk: Uint32Array;

  constructor(graph: CsrGraph, isEnd: Uint8Array) {
    this.#graph = graph;
    this.#isEnd = isEnd;
    this.scores = new Float64Array(graph.order);
    this.#steps = new Int32Array(graph.order).fill(-1);
    this.#paths = new Float64Array(graph.order);
    this.#beyond = new Float64Array(graph.order);
    this.#walk = new Uint32Array(graph.order);
  }

  addFrom(source: number): void {
    const { starts, targets } = this.#graph;
    const end = this.#countPaths(source);
    for (let last = end - 1; last > 0; last -= 1) {
      const row = this.#walk[last]!;
      let received = 0;
      for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
        if (this.#steps[targets[at]!] === this.#steps[row]! + 1) received += this.#beyond[targets[at]!]!;
      }
      this.scores[row]! += received * this.#paths[row]!;
      this.pairs += this.#isEnd[row]!;
      this.#beyond[row] = received + this.#isEnd[row]! / this.#paths[row]!;
    }
    for (let next = 0; next < end; next += 1) this.#steps[this.#walk[next]!] = -1;
  }

  /** Gives how many rows are reached. */
  #countPaths(source: number): number {
    const { starts, targets } = this.#graph;
    this.#steps[source] = 0;
    this.#paths[source] = 1;
    this.#walk[0] = source;
    let end = 1;
    for (let next = 0; next < end; next += 1) {
      const row = this.#walk[next]!;
      for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
        const target = targets[at]!;
        if (this.#steps[target] === -1) {
          this.#steps[target] = this.#steps[row]! + 1;
          this.#paths[target] = 0;
          this.#walk[end] = target;
          end += 1;
        }
        if (this.#steps[target] === this.#steps[row]! + 1) this.#paths[target]! += this.#paths[row]!;
      }
    }
    return end;
  }
}
