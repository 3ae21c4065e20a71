import closenessCentrality from 'graphology-metrics/centrality/closeness.js';
import { inNodeOrder, measured, type Measure } from './measure.ts';

export const closeness: Measure = {
  id: 'closeness',
  title: 'Closeness',
  definition:
    'The inverse of the mean number of steps to the nodes that can be reached, times the share of nodes that can be reached.',
  formula: 'C(i) = (r / (n − 1)) · (r / Σⱼ d(i, j)), r = nodes reached from i, d = steps; 0 for a node without ties',
  citation: {
    text: 'Wasserman, S., Faust, K. (1994). Social Network Analysis: Methods and Applications, p. 201. Cambridge University Press.',
    url: 'https://doi.org/10.1017/CBO9780511815478',
  },
  unit: 'one over steps',
  range: '0 to 1',
  scale: 'number',
  complexity: 'O(n·m)',
  isCostly: true,
  compute: ({ order, graph }) => measured(inNodeOrder(closenessCentrality(graph, { wassermanFaust: true }), order)),
};
