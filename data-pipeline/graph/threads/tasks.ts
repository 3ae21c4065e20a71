import { leiden } from '../communities/leiden.ts';
import type { CsrGraph } from '../csr/csr.ts';
import { componentLabels } from '../kernels/components.ts';
import { constraints } from '../kernels/constraints.ts';
import { coreNumbers } from '../kernels/cores.ts';
import { eigenvectorValues } from '../kernels/eigenvector.ts';
import { pageranks } from '../kernels/pagerank.ts';
import { trianglesAt } from '../kernels/triangles.ts';
import { seededRandom } from '../random.ts';

type Signal = AbortSignal | undefined;

/** What a thread can be asked to do whole, from typed arrays and numbers to what can be moved back. */
export const tasks = {
  components: ({ graph }: { graph: CsrGraph }) => Promise.resolve(componentLabels(graph)),
  constraint: ({ graph }: { graph: CsrGraph }, signal: Signal) => constraints(graph, signal),
  core: ({ graph }: { graph: CsrGraph }) => Promise.resolve(coreNumbers(graph)),
  eigenvector: ({ graph }: { graph: CsrGraph }, signal: Signal) => eigenvectorValues(graph, signal),
  /** @param seed of the order in which nodes are looked at; null = from the last to the first. */
  leiden: ({ graph, resolution, seed }: { graph: CsrGraph; resolution: number; seed: number | null }, signal: Signal) =>
    leiden(graph, { resolution, random: seed === null ? null : seededRandom(seed), signal }),
  pagerank: ({ graph, damping, tolerance }: { graph: CsrGraph; damping: number; tolerance: number }, signal: Signal) =>
    pageranks(graph, { damping, tolerance, signal }),
  triangles: ({ graph }: { graph: CsrGraph }, signal: Signal) => trianglesAt(graph, signal),
} as const;

export type TaskName = keyof typeof tasks;
export type TaskInput<Name extends TaskName> = Parameters<(typeof tasks)[Name]>[0];
export type TaskFound<Name extends TaskName> = Awaited<ReturnType<(typeof tasks)[Name]>>;

/** Does a task in the thread of the caller. */
export async function doHere<Name extends TaskName>(
  task: Name,
  input: TaskInput<Name>,
  signal: Signal,
): Promise<TaskFound<Name>> {
  const does = tasks[task] as (input: TaskInput<Name>, signal: Signal) => Promise<TaskFound<Name>>;
  return does(input, signal);
}
