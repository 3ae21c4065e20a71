import type { CsrGraph } from '../csr/csr.ts';
import { aggregated, bottomLevel, renumberGroups } from './level.ts';
import { modularity } from './modularity.ts';
import { moveNodes } from './move-nodes.ts';
import { eachAlone, type Partition, type PartitionOptions, visitOrder } from './partition.ts';

/**
 * Groups by moving nodes, then groups of them, while modularity rises.
 *
 * V. D. Blondel et al., Fast unfolding of communities in large networks, J. Stat. Mech. P10008 (2008).
 */
export function louvain(graph: CsrGraph, { resolution, random }: PartitionOptions): Partition {
  const bottom = bottomLevel(graph);
  const groups = eachAlone(graph.order);
  let level = bottom;
  while (level.total > 0) {
    const moved = eachAlone(level.order);
    if (!moveNodes(level, moved, visitOrder(level.order, random), resolution)) break;
    const count = renumberGroups(moved);
    for (let node = 0; node < groups.length; node += 1) groups[node] = moved[groups[node]!]!;
    level = aggregated(level, moved, count);
  }
  const count = renumberGroups(groups);
  return { groups, count, modularity: modularity(bottom, groups, resolution) };
}
