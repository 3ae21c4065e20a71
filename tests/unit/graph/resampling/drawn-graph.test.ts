import { describe, expect, test } from 'vitest';
import { drawnGraph } from '../../../../data-pipeline/graph/resampling/drawn-graph.ts';
import { drawableWorks } from '../../../support/drawable-works.ts';

const works = [
  [0, 1, 2],
  [0, 1],
  [3, 4],
  [1, 2, 3, 5],
];
const { network } = drawableWorks(works, { covered: [0] });

/** "from-to weight" of each tie, by node. */
function tiesOf(times: readonly number[], focus: 'all' | 'covered'): { nodes: number[]; ties: string[] } {
  const { graph, nodes } = drawnGraph(network, Uint16Array.from(times), focus);
  const ties: string[] = [];
  for (let row = 0; row < graph.order; row += 1) {
    for (let at = graph.starts[row]!; at < graph.starts[row + 1]!; at += 1) {
      const other = graph.targets[at]!;
      if (other > row) ties.push(`${nodes[row]!}-${nodes[other]!} ${graph.weights[at]!.toFixed(3)}`);
    }
  }
  return { nodes: [...nodes], ties };
}

describe('the network of drawn works', () => {
  test('is the network itself where each is taken once', () => {
    expect(tiesOf([1, 1, 1, 1], 'all')).toEqual({
      nodes: [0, 1, 2, 3, 4, 5],
      ties: [
        '0-1 1.500',
        '0-2 0.500',
        '1-2 0.833',
        '1-3 0.333',
        '1-5 0.333',
        '2-3 0.333',
        '2-5 0.333',
        '3-4 1.000',
        '3-5 0.333',
      ],
    });
  });

  test('weighs a work as often as it is taken, and has nobody of those that are not', () => {
    expect(tiesOf([0, 3, 1, 0], 'all')).toEqual({ nodes: [0, 1, 3, 4], ties: ['0-1 3.000', '3-4 1.000'] });
  });

  test('is that of covered people and whoever these works tie to them', () => {
    expect(tiesOf([1, 0, 1, 1], 'covered')).toEqual({
      nodes: [0, 1, 2],
      ties: ['0-1 0.500', '0-2 0.500', '1-2 0.833'],
    });
    expect(tiesOf([0, 0, 1, 1], 'covered')).toEqual({ nodes: [], ties: [] });
  });

  test('has covered people alone of works that make no ties', () => {
    const { network: few, people } = drawableWorks(works, { covered: [0], cap: 2 });

    expect(people).toEqual([0, 1, 3, 4]);
    expect([...drawnGraph(few, Uint16Array.of(1, 0, 1, 1), 'all').nodes].map((node) => people[node])).toEqual([
      0, 3, 4,
    ]);
  });
});
