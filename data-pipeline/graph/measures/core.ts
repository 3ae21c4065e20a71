import { measured, type Measure } from './measure.ts';
import type { CsrGraph } from '../csr/csr.ts';

export const core: Measure = {
  id: 'core',
  title: 'k-core',
  definition:
    'The largest k such that the node belongs to a group in which everyone has at least k ties inside the group.',
  formula: null,
  citation: {
    text: 'Seidman, S. B. (1983). Network structure and minimum degree. Social Networks 5(3), 269–287. Computed after Batagelj, V., Zaveršnik, M. (2003), https://arxiv.org/abs/cs/0310049.',
    url: 'https://doi.org/10.1016/0378-8733(83)90028-X',
  },
  unit: 'ties inside the group',
  range: '0 to the largest degree',
  scale: 'number',
  complexity: 'O(n + m)',
  isCostly: false,
  // graphology-cores allots n × (largest degree) slots: 240 MB for a network of 15,000 people around a hub of 2,000.
  compute: ({ order, adjacency }) => measured(coreNumbers(order, adjacency)),
};

/** Takes away the node of smallest remaining degree, again and again, out of buckets by degree. */
function coreNumbers(order: number, { starts, targets }: CsrGraph): Float64Array {
  const remaining = Int32Array.from({ length: order }, (_, node) => starts[node + 1]! - starts[node]!);
  const sorted = Int32Array.from(remaining.keys()).sort((left, right) => remaining[left]! - remaining[right]!);
  const placeOf = new Int32Array(order);
  for (const [place, node] of sorted.entries()) placeOf[node] = place;
  /** The first place of `sorted` that holds a node of at least this remaining degree. */
  const bucket = new Int32Array(remaining.reduce((most, value) => Math.max(most, value), 0) + 2);
  for (const value of remaining) bucket[value + 1]! += 1;
  for (let value = 1; value < bucket.length; value += 1) bucket[value]! += bucket[value - 1]!;

  for (const node of sorted) {
    const own = remaining[node]!;
    for (let at = starts[node]!; at < starts[node + 1]!; at += 1) {
      const neighbor = targets[at]!;
      const degree = remaining[neighbor]!;
      if (degree <= own) continue;
      const first = bucket[degree]!;
      const displaced = sorted[first]!;
      sorted[placeOf[neighbor]!] = displaced;
      placeOf[displaced] = placeOf[neighbor]!;
      sorted[first] = neighbor;
      placeOf[neighbor] = first;
      bucket[degree] = first + 1;
      remaining[neighbor] = degree - 1;
    }
  }
  return Float64Array.from(remaining);
}
