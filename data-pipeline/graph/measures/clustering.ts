import { measured, type Measure } from './measure.ts';
import type { CsrGraph } from '../csr/csr.ts';

export const clustering: Measure = {
  id: 'clustering',
  title: 'Clustering coefficient',
  definition: 'The share of pairs of the node’s neighbors who are tied to each other; 0 for fewer than two neighbors.',
  formula: 'c(i) = 2 t(i) / (d(i)(d(i) − 1)), t = triangles through i, d = degree',
  citation: {
    text: 'Watts, D. J., Strogatz, S. H. (1998). Collective dynamics of ‘small-world’ networks. Nature 393, 440–442.',
    url: 'https://doi.org/10.1038/30918',
  },
  unit: 'share of pairs',
  range: '0 to 1',
  scale: 'number',
  complexity: 'O(Σ d²)',
  isCostly: false,
  compute: ({ order, adjacency }) => measured(localClustering(order, adjacency)),
};

function localClustering(order: number, { starts, targets }: CsrGraph): Float64Array {
  const values = new Float64Array(order);
  const neighborOf = new Int32Array(order).fill(-1);
  for (let node = 0; node < order; node += 1) {
    const from = starts[node]!;
    const to = starts[node + 1]!;
    if (to - from < 2) continue;
    for (let at = from; at < to; at += 1) neighborOf[targets[at]!] = node;
    let seenFromBothEnds = 0;
    for (let at = from; at < to; at += 1) {
      const neighbor = targets[at]!;
      for (let next = starts[neighbor]!; next < starts[neighbor + 1]!; next += 1) {
        if (neighborOf[targets[next]!] === node) seenFromBothEnds += 1;
      }
    }
    values[node] = seenFromBothEnds / ((to - from) * (to - from - 1));
  }
  return values;
}
