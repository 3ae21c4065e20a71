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
  compute: ({ order, starts }) =>
    measured(Float64Array.from({ length: order }, (_, node) => starts[node + 1]! - starts[node]!)),
};
