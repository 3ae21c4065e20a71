import { connectedComponents } from 'graphology-components';
import { measured, type Measure } from './measure.ts';
import type { Network } from '../network.ts';
import { renumberBySize } from './partition.ts';

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
  unit: 'number of the component',
  range: '1 to the number of components',
  scale: 'category',
  complexity: 'O(n + m)',
  isCostly: false,
  compute({ graph }) {
    const numbers = componentNumbers(graph);
    return measured(numbers, { components: new Set(numbers).size });
  },
};

export const componentSize: Measure = {
  id: 'component_size',
  title: 'Size of component',
  definition: 'How many nodes the node’s component has, itself included.',
  formula: null,
  citation,
  unit: 'nodes',
  range: '1 to n',
  scale: 'number',
  complexity: 'O(n + m)',
  isCostly: false,
  compute({ graph }) {
    const numbers = componentNumbers(graph);
    const sizes = new Map<number, number>();
    for (const number of numbers) sizes.set(number, (sizes.get(number) ?? 0) + 1);
    return measured(numbers.map((number) => sizes.get(number)!));
  },
};

/** The component of each node, in node order: 1 is the largest. */
export function componentNumbers(graph: Network): Float64Array {
  const componentOf = new Float64Array(graph.order);
  for (const [index, nodes] of connectedComponents(graph).entries()) {
    for (const node of nodes) componentOf[Number(node)] = index;
  }
  return renumberBySize(componentOf);
}
