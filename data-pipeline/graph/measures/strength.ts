import { strengths } from '../kernels/strengths.ts';
import { measured, type Measure } from './measure.ts';

export const strength: Measure = {
  id: 'strength',
  title: 'Strength',
  definition:
    'The sum of the weights of the node’s ties; under fractional counting this is the number of works written with others.',
  formula: 's(i) = Σⱼ w(i, j)',
  citation: {
    text: 'Barrat, A., Barthélemy, M., Pastor-Satorras, R., Vespignani, A. (2004). The architecture of complex weighted networks. PNAS 101(11), 3747–3752.',
    url: 'https://doi.org/10.1073/pnas.0400087101',
  },
  parameters: {},
  unit: 'works, fractionally counted',
  range: '0 and more',
  scale: 'number',
  facts: {},
  complexity: 'O(m)',
  isCostly: false,
  compute: (graph) => measured(strengths(graph)),
};
