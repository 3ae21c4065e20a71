import { measured, type Measure } from './measure.ts';
import type { CsrGraph } from '../csr/csr.ts';

export const constraint: Measure = {
  id: 'constraint',
  title: 'Constraint',
  definition:
    'How far the node’s ties, weighted, lead back to one group: low where its neighbors are strangers to each other; not defined without ties.',
  formula: 'K(i) = Σⱼ (p(i, j) + Σ_q p(i, q) p(q, j))², j and q neighbors of i, p(i, j) = w(i, j) / s(i), s = strength',
  citation: {
    text: 'Burt, R. S. (2004). Structural holes and good ideas. American Journal of Sociology 110(2), 349–399.',
    url: 'https://doi.org/10.1086/421787',
  },
  unit: 'none',
  range: 'above 0; 1 for a single tie, somewhat more inside a small closed group',
  scale: 'number',
  complexity: 'O(Σ d²)',
  isCostly: false,
  compute: ({ order, adjacency }) => measured(burtConstraint(order, adjacency)),
};

function burtConstraint(order: number, { starts, targets, weights }: CsrGraph): Float64Array {
  const strength = new Float64Array(order);
  for (let node = 0; node < order; node += 1) {
    for (let at = starts[node]!; at < starts[node + 1]!; at += 1) strength[node]! += weights[at]!;
  }

  const values = new Float64Array(order).fill(NaN);
  const neighborOf = new Int32Array(order).fill(-1);
  const invested = new Float64Array(order);
  for (let node = 0; node < order; node += 1) {
    const from = starts[node]!;
    const to = starts[node + 1]!;
    if (from === to) continue;
    for (let at = from; at < to; at += 1) {
      neighborOf[targets[at]!] = node;
      invested[targets[at]!] = weights[at]! / strength[node]!;
    }
    for (let at = from; at < to; at += 1) {
      const between = targets[at]!;
      const share = weights[at]! / strength[node]!;
      for (let next = starts[between]!; next < starts[between + 1]!; next += 1) {
        const neighbor = targets[next]!;
        if (neighborOf[neighbor] === node) invested[neighbor]! += (share * weights[next]!) / strength[between]!;
      }
    }
    let sum = 0;
    for (let at = from; at < to; at += 1) sum += invested[targets[at]!]! ** 2;
    values[node] = sum;
  }
  return values;
}
