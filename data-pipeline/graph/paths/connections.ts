import type { CsrGraph } from '../csr/csr.ts';
import { byStrength, type Path } from './path.ts';
import { stepsFrom } from './steps-from.ts';

/** How some rows are connected with others. */
export interface Connections {
  /** Those that are members, then those of one tie to a member, then of two; in each the strongest path first. */
  readonly paths: readonly Path[];
  /** How many rows are connected, by steps. */
  readonly counts: readonly [number, number, number];
}

/**
 * How rows are connected with members of a group, at most two ties away: members by themselves; the others by each of their
 * ties to a member; those without one by the strongest two ties that lead to one.
 *
 * @param isAsked whether a row's connections are asked for.
 */
export function connections(
  graph: CsrGraph,
  members: Iterable<number>,
  isAsked: (row: number) => boolean,
): Connections {
  const { steps, walk } = stepsFrom(graph, members, 2);
  const counts: [number, number, number] = [0, 0, 0];
  const found: [Path[], Path[], Path[]] = [[], [], []];
  for (const row of walk) {
    if (!isAsked(row)) continue;
    const step = steps[row] as 0 | 1 | 2;
    counts[step] += 1;
    const paths = pathsInward(graph, steps, row);
    found[step].push(...(step === 2 ? paths.slice(0, 1) : paths));
  }
  return { paths: found.flatMap((paths) => paths.sort(byStrength)), counts };
}

/** Every way from a row that comes nearer with each tie, the strongest first. */
function pathsInward(graph: CsrGraph, steps: Int32Array, row: number): readonly Path[] {
  if (steps[row] === 0) return [{ rows: [row], length: 0 }];
  const paths: Path[] = [];
  for (let at = graph.starts[row]!; at < graph.starts[row + 1]!; at += 1) {
    const next = graph.targets[at]!;
    if (steps[next] !== steps[row]! - 1) continue;
    for (const { rows, length } of pathsInward(graph, steps, next)) {
      paths.push({ rows: [row, ...rows], length: length + 1 / graph.weights[at]! });
    }
  }
  return paths.sort(byStrength);
}
