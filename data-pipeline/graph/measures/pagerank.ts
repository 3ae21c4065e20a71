import { measured, type Measure } from './measure.ts';

const damping = 0.85;
const tolerance = 1e-13;

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
  parameters: { α: damping, 'largest sum of errors': tolerance.toExponential() },
  unit: 'share of time',
  range: '0 to 1, sum 1',
  scale: 'number',
  facts: {},
  complexity: 'O(m) a round, about 35 rounds',
  isCostly: false,
  compute: async (graph, { crew, signal }) =>
    measured(await crew.do('pagerank', { graph, damping, tolerance }, { steps: graph.size * 60, signal })),
};
