import { expect, test } from 'vitest';
import { adjacency, distances } from '../../../../src/charts/network/adjacency.ts';

const path = { source: Uint32Array.of(0, 1, 2), target: Uint32Array.of(1, 2, 3) };

test('lists the ties of each node from both ends', () => {
  const { start, neighbor, edge } = adjacency(5, path.source, path.target);

  expect([...start]).toEqual([0, 1, 3, 5, 6, 6]);
  expect([...neighbor]).toEqual([1, 0, 2, 1, 3, 2]);
  expect([...edge]).toEqual([0, 0, 1, 1, 2, 2]);
});

test('counts steps up to the depth asked for', () => {
  const ties = adjacency(5, path.source, path.target);

  expect([...distances(ties, 0, 2)]).toEqual([0, 1, 2, 255, 255]);
});

test('does not go over ties that are left out', () => {
  const ties = adjacency(5, path.source, path.target, (edge) => edge !== 1);

  expect([...distances(ties, 0, 9)]).toEqual([0, 1, 255, 255, 255]);
});
