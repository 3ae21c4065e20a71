import type { CsrGraph } from '../csr/csr.ts';
import { aggregated, bottomLevel, type Level, renumberGroups } from './level.ts';
import { modularity } from './modularity.ts';
import { moveNodes } from './move-nodes.ts';
import { eachAlone, type Partition, type PartitionOptions, visitOrder } from './partition.ts';

/** A level, and which node of the level above each of its nodes is in. */
interface Step {
  readonly level: Level;
  readonly above: Uint32Array;
}

/**
 * Groups by moving nodes, then groups of them, while modularity rises; then back down, level by level, nodes move once
 * more, which mends what was grouped too early.
 *
 * V. D. Blondel et al., Fast unfolding of communities in large networks, J. Stat. Mech. P10008 (2008); the way down: R. Rotta,
 * A. Noack, Multilevel local search algorithms for modularity clustering, ACM J. Exp. Algorithmics 16 (2011).
 */
export function louvain(graph: CsrGraph, { resolution, random }: PartitionOptions): Partition {
  const bottom = bottomLevel(graph);
  const steps: Step[] = [];
  let top = bottom;
  while (top.total > 0) {
    const above = eachAlone(top.order);
    if (!moveNodes(top, above, visitOrder(top.order, random), resolution)) break;
    const count = renumberGroups(above);
    steps.push({ level: top, above });
    top = aggregated(top, above, count);
  }
  let groups = eachAlone(top.order);
  for (const { level, above } of steps.reverse()) {
    groups = groupsBelow(groups, above);
    // Nodes of the last step have just moved.
    if (level !== steps[0]!.level) moveNodes(level, groups, visitOrder(level.order, random), resolution);
  }
  const count = renumberGroups(groups);
  return { groups, count, modularity: modularity(bottom, groups, resolution) };
}

function groupsBelow(groups: Uint32Array, above: Uint32Array): Uint32Array {
  const below = new Uint32Array(above.length);
  for (let node = 0; node < below.length; node += 1) below[node] = groups[above[node]!]!;
  return below;
}
