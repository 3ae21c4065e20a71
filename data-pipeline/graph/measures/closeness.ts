import { distanceSums } from '../distances/distance-sums.ts';
import { measured, type Measure } from './measure.ts';

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
  parameters: { 'length of a tie': 1 },
  unit: 'one over steps',
  range: '0 to 1',
  scale: 'number',
  facts: {},
  complexity: 'O(n·m), 256 nodes at once',
  isCostly: true,
  async compute(graph, run) {
    const { steps, reached } = await distanceSums(graph, run);
    const others = graph.order - 1;
    return measured(steps.map((sum, row) => (sum === 0 ? 0 : (reached[row]! / others) * (reached[row]! / sum))));
  },
};
