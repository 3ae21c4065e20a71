import { measured, type Measure } from './measure.ts';

export const clustering: Measure = {
  id: 'clustering',
  title: 'Clustering coefficient',
  definition: 'The share of pairs of the node’s neighbors who are tied to each other; 0 for fewer than two neighbors.',
  formula: 'c(i) = 2 t(i) / (d(i)(d(i) − 1)), t = triangles through i, d = degree',
  citation: {
    text: 'Watts, D. J., Strogatz, S. H. (1998). Collective dynamics of ‘small-world’ networks. Nature 393, 440–442.',
    url: 'https://doi.org/10.1038/30918',
  },
  parameters: {},
  unit: 'share of pairs',
  range: '0 to 1',
  scale: 'number',
  facts: {},
  complexity: 'O(Σ d²)',
  isCostly: false,
  async compute(graph, { crew, signal }) {
    const triangles = await crew.do('triangles', { graph }, { steps: graph.size * 20, signal });
    const values = new Float64Array(graph.order);
    for (let row = 0; row < graph.order; row += 1) {
      const degree = graph.starts[row + 1]! - graph.starts[row]!;
      values[row] = degree < 2 ? 0 : (2 * triangles[row]!) / (degree * (degree - 1));
    }
    return measured(values);
  },
};
