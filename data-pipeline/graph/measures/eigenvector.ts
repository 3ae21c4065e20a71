import { eigenvectorAccuracy } from '../kernels/eigenvector.ts';
import { measured, refused, type Measure } from './measure.ts';

export const eigenvector: Measure = {
  id: 'eigenvector',
  title: 'Eigenvector centrality',
  definition:
    'A value in proportion to the weighted sum of the neighbors’ values; 0 outside the component whose ties are strongest.',
  formula:
    'λ x(i) = Σⱼ w(i, j) x(j), λ the largest eigenvalue, Σᵢ x(i)² = 1; where components share λ, each in proportion to its part of (1, …, 1)',
  citation: {
    text: 'Bonacich, P. (1987). Power and centrality: a family of measures. American Journal of Sociology 92(5), 1170–1182.',
    url: 'https://doi.org/10.1086/228631',
  },
  parameters: { accuracy: eigenvectorAccuracy.toExponential() },
  unit: 'none',
  range: '0 to 1',
  scale: 'number',
  facts: {},
  complexity: 'O(m) a round',
  isCostly: false,
  async compute(graph, { crew, signal }) {
    const values = await crew.do('eigenvector', { graph }, { steps: graph.size * 150, signal });
    return values === null
      ? refused(
          'Eigenvector centrality did not settle: several parts of the network are almost equally strong, so no one ordering is meaningful.',
        )
      : measured(values);
  },
};
