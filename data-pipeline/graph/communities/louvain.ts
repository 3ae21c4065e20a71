import type { CsrGraph } from '../csr/csr.ts';
import { bottomLevel, renumberGroups } from './level.ts';
import { upAndDown } from './levels.ts';
import type { Partition, PartitionOptions } from './partition.ts';

/**
 * Groups by moving nodes, then groups of them, while modularity rises, then nodes once more. A group may fall apart into
 * pieces that are not tied.
 *
 * V. D. Blondel et al., Fast unfolding of communities in large networks, J. Stat. Mech. P10008 (2008).
 *
 * @throws the reason of `signal` where that is aborted.
 */
export async function louvain(graph: CsrGraph, options: PartitionOptions): Promise<Partition> {
  const bottom = bottomLevel(graph);
  const { groups, modularity } = await upAndDown(bottom, (_, ofLevel) => ofLevel.slice(), options);
  return { groups, count: renumberGroups(groups), modularity };
}
