import type { CsrGraph } from '../csr/csr.ts';

/** A graph whose nodes stand for groups of nodes of the graph below; at the bottom, for one each. */
export interface Level {
  readonly order: number;
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
  /** Twice the weight inside each node. */
  readonly loops: Float64Array;
  /** Weight of each node's ties, those inside counted twice. */
  readonly strengths: Float64Array;
  /** The sum of all strengths. */
  readonly total: number;
}

export function bottomLevel({ order, starts, targets, weights }: CsrGraph): Level {
  const strengths = new Float64Array(order);
  let total = 0;
  for (let row = 0; row < order; row += 1) {
    let strength = 0;
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) strength += weights[at]!;
    strengths[row] = strength;
    total += strength;
  }
  return { order, starts, targets, weights, loops: new Float64Array(order), strengths, total };
}

/**
 * The graph whose nodes are the groups of a partition.
 *
 * @param groups numbers 0 to `count − 1`, in node order.
 */
export function aggregated(level: Level, groups: Uint32Array, count: number): Level {
  const { memberStarts, members } = membersOf(groups, count);
  const starts = new Uint32Array(count + 1);
  const targets = new Uint32Array(level.targets.length);
  const weights = new Float64Array(level.targets.length);
  const loops = new Float64Array(count);
  const strengths = new Float64Array(count);
  const placeOf = new Uint32Array(count);
  let length = 0;
  for (let group = 0; group < count; group += 1) {
    const first = length;
    let inside = 0;
    let strength = 0;
    for (let index = memberStarts[group]!; index < memberStarts[group + 1]!; index += 1) {
      const node = members[index]!;
      inside += level.loops[node]!;
      strength += level.strengths[node]!;
      for (let at = level.starts[node]!; at < level.starts[node + 1]!; at += 1) {
        const target = groups[level.targets[at]!]!;
        const weight = level.weights[at]!;
        if (target === group) {
          inside += weight;
          continue;
        }
        // A place of this row is one more than `first` at least: older ones are of rows before.
        let place = placeOf[target]!;
        if (place <= first) {
          length += 1;
          place = length;
          placeOf[target] = place;
          targets[place - 1] = target;
          weights[place - 1] = 0;
        }
        weights[place - 1]! += weight;
      }
    }
    loops[group] = inside;
    strengths[group] = strength;
    starts[group + 1] = length;
  }
  return {
    order: count,
    starts,
    targets: targets.slice(0, length),
    weights: weights.slice(0, length),
    loops,
    strengths,
    total: level.total,
  };
}

/** The nodes of each group, ascending. */
export function membersOf(
  groups: Uint32Array,
  count: number,
): { readonly memberStarts: Uint32Array; readonly members: Uint32Array } {
  const memberStarts = new Uint32Array(count + 1);
  for (const group of groups) memberStarts[group + 1]! += 1;
  for (let group = 0; group < count; group += 1) memberStarts[group + 1]! += memberStarts[group]!;
  const next = memberStarts.slice(0, count);
  const members = new Uint32Array(groups.length);
  for (let node = 0; node < groups.length; node += 1) {
    const group = groups[node]!;
    members[next[group]!] = node;
    next[group]! += 1;
  }
  return { memberStarts, members };
}

/** Renames groups, numbers below that of nodes, 0, 1, … in the order of their first node, in place; gives how many. */
export function renumberGroups(groups: Uint32Array): number {
  const names = new Uint32Array(groups.length);
  let count = 0;
  for (let node = 0; node < groups.length; node += 1) {
    const group = groups[node]!;
    if (names[group] === 0) {
      count += 1;
      names[group] = count;
    }
    groups[node] = names[group]! - 1;
  }
  return count;
}
