import { breadthFirstOrder, renumbered } from '../graph/csr/breadth-first.ts';
import { csrFromEdges } from '../graph/csr/from-edges.ts';
import { betweenness, confidence } from '../graph/measures/betweenness.ts';
import { measureGraph } from '../graph/measures/index.ts';
import { estimates } from '../graph/sampling/estimate.ts';
import { Crew } from '../graph/threads/crew.ts';
import type { NetworkRunOptions } from './ask-network.ts';
import type { BetweennessAnswer, BetweennessRequest } from './network.ts';

/**
 * Betweenness of a network: every shortest path counted, or estimates that become better until they are good enough.
 *
 * @param options.onInterim each estimate as soon as it is there, the last one too.
 */
export async function askBetweenness(
  { order, source, target, isExact }: BetweennessRequest,
  options: NetworkRunOptions & { readonly onInterim: (interim: BetweennessAnswer) => void },
): Promise<BetweennessAnswer> {
  const graph = csrFromEdges(order, { sources: source, targets: target, weights: null });
  const { crew = new Crew(), signal, onProgress, onInterim } = options;
  const report = ({ done, total }: { done: number; total: number }): void =>
    onProgress?.({ stage: 'network', detail: betweenness.id, done, total, unit: 'measures' });
  if (isExact) {
    const wanted = { measures: [betweenness], workBound: Infinity, crew, onProgress: report };
    const [exact] = await measureGraph(graph, { ...wanted, ...(signal && { signal }) });
    return { values: exact?.values ?? new Float64Array(order), certificate: null };
  }
  const nodes = breadthFirstOrder(graph);
  let last: BetweennessAnswer = { values: new Float64Array(order), certificate: null };
  for await (const { values: byRow, certificate } of estimates(renumbered(graph, nodes), confidence, {
    crew,
    signal,
  })) {
    const values = new Float64Array(order);
    for (const [row, node] of nodes.entries()) values[node] = byRow[row] ?? 0;
    last = { values, certificate };
    onInterim(last);
  }
  return last;
}
