import { componentLabels } from '../kernels/components.ts';
import type { TwinClasses } from './twins.ts';

export interface FoldedPendants {
  /** Neighbors that are left; 0 = folded away, or without any. */
  readonly degrees: Uint32Array;
  /** Nodes whose paths begin and end at each class. */
  readonly masses: Float64Array;
  /** Paths between ordered pairs that are already accounted for, by class. */
  readonly known: Float64Array;
}

/** Folds classes of one neighbor into it, again and again: every path of theirs leads through it. */
export function foldPendants({ count, sizes, starts, targets }: TwinClasses): FoldedPendants {
  const degrees = new Uint32Array(count);
  for (let group = 0; group < count; group += 1) degrees[group] = starts[group + 1]! - starts[group]!;
  const masses = sizes.slice();
  const known = new Float64Array(count);
  const nodesAround = componentNodes({ count, sizes, starts, targets });
  /** Pairs of something folded into the class and something outside it. */
  const throughOne = (group: number): number =>
    sizes[group] === 1 ? 2 * (masses[group]! - 1) * (nodesAround[group]! - masses[group]!) : 0;

  const isFolded = new Uint8Array(count);
  const pendants = [...degrees.keys()].filter((group) => degrees[group] === 1);
  for (let pendant = pendants.pop(); pendant !== undefined; pendant = pendants.pop()) {
    if (degrees[pendant] !== 1) continue;
    let parent = -1;
    for (let at = starts[pendant]!; at < starts[pendant + 1]!; at += 1) {
      if (isFolded[targets[at]!] === 0) parent = targets[at]!;
    }
    if (sizes[parent] !== 1) continue;
    isFolded[pendant] = 1;
    degrees[pendant] = 0;
    degrees[parent]! -= 1;
    known[pendant]! += throughOne(pendant);
    known[parent]! += 2 * masses[pendant]! * (masses[parent]! - 1);
    masses[parent]! += masses[pendant]!;
    if (degrees[parent] === 1) pendants.push(parent);
  }
  for (let group = 0; group < count; group += 1) if (isFolded[group] === 0) known[group]! += throughOne(group);
  return { degrees, masses, known };
}

/** Nodes of the component that each class is in. */
function componentNodes({
  count,
  sizes,
  starts,
  targets,
}: Pick<TwinClasses, 'count' | 'sizes' | 'starts' | 'targets'>) {
  const labels = componentLabels({ order: count, starts, targets });
  const nodes = new Float64Array(count);
  for (let group = 0; group < count; group += 1) nodes[labels[group]!]! += sizes[group]!;
  return Float64Array.from(labels, (label) => nodes[label]!);
}
