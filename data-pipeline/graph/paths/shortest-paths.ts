import type { CsrGraph } from '../csr/csr.ts';
import { byStrength, type Path } from './path.ts';
import { stepsFrom } from './steps-from.ts';

/** The paths of fewest ties between two rows. */
export interface ShortestPaths {
  /** Ties on each of them. */
  readonly steps: number;
  /** How many there are; a rounded number above 2^53. */
  readonly count: number;
  /** The strongest of them first. */
  readonly paths: readonly Path[];
}

/**
 * The paths of fewest ties between two rows: how many there are, and the strongest of them, of two as strong the one
 * whose rows come first. null = the two are in different components.
 *
 * Breadth-first search from the target, then over the rows between the ends the best ways on, nearest first.
 *
 * @param most paths that are listed.
 */
export function shortestPaths(graph: CsrGraph, source: number, target: number, most: number): ShortestPaths | null {
  const { steps } = stepsFrom(graph, [target]);
  if (steps[source] === -1) return null;
  const counts = new Map<number, number>([[target, 1]]);
  const best = new Map<number, readonly Path[]>([[target, [{ rows: [target], length: 0 }]]]);
  for (const row of rowsBetween(graph, source, steps).toReversed()) {
    if (row === target) continue;
    let count = 0;
    const ways: Path[] = [];
    for (let at = graph.starts[row]!; at < graph.starts[row + 1]!; at += 1) {
      const next = graph.targets[at]!;
      if (steps[next] !== steps[row]! - 1) continue;
      count += counts.get(next)!;
      for (const { rows, length } of best.get(next)!) {
        ways.push({ rows: [row, ...rows], length: 1 / graph.weights[at]! + length });
      }
    }
    counts.set(row, count);
    best.set(row, ways.sort(byStrength).slice(0, most));
  }
  return { steps: steps[source]!, count: counts.get(source)!, paths: best.get(source)! };
}

/** The rows on any path of fewest ties from `source`, farther from the target before nearer. */
function rowsBetween({ starts, targets }: CsrGraph, source: number, steps: Int32Array): number[] {
  const between = new Set([source]);
  for (const row of between) {
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
      if (steps[targets[at]!] === steps[row]! - 1) between.add(targets[at]!);
    }
  }
  return [...between];
}
