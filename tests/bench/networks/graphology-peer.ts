import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import pagerankCentrality from 'graphology-metrics/centrality/pagerank.js';
import type { CsrGraph } from '../../../data-pipeline/graph/csr/csr.ts';
import { graphologyOf } from '../../../data-pipeline/graph/csr/graphology.ts';
import type { Peer } from './python-peer.ts';

type Network = ReturnType<typeof graphologyOf>;

const runs: Readonly<Record<string, (graph: Network) => Readonly<Record<string, number>>>> = {
  betweenness: (graph) => betweennessCentrality(graph, { getEdgeWeight: null, normalized: true }),
  pagerank: (graph) =>
    pagerankCentrality(graph, { getEdgeWeight: 'weight', alpha: 0.85, tolerance: 1e-10, maxIterations: 1000 }),
};

/** Nodes above which graphology's objects take gigabytes. */
const largest = 200_000;

/** graphology-metrics on the same graph; null where it has no such kernel. */
export function graphologyPeer(kernel: string, graph: CsrGraph): Peer | null {
  const run = runs[kernel];
  if (run === undefined || graph.order > largest) return null;
  const network = graphologyOf(graph, () => ({}));
  return {
    library: 'graphology-metrics',
    kernels: [kernel],
    said: '',
    run: () => {
      const started = performance.now();
      const found = run(network);
      const ms = performance.now() - started;
      const value =
        kernel === 'pagerank' ? Float64Array.from({ length: graph.order }, (_, node) => found[node]!) : null;
      return Promise.resolve({ ms, value });
    },
  };
}
