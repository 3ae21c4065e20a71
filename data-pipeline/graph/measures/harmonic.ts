import { distanceSums } from '../distances/distance-sums.ts';
import { measured, type Measure } from './measure.ts';

export const harmonic: Measure = {
  id: 'harmonic',
  title: 'Harmonic closeness',
  definition: 'The mean of the inverse number of steps to each other node, 0 for one that cannot be reached.',
  formula: 'H(i) = 1 / (n − 1) · Σⱼ 1 / d(i, j), d = steps',
  citation: {
    text: 'Marchiori, M., Latora, V. (2000). Harmony in the small-world. Physica A 285(3–4), 539–546.',
    url: 'https://doi.org/10.1016/S0378-4371(00)00311-3',
  },
  parameters: { 'length of a tie': 1 },
  unit: 'one over steps',
  range: '0 to 1',
  scale: 'number',
  facts: {},
  complexity: 'O(n·m), 256 nodes at once',
  isCostly: true,
  async compute(graph, run) {
    const { inverseSteps } = await distanceSums(graph, run);
    return measured(inverseSteps.map((sum) => (graph.order < 2 ? 0 : sum / (graph.order - 1))));
  },
};
