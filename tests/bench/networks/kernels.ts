import { foldGraph, unfold } from '../../../data-pipeline/graph/betweenness/fold.ts';
import { leiden } from '../../../data-pipeline/graph/communities/leiden.ts';
import { louvain } from '../../../data-pipeline/graph/communities/louvain.ts';
import type { CsrGraph } from '../../../data-pipeline/graph/csr/csr.ts';
import { distanceSums } from '../../../data-pipeline/graph/distances/distance-sums.ts';
import { componentLabels } from '../../../data-pipeline/graph/kernels/components.ts';
import { constraints } from '../../../data-pipeline/graph/kernels/constraints.ts';
import { coreNumbers } from '../../../data-pipeline/graph/kernels/cores.ts';
import { pageranks } from '../../../data-pipeline/graph/kernels/pagerank.ts';
import { trianglesAt } from '../../../data-pipeline/graph/kernels/triangles.ts';
import type { Crew } from '../../../data-pipeline/graph/threads/crew.ts';

export interface BenchedKernel {
  readonly name: string;
  /** Steps grow with nodes × ties: left out of large graphs. */
  readonly isCostly: boolean;
  /** It gains from several threads. */
  readonly isSpread: boolean;
  /** Runs it; what is told of the result: modularity, or values by row whose error is told, or nothing. */
  readonly run: (graph: CsrGraph, crew: Crew) => BenchedValue | Promise<BenchedValue>;
}

export type BenchedValue = number | Float64Array | null;

const options = { resolution: 1, random: null } as const;

const quick = (name: string, run: (graph: CsrGraph) => unknown): BenchedKernel => ({
  name,
  isCostly: false,
  isSpread: false,
  run: async (graph) => {
    const found = await run(graph);
    return typeof found === 'number' ? found : null;
  },
});

async function distances(graph: CsrGraph, crew: Crew): Promise<null> {
  // A copy of the object, as sums that are known are not taken again.
  await distanceSums({ ...graph }, { crew });
  return null;
}

export async function exactBetweenness(graph: CsrGraph, crew: Crew): Promise<Float64Array> {
  const folded = foldGraph(graph);
  const chunk = 8 * Math.max(1, Math.round(5e7 / 8 / (folded.graph.size + 1)));
  const [scores = new Float64Array()] = await crew.run('betweenness', folded, { total: folded.graph.order, chunk });
  return unfold(folded, scores);
}

/** Our kernels by the names that the peers have them by. */
export const benchedKernels: readonly BenchedKernel[] = [
  quick('components', componentLabels),
  quick('core', coreNumbers),
  quick('clustering', trianglesAt),
  quick('constraint', constraints),
  {
    name: 'pagerank',
    isCostly: false,
    isSpread: false,
    // At equal error, which the table tells: what is promised here is kept by a factor of 20.
    run: (graph) => pageranks(graph, { damping: 0.85, tolerance: 2e-11 }),
  },
  quick('louvain', async (graph) => (await louvain(graph, options)).modularity),
  quick('leiden', async (graph) => (await leiden(graph, options)).modularity),
  { name: 'closeness', isCostly: true, isSpread: true, run: distances },
  { name: 'harmonic', isCostly: true, isSpread: true, run: distances },
  {
    name: 'betweenness',
    isCostly: true,
    isSpread: true,
    run: async (graph, crew) => {
      await exactBetweenness(graph, crew);
      return null;
    },
  },
];
