import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import { inNodeOrder, measured, type Measure } from './measure.ts';

export const betweenness: Measure = {
  id: 'betweenness',
  title: 'Betweenness',
  definition:
    'The share of shortest paths between all other pairs that pass through the node, every tie counting as one step.',
  formula:
    'B(i) = 2 / ((n − 1)(n − 2)) · Σ_{s<t, s≠i≠t} σ(s, t | i) / σ(s, t), σ = number of shortest paths; a pair without a path adds 0',
  citation: {
    text: 'Freeman, L. C. (1977). A set of measures of centrality based on betweenness. Sociometry 40(1), 35–41. Computed after Brandes, U. (2001), Journal of Mathematical Sociology 25(2), 163–177, https://doi.org/10.1080/0022250X.2001.9990249.',
    url: 'https://doi.org/10.2307/3033543',
  },
  unit: 'share of pairs',
  range: '0 to 1',
  scale: 'number',
  complexity: 'O(n·m)',
  isCostly: true,
  compute: ({ order, graph }) =>
    measured(inNodeOrder(betweennessCentrality(graph, { getEdgeWeight: null, normalized: true }), order)),
};
