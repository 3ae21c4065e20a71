import { expect, test } from 'vitest';
import { placeFlows, ribbonPath } from '../../../src/charts/flows.ts';

const room = { width: 112, height: 110, gap: 10, blockWidth: 12 };
/** Lane 0 has 4 and 6 members, lane 1 has 4 in the first column and hands 2 of them on. */
const blocks = [
  { column: 0, lane: 0, size: 4 },
  { column: 0, lane: 1, size: 4 },
  { column: 1, lane: 0, size: 6 },
];
const ribbons = [
  { from: 1, to: 2, size: 2 },
  { from: 0, to: 2, size: 4 },
];

test('blocks of a lane stand in the middle of it, at one height in all columns', () => {
  expect(placeFlows(blocks, ribbons, 2, room).blocks).toEqual([
    { x: 0, y: 10, height: 40 },
    { x: 0, y: 70, height: 40 },
    { x: 100, y: 0, height: 60 },
  ]);
});

test('ribbons are as thick as the members they carry, and arrive by the lanes that they come from', () => {
  expect(placeFlows(blocks, ribbons, 2, room).ribbons).toEqual([
    { x1: 12, y1: 70, height1: 20, x2: 100, y2: 40, height2: 20 },
    { x1: 12, y1: 10, height1: 40, x2: 100, y2: 0, height2: 40 },
  ]);
});

test('a ribbon leaves and arrives level', () => {
  expect(ribbonPath({ x1: 0, y1: 0, height1: 10, x2: 20, y2: 30, height2: 10 })).toBe(
    'M0.0 0.0C10.0 0.0 10.0 30.0 20.0 30.0L20.0 40.0C10.0 40.0 10.0 10.0 0.0 10.0Z',
  );
});
