import { expect, test } from 'vitest';
import { convexHull } from '../../../../src/charts/network/hull.ts';

test('the outline of points goes around them counterclockwise and leaves out those within and on its sides', () => {
  expect(convexHull([0, 2, 2, 0, 1, 1, 2], [0, 0, 2, 2, 1, 0, 1])).toEqual([
    [0, 0],
    [2, 0],
    [2, 2],
    [0, 2],
  ]);
});

test('one or two points are their own outline', () => {
  expect(convexHull([3], [4])).toEqual([[3, 4]]);
  expect(convexHull([3, 1], [4, 1])).toEqual([
    [1, 1],
    [3, 4],
  ]);
});
