import type { Level } from './level.ts';

/**
 * Q = Σ_c (w_c / W − γ (s_c / 2W)²) of a partition: w_c = weight inside a group, s_c = its strength, W = weight of all ties
 * (M. E. J. Newman, Analysis of weighted networks, Phys. Rev. E 70, 056131, 2004). 0 for a graph without ties.
 */
export function modularity(level: Level, groups: Uint32Array, resolution: number): number {
  if (level.total === 0) return 0;
  const totals = new Float64Array(level.order);
  let inside = 0;
  for (let node = 0; node < level.order; node += 1) {
    const group = groups[node]!;
    totals[group]! += level.strengths[node]!;
    inside += level.loops[node]!;
    for (let at = level.starts[node]!; at < level.starts[node + 1]!; at += 1) {
      if (groups[level.targets[at]!] === group) inside += level.weights[at]!;
    }
  }
  const expected = totals.reduce((sum, total) => sum + (total / level.total) ** 2, 0);
  return inside / level.total - resolution * expected;
}

/** Modularity where every node of the bottom is a group by itself. */
export function modularityAlone({ strengths, total }: Level, resolution: number): number {
  return total === 0 ? 0 : -resolution * strengths.reduce((sum, strength) => sum + (strength / total) ** 2, 0);
}
