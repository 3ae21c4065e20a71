import pagerankCentrality from 'graphology-metrics/centrality/pagerank.js';
import { inNodeOrder, measured, type Measure } from './measure.ts';

// A round shrinks the error by α, so 200 rounds bring it from at most 2 to below 2e-14: it always converges.
const settings = { getEdgeWeight: 'weight', alpha: 0.85, tolerance: 1e-13, maxIterations: 250 } as const;

export const pagerank: Measure = {
  id: 'pagerank',
  title: 'PageRank',
  definition:
    'The share of time that a walker spends at the node who follows a tie in proportion to its weight 85 % of the time and otherwise jumps to any node.',
  formula:
    'P(i) = (1 − α)/n + α · Σⱼ P(j) · w(j, i) / s(j), α = 0.85, s = strength; a node without ties passes its share to all',
  citation: {
    text: 'Page, L., Brin, S., Motwani, R., Winograd, T. (1999). The PageRank citation ranking: bringing order to the web. Stanford InfoLab 1999-66.',
    url: 'http://ilpubs.stanford.edu:8090/422/',
  },
  unit: 'share of time',
  range: '0 to 1, sum 1',
  scale: 'number',
  complexity: 'O(m) a round, at most 200 rounds',
  isCostly: false,
  compute: ({ order, graph }) => measured(inNodeOrder(pagerankCentrality(graph, settings), order)),
};
