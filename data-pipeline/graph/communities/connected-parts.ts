import type { Level } from './level.ts';

/**
 * Makes a group of every piece of a group that is not tied to the rest of it: modularity rises or stays.
 *
 * @returns a group a node, 0 to `count − 1`, in the order of their first node.
 */
export function connectedParts(
  { order, starts, targets }: Pick<Level, 'order' | 'starts' | 'targets'>,
  groups: Uint32Array,
): { readonly groups: Uint32Array; readonly count: number } {
  /** One more than the part of each node; 0 = not met yet. */
  const met = new Uint32Array(order);
  const stack = new Uint32Array(order);
  let count = 0;
  for (let first = 0; first < order; first += 1) {
    if (met[first] !== 0) continue;
    const group = groups[first]!;
    count += 1;
    met[first] = count;
    stack[0] = first;
    for (let height = 1; height > 0;) {
      height -= 1;
      const node = stack[height]!;
      for (let at = starts[node]!; at < starts[node + 1]!; at += 1) {
        const target = targets[at]!;
        if (met[target] !== 0 || groups[target] !== group) continue;
        met[target] = count;
        stack[height] = target;
        height += 1;
      }
    }
  }
  return { groups: met.map((part) => part - 1), count };
}
