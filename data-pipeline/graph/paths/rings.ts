import type { CsrGraph } from '../csr/csr.ts';
import { stepsFrom } from './steps-from.ts';

/** A row around another. */
export interface RingRow {
  readonly row: number;
  /** Steps from the middle. */
  readonly ring: number;
  /** The row one ring nearer to which it has its strongest tie, of two as strong the smaller. */
  readonly through: number;
  readonly weight: number;
}

/**
 * Everything within `depth` steps of a row, by rings: its ego network (S. Wasserman, K. Faust, 1994, 2.3).
 *
 * @returns the rows without the middle, ring by ring, in each by the strength of the tie inward, then the smaller; and how
 *   many each ring has, the middle being ring 0: as many rings as were asked, where the network reaches so far.
 */
export function rings(
  graph: CsrGraph,
  middle: number,
  depth: number,
): { readonly around: readonly RingRow[]; readonly sizes: readonly number[] } {
  const { steps, walk } = stepsFrom(graph, [middle], depth);
  const sizes: number[] = [];
  for (const row of walk) sizes[steps[row]!] = (sizes[steps[row]!] ?? 0) + 1;
  const around = [...walk].slice(1).map((row) => ringRow(graph, row, steps));
  around.sort((a, b) => a.ring - b.ring || b.weight - a.weight || a.row - b.row);
  return { around, sizes };
}

function ringRow({ starts, targets, weights }: CsrGraph, row: number, steps: Int32Array): RingRow {
  let best = -1;
  for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
    if (steps[targets[at]!] !== steps[row]! - 1) continue;
    if (best === -1 || weights[at]! > weights[best]!) best = at;
  }
  return { row, ring: steps[row]!, through: targets[best]!, weight: weights[best]! };
}
