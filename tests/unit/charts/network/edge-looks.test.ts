import { expect, test } from 'vitest';
import { edgeBatches, edgeLooks } from '../../../../src/charts/network/edge-looks.ts';
import { smallScene } from '../../../support/small-scene.ts';

const scene = smallScene(
  [
    [0, 0],
    [1, 1],
  ],
  [
    [0, 1],
    [0, 1],
    [0, 1],
    [0, 1],
  ],
  {
    edgeOpacity: Float32Array.of(0.5, 0.25, 0.5, 1),
    edgeWidth: Float32Array.of(1, 1.5, 1, 2.5),
    edgeTone: Uint8Array.of(0, 3, 0, 6),
  },
);
const all = Uint32Array.of(0, 1, 2, 3);

test('edges that look alike are drawn together, faint ones first', () => {
  expect(edgeBatches(all, edgeLooks(scene))).toEqual([
    { edges: Uint32Array.of(1), tone: 3, opacity: 0.25, width: 1.5 },
    { edges: Uint32Array.of(0, 2), tone: 0, opacity: 0.5, width: 1 },
    { edges: Uint32Array.of(3), tone: 6, opacity: 1, width: 2.5 },
  ]);
});

test('of too many edges the faintest are left out', () => {
  expect(edgeBatches(all, edgeLooks(scene), 2).map(({ edges }) => [...edges])).toEqual([[2], [3]]);
});
