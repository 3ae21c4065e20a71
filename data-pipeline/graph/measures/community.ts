import { adjustedRandIndex } from '../communities/agreement.ts';
import { measured, type Measure } from './measure.ts';

/** Runs that `stability` is the mean over; each sees the nodes in another order. One takes seconds at a million ties. */
const runsFor = (size: number): number => (size <= 100_000 ? 20 : size <= 1_000_000 ? 5 : 1);
export const resolution = 1;

export const community: Measure = {
  id: 'community',
  title: 'Community',
  definition:
    'A group with more tie weight inside than chance would give: of 20 seeded Leiden runs (5 above 100,000 ties, 1 above a million) the one of highest modularity; 1 is the largest, and of two as large the one with the smallest node id comes first.',
  formula:
    'Q = Σ_c (w_c / W − γ (s_c / 2W)²), w_c = weight inside, s_c = strength of c, W = weight of all ties, γ = 1; stability = mean adjusted Rand index over all pairs of runs',
  citation: {
    text: 'Traag, V. A., Waltman, L., van Eck, N. J. (2019). From Louvain to Leiden: guaranteeing well-connected communities. Scientific Reports 9, 5233. Stability: Hubert, L., Arabie, P. (1985). Comparing partitions. Journal of Classification 2, 193–218, https://doi.org/10.1007/BF01908075.',
    url: 'https://doi.org/10.1038/s41598-019-41695-z',
  },
  parameters: { γ: resolution },
  unit: 'number of the community',
  range: '1 to the number of communities',
  scale: 'category',
  facts: {
    communities: 'number of communities',
    modularity: 'Q of the run that is shown',
    stability: 'how alike the runs are: 1 = all the same, 0 = as alike as chance; absent where there is one run',
    runs: 'number of runs',
  },
  complexity: 'about O(m) a run',
  isCostly: false,
  async compute(graph, { crew, signal, onProgress }) {
    const runs = runsFor(graph.size);
    let done = 0;
    const run = async (seed: number | null) => {
      const found = await crew.do('leiden', { graph, resolution, seed }, { steps: graph.size * 200, signal });
      done += 1;
      onProgress?.({ done, total: runs });
      return found;
    };
    // The first run looks at nodes from the rim inward, the others in an order by chance.
    const partitions = await Promise.all(Array.from({ length: runs }, (_, seed) => run(seed === 0 ? null : seed)));
    const best = partitions.reduce((high, next) => (next.modularity > high.modularity + 1e-12 ? next : high));
    return measured(new Float64Array(best.groups), {
      communities: best.count,
      modularity: best.modularity,
      ...(runs > 1 && { stability: meanAgreement(partitions.map(({ groups }) => groups)) }),
      runs,
    });
  },
};

function meanAgreement(partitions: readonly Uint32Array[]): number {
  let sum = 0;
  let pairs = 0;
  for (const [index, left] of partitions.entries()) {
    for (const right of partitions.slice(index + 1)) {
      sum += adjustedRandIndex(left, right);
      pairs += 1;
    }
  }
  return sum / pairs;
}
