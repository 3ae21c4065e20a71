import type { CsrGraph } from '../csr/csr.ts';
import { aggregated, bottomLevel, type Level, renumberGroups } from './level.ts';
import { modularity } from './modularity.ts';
import { moveNodes } from './move-nodes.ts';
import { eachAlone, type Partition, type PartitionOptions, visitOrder } from './partition.ts';
import { refine } from './refine.ts';

/** After the first pass over all levels, a second one mends most of what is left to mend; so does igraph. */
export const passes = 2;

/**
 * Groups by moving nodes, splitting each group into parts that hang together, and moving the parts as one: no group
 * falls apart into pieces that are not tied, as those of Louvain may.
 *
 * V. A. Traag, L. Waltman, N. J. van Eck, From Louvain to Leiden: guaranteeing well-connected communities,
 * Scientific Reports 9, 5233 (2019).
 */
export function leiden(graph: CsrGraph, options: PartitionOptions): Partition {
  const bottom = bottomLevel(graph);
  const groups = eachAlone(graph.order);
  for (let pass = 0; pass < passes && bottom.total > 0; pass += 1) passOver(bottom, groups, options);
  const count = renumberGroups(groups);
  return { groups, count, modularity: modularity(bottom, groups, options.resolution) };
}

/** One pass from the bottom to the level at which nothing moves; `groups` is changed in place. */
function passOver(bottom: Level, groups: Uint32Array, { resolution, random }: PartitionOptions): void {
  /** The node of `level` that each node of the bottom is in, and the group of each node of `level`. */
  const nodeOf = eachAlone(bottom.order);
  let level = bottom;
  let levelGroups = groups.slice();
  for (;;) {
    const visits = visitOrder(level.order, random);
    const hasMoved = moveNodes(level, levelGroups, visits, resolution);
    for (let node = 0; node < groups.length; node += 1) groups[node] = levelGroups[nodeOf[node]!]!;
    if (!hasMoved && level !== bottom) return;

    renumberGroups(levelGroups);
    const parts = refine(level, levelGroups, visits, resolution);
    const count = renumberGroups(parts);
    if (count === level.order) return;
    const groupOfPart = new Uint32Array(count);
    for (let node = 0; node < parts.length; node += 1) groupOfPart[parts[node]!] = levelGroups[node]!;
    for (let node = 0; node < nodeOf.length; node += 1) nodeOf[node] = parts[nodeOf[node]!]!;
    level = aggregated(level, parts, count);
    levelGroups = groupOfPart;
  }
}
