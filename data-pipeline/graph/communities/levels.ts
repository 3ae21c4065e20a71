import { Breath } from '../pause.ts';
import { aggregated, type Level, renumberGroups } from './level.ts';
import { moveNodes } from './move-nodes.ts';
import { modularityAlone } from './modularity.ts';
import { eachAlone, type PartitionOptions, visitOrder } from './partition.ts';

/**
 * How the nodes of a level are put together to those of the next: a part a node, below `order`, each within one group.
 *
 * @param groups 0, 1, … in the order of their first node.
 */
export type Parting = (level: Level, groups: Uint32Array, visits: Uint32Array, resolution: number) => Uint32Array;

/** A level, and which node of the level above each of its nodes is in. */
interface Step {
  readonly level: Level;
  readonly above: Uint32Array;
}

/**
 * Groups of one way up and one down: nodes move, parts of their groups become the nodes of the next level, and so on while
 * any moves; then, level by level, nodes move once more, which mends what was put together too early.
 *
 * The way up: V. D. Blondel et al., Fast unfolding of communities in large networks, J. Stat. Mech. P10008 (2008); the way
 * down: R. Rotta, A. Noack, Multilevel local search algorithms for modularity clustering, ACM J. Exp. Algorithmics 16 (2011).
 *
 * @returns a group a node of the bottom, below its order; and their modularity, added up move by move.
 * @throws the reason of `signal` where that is aborted.
 */
export async function upAndDown(
  bottom: Level,
  parting: Parting,
  { resolution, random, signal }: PartitionOptions,
): Promise<{ readonly groups: Uint32Array; readonly modularity: number }> {
  const breath = new Breath();
  const rest = (): Promise<void> => breath.take(signal);
  const steps: Step[] = [];
  let level = bottom;
  let groups = eachAlone(bottom.order);
  let found = modularityAlone(bottom, resolution);
  while (level.total > 0) {
    const visits = visitOrder(level.order, random);
    const rise = await moveNodes(level, groups, visits, resolution, rest);
    if (rise === 0) break;
    found += rise;
    renumberGroups(groups);
    const above = parting(level, groups, visits, resolution);
    const count = renumberGroups(above);
    if (count === level.order) break;
    steps.push({ level, above });
    await rest();
    level = aggregated(level, above, count);
    groups = groupsAbove(groups, above, count);
    await rest();
  }
  for (const { level: lower, above } of steps.reverse()) {
    groups = groupsBelow(groups, above);
    found += await moveNodes(lower, groups, visitOrder(lower.order, random), resolution, rest);
  }
  return { groups, modularity: found };
}

function groupsAbove(groups: Uint32Array, above: Uint32Array, count: number): Uint32Array {
  const found = new Uint32Array(count);
  for (let node = 0; node < groups.length; node += 1) found[above[node]!] = groups[node]!;
  return found;
}

function groupsBelow(groups: Uint32Array, above: Uint32Array): Uint32Array {
  const found = new Uint32Array(above.length);
  for (let node = 0; node < found.length; node += 1) found[node] = groups[above[node]!]!;
  return found;
}
