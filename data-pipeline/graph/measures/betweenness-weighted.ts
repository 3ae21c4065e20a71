import { measured, type Measure } from './measure.ts';

/** Steps along ties in one call: about a tenth of a second. */
const stepsInChunk = 1e6;

export const betweennessWeighted: Measure = {
  id: 'betweenness_weighted',
  title: 'Betweenness over strong ties',
  definition:
    'The share of shortest paths between all other pairs that pass through the node, where a tie is the shorter the more it weighs.',
  formula: 'as betweenness, a tie being 1 / w(i, j) long',
  citation: {
    text: 'Newman, M. E. J. (2001). Scientific collaboration networks. II. Shortest paths, weighted networks, and centrality. Phys. Rev. E 64, 016132. Computed after Brandes, U. (2001), Journal of Mathematical Sociology 25(2), 163–177, https://doi.org/10.1080/0022250X.2001.9990249.',
    url: 'https://doi.org/10.1103/PhysRevE.64.016132',
  },
  parameters: { 'length of a tie': '1 / w' },
  unit: 'share of pairs',
  range: '0 to 1',
  scale: 'number',
  facts: {},
  complexity: 'O(n·m + n² log n)',
  isCostly: true,
  async compute(graph, { crew, signal, onProgress }) {
    const chunk = Math.max(1, Math.round(stepsInChunk / (graph.size + 1)));
    const plan = { total: graph.order, chunk, signal, onProgress };
    const [scores = new Float64Array()] = await crew.run('weightedBetweenness', graph, plan);
    const pairs = (graph.order - 1) * (graph.order - 2);
    return measured(scores.map((score) => (pairs > 0 ? score / pairs : 0)));
  },
};
