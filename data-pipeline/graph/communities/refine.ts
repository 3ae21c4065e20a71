import type { Level } from './level.ts';
import { eachAlone } from './partition.ts';

/**
 * Splits every group into parts that hang together well: nodes begin alone, and each that is still alone joins the part
 * of its group that raises modularity most, if it and the part are tied to the rest of the group as chance would have it
 * or more (V. A. Traag et al. 2019, refinement; the best part is taken instead of a random one among the good).
 *
 * @returns a part a node, below `order`.
 */
export function refine(level: Level, groups: Uint32Array, visits: Uint32Array, resolution: number): Uint32Array {
  const { order, starts, targets, weights, strengths } = level;
  const scale = resolution / level.total;
  const groupTotals = new Float64Array(order);
  for (let node = 0; node < order; node += 1) groupTotals[groups[node]!]! += strengths[node]!;

  const parts = eachAlone(order);
  const isAlone = new Uint8Array(order).fill(1);
  const totals = strengths.slice();
  /** Weight between each part and the rest of its group. */
  const outward = new Float64Array(order);
  for (let node = 0; node < order; node += 1) {
    let sum = 0;
    for (let at = starts[node]!; at < starts[node + 1]!; at += 1) {
      if (groups[targets[at]!] === groups[node]) sum += weights[at]!;
    }
    outward[node] = sum;
  }

  const toPart = new Float64Array(order);
  const near = new Uint32Array(order + 1);
  for (const node of visits) {
    const group = groups[node]!;
    const strength = strengths[node]!;
    const isTied = outward[node]! >= scale * strength * (groupTotals[group]! - strength);
    if (isAlone[node] === 0 || !isTied) continue;

    let nearCount = 0;
    for (let at = starts[node]!; at < starts[node + 1]!; at += 1) {
      const target = targets[at]!;
      if (groups[target] !== group) continue;
      const part = parts[target]!;
      const before = toPart[part]!;
      near[nearCount] = part;
      nearCount += Number(before === 0);
      toPart[part] = before + weights[at]!;
    }
    let best = node;
    let bestGain = 0;
    let bestWeight = 0;
    for (let index = 0; index < nearCount; index += 1) {
      const part = near[index]!;
      const weight = toPart[part]!;
      toPart[part] = 0;
      const gain = weight - scale * strength * totals[part]!;
      if (gain <= bestGain) continue;
      if (outward[part]! < scale * totals[part]! * (groupTotals[group]! - totals[part]!)) continue;
      best = part;
      bestGain = gain;
      bestWeight = weight;
    }
    if (best === node) continue;
    parts[node] = best;
    isAlone[best] = 0;
    totals[best]! += strength;
    outward[best]! += outward[node]! - 2 * bestWeight;
  }
  return parts;
}
