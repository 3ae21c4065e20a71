import { availableParallelism } from 'node:os';
import { graphCrew } from '../../../data-pipeline/commands/graph-crew.ts';
import { breadthFirstOrder, renumbered } from '../../../data-pipeline/graph/csr/breadth-first.ts';
import type { CsrGraph } from '../../../data-pipeline/graph/csr/csr.ts';
import { csrFromEdges } from '../../../data-pipeline/graph/csr/from-edges.ts';
import { estimates } from '../../../data-pipeline/graph/sampling/estimate.ts';
import type { Crew } from '../../../data-pipeline/graph/threads/crew.ts';
import type { BenchWishes } from './graph-rows.ts';
import { graphNamed } from './graphs.ts';
import { exactBetweenness } from './kernels.ts';
import { resultOf } from './result.ts';

/** How many of the hundred nodes of highest betweenness each estimate has, and when it is there: with one worker, and with all. */
export async function benchEstimate(name: string, { report }: BenchWishes): Promise<void> {
  const { order, edges } = graphNamed(name);
  const whole = csrFromEdges(order, edges);
  const graph = renumbered(whole, breadthFirstOrder(whole));
  const most = Math.max(2, Math.min(8, availableParallelism()));
  const alone = graphCrew(1);
  const crew = graphCrew(most);
  const found = [];
  for (const { workers, threads } of [
    { workers: 1, threads: alone },
    { workers: most, threads: crew },
  ]) {
    // Threads that are already running, as on a page where one looks at a network.
    await threads.run('betweenness', { graph, ...unfolded(order) }, { total: 320, chunk: 8 });
    for (const estimate of await roundsOf(graph, threads)) found.push({ workers, ...estimate });
  }
  const started = performance.now();
  const exact = top(await exactBetweenness(graph, crew));
  const exactMs = performance.now() - started;
  alone.end();
  crew.end();
  for (const { workers, ms, first, said } of found) {
    const right = first.filter((row) => exact.includes(row)).length;
    const note = `precision@100 ${(right / 100).toFixed(2)}; ${said}`;
    const facts = { kernel: 'estimate', graph: name, workers, ours_ms: ms };
    report(resultOf({ ...facts, peer: `exact, ours, ${String(most)} workers`, peer_ms: exactMs, note }));
  }
}

/** Each estimate: when it was there, the hundred nodes at its head, and what its certificate says. */
async function roundsOf(graph: CsrGraph, crew: Crew) {
  const rounds: { ms: number; first: readonly number[]; said: string }[] = [];
  let spent = 0;
  let started = performance.now();
  for await (const { values, certificate } of estimates(graph, { epsilon: 0.002, delta: 0.1, seed: 1 }, { crew })) {
    spent += performance.now() - started;
    const { samples, errorBound, delta, separated } = certificate;
    const said = `${String(samples)} pairs, all within ${errorBound.toFixed(4)} with ${String((1 - delta) * 100)} %, ${String(separated)} separated`;
    rounds.push({ ms: spent, first: top(values), said });
    started = performance.now();
  }
  return rounds;
}

function unfolded(order: number) {
  const ones = new Float64Array(order).fill(1);
  return { isSimplicial: new Uint8Array(order), multiples: ones, masses: ones };
}

function top(values: Float64Array): readonly number[] {
  return [...values.keys()].sort((left, right) => values[right]! - values[left]! || left - right).slice(0, 100);
}
