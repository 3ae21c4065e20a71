import { measured, type Measure } from './measure.ts';

export const core: Measure = {
  id: 'core',
  title: 'k-core',
  definition:
    'The largest k such that the node belongs to a group in which everyone has at least k ties inside the group.',
  formula: null,
  citation: {
    text: 'Seidman, S. B. (1983). Network structure and minimum degree. Social Networks 5(3), 269–287. Computed after Batagelj, V., Zaveršnik, M. (2003), https://arxiv.org/abs/cs/0310049.',
    url: 'https://doi.org/10.1016/0378-8733(83)90028-X',
  },
  parameters: {},
  unit: 'ties inside the group',
  range: '0 to the largest degree',
  scale: 'number',
  facts: {},
  complexity: 'O(n + m)',
  isCostly: false,
  compute: async (graph, { crew, signal }) =>
    measured(new Float64Array(await crew.do('core', { graph }, { steps: graph.size * 10, signal }))),
};
