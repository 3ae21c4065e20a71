import { measured, type Measure } from './measure.ts';

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
  parameters: {},
  unit: 'none',
  range: 'above 0; 1 for a single tie, somewhat more inside a small closed group',
  scale: 'number',
  facts: {},
  complexity: 'O(Σ d²)',
  isCostly: false,
  compute: async (graph, { crew, signal }) =>
    measured(await crew.do('constraint', { graph }, { steps: graph.size * 100, signal })),
};
