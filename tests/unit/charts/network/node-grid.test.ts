import { expect, test } from 'vitest';
import { nodeGrid, nodesNear } from '../../../../src/charts/network/node-grid.ts';
import { indexScene } from '../../../../src/charts/network/scene-index.ts';
import { hidden } from '../../../../src/charts/network/scene.ts';
import { fittingView, nodeAt, zoomedView } from '../../../../src/charts/network/view-port.ts';
import { smallScene } from '../../../support/small-scene.ts';

const hundred = Array.from({ length: 100 }, (_, node): [number, number] => [node % 10, Math.floor(node / 10)]);
const x = Float32Array.from(hundred, ([at]) => at);
const y = Float32Array.from(hundred, ([, at]) => at);

test('finds every node of a box, and few others', () => {
  const found = [...nodesNear(nodeGrid(x, y), { left: 2.5, right: 4.5, low: 6.5, high: 7.5 })];

  expect(found).toEqual(expect.arrayContaining([73, 74]));
  expect(found.length).toBeLessThan(20);
});

test('finds all nodes in a box around them, and none beside them', () => {
  const grid = nodeGrid(x, y);

  expect([...nodesNear(grid, { left: -1, right: 10, low: -1, high: 10 })].sort((a, b) => a - b)).toEqual([
    ...hundred.keys(),
  ]);
  expect([...nodesNear(grid, { left: 20, right: 30, low: 0, high: 9 })]).toEqual([]);
});

test('leaves out what it is told to, and takes a network without nodes', () => {
  const none = nodeGrid(x, y, () => false);

  expect([...nodesNear(none, { left: -1, right: 10, low: -1, high: 10 })]).toEqual([]);
  expect(fittingView(none, 800, 600)).toEqual({ centerX: 0, centerY: 0, scale: 1, zoom: 1, width: 800, height: 600 });
});

test('the nearest node below a point is found at any zoom, but no hidden one', () => {
  const { scene, grid } = indexScene(smallScene(hundred, [], { state: new Uint8Array(100).with(55, hidden) }));
  const view = fittingView(grid, 980, 980);
  const near = zoomedView(view, 4, 490, 490);

  expect(nodeAt(scene, grid, view, 40, 940)).toBe(0);
  expect(nodeAt(scene, grid, view, 90, 890)).toBe(-1);
  expect(nodeAt(scene, grid, view, 540, 440)).toBe(-1);
  expect(nodeAt(scene, grid, near, 290, 690)).toBe(44);
});
