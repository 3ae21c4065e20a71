import type { CsrGraph } from '../csr/csr.ts';
import { connectedParts } from './connected-parts.ts';
import { bottomLevel, renumberGroups } from './level.ts';
import { upAndDown } from './levels.ts';
import { modularity } from './modularity.ts';
import type { Partition, PartitionOptions } from './partition.ts';
import { refine } from './refine.ts';

/**
 * Groups by moving nodes, splitting each group into parts that hang together well, and moving the parts as one; then nodes
 * move once more, level by level, and a group that fell apart becomes several: every group is connected, which those of
 * Louvain may not be.
 *
 * V. A. Traag, L. Waltman, N. J. van Eck, From Louvain to Leiden: guaranteeing well-connected communities,
 * Scientific Reports 9, 5233 (2019).
 *
 * @throws the reason of `signal` where that is aborted.
 */
export async function leiden(graph: CsrGraph, options: PartitionOptions): Promise<Partition> {
  const bottom = bottomLevel(graph);
  const found = await upAndDown(bottom, refine, options);
  const { groups, count } = connectedParts(bottom, found.groups);
  const isSplit = count > renumberGroups(found.groups);
  return { groups, count, modularity: isSplit ? modularity(bottom, groups, options.resolution) : found.modularity };
}
