import { measured, type Measure } from './measure.ts';

export const degree: Measure = {
  id: 'degree',
  title: 'Degree',
  definition: 'How many others the node shares at least one work with.',
  formula: 'd(i) = |N(i)|, N(i) = neighbors of i',
  citation: {
    text: 'Freeman, L. C. (1978). Centrality in social networks: conceptual clarification. Social Networks 1(3), 215–239.',
    url: 'https://doi.org/10.1016/0378-8733(78)90021-7',
  },
  parameters: {},
  unit: 'neighbors',
  range: '0 to n − 1',
  scale: 'number',
  facts: {},
  complexity: 'O(n)',
  isCostly: false,
  compute({ order, starts }) {
    // A loop, as callbacks take many times as long over a large network; so in other measures.
    const values = new Float64Array(order);
    for (let row = 0; row < order; row += 1) values[row] = starts[row + 1]! - starts[row]!;
    return measured(values);
  },
};
