import { availableParallelism } from 'node:os';
import { graphCrew } from '../../../data-pipeline/commands/graph-crew.ts';
import { breadthFirstOrder, renumbered } from '../../../data-pipeline/graph/csr/breadth-first.ts';
import { csrFromEdges } from '../../../data-pipeline/graph/csr/from-edges.ts';
import { estimates } from '../../../data-pipeline/graph/sampling/estimate.ts';
import type { BenchWishes } from './graph-rows.ts';
import { graphNamed } from './graphs.ts';
import { exactBetweenness } from './kernels.ts';
import { resultOf } from './result.ts';

/** How many of the hundred nodes of highest betweenness each estimate has, and when it is there. */
export async function benchEstimate(name: string, { report }: BenchWishes): Promise<void> {
  const { order, edges } = graphNamed(name);
  const whole = csrFromEdges(order, edges);
  const graph = renumbered(whole, breadthFirstOrder(whole));
  const workers = Math.min(8, availableParallelism());
  const crew = graphCrew(workers);
  // Threads that are already running, as on a page where one looks at a network.
  await crew.run('betweenness', { graph, ...unfolded(order) }, { total: 320, chunk: 8 });
  const found: { values: Float64Array; ms: number; note: string }[] = [];
  const started = performance.now();
  for await (const { values, certificate } of estimates(graph, { epsilon: 0.002, delta: 0.1, seed: 1 }, { crew })) {
    const { samples, errorBound, delta, separated } = certificate;
    const note = `${String(samples)} paths, all within ${errorBound.toFixed(4)} with ${String((1 - delta) * 100)} %, ${String(separated)} separated`;
    found.push({ values, ms: performance.now() - started, note });
  }
  const exactStarted = performance.now();
  const exact = top(await exactBetweenness(graph, crew));
  const exactMs = performance.now() - exactStarted;
  crew.end();
  for (const { values, ms, note } of found) {
    const right = [...top(values)].filter((row) => exact.has(row)).length;
    const precision = `precision@100 ${(right / 100).toFixed(2)}; ${note}`;
    report(
      resultOf({
        ...{ kernel: 'estimate', graph: name, workers, ours_ms: ms, peer: 'exact, ours', peer_ms: exactMs },
        note: precision,
      }),
    );
  }
}

function unfolded(order: number) {
  const ones = new Float64Array(order).fill(1);
  return { isSimplicial: new Uint8Array(order), multiples: ones, masses: ones };
}

function top(values: Float64Array): ReadonlySet<number> {
  const rows = [...values.keys()].sort((left, right) => values[right]! - values[left]! || left - right);
  return new Set(rows.slice(0, 100));
}
