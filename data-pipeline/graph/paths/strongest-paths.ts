import { NearestFirst } from '../betweenness/nearest-first.ts';
import type { CsrGraph } from '../csr/csr.ts';
import { byStrength, type Path } from './path.ts';

/**
 * The strongest paths between two rows, where a tie of weight w is 1/w long; empty = different components.
 *
 * Length of ties after M. E. J. Newman, Scientific collaboration networks II (Phys. Rev. E 64, 016132, 2001). The paths
 * after the first are those of J. Y. Yen, Finding the k shortest loopless paths (Management Science 17(11), 1971), each
 * searched with the true distances to the target as a lower bound.
 *
 * @param most paths that are listed, the strongest first; of two as strong, the one whose rows come first.
 */
export function strongestPaths(graph: CsrGraph, source: number, target: number, most: number): readonly Path[] {
  const search = new PathSearch(graph, target);
  const first = search.from([source], new Set());
  if (first === null) return [];
  const found: Path[] = [];
  const candidates = new Map([[first.rows.join(), first]]);
  while (found.length < most && candidates.size > 0) {
    const [key, path] = [...candidates].reduce((best, each) => (byStrength(each[1], best[1]) < 0 ? each : best));
    candidates.delete(key);
    found.push(path);
    for (let turn = 0; turn < path.rows.length - 1; turn += 1) {
      const root = path.rows.slice(0, turn + 1);
      const taken = found.filter(({ rows }) => root.every((row, place) => rows[place] === row));
      const detour = search.from(root, new Set(taken.map(({ rows }) => rows[turn + 1]!)));
      if (detour !== null) candidates.set(detour.rows.join(), detour);
    }
  }
  return found;
}

/** Searches for the strongest path to one target, again and again with other beginnings. */
class PathSearch {
  readonly #graph: CsrGraph;
  readonly #target: number;
  /** From each row to the target over the strongest ties; Infinity = there is no path. */
  readonly #left: Float64Array;
  readonly #gone: Float64Array;
  readonly #before: Int32Array;
  readonly #isSettled: Uint8Array;

  constructor(graph: CsrGraph, target: number) {
    this.#graph = graph;
    this.#target = target;
    this.#gone = new Float64Array(graph.order).fill(Infinity);
    this.#before = new Int32Array(graph.order);
    this.#isSettled = new Uint8Array(graph.order);
    this.#left = lengthsTo(graph, target);
  }

  /**
   * The strongest path that begins with `root` and comes to none of its rows again; null = there is none.
   *
   * @param closed rows to which the first tie after the root must not lead.
   */
  from(root: readonly number[], closed: ReadonlySet<number>): Path | null {
    const { starts, targets, weights } = this.#graph;
    const start = root.at(-1)!;
    const queue = new NearestFirst(this.#graph.order);
    const touched = [...root];
    for (const row of root) this.#isSettled[row] = 1;
    this.#gone[start] = 0;
    if (this.#left[start] !== Infinity) queue.push(start, this.#left[start]!);
    let path: Path | null = null;
    for (let row = queue.pop(); row !== null; row = queue.pop()) {
      this.#isSettled[row] = 1;
      if (row === this.#target) {
        path = this.#pathTo(root);
        break;
      }
      for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
        const next = targets[at]!;
        if (this.#isSettled[next] === 1 || (row === start && closed.has(next))) continue;
        const length = this.#gone[row]! + 1 / weights[at]!;
        if (length >= this.#gone[next]!) continue;
        if (this.#gone[next] === Infinity) touched.push(next);
        this.#gone[next] = length;
        this.#before[next] = row;
        queue.push(next, length + this.#left[next]!);
      }
    }
    for (const row of touched) {
      this.#gone[row] = Infinity;
      this.#isSettled[row] = 0;
    }
    return path;
  }

  #pathTo(root: readonly number[]): Path {
    const beyond: number[] = [];
    for (let row = this.#target; row !== root.at(-1); row = this.#before[row]!) beyond.push(row);
    const rows = [...root, ...beyond.reverse()];
    const lengths = rows.slice(1).map((row, place) => 1 / weightOf(this.#graph, rows[place]!, row));
    return { rows, length: lengths.reduce((sum, length) => sum + length, 0) };
  }
}

/** From every row to the target over the strongest ties (E. W. Dijkstra, 1959); Infinity = there is no path. */
function lengthsTo({ order, starts, targets, weights }: CsrGraph, target: number): Float64Array {
  const lengths = new Float64Array(order).fill(Infinity);
  const queue = new NearestFirst(order);
  lengths[target] = 0;
  queue.push(target, 0);
  for (let row = queue.pop(); row !== null; row = queue.pop()) {
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
      const length = lengths[row]! + 1 / weights[at]!;
      if (length >= lengths[targets[at]!]!) continue;
      lengths[targets[at]!] = length;
      queue.push(targets[at]!, length);
    }
  }
  return lengths;
}

function weightOf({ starts, targets, weights }: CsrGraph, from: number, to: number): number {
  return weights[targets.subarray(0, starts[from + 1]).indexOf(to, starts[from])]!;
}
