import type { CsrGraph } from '../csr/csr.ts';
import { measured, type Measure, type MeasureRun } from './measure.ts';

const citation = {
  text: 'Hopcroft, J., Tarjan, R. (1973). Algorithm 447: efficient algorithms for graph manipulation. Communications of the ACM 16(6), 372–378.',
  url: 'https://doi.org/10.1145/362248.362272',
};

export const component: Measure = {
  id: 'component',
  title: 'Component',
  definition:
    'The group of nodes that can reach each other over ties; 1 is the largest, and of two as large the one with the smallest node id comes first.',
  formula: null,
  citation,
  parameters: {},
  unit: 'number of the component',
  range: '1 to the number of components',
  scale: 'category',
  facts: { components: 'number of components' },
  complexity: 'O(n + m)',
  isCostly: false,
  async compute(graph, run) {
    const labels = await labelsOf(graph, run);
    // A component is named by its first row.
    const components = labels.reduce((count, label, row) => (label === row ? count + 1 : count), 0);
    return measured(new Float64Array(labels), { components });
  },
};

export const componentSize: Measure = {
  id: 'component_size',
  title: 'Size of component',
  definition: 'How many nodes the node’s component has, itself included.',
  formula: null,
  citation,
  parameters: {},
  unit: 'nodes',
  range: '1 to n',
  scale: 'number',
  facts: {},
  complexity: 'O(n + m)',
  isCostly: false,
  async compute(graph, run) {
    const labels = await labelsOf(graph, run);
    const sizes = new Float64Array(graph.order);
    for (const label of labels) sizes[label]! += 1;
    const values = new Float64Array(graph.order);
    for (let row = 0; row < graph.order; row += 1) values[row] = sizes[labels[row]!]!;
    return measured(values);
  },
};

/** The first row of each row's component. */
function labelsOf(graph: CsrGraph, { crew, signal }: MeasureRun): Promise<Uint32Array> {
  return crew.do('components', { graph }, { steps: graph.size * 5, signal });
}
